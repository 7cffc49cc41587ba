import { pathText } from '../../core/fields';
import { bandOf, percent, type Alternative } from '../../core/suggestion';
import { shorten } from '../../core/text';
import type { DecidingWord } from './deciding-words';
import type { Nearest } from './nearest';

export interface Grounds {
  /** The field's title, as the desk has it. */
  readonly field: string;
  /** The field's options, best first. */
  readonly ranked: readonly Alternative[];
  readonly words: readonly DecidingWord[];
  readonly nearest: Nearest | null;
  /** Examples learned from, in all and of the first option. */
  readonly examples: number;
  readonly ofFirst: number;
}

const LONGEST_REASON = 120;
/** A past ticket is named as the reason from this cosine on. */
const ALIKE = 0.5;

const shortened = (text: string, length: number): string => shorten(text.replace(/\s+/g, ' ').trim(), length);

const quoted = (words: readonly DecidingWord[], room: number): string => {
  const all = words.map(({ quote }) => `“${quote}”`);
  while (all.length > 1 && all.join(', ').length > room) all.pop();
  return all.join(', ');
};

/** Without quotation marks: those are for the ticket's words. */
const named = (field: string): string => shortened(field, 40);

const isNumber = (words: readonly DecidingWord[]): string => (words.length === 1 ? 'is' : 'are');

/** One line, at most 120 characters: the words of the ticket or the past ticket that decided. */
export function reasonLine({ field, ranked, words, nearest, examples, ofFirst }: Grounds): string {
  const [first] = ranked;
  if (!first)
    return examples > 0
      ? `Nothing in this ticket resembles a value of ${named(field)} or a past ticket.`
      : `No name of a value of ${named(field)} occurs in this ticket. Still learning.`;
  if (examples === 0 || ofFirst === 0) {
    const learning = examples === 0 ? ' Still learning.' : ' No ticket with this value yet.';
    return words.length > 0
      ? `Names match: ${quoted(words, 70)}.${learning}`
      : `Parts of words match the name.${learning}`;
  }
  const sure = bandOf(first.confidence) !== 'not-sure';
  if (sure && nearest && nearest.similarity >= ALIKE) {
    const how = nearest.example.from === 'decision' ? 'accepted' : 'solved';
    const start = `Like #${nearest.example.ref.ticketId}, ${how} before: `;
    return `${start}“${shortened(nearest.example.text.split('\n')[0] ?? '', LONGEST_REASON - start.length - 2)}”`;
  }
  if (words.length === 0)
    return sure
      ? `The wording as a whole is like earlier tickets with this ${named(field)}.`
      : 'Not sure: no single word decides. These are the closest.';
  if (!sure) return `Not sure. Closest by ${quoted(words, 90)}.`;
  const quotes = quoted(words.slice(0, 3), 60);
  const count = quotes.split('”, “').length;
  const end = ` ${isNumber(words.slice(0, count))} typical of `;
  return quotes + end + shortened(pathText(first.path), LONGEST_REASON - quotes.length - end.length);
}

/** A few plain lines for "Why". */
export function explanationLines({ field, ranked, words, nearest, examples, ofFirst }: Grounds): string {
  const lines: string[] = [];
  const [first] = ranked;
  if (examples === 0)
    lines.push(
      `Compared with the names and descriptions of the values of ${named(field)}; nothing has been learned on this desk yet.`,
    );
  else
    lines.push(
      `Learned from ${examples} earlier ${examples === 1 ? 'ticket' : 'tickets'}${first ? `, ${ofFirst} of them ${pathText(first.path)}` : ''}.`,
    );
  if (words.length > 0)
    lines.push(
      `Words that decided: ${words.map(({ quote, weight }) => `“${quote}” +${weight.toFixed(1)}`).join(', ')}.`,
    );
  if (nearest && nearest.similarity >= 0.2)
    lines.push(`Nearest past ticket: #${nearest.example.ref.ticketId} (${percent(nearest.similarity)} alike).`);
  if (ranked.length > 1)
    lines.push(
      `Best ${ranked.length}: ${ranked.map(({ path, confidence }) => `${pathText(path)} ${percent(confidence)}`).join(', ')}.`,
    );
  return lines.join('\n');
}
