import type { DeskField } from '../../../../core/fields';
import type { TicketText } from '../../../../providers/on-device/ticket-text';
import type { AlikeExample } from '../examples/alike';
import { rankByWords } from './rank';

/** Up to so many options are all sent, the same for every ticket: a prompt that stays as it is is cached by the provider. */
const ALL_UP_TO = 200;

/**
 * Of more, about a fifth: on 2,000 options that holds the right one in 98 of 100 cases (tests/bench/catalogue). The upper limit keeps the
 * answer's schema below 500 values: OpenAI takes 1,000 today and took 500 before, as others still do.
 */
const SHARE = 0.22;
const AT_LEAST = 150;
const AT_MOST = 430;
/** What tickets like this one were decided to be may fill half of it. */
const FROM_EXAMPLES = 0.5;

/** Whether a catalogue is too large to be sent with every ticket. */
export const isLarge = ({ options }: DeskField): boolean => options.length > ALL_UP_TO;

/** A model that takes little of a conversation takes little of a list: one option, about 30 characters, for so many of the conversation. */
const CONVERSATION_CHARS_PER_OPTION = 50;

/** How many of a large catalogue's options are listed for a model that takes `contextChars` characters of a conversation. */
export const shortlistSize = (options: number, contextChars: number): number =>
  Math.min(
    options,
    AT_MOST,
    Math.floor(contextChars / CONVERSATION_CHARS_PER_OPTION),
    Math.max(AT_LEAST, Math.ceil(options * SHARE)),
  );

interface Wanted {
  readonly field: DeskField;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly text: TicketText;
  /** Likest first. */
  readonly alike: readonly AlikeExample[];
  readonly size: number;
}

/**
 * The options that may fit a ticket, as positions in the field's options in the desk's order: those of the decided tickets that are
 * most alike, then those whose words fit best. `among` narrows the choice to some positions.
 */
export function shortlist({ field, descriptions, text, alike, size }: Wanted, among?: readonly number[]): number[] {
  if (among && among.length <= size) return [...among];
  const allowed = among && new Set(among);
  const possible = (position: number): boolean => !allowed || allowed.has(position);
  const positions = new Map(field.options.map(({ id }, position) => [id, position]));
  const decided = alike.flatMap(({ optionId }) => positions.get(optionId) ?? []).filter(possible);
  const chosen = new Set([...new Set(decided)].slice(0, Math.floor(size * FROM_EXAMPLES)));
  for (const position of rankByWords(field, descriptions, text)) {
    if (chosen.size >= size) break;
    if (possible(position)) chosen.add(position);
  }
  return [...chosen].sort((a, b) => a - b);
}
