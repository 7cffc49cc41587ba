import { goesAlong, type Example } from '../../../../core/learning';
import type { DraftSource } from '../../../../core/similar';
import { shorten } from '../../../../core/text';

/** What ended a similar ticket: a public reply, as it was learnt from it. */
export interface PastReply extends DraftSource {
  readonly text: string;
  /** Of the people in it. */
  readonly names: readonly string[];
}

const CHARS = 1500;

/** Its reply was seen as public lately, so it may go along. `now` in milliseconds since 1970. */
export const hasReplyToGive = (example: Example, now: number): boolean =>
  example.from === 'solved' && (example.reply ?? '').trim() !== '' && goesAlong(example, now);

/** The replies of the wished tickets, as far as they may go along, in the order of the wishes. */
export const pastReplies = (
  wished: readonly string[],
  examples: readonly Example[],
  numberOf: (ref: Example['ref']) => string,
  now = Date.now(),
): readonly PastReply[] =>
  [...new Set(wished)].flatMap((ticketId) => {
    const example = examples.find((one) => one.ref.ticketId === ticketId && hasReplyToGive(one, now));
    if (example?.reply === undefined) return [];
    const { ref, requesterName, agentName } = example;
    return {
      ref,
      number: numberOf(ref),
      text: shorten(example.reply.trim(), CHARS),
      names: [requesterName, agentName],
    };
  });
