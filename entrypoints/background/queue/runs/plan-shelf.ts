import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { leftOutReasons, type QueuePlan } from '../../../../core/queue-panel';
import { queueActionSchema } from '../../../../core/schema/queue-panel';
import { logProblem } from '../../log';
import { makeTurns } from '../../in-turn';
import { onTicketsChanged } from '../../store/ledger/ticket-changes';
import { changeRecordSchema, type ChangeRecord } from '../../store/ledger/run-record';

const PREFIX = 'queue.plan:';
/** A person who has looked at a plan for so long looks again. Milliseconds. */
const KEPT_MS = 600_000;
const MOST = 5;

const keptSchema = z.strictObject({
  id: z.string(),
  /** Milliseconds of the wall's clock. */
  at: z.number(),
  action: queueActionSchema,
  /** Names the rules that it was judged by. */
  rules: z.string(),
  changes: z.array(changeRecordSchema),
  leftOut: z.array(
    z.strictObject({ key: z.string(), number: z.string(), subject: z.string(), why: z.enum(leftOutReasons) }),
  ),
});
/** A plan with all that its run needs. The changes of a plan have its id for their run. */
export type KeptPlan = z.infer<typeof keptSchema>;

const inTurn = makeTurns();

const isNow = ({ at }: Pick<KeptPlan, 'at'>, now: number): boolean => now >= at && now - at <= KEPT_MS;

async function allKept(): Promise<{ readonly key: string; readonly at: number }[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const ages = z.object({ at: z.number() });
  return all.map(([key, value]) => ({ key, at: ages.safeParse(value).data?.at ?? 0 }));
}

/** In the browser's memory (`storage.session`) until it is used: the newest few, each for ten minutes. */
export const planShelf = {
  keep: (plan: KeptPlan): Promise<void> =>
    inTurn(async () => {
      const newestFirst = (await allKept()).toSorted((a, b) => b.at - a.at);
      const out = newestFirst.filter((one, index) => index >= MOST - 1 || !isNow(one, plan.at));
      if (out.length > 0) await browser.storage.session.remove(out.map(({ key }) => key));
      const item = { [`${PREFIX}${plan.id}`]: plan };
      try {
        await browser.storage.session.set(item);
      } catch (thrown) {
        // There is room for one that is about thousands of tickets, and not for two.
        logProblem('a plan did not fit', thrown);
        await browser.storage.session.remove((await allKept()).map(({ key }) => key));
        await browser.storage.session.set(item);
      }
    }),
  /** Null where it is too old, was used, or never was. Nobody gets it a second time. */
  use: (id: string, now = Date.now()): Promise<KeptPlan | null> =>
    inTurn(async () => {
      const key = `${PREFIX}${id}`;
      const kept = keptSchema.safeParse((await browser.storage.session.get(key))[key]);
      await browser.storage.session.remove(key);
      return kept.success && isNow(kept.data, now) ? kept.data : null;
    }),
  forget: (): Promise<void> =>
    inTurn(async () => browser.storage.session.remove((await allKept()).map(({ key }) => key))),
};

// The ledger has lost something: a plan may name it.
onTicketsChanged((keys) => {
  if (keys === null) planShelf.forget().catch((thrown: unknown) => logProblem('plans', thrown));
});

const plannedOf = ({ ticket, ref, number, subject, values }: ChangeRecord): QueuePlan['changes'][number] => ({
  key: ticket,
  ref,
  number,
  subject,
  values: values.map(({ kind: _kind, means: _means, fromMeans: _fromMeans, insteadOf: _insteadOf, ...value }) => value),
});

/** As the person sees it. */
export const shownPlan = ({ id, action, changes, leftOut }: KeptPlan): QueuePlan => ({
  id,
  action,
  changes: changes.map(plannedOf),
  leftOut,
});
