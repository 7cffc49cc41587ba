import { wantedLanguage } from '../../lib/vocabulary';
import { desksideError } from '../../../core/errors';
import type { LimitView } from '../../../core/limits';
import type { Manner } from '../../../core/manner';
import type { PageMessage } from '../../../core/messages';
import { fail, ok, type Result } from '../../../core/result';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { calledBy } from '../../../adapters/ticket-names';
import { macrosOf } from '../desks/macros';
import type { DraftTask } from '../features/draft/draft';
import { pastReplies } from '../features/draft/past-replies';
import type { TextTask } from '../features/draft/task';
import { contextCharsFor, modelsAlone, type Providers } from '../model/select-provider';
import { exampleChanges } from '../store/ledger/example-changes';
import { examples } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import { findGrounding } from '../tickets/grounding';
import { limitCard } from '../tickets/limit-now';
import { draftsAllowed, type Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';

/** What is known when a text is wanted. */
export interface Situation {
  readonly ref: TicketRef | null;
  readonly permitted: Permitted;
  readonly seen: Seen | null;
  readonly limit: LimitView | null;
}

/** What a text about this ticket may be asked for with. */
export interface ReadyText {
  readonly providers: Providers;
  readonly task: TextTask;
}

export interface ReadyDraft extends ReadyText {
  readonly task: DraftTask;
}

/** A model may write what stands beside or in the place of a draft. */
export const craftsAllowed = (permitted: Permitted): boolean =>
  draftsAllowed(permitted) && permitted.draftProviders?.first.kind === 'language-model';

/** Everything that must hold before a text is asked for; the wire ticket is checked here. */
function readyText(
  wire: unknown,
  { ref, permitted, seen, limit }: Situation,
): Result<{ readonly providers: Providers; readonly task: TextTask; readonly ref: TicketRef }> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  if (!ref || !sameTicket(ticket.value.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  const { draftProviders: providers, problem, settings, rules } = permitted;
  if (problem) return fail(problem);
  if (!providers || !seen || seen.notesOnly || !draftsAllowed(permitted)) return fail(desksideError('off'));
  const usedUp = limitCard(limit);
  if (usedUp) return fail(usedUp.error);
  const task: TextTask = {
    ticket: ticket.value,
    contextChars: contextCharsFor(permitted, providers.second),
    redaction: settings.redaction,
    reader: wantedLanguage(settings.language),
    writing: settings.writing,
    tokensPerRequest: rules.tokensPerRequest,
  };
  return ok({ providers, task, ref });
}

/** Everything that must hold before a draft is asked for, or the one that is there in other words. */
export async function readyDraft(
  { ticket: wire, runId, instruction, rework, sources = [] }: Extract<PageMessage, { type: 'draft' }>,
  manner: Manner,
  situation: Situation,
): Promise<Result<ReadyDraft>> {
  const ready = readyText(wire, situation);
  if (!ready.ok) return ready;
  const { providers, task, ref } = ready.value;
  if (rework !== undefined && !craftsAllowed(situation.permitted)) return fail(desksideError('off'));
  const finds = [providers.first, providers.second].some((provider) => provider?.kind === 'classifier');
  const wished = situation.permitted.settings.examplesInPrompt && rework === undefined ? sources : [];
  const changes = exampleChanges();
  const isWanted = (finds && rework === undefined) || wished.length > 0;
  const learnt = isWanted ? await orElse(examples.of(ref.origin), []) : [];
  const draft: DraftTask = {
    ...task,
    draftId: runId,
    instruction,
    manner,
    ...(rework === undefined ? {} : { rework }),
    macros: () => macrosOf(ref.origin),
    examples: finds && rework === undefined ? learnt : [],
    pastReplies: pastReplies(wished, learnt, calledBy),
    grounding: (read, signal) => findGrounding(read, instruction, situation.permitted.settings, signal),
    ...(wished.length === 0 ? {} : { pastRepliesHold: () => exampleChanges() === changes }),
  };
  return ok({ providers: rework === undefined ? providers : modelsAlone(providers), task: draft });
}

/** The same before a draft is translated for the person who reads it. */
export function readyTranslation(wire: unknown, situation: Situation): Result<ReadyText> {
  const ready = readyText(wire, situation);
  if (!ready.ok) return ready;
  if (!craftsAllowed(situation.permitted)) return fail(desksideError('off'));
  return ok({ providers: modelsAlone(ready.value.providers), task: ready.value.task });
}
