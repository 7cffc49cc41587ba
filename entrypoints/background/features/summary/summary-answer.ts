import { unknownPieces } from '../../../../core/draft-text/check';
import { linkKey, linksOf } from '../../../../core/draft-text/links';
import { hasLost } from '../../../../core/draft-text/lost-marks';
import { withoutMarkup } from '../../../../core/draft-text/markup';
import {
  LONGEST_LINE,
  MOST_LINES,
  moods,
  summaryParts,
  type Summary,
  type SummaryLine,
} from '../../../../core/summary';
import { shorten } from '../../../../core/text';
import { objectIn, type Fields } from '../../../../providers/engine/json-answer';

/** What an answer is held against. */
export interface SummaryGrounds {
  /** Ids of the messages that stood in the request, by the numbers that it gave them. */
  readonly messages: ReadonlyMap<number, { readonly id: string }>;
  /** Texts whose links, amounts and times may be repeated: the conversation as it is here. */
  readonly known: readonly string[];
  /** Puts back what was replaced before it was sent; it never shortens what has no mark. */
  readonly restore: (said: string) => string;
}

type Checked = Pick<Summary, 'lines' | 'mood'>;
export type SummaryCheck =
  | { readonly ok: true; readonly value: Checked }
  | { readonly ok: false; readonly problem: string };

/** Characters of a line that are looked at: markup and white space in it go. */
const RAW_CHARS = 4 * LONGEST_LINE;
/** Entries of one list that are looked at. */
const MOST_ENTRIES = 20;
const MOST_ISSUES = 2;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstOf = (fields: Fields, names: readonly string[]): unknown => {
  const named = names.find((name) => Object.hasOwn(fields, name));
  return named === undefined ? undefined : fields[named];
};

/** `3`, `"3"`, `"[3]"`, `"#3"`. */
function numberIn(said: unknown): number | null {
  if (typeof said === 'number') return Number.isInteger(said) ? said : null;
  const [, digits] = typeof said === 'string' ? (/^[[(#]?(\d{1,6})[\])]?$/.exec(said.slice(0, 20).trim()) ?? []) : [];
  return digits === undefined ? null : Number(digits);
}

const NUMBER_NAMES = ['message', 'number', 'source', 'messageNumber', 'message_number'];

const messageIn = (fields: Fields, { messages }: SummaryGrounds): string | null => {
  const number = numberIn(firstOf(fields, NUMBER_NAMES));
  return number === null ? null : (messages.get(number)?.id ?? null);
};

const isMailAddress = (text: string): boolean => text.includes('@') && !text.includes('/');

/** `[its words](address)`: the words stay. */
const markdownLink = /\[([^\][\n]{0,300})\]\([^()\n]{0,1000}\)/g;

/** The text without its web addresses; null where one of them stands nowhere in the conversation. */
function withoutLinks(text: string, known: readonly string[]): string | null {
  const links = linksOf(text).filter((link) => !isMailAddress(link.text));
  if (links.length === 0) return text;
  const keys = new Set(linksOf(known.join('\n\n')).map((link) => linkKey(link.text)));
  if (links.some((link) => !keys.has(linkKey(link.text)))) return null;
  return links.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** One plain line; null for what is no line, or leads where the conversation does not. */
function plainLine(said: string, { known, restore }: SummaryGrounds): string | null {
  const { text: words } = withoutMarkup(restore(said.slice(0, RAW_CHARS)).slice(0, RAW_CHARS));
  // A link's address is looked at before its words stand alone.
  if (withoutLinks(words, known) === null) return null;
  const text = withoutLinks(words.replace(markdownLink, '$1'), known);
  const line = (text ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line === '' || hasLost(line) ? null : shorten(line, LONGEST_LINE);
}

const TEXT_NAMES = ['text', 'line', 'sentence'];

/** A line that names a message which stood in the request; nothing else is one. */
function lineOf(said: unknown, about: SummaryLine['about'], grounds: SummaryGrounds): SummaryLine[] {
  if (!isObject(said)) return [];
  const words = firstOf(said, TEXT_NAMES);
  const messageId = messageIn(said, grounds);
  const text = typeof words === 'string' && messageId !== null ? plainLine(words, grounds) : null;
  if (text === null || messageId === null) return [];
  const unknown = unknownPieces(text, grounds.known).map((piece) => piece.text);
  return [{ about, text, messageId, ...(unknown.length === 0 ? {} : { unknown }) }];
}

const listed = (said: unknown): readonly unknown[] => (Array.isArray(said) ? said.slice(0, MOST_ENTRIES) : [said]);

function linesOf(said: unknown, about: SummaryLine['about'], grounds: SummaryGrounds): SummaryLine[] {
  const lines = listed(said).flatMap((one) => lineOf(one, about, grounds));
  return lines
    .filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at)
    .slice(0, about === 'issue' ? MOST_ISSUES : MOST_LINES);
}

function moodOf(said: unknown, grounds: SummaryGrounds): Checked['mood'] {
  if (!isObject(said)) return null;
  const word = firstOf(said, ['is', 'mood', 'value']);
  const is =
    typeof word === 'string' ? moods.find((mood) => mood === word.slice(0, 20).trim().toLowerCase()) : undefined;
  const messageId = messageIn(said, grounds);
  return is === undefined || messageId === null ? null : { is, messageId };
}

/**
 * Checks a model's words against the messages that it was shown. What names none of them is no line, nor is what links elsewhere or
 * holds a mark that nobody gave out; pieces that the conversation does not hold are marked. An answer without any line counts for nothing.
 */
export function checkSummaryAnswer(text: string, grounds: SummaryGrounds): SummaryCheck {
  const answer = objectIn(text, summaryParts);
  if (answer === undefined)
    return { ok: false, problem: 'The answer held no complete JSON object with an "issue", a "tried" or an "open".' };
  const lines = summaryParts.flatMap((part) => linesOf(answer[part], part, grounds));
  if (lines.length === 0)
    return {
      ok: false,
      problem: 'No line had a "text" and, as its "message", the number of a message that was shown.',
    };
  return { ok: true, value: { lines, mood: moodOf(answer['mood'], grounds) } };
}
