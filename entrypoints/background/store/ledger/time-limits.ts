import { unwrap, wrap, type IDBPDatabase } from 'idb';
import { inTime } from '../../in-time';
import { TooLate } from '../databases';

/** An answer, a decision or a Stop may wait for one piece of work with the ledger, and for no longer than this. Milliseconds. */
export const WORK_MS = 5_000;
/** What is done at some length, and nobody's answer waits for: upkeep, an export. Milliseconds. */
export const LONG_WORK_MS = 60_000;
/** What comes right after one that was given up, often several one after the other, gets no more than this. Milliseconds. */
const GLANCE_MS = 300;
/** After so long it is tried in earnest again. Milliseconds. */
const REST_MS = 10_000;

/** While the ledger hangs, a worker that has found that out waits no longer for each of its next pieces of work. */
let restsUntil = Number.NEGATIVE_INFINITY;

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (thrown) {
    // All of it is written already, or nothing: only its end has not been told yet.
    if (!(thrown instanceof DOMException && thrown.name === 'InvalidStateError')) throw thrown;
  }
}

/** From now on follows what is begun on a connection; answers what ends all of it that has not ended, so that nothing of it is written. */
function following(db: IDBDatabase): () => void {
  const begun = new Set<IDBTransaction>();
  const begin = db.transaction.bind(db);
  db.transaction = (...args) => {
    const transaction = begin(...args);
    const ended = (): void => void begun.delete(transaction);
    begun.add(transaction);
    // Whoever is in the middle of it hears of its end by the request that they wait for.
    void wrap(transaction).done.then(ended, ended);
    return transaction;
  };
  return () => {
    for (const transaction of begun) abort(transaction);
  };
}

async function finished<D, T>(db: IDBPDatabase<D>, work: (db: IDBPDatabase<D>) => Promise<T>, ms: number): Promise<T> {
  const giveUp = following(unwrap(db));
  try {
    const ended = await inTime(
      work(db).then((value) => ({ value })),
      ms,
    );
    if (ended === 'late') throw new TooLate('the ledger did not answer in time');
    return ended.value;
  } catch (thrown) {
    // What was put before would be written by itself, without the rest.
    giveUp();
    throw thrown;
  }
}

/**
 * What a piece of work comes to on a connection of its own, which is closed whatever becomes of it. Rejects with what the work throws,
 * and with `TooLate` when it has not ended in time. Then nothing of the transactions that it is in is written: whoever keeps it elsewhere
 * may write it again. `open` gets the milliseconds that it may take. `most`: what all of it may take while the ledger answers, in milliseconds.
 */
export async function within<D, T>(
  most: number,
  open: (ms: number) => Promise<IDBPDatabase<D>>,
  work: (db: IDBPDatabase<D>) => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const isResting = begun < restsUntil;
  const ms = isResting ? GLANCE_MS : most;
  try {
    const db = await open(Math.min(ms, WORK_MS));
    try {
      const result = await finished(db, work, ms - (performance.now() - begun));
      restsUntil = Number.NEGATIVE_INFINITY;
      return result;
    } finally {
      db.close();
    }
  } catch (thrown) {
    if (thrown instanceof TooLate && !isResting) restsUntil = performance.now() + REST_MS;
    throw thrown;
  }
}
