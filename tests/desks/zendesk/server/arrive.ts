import type { Arrival as AnyArrival } from '../../contract';
import { says, ticket as story } from '../../shared/story/story';
import { buildTicket } from '../account/build-ticket';
import type { Priority } from '../account/types';
import type { LiveAccount } from './live';

export interface Arrival extends AnyArrival {
  readonly priority?: Priority;
}

/** Answers their ids, in the same order. */
export const arrive = (live: LiveAccount, arrivals: readonly Arrival[]): number[] =>
  arrivals.map(({ subject, text, from = 'mira', priority }) => {
    const id = Math.max(...live.account.tickets.map((each) => each.id)) + 1;
    live.take((at) => {
      const seed = {
        from,
        at: at.slice(0, 16),
        status: 'new' as const,
        ...(priority === undefined ? {} : { priority }),
      };
      const built = buildTicket(story(id, subject, seed, says(from, 0, text)));
      return {
        ...built,
        createdAt: at,
        updatedAt: at,
        comments: built.comments.map((each) => ({ ...each, createdAt: at })),
      };
    });
    return id;
  });
