import { wantedLanguage } from '../../lib/vocabulary';
import { desksideError } from '../../../core/errors';
import type { LimitView } from '../../../core/limits';
import type { PageMessage } from '../../../core/messages';
import { fail, ok, type Result } from '../../../core/result';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { macrosOf } from '../desks/macros';
import type { DraftTask } from '../features/draft/draft';
import { contextCharsFor, type Providers } from '../model/select-provider';
import { examples } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import { limitCard } from '../tickets/limit-now';
import { draftsAllowed, type Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';

interface Situation {
  readonly ref: TicketRef | null;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
  readonly limit: LimitView | null;
}

export interface ReadyDraft {
  readonly providers: Providers;
  readonly task: DraftTask;
}

/** Everything that must hold before a draft is asked for; the wire ticket is checked here. */
export async function readyDraft(
  { ticket: wire, runId, instruction }: Extract<PageMessage, { type: 'draft' }>,
  { ref, permitted, seen, limit }: Situation,
): Promise<Result<ReadyDraft>> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  if (!ref || !sameTicket(ticket.value.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  const { draftProviders: providers, problem, settings, rules } = permitted;
  if (problem) return fail(problem);
  if (!providers || !seen || seen.notesOnly || !draftsAllowed(permitted)) return fail(desksideError('off'));
  const usedUp = limitCard(limit);
  if (usedUp) return fail(usedUp.error);
  const finds = [providers.first, providers.second].some((provider) => provider?.kind === 'classifier');
  const task: DraftTask = {
    draftId: runId,
    ticket: ticket.value,
    instruction,
    macros: () => macrosOf(ref.origin),
    examples: finds ? await orElse(examples.of(ref.origin), []) : [],
    contextChars: contextCharsFor(permitted, providers.second),
    redaction: settings.redaction,
    reader: wantedLanguage(settings.language),
    writing: settings.writing,
    tokensPerRequest: rules.tokensPerRequest,
  };
  return ok({ providers, task });
}
