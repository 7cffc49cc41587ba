import { browser } from 'wxt/browser';
import { clip } from '../../../../core/text';
import type { PublicTicket } from '../../../../core/ticket';
import { logProblem } from '../../log';
import { baseOf, toldLanguage } from './told-language';

/** So much of a text tells its language; more only takes longer. */
const CHARS = 4000;

/** The language that most of a text is in (`de`), found on this device; null where that is not sure. */
async function spokenIn(text: string): Promise<string | null> {
  const piece = clip(text, CHARS);
  try {
    return toldLanguage(piece, await browser.i18n.detectLanguage(piece));
  } catch (thrown) {
    // Nothing depends on it but a line in the request and an offer to translate.
    logProblem('draft', thrown);
    return null;
  }
}

/** In which language the requester wrote last, or else all that they wrote; what an agent wrote says nothing of it. */
export async function spokenByRequester({ messages }: PublicTicket): Promise<string | null> {
  const texts = messages.flatMap(({ author, text }) => (author === 'requester' && text.trim() !== '' ? [text] : []));
  const newest = texts.at(-1);
  if (newest === undefined) return null;
  return (await spokenIn(newest)) ?? (texts.length > 1 ? spokenIn(texts.toReversed().join('\n')) : null);
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
