import { isFresh, type Moment } from '../../../core/freshness';
import { publicWords } from '../../../core/learning';
import type { Decision } from '../../../core/suggestion';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { examples } from '../store/ledger/ledger';
import { noted } from '../store/ledger/noted';
import { suggestionBook } from '../store/ledger/suggestion-book';
import type { SuggestionRecord } from '../store/ledger/suggestion-record';
import type { Permitted } from './permitted';
import type { Seen } from './seen';

/** What the ticket has after an accepted suggestion: what was filled in, and what was suggested and stood there already. */
function valuesOf(decision: Decision, { outcome }: SuggestionRecord, { values }: Seen): Record<string, string> {
  const choices = outcome.kind === 'suggestion' ? outcome.suggestion.choices : [];
  return {
    ...Object.fromEntries(
      choices.flatMap(({ fieldId, optionId }) => (values[fieldId] === optionId ? [[fieldId, optionId]] : [])),
    ),
    ...Object.fromEntries(decision.applied.map(({ fieldId, optionId }) => [fieldId, optionId])),
  };
}

interface Decided {
  readonly ref: TicketRef;
  /** Null where this worker was not told the ticket yet: then nothing is learnt from it. */
  readonly seen: Seen | null;
  readonly settings: Permitted['settings'];
  readonly now: Moment;
  /** What the person decided about, as this worker still knows it. */
  readonly shown?: SuggestionRecord | null;
}

interface Recorded {
  readonly stateKey: string;
  /** It taught something that was read too long ago: the ticket may say something else by now. */
  readonly isStale: boolean;
}

const ofShown = (shown: SuggestionRecord | null, { suggestionId }: Decision): SuggestionRecord | undefined =>
  shown?.suggestionId === suggestionId ? shown : undefined;

/**
 * Writes what a person decided, by the suggestion's id: whatever is shown by now, it was decided. An accepted one becomes an example
 * for the on-device classifier where the setting allows it, and stays one until that very acceptance is undone. The same decision
 * twice is written once. A record that was deleted between the suggestion and the decision, by its age or by the person, is written
 * anew with it. Answers nothing when no such suggestion of this ticket is known.
 */
export async function recordDecision(
  decision: Decision,
  { ref, seen, settings, now, shown = null }: Decided,
): Promise<Recorded | undefined> {
  const known = (await suggestionBook.find(decision.suggestionId)) ?? ofShown(shown, decision);
  if (!known || !sameTicket(known.ref, ref)) return undefined;
  const { decision: before } = known;
  // Before it is written as undone: a worker that ends in between is told again, and still knows what has been undone.
  if (decision.kind === 'undone' && before?.kind === 'accepted')
    await noted(examples.unlearn({ ref, from: 'decision', learnedAt: before.at }));
  const told = { stateKey: known.stateKey, isStale: false };
  // A worker may have ended between this and what follows, so that it is told again.
  if (before?.at !== decision.at || before.kind !== decision.kind)
    await suggestionBook.put(
      { ...known, decision },
      before?.kind === decision.kind
        ? undefined
        : {
            at: decision.at,
            what: decision.kind,
            ref,
            provider: settings.provider,
            suggestionId: decision.suggestionId,
          },
    );
  if (decision.kind !== 'accepted' || !settings.learning.fromDecisions || decision.applied.length === 0 || !seen)
    return told;
  const { ticket } = seen;
  await noted(
    examples.put({
      ref,
      text: publicWords(ticket).text,
      values: valuesOf(decision, known, seen),
      requesterName: ticket.requesterName,
      agentName: ticket.agentName,
      from: 'decision',
      learnedAt: decision.at,
      seenAt: new Date(seen.readAt.wall).toISOString(),
    }),
  );
  return { ...told, isStale: !isFresh(seen.readAt, now) };
}

/** What was decided behind one port. */
export class DecidedHere {
  /** When the last decision was made that has been written. */
  written: string | undefined;
  private last = '';

  /** The same one twice counts once. */
  isNew({ suggestionId, kind, at }: Decision): boolean {
    const told = `${suggestionId}|${kind}|${at}`;
    const isNew = told !== this.last;
    this.last = told;
    return isNew;
  }
}
