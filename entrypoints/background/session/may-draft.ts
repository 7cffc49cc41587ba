import { desksideError } from '../../../core/errors';
import type { Macro } from '../../../core/fields';
import type { TriageState } from '../../../core/messages';
import { fail, ok, type Result } from '../../../core/result';
import type { Settings } from '../../../core/settings';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { sameTicket, type PublicTicket, type TicketRef } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import type { Seen } from './snapshot';

interface Situation {
  readonly ref: TicketRef | null;
  readonly settings: Settings | null;
  readonly provider: Provider | null;
  readonly seen: Seen | null;
  readonly triage: TriageState;
}

interface Ready {
  readonly ticket: PublicTicket;
  readonly provider: Provider;
  readonly macros: readonly Macro[];
  readonly contextChars: number;
}

/** Everything that must hold before a draft is asked for; the wire ticket is checked here. */
export function mayDraft(wire: unknown, { ref, settings, provider, seen, triage }: Situation): Result<Ready> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  if (!ref || !sameTicket(ticket.value.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  if (!settings?.capabilities.draft || !seen || triage.is === 'first-use') return fail(desksideError('off'));
  if (!provider) return fail(triage.is === 'failed' ? triage.error : desksideError('no-provider'));
  return ok({ ticket: ticket.value, provider, macros: seen.catalogue.macros, contextChars: settings.compatible.contextChars });
}
