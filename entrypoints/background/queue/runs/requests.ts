import { desksideError, type DesksideError } from '../../../../core/errors';
import type { Requests } from '../../../../core/messages';
import type { QueueRun } from '../../../../core/queue-panel';
import { loadEffective, type Loaded } from '../../rules/load';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { runs } from '../../store/ledger/runs';
import { runHere } from './local';
import { isLocal, rulesMark, whyNotWritten, whyOff, whyRefused } from './may';
import { makePlan } from './plan';
import { planShelf, shownPlan, type KeptPlan } from './plan-shelf';
import { runBook } from './run-book';
import { undoableIn } from './run-view';
import { makeUndo, newest } from './undo';

type In<N extends keyof Requests> = Requests[N]['in'];
type Out<N extends keyof Requests> = Promise<Requests[N]['out']>;

const tellTickets = (changes: readonly ChangeRecord[]): string[] => changes.map(({ ticket }) => ticket);

/** What an action would do to these tickets, exactly. Writes nothing at any desk. */
export async function planQueue({ keys, action }: In<'queue.plan'>): Out<'queue.plan'> {
  const loaded = await loadEffective();
  const refused = whyRefused(loaded, action, new Set(keys).size);
  if (refused !== null) return { error: refused };
  const { plan, problem } = await makePlan(keys, action, loaded);
  const notWritten = plan.changes
    .map(({ values }) => whyNotWritten(loaded, values, undefined, false))
    .find((error) => error !== null);
  if (notWritten != null) return { error: notWritten };
  if (problem !== null) return { error: problem };
  await planShelf.keep(plan);
  return { plan: shownPlan(plan) };
}

const written = ({ values }: Pick<ChangeRecord, 'values'>): string =>
  JSON.stringify(values.map(({ fieldId, optionId }) => [fieldId, optionId]));

/** What other rules leave of a plan: the same values or nothing. What they do not leave has failed, and says so. */
async function judgedAgain(plan: KeptPlan, loaded: Loaded): Promise<ChangeRecord[]> {
  const now = await makePlan(tellTickets(plan.changes), plan.action, loaded);
  const left = new Map(now.plan.changes.map((change) => [change.ticket, written(change)]));
  return plan.changes.map((change) =>
    left.get(change.ticket) === written(change)
      ? change
      : { ...change, state: 'failed', error: desksideError('not-allowed') },
  );
}

/** Does what a plan says: once, and for ten minutes only. Errors: `conflict` where it is used or too old, and why nothing may be done. */
export async function runQueue({ plan: id }: In<'queue.run'>): Out<'queue.run'> {
  const plan = await planShelf.use(id);
  if (plan === null) return { error: desksideError('conflict') };
  const loaded = await loadEffective();
  const refused = whyRefused(loaded, plan.action, plan.changes.length);
  if (refused !== null) return { error: refused };
  const isSame = (await rulesMark(loaded)) === plan.rules;
  const changes = isSame ? plan.changes : await judgedAgain(plan, loaded);
  const run: RunRecord = {
    id,
    action: plan.action,
    undoes: null,
    at: new Date().toISOString(),
    state: 'running',
  };
  if (isLocal(plan.action)) await runHere({ ...run, state: 'done' }, changes, false, loaded.settings);
  else {
    await runs.add(run, changes);
    await runBook.heard({ run, changes }, tellTickets(changes));
    runBook.wantWork();
  }
  return { run: id };
}

/** What waits is not done any more; what is being written ends as it ends. */
export async function stopRun({ run }: In<'queue.stop'>): Out<'queue.stop'> {
  const news = await runs.stop(run);
  await runBook.heard(news, tellTickets(news.changes));
  runBook.wantWork();
  return {};
}

export async function retryRun({ run }: In<'queue.retry'>): Out<'queue.retry'> {
  const held = await runBook.get(run);
  if (held === undefined || isLocal(held.run.action) || whyOff(await loadEffective()) !== null) return {};
  const news = await runs.retry(run);
  await runBook.heard(news, tellTickets(news.changes));
  runBook.wantWork();
  return {};
}

/** What is being written now is waited for so long, so that it can be taken back too. Milliseconds. */
const WRITING_MS = 30_000;

async function untilNothingIsWritten(id: string): Promise<void> {
  const isWriting = async (): Promise<boolean> =>
    [...((await runBook.get(id))?.changes.values() ?? [])].some(({ state }) => state === 'writing');
  if (!(await isWriting())) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(end, WRITING_MS);
    const forget = runBook.onChanged(() => void isWriting().then((is) => is || end(), end));
  });
}

/**
 * Takes back what a run did. One that is under way is stopped first; where nothing of it was done by then, there is nothing to take back
 * and it is named itself.
 */
export async function undoRun({ run }: In<'queue.undo'>): Out<'queue.undo'> {
  const loaded = await loadEffective();
  const off: DesksideError | null = whyOff(loaded);
  if (off !== null) return { error: off };
  const wanted = run === null ? newest(await runBook.all()) : await runBook.get(run);
  if (wanted === undefined) return { error: desksideError('conflict') };
  const { id, state } = wanted.run;
  if (state === 'running') {
    await stopRun({ run: id });
    await untilNothingIsWritten(id);
    const all = await runBook.all();
    const stopped = all.find((held) => held.run.id === id);
    if (stopped !== undefined && undoableIn(stopped, all).length === 0) return { run: id };
  }
  return makeUndo(id, loaded);
}

/** The newest twenty, whole, the newest first. */
export const currentRuns = (): Promise<QueueRun[]> => runBook.views();

/** Keys of tickets that a run is about to change, or is changing. */
export async function changingTickets(): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const { run, changes } of await runBook.all())
    for (const { state, ticket } of changes.values())
      if (state === 'writing' || (state === 'waiting' && run.state === 'running')) keys.add(ticket);
  return keys;
}

/** Told each time that a run has come on, a few times a second at most; answers what ends it. */
export const onRunsChanged = (told: () => void): (() => void) => runBook.onChanged(told);

export { Runner } from './runner';
