import { makeTurns } from '../in-turn';
import { logProblem } from '../log';
import {
  noPolicy,
  readLast,
  readNow,
  unreadablePolicy,
  writeLast,
  writeNow,
  type ArrivedPolicy,
} from '../store/policy/copies';
import { readLive, type Live } from './live';

export type { ArrivedPolicy } from '../store/policy/copies';

/** A browser that has not loaded its policies yet gives the same answer as one without any, for up to a few seconds. */
const SURE_AFTER_MS = 4_500;
const POLL_MS = 250;

const waiting: ArrivedPolicy = { state: { is: 'waiting' }, problems: [] };

/**
 * What an organisation has set, as far as it is known: what was found since the browser was opened, else what counted when it was
 * closed. On the very first start nothing is known, and nothing is allowed, until {@link lookForPolicy} has found out. Asks the
 * browser's own storage only, so it never waits for policies to be loaded.
 */
export const loadPolicy = async (): Promise<ArrivedPolicy> => (await readNow()) ?? (await readLast()) ?? waiting;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const same = (one: ArrivedPolicy, other: ArrivedPolicy): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Asks until it is sure, however long the browser stays silent. What can still be a browser that is loading has to be said for {@link SURE_AFTER_MS} without a break,
 * unless it was found out since the browser was opened that there is nothing.
 */
async function settledLive(): Promise<Exclude<Live, { readonly is: 'silent' }>> {
  const foundNone = async (): Promise<boolean> => (await readNow())?.state.is === 'none';
  let last: Live['is'] | null = null;
  let since = 0;
  for (;;) {
    const live = await readLive();
    if (live.is === 'silent') {
      last = null;
      continue;
    }
    if (live.is === 'set' || live.is === 'none' || (live.is === 'empty' && (await foundNone()))) return live;
    if (live.is !== last) since = performance.now();
    last = live.is;
    if (performance.now() - since >= SURE_AFTER_MS) return live;
    await later(POLL_MS);
  }
}

/** What counts from now on. What was known before stays when the browser does not say. */
function arrivedFrom(live: Awaited<ReturnType<typeof settledLive>>, known: ArrivedPolicy): ArrivedPolicy {
  if (live.is === 'set') return live.arrived;
  if (live.is !== 'failed') return noPolicy;
  logProblem('managed storage', live.why);
  return known.state.is === 'waiting' ? unreadablePolicy : known;
}

const copyInTurn = makeTurns();

/** The next start has to do without a copy; nobody has to wait for that now. */
const keepForNextStart = async (arrived: ArrivedPolicy): Promise<void> => {
  try {
    await copyInTurn(async () => {
      const last = await readLast();
      if (last === null || !same(last, arrived)) await writeLast(arrived);
    });
  } catch (thrown) {
    logProblem('copy of the policy', thrown);
  }
};

const inTurn = makeTurns();

/**
 * Finds out what the browser says now, and keeps it. True when something else counts than before. Safe to call at any time and
 * any number of times: what a restart of the worker interrupts is found out by the next call.
 */
export const lookForPolicy = (): Promise<boolean> =>
  inTurn(async () => {
    const before = await loadPolicy();
    const live = await settledLive();
    const arrived = arrivedFrom(live, await loadPolicy());
    await writeNow(arrived);
    await keepForNextStart(arrived);
    return !same(before, arrived);
  });

async function lastKnown(): Promise<ArrivedPolicy | null> {
  try {
    return await readLast();
  } catch (thrown) {
    logProblem('copy of the policy', thrown);
    return null;
  }
}

/**
 * Erases with what it is given and puts the copy for the next start back, under the new device key: an organisation's word is not the
 * person's data. A copy that cannot be read or written stops no erasing: the next start asks the browser, and allows nothing until then.
 */
export const keepingPolicy = (erase: () => Promise<void>): Promise<void> =>
  copyInTurn(async () => {
    const kept = (await lastKnown()) ?? (await readNow());
    await erase();
    try {
      if (kept !== null) await writeLast(kept);
    } catch (thrown) {
      logProblem('copy of the policy', thrown);
    }
  });
