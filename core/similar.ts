import type { TicketRef } from './ticket-ref';

/** When similar tickets are looked for: never, as one line that unfolds, or unfolded. */
export const similarWishes = ['off', 'line', 'open'] as const;
export type SimilarWish = (typeof similarWishes)[number];

/** Most of them that are shown. */
export const MOST_SIMILAR = 3;

/** A ticket as it stands in a draft's sources: `#2133`. */
export interface DraftSource {
  readonly ref: TicketRef;
  /** As people call it. */
  readonly number: string;
}

/** A solved ticket like the one that is shown, as far as it was learnt from. Found on this device. */
export interface SimilarTicket extends DraftSource {
  /** One line, at most 200 characters. */
  readonly subject: string;
  /** The levels of the value that was decided; empty where none was, or the desk does not have it any more. */
  readonly decided: readonly string[];
  /** The first line of the public reply that ended it, at most 200 characters; empty where none is known. */
  readonly ended: string;
  /** Its public reply may go along with a draft. */
  readonly canBeSource: boolean;
}
