import { pathText } from '../../core/fields';
import { bandOf, percentOf, type Alternative } from '../../core/suggestion';
import { shorten } from '../../core/text';
import { phrase, type Phrase } from '../../core/words/phrase';
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
/** So much of a line is ours, in the longest of the languages. */
const OWN_OF_LIKE = 32;
const OWN_OF_TYPICAL = 28;
/** A past ticket is named as the reason from this cosine on. */
const ALIKE = 0.5;

const shortened = (text: string, length: number): string => shorten(text.replace(/\s+/g, ' ').trim(), length);

export const quoted = (text: string): Phrase => phrase('reason.quote', { text });

/** As many as the line has room for, with their marks and commas. */
function quotes(words: readonly DecidingWord[], room: number): Phrase[] {
  const all = words.map(({ quote }) => quote);
  while (all.length > 1 && all.join('”, “').length + 2 > room) all.pop();
  return all.map(quoted);
}

/** Without quotation marks: those are for the ticket's words. */
const named = (field: string): string => shortened(field, 40);

/** One line, of about 120 characters at most: the words of the ticket or the past ticket that decided. */
export function reasonLine({ field, ranked, words, nearest, examples, ofFirst }: Grounds): Phrase {
  const [first] = ranked;
  if (!first)
    return examples > 0
      ? phrase('reason.nothing-alike', { field: named(field) })
      : phrase('reason.no-name', { field: named(field) });
  if (examples === 0 || ofFirst === 0) {
    const lacks = examples === 0 ? 'learning' : 'new-value';
    return words.length > 0
      ? phrase(`reason.names-match.${lacks}`, { words: quotes(words, 70) })
      : phrase(`reason.parts-match.${lacks}`);
  }
  const sure = bandOf(first.confidence) !== 'not-sure';
  if (sure && nearest && nearest.similarity >= ALIKE) {
    const { example } = nearest;
    const ticket = example.ref.ticketId;
    const room = LONGEST_REASON - OWN_OF_LIKE - ticket.length;
    return phrase(example.from === 'decision' ? 'reason.like.accepted' : 'reason.like.solved', {
      ticket,
      text: shortened(example.text.split('\n')[0] ?? '', room),
    });
  }
  if (words.length === 0)
    return sure ? phrase('reason.wording', { field: named(field) }) : phrase('reason.no-word-decides');
  if (!sure) return phrase('reason.closest', { words: quotes(words, 90) });
  const told = words.slice(0, 3);
  const kept = quotes(told, 60);
  const length = told.slice(0, kept.length).reduce((sum, { quote }) => sum + quote.length + 4, 0);
  return phrase('reason.typical', {
    words: kept,
    count: kept.length,
    value: shortened(pathText(first.path), LONGEST_REASON - OWN_OF_TYPICAL - length),
  });
}

/** A few plain lines for "Why". */
export function explanationLines({ field, ranked, words, nearest, examples, ofFirst }: Grounds): Phrase[] {
  const [first] = ranked;
  const learned = { count: examples };
  return [
    examples === 0
      ? phrase('reason.why.names-only', { field: named(field) })
      : first
        ? phrase('reason.why.learned-of-first', { ...learned, first: ofFirst, value: pathText(first.path) })
        : phrase('reason.why.learned', learned),
    ...(words.length > 0
      ? [
          phrase('reason.why.words', {
            words: words.map(({ quote, weight }) => phrase('reason.why.word', { quote, weight: weight.toFixed(1) })),
          }),
        ]
      : []),
    ...(nearest && nearest.similarity >= 0.2
      ? [
          phrase('reason.why.nearest', {
            ticket: nearest.example.ref.ticketId,
            alike: percentOf(nearest.similarity),
          }),
        ]
      : []),
    ...(ranked.length > 1
      ? [
          phrase('reason.why.best', {
            count: ranked.length,
            values: ranked.map(({ path, confidence }) =>
              phrase('reason.why.value', { value: pathText(path), confidence: percentOf(confidence) }),
            ),
          }),
        ]
      : []),
  ];
}
