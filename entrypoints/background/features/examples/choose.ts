import { goesAlong } from '../../../../core/learning';
import type { SentText } from '../../../../core/sent-ticket';
import { shorten } from '../../../../core/text';
import type { AlikeExample } from './alike';

/** A decided ticket that may go along. */
export interface PromptExample {
  readonly ticketId: string;
  readonly optionId: string;
  /** Field id to option id, as a person decided. */
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  /** Of the people in it. */
  readonly names: readonly string[];
}

/** The same as it stands in a prompt. */
export type SentExample = Omit<PromptExample, 'text' | 'names'> & { readonly text: SentText };

const MOST = 5;
const MOST_OF_ONE_OPTION = 2;
const CHARS = 400;
const CHARS_TOGETHER = 2000;
/** Those that are so much less alike than the likest teach something else. */
const CLOSE = 0.35;

const clip = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim(), CHARS);

/**
 * The few that go along with a question: the likest that may, not more than two of the same option, no text twice. `alike` comes
 * likest first; `now` in milliseconds since 1970.
 */
export function chooseExamples(alike: readonly AlikeExample[], now = Date.now()): PromptExample[] {
  const may = alike.filter(({ example }) => goesAlong(example, now));
  const least = (may[0]?.score ?? 0) * CLOSE;
  const chosen: PromptExample[] = [];
  let room = CHARS_TOGETHER;
  for (const { example, optionId, score } of may) {
    if (chosen.length === MOST || score < least) break;
    const text = clip(example.text);
    if (text === '' || text.length > room) continue;
    if (
      chosen.some((other) => other.text === text) ||
      chosen.filter((other) => other.optionId === optionId).length >= MOST_OF_ONE_OPTION
    )
      continue;
    chosen.push({
      ticketId: example.ref.ticketId,
      optionId,
      values: example.values,
      text,
      names: [example.requesterName, example.agentName],
    });
    room -= text.length;
  }
  return chosen;
}
