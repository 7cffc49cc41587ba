import type { Phrases } from '../phrases/phrases';
import type { PublicTicket } from '../ticket';
import { commandsIn, type Command } from './commands';

/** Which message it is about. */
interface Place {
  /** Who wrote it; `null`: it is the subject. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** What a person should know of a ticket before they believe what a machine says of it. It changes nothing else by itself. */
export interface Suspicion {
  readonly commands: readonly (Place & Pick<Command, 'kind' | 'quote'>)[];
  /** Messages with pieces of text that nobody could see, and that were left out. */
  readonly hidden: readonly (Place & { readonly count: number })[];
}

/** Null for a ticket with neither. */
export function suspicionOf(ticket: PublicTicket, phrases: Phrases): Suspicion | null {
  const placeOf = (id: string | null): Place => {
    const message = ticket.messages.find((one) => one.id === id);
    return { by: message?.authorName ?? null, at: message?.createdAt ?? '' };
  };
  const commands = commandsIn(ticket, phrases).map(({ messageId, kind, quote }) => ({
    ...placeOf(messageId),
    kind,
    quote,
  }));
  const hidden = ticket.messages.flatMap(({ id, hidden: count = 0 }) => (count > 0 ? [{ ...placeOf(id), count }] : []));
  return commands.length + hidden.length === 0 ? null : { commands, hidden };
}
