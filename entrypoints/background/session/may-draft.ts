import { desksideError } from '../../../core/errors';
import type { Macro } from '../../../core/fields';
import { fail, ok, type Result } from '../../../core/result';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { sameTicket, type PublicTicket, type TicketRef } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { draftsAllowed, type Permitted } from './permitted';
import type { Seen } from './snapshot';

interface Situation {
  readonly ref: TicketRef | null;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
}

interface Ready {
  readonly ticket: PublicTicket;
  readonly provider: Provider;
  readonly macros: readonly Macro[];
  readonly contextChars: number;
}

/** Everything that must hold before a draft is asked for; the wire ticket is checked here. */
export function mayDraft(wire: unknown, { ref, permitted, seen }: Situation): Result<Ready> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  if (!ref || !sameTicket(ticket.value.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  const { provider, problem, settings } = permitted;
  if (problem) return fail(problem);
  if (!provider || !seen || !draftsAllowed(permitted)) return fail(desksideError('off'));
  return ok({ ticket: ticket.value, provider, macros: seen.catalogue.macros, contextChars: settings.compatible.contextChars });
}
