import { desksideError } from '../../../core/errors';
import type { Macro } from '../../../core/fields';
import { fail, ok, type Result } from '../../../core/result';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { sameTicket, type PublicTicket, type TicketRef } from '../../../core/ticket';
import { contextCharsFor, type Providers } from '../assist/select-provider';
import { draftsAllowed, type Permitted } from './permitted';
import type { Seen } from './snapshot';

interface Situation {
  readonly ref: TicketRef | null;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
}

interface Ready {
  readonly ticket: PublicTicket;
  readonly providers: Providers;
  readonly macros: readonly Macro[];
  readonly contextChars: number;
}

/** Everything that must hold before a draft is asked for; the wire ticket is checked here. */
export function mayDraft(wire: unknown, { ref, permitted, seen }: Situation): Result<Ready> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  if (!ref || !sameTicket(ticket.value.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  const { providers, problem, settings } = permitted;
  if (problem) return fail(problem);
  if (!providers || !seen || !draftsAllowed(permitted)) return fail(desksideError('off'));
  return ok({ ticket: ticket.value, providers, macros: seen.catalogue.macros, contextChars: contextCharsFor(settings, providers.second) });
}
