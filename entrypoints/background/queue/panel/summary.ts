import { desksideError, toDesksideError, type DesksideError } from '../../../../core/errors';
import type { QueueRequests } from '../../../../core/queue-panel';
import { fail, type Result } from '../../../../core/result';
import type { Summary } from '../../../../core/schema/summary';
import type { SummaryView } from '../../../../core/summary';
import { isUsedUp } from '../../../../core/limits';
import { logProblem } from '../../log';
import { refKey, type TicketRef } from '../../../../core/ticket';
import type { Lines } from '../../model/lines';
import { loadEffective, type Loaded } from '../../rules/load';
import { isCounted, loadLimit } from '../../rules/limit';
import { keepSummary, keptSummary } from '../../store/summaries';
import { orElse } from '../../store/ledger/noted';
import { tickets } from '../../store/ledger/tickets';
import type { SharedRuns } from '../../tickets/runs';
import type { Seen } from '../../tickets/seen';
import {
  isDue,
  mayBeSummarised,
  shownSummary,
  startSummary,
  summaryPlan,
  summaryProviders,
  type SummaryPlan,
} from '../../tickets/summary-plan';
import { isRefused, whileOn } from '../power';
import { readNow } from '../../tickets/read-now';
import { changing, rowsNow } from './scope';

/** What the panel's summaries share with those on the cards of shown tickets. */
export interface SummaryWork {
  readonly summaries: SharedRuns<Summary>;
  readonly lines: Lines;
}

/** What would be asked about a ticket as it was read; null where no summary can be asked for. */
async function planFor(seen: Seen, counts: Loaded): Promise<SummaryPlan | null> {
  const providers = await summaryProviders(counts);
  return providers !== null && mayBeSummarised(seen.ticket, counts, providers)
    ? summaryPlan(seen.ticket, counts, providers)
    : null;
}

const viewOf = async (plan: SummaryPlan): Promise<SummaryView> => {
  const shown = shownSummary(await keptSummary(plan.task.ticket.ref), plan);
  return { by: plan.providers.first.label, now: { is: 'idle' }, ...(shown === undefined ? {} : { shown }) };
};

/** The month has something left, as far as that can be told. */
async function isLeft({ settings }: Loaded, { providers }: SummaryPlan): Promise<boolean> {
  if (settings.limits.tokensPerMonth === null || !isCounted(providers.first)) return true;
  const limit = await orElse(loadLimit(settings), null);
  return limit !== null && !isUsedUp(limit);
}

/** What the detail says of a ticket's summary; undefined where none can be asked for. */
export async function summaryFor(seen: Seen, counts: Loaded): Promise<SummaryView | undefined> {
  const plan = await planFor(seen, counts);
  if (plan === null) return undefined;
  const wanted = !seen.closed && isDue(await keptSummary(seen.ticket.ref), plan, counts);
  const view = await viewOf(plan);
  return wanted && (await isLeft(counts, plan)) ? { ...view, due: true } : view;
}

interface Asked {
  readonly plan: SummaryPlan;
  readonly seen: Seen;
}

/** The ticket of a row, read anew, with what would be asked about it. */
async function readToAsk(ref: TicketRef): Promise<Asked | DesksideError> {
  const counts = await whileOn();
  if (isRefused(counts)) return counts;
  const record = await tickets.get(ref);
  if (record === undefined || (await rowsNow(counts)).rowOf(record, await changing()) === null)
    return desksideError('not-allowed');
  const read = await readNow(ref, counts);
  if (!read.ok) return read.error;
  const plan = await planFor(read.value, counts);
  return plan === null ? desksideError('off') : { plan, seen: read.value };
}

/** What waits for an answer, by ticket: a panel that asks for the same twice waits for one. */
export class PanelSummaries {
  private readonly stops = new Map<string, Set<() => void>>();

  constructor(private readonly work: SummaryWork) {}

  /** Sums the ticket up as it is now; answers when that is done. */
  readonly make = async ({
    ref,
  }: QueueRequests['queue.summarise']['in']): Promise<QueueRequests['queue.summarise']['out']> => {
    const asked = await readToAsk(ref);
    if ('code' in asked) return { error: asked };
    const made = await this.join(asked);
    return made.ok ? { summary: await viewOf(asked.plan) } : { error: made.error };
  };

  readonly stop = ({ ref }: { readonly ref: TicketRef }): Record<string, never> => {
    for (const stop of this.stops.get(refKey(ref)) ?? []) stop();
    return {};
  };

  private join({ plan, seen }: Asked): Promise<Result<Summary>> {
    const { summaries, lines } = this.work;
    const { ref } = plan.task.ticket;
    const key = refKey(ref);
    const stops = this.stops.get(key) ?? new Set();
    this.stops.set(key, stops);
    return new Promise((resolve) => {
      const end = (result: Result<Summary>): void => {
        stops.delete(stop);
        if (stops.size === 0) this.stops.delete(key);
        if (!result.ok && result.error.code !== 'stopped') giveUp();
        resolve(result);
      };
      const leaveWith = (error: DesksideError): void => {
        leave('stopped');
        end(fail(error));
      };
      /** It is not begun by itself again until the ticket says something else. */
      const giveUp = (): void =>
        void keepSummary(ref, { notFor: plan.stateKey }).catch((thrown: unknown) => logProblem('summary', thrown));
      const stop = (): void => {
        giveUp();
        leaveWith(desksideError('stopped'));
      };
      stops.add(stop);
      /** It waited in a line, and is sent only as it stands now. */
      const readAgain = async (): Promise<void> => {
        const counts = await loadEffective();
        const read = await readNow(ref, counts);
        if (!read.ok) return leaveWith(read.error);
        const again = await planFor(read.value, counts);
        if (again?.runKey === plan.runKey) summaries.readAgain(plan.runKey, read.value.readAt);
        else leaveWith(desksideError('new-message'));
      };
      const leave = summaries.join(plan.runKey, (watch) => startSummary(plan, lines, watch), {
        label: plan.providers.first.label,
        readAt: seen.readAt,
        onWaiting: () => undefined,
        onStale: () => void readAgain().catch((thrown: unknown) => leaveWith(toDesksideError(thrown))),
        onEnd: end,
      });
    });
  }
}
