import { browser } from 'wxt/browser';
import { clip } from '../../../../core/text';
import type { PublicTicket } from '../../../../core/ticket';
import { logProblem } from '../../log';

/** So much of a text tells its language; more only takes longer. */
const CHARS = 4000;
/** Fewer letters than that could be of many languages. */
const LEAST_LETTERS = 12;

/** `pt` of `pt-BR`: the browser tells no more of a text. */
const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * The language that most of a text is in (`de`), as the browser itself tells on this device; null where it is not sure. Figures:
 * providers/on-device/README.md.
 */
export async function spokenIn(text: string): Promise<string | null> {
  const piece = clip(text, CHARS);
  if (lettersIn(piece) < LEAST_LETTERS) return null;
  try {
    const { languages } = await browser.i18n.detectLanguage(piece);
    const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
    return first === undefined || first.percentage < 50 || first.language === 'und' ? null : baseOf(first.language);
  } catch (thrown) {
    // Nothing depends on it but a line in the request and an offer to translate.
    logProblem('draft', thrown);
    return null;
  }
}

/** In which language the requester wrote last; what an agent wrote says nothing of it. */
export function spokenByRequester({ messages }: PublicTicket): Promise<string | null> {
  const newest = messages.findLast(({ author, text }) => author === 'requester' && text.trim() !== '');
  return newest === undefined ? Promise.resolve(null) : spokenIn(newest.text);
}

/**
 * The language of a text that a person does not read: neither `reader`, in which Deskside speaks to them, nor one that their browser
 * names. Null where it is not told for sure, or is one of these.
 */
export async function foreignIn(text: string, reader: string | undefined): Promise<string | null> {
  const language = await spokenIn(text);
  if (language === null) return null;
  const own = [...(reader === undefined ? [] : [reader]), ...(await browser.i18n.getAcceptLanguages())];
  return own.map(baseOf).includes(language) ? null : language;
}
