import { dayOf } from '../../../core/limits';
import { seenAt } from '../../../core/learning';
import { monthsBefore } from '../../../core/usage';
import { loadEffective } from './load';
import { saneDay, saneUsage } from '../store/ledger/absurd';
import { askedBook, enterCutOff, marks } from '../store/ledger/asked-book';
import { dayBook } from '../store/ledger/day-book';
import type { ErasedState } from '../../../core/views';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { dropLedger, using } from '../store/ledger/db';
import { queueKey } from '../store/ledger/jobs';
import { changesOf } from '../store/ledger/run-record';
import { ticketsChanged } from '../store/ledger/ticket-changes';
import { LONG_WORK_MS } from '../store/ledger/time-limits';
import { examplesChanged } from '../store/ledger/example-changes';
import { noted } from '../store/ledger/noted';
import { requestLog } from '../store/ledger/request-log';
import { usageBook } from '../store/ledger/usage-book';

/** Of usage, which holds numbers only: this month and as many before it. */
const USAGE_MONTHS = 24;
/** Of days: more than the longest period that is counted, and the year before for who compares. */
const DAY_MONTHS = 13;

/**
 * Deletes what is older than the person's retention, and usage and days, which hold numbers only, when their own time is over. Models
 * that were trained from examples which go stand for them, so they go too; the next answer trains one anew.
 */
export async function prune(retentionDays: number, now = new Date()): Promise<void> {
  const forgotten = await using(async (db) => {
    const before = IDBKeyRange.upperBound(new Date(now.getTime() - retentionDays * 86_400_000).toISOString());
    const transaction = db.transaction(
      [
        'suggestions',
        'activity',
        'examples',
        'models',
        'usage',
        'days',
        'tickets',
        'jobs',
        'runs',
        'changes',
        'requests',
        'requestTexts',
        'unlike',
      ],
      'readwrite',
    );
    const examples = transaction.objectStore('examples');
    const learnt = await examples.index('learnedAt').getAllKeys(before);
    for (const key of learnt) await examples.delete(key);
    const cursors = [
      transaction.objectStore('suggestions').index('at').openCursor(before),
      transaction.objectStore('activity').index('at').openCursor(before),
      transaction.objectStore('jobs').index('at').openCursor(before),
      transaction.objectStore('requests').index('at').openCursor(before),
      transaction.objectStore('requestTexts').index('at').openCursor(before),
      // What such a model was trained from is older still.
      transaction.objectStore('models').index('at').openCursor(before),
      transaction.objectStore('unlike').index('at').openCursor(before),
    ];
    for (const opening of cursors) {
      for (let cursor = await opening; cursor; cursor = await cursor.continue()) await cursor.delete();
    }
    const tickets = transaction.objectStore('tickets');
    // Whoever snoozed one wants it back, however late.
    for (let cursor = await tickets.index('at').openCursor(before); cursor; cursor = await cursor.continue())
      if (cursor.value.snoozedUntil === null) await cursor.delete();
    const runs = transaction.objectStore('runs');
    for (let cursor = await runs.index('at').openCursor(before); cursor; cursor = await cursor.continue()) {
      // What is being done ends first.
      if (cursor.value.state === 'running') continue;
      await transaction.objectStore('changes').delete(changesOf(cursor.value.id));
      await cursor.delete();
    }
    if (learnt.length > 0) await transaction.objectStore('models').clear();
    // A key that is only the month lies before every row of that month.
    await transaction.objectStore('usage').delete(IDBKeyRange.upperBound([monthsBefore(now, USAGE_MONTHS)], true));
    await transaction
      .objectStore('days')
      .delete(IDBKeyRange.upperBound(dayOf(new Date(now.getFullYear(), now.getMonth() - DAY_MONTHS, 1)), true));
    await transaction.done;
    return learnt.length > 0;
  }, LONG_WORK_MS);
  if (forgotten) examplesChanged();
  ticketsChanged(null);
}

/** What was written on days that the clock showed by mistake, far back, would be too old at once: it counts from `now`. */
export async function redate(days: readonly string[], now: Date): Promise<void> {
  if (days.length === 0) return;
  const spans = days.map((day) => [new Date(`${day}T00:00:00`), new Date(`${day}T23:59:59.999`)] as const);
  const at = now.toISOString();
  await using(async (db) => {
    const transaction = db.transaction(
      ['suggestions', 'activity', 'examples', 'tickets', 'jobs', 'runs', 'requests', 'requestTexts', 'unlike'],
      'readwrite',
    );
    for (const [start, end] of spans) {
      const span = IDBKeyRange.bound(start.toISOString(), end.toISOString());
      for (const store of [
        'suggestions',
        'activity',
        'tickets',
        'jobs',
        'runs',
        'requests',
        'requestTexts',
        'unlike',
      ] as const) {
        // Each is moved out of the span, so the first one is always another.
        for (
          let cursor = await transaction.objectStore(store).index('at').openCursor(span);
          cursor;
          cursor = await cursor.continue()
        )
          await cursor.update({ ...cursor.value, at });
      }
      for (
        let cursor = await transaction.objectStore('examples').index('learnedAt').openCursor(span);
        cursor;
        cursor = await cursor.continue()
      )
        await cursor.update({ ...cursor.value, learnedAt: at, seenAt: seenAt(cursor.value) });
    }
    await transaction.done;
  }, LONG_WORK_MS);
}

