import type { DesksideError } from '../../../../core/errors';
import { using, type ActivityRecord, type Ledger } from './db';
import { ofTicket } from './ledger';
import { changeRecordSchema, changesOf, runRecordSchema, type ChangeRecord, type RunRecord } from './run-record';
import type { SuggestionRecord } from './suggestion-record';
import { ticketRecordSchema, type TicketRecord } from './ticket-record';
import { LONG_WORK_MS } from './time-limits';

/** A run with its changes, in their order. */
export interface WholeRun {
  readonly run: RunRecord;
  readonly changes: readonly ChangeRecord[];
}

/** What has become of some of a run's changes; `run` only where it is another one now. */
export interface RunNews {
  readonly run?: RunRecord | undefined;
  readonly changes: readonly ChangeRecord[];
}

const nothingNew: RunNews = { changes: [] };

const knownRun = (value: unknown): RunRecord | undefined => runRecordSchema.safeParse(value).data;
const knownChange = (value: unknown): ChangeRecord | undefined => changeRecordSchema.safeParse(value).data;
const knownTicket = (value: unknown): TicketRecord | undefined => ticketRecordSchema.safeParse(value).data;

async function wholeRun(db: Ledger, value: unknown): Promise<WholeRun[]> {
  const run = knownRun(value);
  if (run === undefined) return [];
  const changes = await db.getAll('changes', changesOf(run.id));
  return [{ run, changes: changes.flatMap((change) => knownChange(change) ?? []) }];
}

const begin = (db: Ledger) => db.transaction(['runs', 'changes', 'tickets', 'activity', 'suggestions'], 'readwrite');
type Writing = ReturnType<typeof begin>;

/** What a run took back is undone from then on; what that one had taken back stands again, and so on. */
async function turned(writing: Writing, { undoes }: RunRecord, change: ChangeRecord): Promise<ChangeRecord[]> {
  const others: ChangeRecord[] = [];
  let state: 'done' | 'undone' = 'undone';
  for (let of = undoes; of !== null;) {
    const other = knownChange(await writing.objectStore('changes').get([of, change.at]));
    if (other === undefined) break;
    const next: ChangeRecord = {
      ...other,
      state,
      error: null,
      ...(state === 'done' ? { stampAfter: change.stampAfter } : {}),
    };
    await writing.objectStore('changes').put(next);
    others.push(next);
    of = knownRun(await writing.objectStore('runs').get(of))?.undoes ?? null;
    state = state === 'done' ? 'undone' : 'done';
  }
  return others;
}

/** How the ledger knows a ticket after something happened to it, and what its activity says; without `ticket` that stays as it is. */
export interface Aftermath {
  readonly ticket?: ((before: TicketRecord) => TicketRecord) | undefined;
  readonly did?: readonly ActivityRecord[] | undefined;
}

async function follow(writing: Writing, key: string, { ticket, did = [] }: Aftermath): Promise<void> {
  if (ticket !== undefined) {
    const before = knownTicket(await writing.objectStore('tickets').get(key));
    if (before !== undefined) await writing.objectStore('tickets').put(ticket(before));
  }
  for (const one of did) await writing.objectStore('activity').add(ofTicket(one));
}

/** Changes every change of a run that `next` has something for, and perhaps the run. */
const turnAll = (
  id: string,
  turnRun: (run: RunRecord) => RunRecord | undefined,
  next: (change: ChangeRecord) => ChangeRecord | undefined,
): Promise<RunNews> =>
  using(async (db) => {
    const transaction = db.transaction(['runs', 'changes'], 'readwrite');
    const before = knownRun(await transaction.objectStore('runs').get(id));
    const run = before && turnRun(before);
    const changes: ChangeRecord[] = [];
    if (run !== undefined) {
      await transaction.objectStore('runs').put(run);
      for (const value of await transaction.objectStore('changes').getAll(changesOf(id))) {
        const change = knownChange(value);
        const turnedTo = change && next(change);
        if (turnedTo !== undefined) {
          await transaction.objectStore('changes').put(turnedTo);
          changes.push(turnedTo);
        }
      }
    }
    await transaction.done;
    return run === undefined ? nothingNew : { run, changes };
  }, LONG_WORK_MS);

