import { refKey, type TicketRef } from '../../../../core/ticket';
import { using } from './db';

/** A person said that a solved ticket is not similar to one. Kept as long as examples are, and erased with what was learned. */
export interface UnlikeRecord {
  /** The ticket, and the solved one: said once for each pair. */
  readonly key: string;
  readonly origin: string;
  /** `refKey` of either. */
  readonly ticket: string;
  readonly example: string;
  /** Hashes that the ticket was compared by; no words can be read from them. */
  readonly features: readonly number[];
  /** ISO 8601. */
  readonly at: string;
}

export const unlike = {
  add: (ticket: TicketRef, example: TicketRef, features: readonly number[], at: string): Promise<void> =>
    using(async (db) => {
      const [of, not] = [refKey(ticket), refKey(example)];
      await db.put('unlike', { key: `${of} ${not}`, origin: ticket.origin, ticket: of, example: not, features, at });
    }),
  of: (origin: string): Promise<UnlikeRecord[]> => using((db) => db.getAllFromIndex('unlike', 'origin', origin)),
};