export type Erasable = 'learned' | 'activity' | 'everything';

const stores = {
  // The facts are what servers were found to refuse.
  learned: ['examples', 'models', 'facts', 'unlike'],
  activity: ['suggestions', 'activity', 'usage', 'tickets', 'jobs', 'runs', 'changes', 'requests', 'requestTexts'],
  everything: [
    'examples',
    'models',
    'suggestions',
    'activity',
    'usage',
    'tickets',
    'jobs',
    'runs',
    'changes',
    'requests',
    'requestTexts',
    'catalogues',
    'facts',
    'unlike',
  ],
} as const;

/**
 * Erasing is no way around an organisation's limit. It is asked here and not by whoever erases, so that nobody can forget to; while
 * it is not known whether there is a policy, there may be such a limit.
 */
async function limitedByOrganisation(): Promise<boolean> {
  const { keys, rules } = await loadEffective();
  return keys['limits.tokensPerMonth'].policyKey !== null || rules.gate === 'waiting' || rules.gate === 'unreadable';
}

/** A ledger that has not been emptied by then cannot be. Milliseconds. */
const EMPTY_MS = 5_000;

type Emptied = (typeof stores.everything)[number] | 'days';

async function empty(names: readonly Emptied[]): Promise<boolean> {
  const emptying = using(async (db) => {
    const transaction = db.transaction([...new Set([...names, 'facts' as const])], 'readwrite');
    const [first, last] = marks;
    await Promise.all(
      names.map(async (name) => {
        if (name !== 'facts') return transaction.objectStore(name).clear();
        // What was counted stays so where the books stay.
        const facts = transaction.objectStore(name);
        await facts.delete(IDBKeyRange.upperBound(first, true));
        await facts.delete(IDBKeyRange.lowerBound(last, true));
      }),
    );
    // Lists are told in full again: of what they told nothing is left.
    if (names.includes('tickets'))
      await transaction.objectStore('facts').delete(IDBKeyRange.bound(queueKey(''), `${queueKey('')}\uffff`));
    await transaction.done;
  });
  try {
    return (await inTime(emptying, EMPTY_MS)) !== 'late';
  } catch (thrown) {
    logProblem('the ledger could not be emptied', thrown);
    return false;
  }
}

/**
 * The days, which hold numbers only, go with everything else and never alone; they stay where an organisation counts with them. A
 * ledger that cannot be opened is deleted as a whole when everything is to go, and stays otherwise. Never throws.
 */
export async function eraseLedger(what: Erasable): Promise<ErasedState> {
  const names =
    what === 'everything' && !(await limitedByOrganisation()) ? ([...stores[what], 'days'] as const) : stores[what];
  const daysGo = names.some((name) => name === 'days');
  if (what !== 'learned') {
    usageBook.erased();
    requestLog.erased();
  }
  if (daysGo) dayBook.erased();
  if (what !== 'learned') await noted(askedBook.forget(daysGo ? ['usage', 'day'] : ['usage']));
  const isEmpty = await empty(names);
  if (what !== 'activity') examplesChanged();
  ticketsChanged(null);
  if (isEmpty) return 'erased';
  return what === 'everything' ? dropLedger() : 'failed';
}

/** All that the ledger holds, for the person's export. Trained models are left out: they can be trained again. */
export async function exportLedger(): Promise<Record<string, unknown>> {
  await enterCutOff();
  return using(async (db) => {
    const [
      suggestions,
      activity,
      examples,
      catalogues,
      usage,
      days,
      tickets,
      jobs,
      runs,
      changes,
      requests,
      requestTexts,
      unlike,
    ] = await Promise.all([
      db.getAll('suggestions'),
      db.getAll('activity'),
      db.getAll('examples'),
      db.getAll('catalogues'),
      db.getAll('usage'),
      db.getAll('days'),
      db.getAll('tickets'),
      db.getAll('jobs'),
      db.getAll('runs'),
      db.getAll('changes'),
      db.getAll('requests'),
      db.getAll('requestTexts'),
      db.getAll('unlike'),
    ]);
    return {
      suggestions,
      activity,
      examples,
      catalogues,
      usage: usage.map(saneUsage),
      days: days.map(saneDay),
      tickets,
      jobs,
      runs,
      changes,
      requests,
      requestTexts,
      unlike,
    };
  }, LONG_WORK_MS);
}
