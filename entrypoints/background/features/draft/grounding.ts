import type { Article, CitedText } from '../../../../core/article';
import { commandsOf } from '../../../../core/commands/commands';
import { templateMarks, withoutTemplateMarks } from '../../../../core/draft-text/template-marks';
import type { Macro } from '../../../../core/fields';
import type { Phrases } from '../../../../core/phrases/phrases';
import { shorten } from '../../../../core/text';
import type { PublicTicket } from '../../../../core/ticket';
import { fillMacro } from '../../../../providers/on-device/fill-macro';
import { meeting } from '../../../../providers/on-device/reply';

/** A text of the organisation that a draft may rest on, by the label that a request names it with: `A1`, `M2`. */
export interface GroundText {
  readonly label: string;
  readonly cited: CitedText;
  /** Plain text; of a macro with what the ticket knows filled in. */
  readonly text: string;
}

const MOST_OF_A_KIND = 3;
const ARTICLE_CHARS = 1500;
const MACRO_CHARS = 1000;
/**
 * How well one must meet the ticket. An article was found by the desk's own search and may be in another language, which is less like the
 * ticket; a macro was found by nobody yet: measured on the practice tickets, nearly all of those below meet it by everyday words alone.
 */
const ARTICLE_MEETS = 0.04;
const MACRO_MEETS = 0.18;
/** What is so far behind the best one answers something else. */
const BEHIND = 0.5;

/** A text that tells a machine what to do is not handed to one. */
const isHarmless = ({ title, text }: Pick<Macro, 'title' | 'text'>, phrases: Phrases): boolean =>
  commandsOf(`${title}\n\n${text}`, phrases).length === 0;

/** `{{ticket.organization.name}}` as a gap that a person fills in: `[ticket organization name]`. */
const asGap = (mark: string): string => {
  const words = mark.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return /\p{L}/u.test(words) ? `[${shorten(words, 50)}]` : '';
};

/**
 * A macro as the desk would write it into this ticket, as far as the ticket knows; the rest are gaps. Null for one that decides by itself
 * what it says (`{% if … %}`): nobody here knows what that would be.
 */
function written({ text }: Macro, ticket: PublicTicket): string | null {
  const filled = fillMacro(text, ticket).text;
  const marks = templateMarks(filled, ticket.ref.desk);
  if (marks.some((mark) => /^\{ ?%/.test(mark.text))) return null;
  let at = 0;
  const pieces = marks.map(({ start, end, text: mark }) => {
    const piece = filled.slice(at, start) + asGap(mark);
    at = end;
    return piece;
  });
  return withoutTemplateMarks(pieces.join('') + filled.slice(at), ticket.ref.desk);
}

/** Those that meet the ticket well enough, best first. */
async function best<T extends Pick<Macro, 'title' | 'text'>>(
  texts: readonly T[],
  least: number,
  ticket: PublicTicket,
  instruction: string,
  signal: AbortSignal,
): Promise<readonly T[]> {
  const scores = await meeting(ticket, texts, instruction, signal);
  const floor = Math.max(least, BEHIND * Math.max(0, ...scores));
  return texts
    .map((one, at) => ({ one, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= floor)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_OF_A_KIND)
    .map(({ one }) => one);
}

export interface Found {
  readonly articles: readonly Article[];
  readonly macros: readonly Macro[];
}

/**
 * What of these a draft may rest on: at most three articles and three macros, those that meet the ticket best, chosen on this device.
 * Throws only the signal's reason, or what reading the meanings of words rejected with.
 */
export async function groundingOf(
  { articles, macros }: Found,
  ticket: PublicTicket,
  instruction: string,
  phrases: Phrases,
  signal: AbortSignal,
): Promise<readonly GroundText[]> {
  const kept = macros.flatMap(({ title, ...macro }) => {
    const text = written({ title, ...macro }, ticket);
    return text === null || text.trim() === '' || title === ''
      ? []
      : [{ title, text: shorten(text.trim(), MACRO_CHARS) }];
  });
  const chosenArticles = await best(articles, ARTICLE_MEETS, ticket, instruction, signal);
  const chosenMacros = await best(kept, MACRO_MEETS, ticket, instruction, signal);
  return [
    ...chosenArticles
      .filter((one) => isHarmless(one, phrases))
      .map(({ title, url, text }, at) => ({
        label: `A${at + 1}`,
        cited: { kind: 'article' as const, title, url },
        text: shorten(text, ARTICLE_CHARS),
      })),
    ...chosenMacros
      .filter((one) => isHarmless(one, phrases))
      .map(({ title, text }, at) => ({ label: `M${at + 1}`, cited: { kind: 'macro' as const, title, text }, text })),
  ];
}

/** All that a draft may take from one: what the guards hold it against. */
export const groundWords = ({ cited, text }: GroundText): string =>
  cited.kind === 'article' ? `${cited.title}\n${cited.url}\n${text}` : `${cited.title}\n${text}`;
