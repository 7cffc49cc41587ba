import { hasAgreed } from '../../../core/policy/consent';
import type { Effective } from '../../../core/policy/effective';
import type { Summary } from '../../../core/schema/summary';
import { FEWEST_MESSAGES, sourcesFor, stillPublic, type ShownSummary } from '../../../core/summary';
import { publicStateText, sentWords, type PublicTicket } from '../../../core/ticket';
import { wantedLanguage } from '../../lib/vocabulary';
import type { SentBody } from '../../../core/messages';
import type { Replaced } from '../../../core/redaction';
import { summarise, type SummaryTask } from '../features/summary/summary';
import { logProblem } from '../log';
import { ask } from '../model/ask';
import { sha256 } from '../model/hash';
import type { Lines } from '../model/lines';
import { contextCharsFor, modelsAlone, selectProviders, type Providers } from '../model/select-provider';
import { asked, isUsable } from '../rules/usable';
import { keepSummary, type KeptSummary } from '../store/summaries';
import type { RunWatch } from './runs';

/** What would be asked about a conversation, and of whom. */
export interface SummaryPlan {
  /** Names what the customer can see of the ticket, and nothing else: with another one a summary is out of date. */
  readonly stateKey: string;
  /** Names the run as well: who is asked, in which way and language, and about which words. */
  readonly runKey: string;
  readonly providers: Providers;
  readonly task: SummaryTask;
}

/** Who sums up; null where it is switched off, nobody has agreed, or no model answers: then nothing of it is there. */
export async function summaryProviders(effective: Effective): Promise<Providers | null> {
  if (!isUsable(effective, 'summary')) return null;
  const found = await selectProviders(effective, 'summary');
  return found.ok && found.value.first.kind === 'language-model' ? modelsAlone(found.value) : null;
}

/** A summary can be asked for here and now: there is something to sum up, and somebody has agreed to where it would go. */
export const mayBeSummarised = (ticket: PublicTicket, effective: Effective, { first }: Providers): boolean =>
  ticket.messages.length >= FEWEST_MESSAGES && hasAgreed(effective, asked(first), 'summary');

export async function summaryPlan(
  ticket: PublicTicket,
  effective: Pick<Effective, 'settings' | 'rules'>,
  providers: Providers,
): Promise<SummaryPlan> {
  const { settings, rules } = effective;
  const reader = wantedLanguage(settings.language);
  const stateKey = await sha256(`summary ${publicStateText(ticket)}`);
  return {
    stateKey,
    runKey: `${stateKey} ${reader} ${providers.identity} ${await sha256(sentWords(ticket))}`,
    providers,
    task: {
      summaryId: `summary-${stateKey.slice(0, 24)}`,
      ticket,
      reader,
      contextChars: contextCharsFor(effective, providers.second),
      redaction: settings.redaction,
      tokensPerRequest: rules.tokensPerRequest,
    },
  };
}

/** The kept summary as it may be shown beside what the ticket says now; undefined where there is none in the reader's language. */
export function shownSummary({ made }: KeptSummary, { stateKey, task }: SummaryPlan): ShownSummary | undefined {
  if (made === null || made.reader !== task.reader) return undefined;
  const { messages } = task.ticket;
  const summary = stillPublic(made.summary, task.ticket);
  if (summary === null) return undefined;
  const known = messages.findIndex(({ id }) => id === made.newestMessageId);
  const newer = known === -1 ? 0 : messages.length - 1 - known;
  return { summary, sources: sourcesFor(summary, task.ticket), newer: made.stateKey === stateKey ? null : newer };
}

/** It is to be made without a press: the person has set it so, and it was neither made for this state nor given up. */
export const isDue = (
  { made, notFor }: KeptSummary,
  { stateKey, task }: SummaryPlan,
  { settings: { summariseFrom } }: Pick<Effective, 'settings'>,
): boolean =>
  summariseFrom !== null &&
  task.ticket.messages.length >= summariseFrom &&
  notFor !== stateKey &&
  !(made?.stateKey === stateKey && made.reader === task.reader);

/** Asks, keeps and returns the summary. Throws a `DesksideFault`. */
export async function startSummary(
  { stateKey, providers, task }: SummaryPlan,
  lines: Lines,
  { signal, onCause, onLabel, onSent: begins, onWriting, fresh }: RunWatch,
): Promise<Summary> {
  const { ticket, reader } = task;
  const summary = await ask(
    {
      feature: 'summary',
      id: task.summaryId,
      ticket,
      providers,
      lines,
      whenFresh: (asking) => fresh(asking),
      onLabel,
      isWanted: () => !signal.aborted,
    },
    (provider, onSent) => {
      const noteSent = (body: SentBody, replaced?: Replaced): void => {
        begins();
        onSent(body, replaced);
      };
      return summarise(provider, task, { signal, onCause, onSent: noteSent });
    },
    {
      sourceOf: ({ source }) => source,
      insteadOf: (answer, label) => ({ ...answer, source: { ...answer.source, insteadOf: label } }),
    },
  );
  // Everything is being erased, or nobody wants it any more: nothing is written.
  signal.throwIfAborted();
  const newestMessageId = ticket.messages.at(-1)?.id ?? '';
  const made = { stateKey, reader, newestMessageId, summary };
  onWriting(keepSummary(ticket.ref, { made, notFor: null }).catch((thrown: unknown) => logProblem('summary', thrown)));
  return summary;
}