const wasOf = ({ decision, snoozedUntil, snoozedAt, forgotten }: TicketRecord): NonNullable<ChangeRecord['was']> => ({
  decision,
  snoozedUntil,
  ...(snoozedAt === undefined ? {} : { snoozedAt }),
  ...(forgotten === undefined ? {} : { forgotten }),
});

/** What happens here only: each ticket's record before and after it. */
export interface LocalChange {
  readonly change: ChangeRecord;
  /** Undefined: nothing is done any more, since the record is another one by now. */
  readonly ticket: (before: TicketRecord) => TicketRecord | undefined;
  readonly suggestion?: ((before: SuggestionRecord) => SuggestionRecord) | undefined;
  readonly did: readonly ActivityRecord[];
}

/** What a person does from the queue. Each function is one transaction; what it answers is what stands in the ledger from then on. */
export const runs = {
  /** The newest, and whatever is not at its end. */
  load: (newest: number): Promise<WholeRun[]> =>
    using(async (db) => {
      const found = new Map<string, unknown>();
      const { store } = db.transaction('runs');
      for (let cursor = await store.index('at').openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
        if (found.size >= newest) break;
        found.set(cursor.value.id, cursor.value);
      }
      for (const run of await db.getAllFromIndex('runs', 'state', 'running')) found.set(run.id, run);
      // One that was stopped may have left a change in hand, and one that has ended one that nobody knows the end of.
      for (const state of ['writing', 'failed'] as const)
        for (const { run, unsure } of await db.getAllFromIndex('changes', 'state', state))
          if (!found.has(run) && (state === 'writing' || unsure)) found.set(run, await db.get('runs', run));
      return (await Promise.all([...found.values()].map((value) => wholeRun(db, value)))).flat();
    }, LONG_WORK_MS),

  /** Rejects where there is such a run already. */
  add: (run: RunRecord, changes: readonly ChangeRecord[]): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction(['runs', 'changes'], 'readwrite');
      await transaction.objectStore('runs').add(run);
      await Promise.all(changes.map((change) => transaction.objectStore('changes').put(change)));
      await transaction.done;
    }, LONG_WORK_MS),

  /**
   * A change whose turn has come, as `next` makes it of itself and of all changes that were ever made to its ticket; undefined where it
   * does not wait any more, or its run was stopped.
   */
  take: (
    { run: id, at, ticket }: Pick<ChangeRecord, 'run' | 'at' | 'ticket'>,
    next: (change: ChangeRecord, all: readonly ChangeRecord[]) => ChangeRecord,
  ): Promise<ChangeRecord | undefined> =>
    using(async (db) => {
      const transaction = db.transaction(['runs', 'changes'], 'readwrite');
      const changes = transaction.objectStore('changes');
      const run = knownRun(await transaction.objectStore('runs').get(id));
      const change = knownChange(await changes.get([id, at]));
      let taken: ChangeRecord | undefined;
      if (run?.state === 'running' && change?.state === 'waiting') {
        const all = await changes.index('ticket').getAll(ticket);
        taken = next(
          change,
          all.flatMap((value) => knownChange(value) ?? []),
        );
        await changes.put(taken);
      }
      await transaction.done;
      return taken;
    }),

  /**
   * What a change comes to, with what the ledger knows of its ticket from then on; `whenStopped` in its place where its run was stopped
   * and it would wait. Nothing where its records are gone.
   */
  settle: (
    wanted: ChangeRecord,
    aftermath: Aftermath = {},
    whenStopped: ChangeRecord = { ...wanted, state: 'stopped' },
  ): Promise<readonly ChangeRecord[]> =>
    using(async (db) => {
      const writing = begin(db);
      const run = knownRun(await writing.objectStore('runs').get(wanted.run));
      const present = await writing.objectStore('changes').get([wanted.run, wanted.at]);
      const others: ChangeRecord[] = [];
      const change = wanted.state === 'waiting' && run?.state !== 'running' ? whenStopped : wanted;
      if (run !== undefined && present !== undefined) {
        await writing.objectStore('changes').put(change);
        if (change.state === 'done') others.push(...(await turned(writing, run, change)));
        await follow(writing, change.ticket, aftermath);
      }
      await writing.done;
      return present === undefined ? [] : [change, ...others];
    }),

  /** Nothing is left to be done in it. */
  finish: (id: string): Promise<RunNews> =>
    turnAll(
      id,
      (run) => (run.state === 'running' ? { ...run, state: 'done' } : undefined),
      () => undefined,
    ),

  /** What was asked before and put off may have been done all the same: it is looked at. */
  stop: (id: string): Promise<RunNews> =>
    turnAll(
      id,
      (run) => (run.state === 'running' ? { ...run, state: 'stopped' } : undefined),
      (change) =>
        change.state === 'waiting' ? { ...change, state: change.attempts > 0 ? 'writing' : 'stopped' } : undefined,
    ),

  /** What waits and `is` so has failed. Of what was asked before and put off nobody knows. */
  failWaiting: (id: string, is: (change: ChangeRecord) => boolean, error: DesksideError): Promise<RunNews> =>
    turnAll(
      id,
      (run) => run,
      (change) =>
        change.state === 'waiting' && is(change)
          ? { ...change, state: 'failed', error, ...(change.attempts > 0 ? { unsure: true } : {}) }
          : undefined,
    ),

  /** What has failed waits again; what nobody knows the end of is looked at first. */
  retry: (id: string, now = new Date()): Promise<RunNews> =>
    turnAll(
      id,
      (run) => ({ ...run, state: 'running' }),
      ({ unsure, ...change }) =>
        change.state === 'failed'
          ? {
              ...change,
              state: unsure ? 'writing' : 'waiting',
              error: null,
              attempts: Math.min(change.attempts, 1),
              notBefore: now.toISOString(),
            }
          : undefined,
    ),

  /** A run of what happens here only, done with all that it changes, or not at all. What has changed meanwhile is left alone. */
  local: (run: RunRecord, locals: readonly LocalChange[]): Promise<WholeRun & { readonly others: ChangeRecord[] }> =>
    using(async (db) => {
      const writing = begin(db);
      const changes: ChangeRecord[] = [];
      const others: ChangeRecord[] = [];
      await writing.objectStore('runs').add(run);
      for (const { change, ticket, suggestion, did } of locals) {
        const before = knownTicket(await writing.objectStore('tickets').get(change.ticket));
        const after = before && change.state !== 'failed' ? ticket(before) : undefined;
        const next: ChangeRecord =
          before === undefined || after === undefined
            ? { ...change, state: 'failed', error: change.error ?? { code: 'conflict' } }
            : { ...change, state: 'done', was: wasOf(before) };
        changes.push(next);
        await writing.objectStore('changes').put(next);
        if (after === undefined) continue;
        await writing.objectStore('tickets').put(after);
        if (suggestion !== undefined && change.suggestionId !== null) {
          const known = await writing.objectStore('suggestions').index('suggestionId').get(change.suggestionId);
          if (known !== undefined) await writing.objectStore('suggestions').put(suggestion(known));
        }
        others.push(...(await turned(writing, run, next)));
        for (const one of did) await writing.objectStore('activity').add(ofTicket(one));
      }
      await writing.done;
      return { run, changes, others };
    }, LONG_WORK_MS),
};

/** What is known of these tickets, by their keys, in the same order. */
export const ticketRecords = (keys: readonly string[]): Promise<ReadonlyMap<string, TicketRecord | undefined>> =>
  using(async (db) => {
    const { store } = db.transaction('tickets');
    return new Map(await Promise.all(keys.map(async (key) => [key, knownTicket(await store.get(key))] as const)));
  }, LONG_WORK_MS);
