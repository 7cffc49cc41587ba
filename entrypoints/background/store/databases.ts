import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTime } from '../in-time';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';

/** A database that has not gone by then is deleted at the next start of the browser. Milliseconds. */
const DELETE_MS = 4_000;

/** In `storage.local`: the databases that are still to be deleted, by name. */
const UNFINISHED = 'erase.unfinished';

const inTurn = makeTurns();

async function unfinished(): Promise<readonly string[]> {
  const parsed = z.array(z.string()).safeParse((await browser.storage.local.get(UNFINISHED))[UNFINISHED]);
  return parsed.success ? parsed.data : [];
}

const note = (name: string, isLeft: boolean): Promise<void> =>
  inTurn(async () => {
    const others = (await unfinished()).filter((other) => other !== name);
    if (isLeft) await browser.storage.local.set({ [UNFINISHED]: [...others, name] });
    else if (others.length > 0) await browser.storage.local.set({ [UNFINISHED]: others });
    else await browser.storage.local.remove(UNFINISHED);
  });

async function goes(name: string): Promise<boolean> {
  try {
    await deleteDB(name);
    await note(name, false);
    return true;
  } catch (thrown) {
    logProblem('a database could not be deleted', thrown);
    return false;
  }
}

/**
 * Deletes a database, whatever state it is in. `later`: something still holds it, or the browser cannot delete it now; it goes as soon
 * as it can, at the next start at the latest.
 */
export async function dropDatabase(name: string): Promise<'erased' | 'later'> {
  // Before it is tried: a worker that ends while it waits leaves nothing behind.
  await note(name, true);
  return (await inTime(goes(name), DELETE_MS)) === true ? 'erased' : 'later';
}

/** At every start of the worker: deletes what could not be deleted when the person erased it. */
export async function finishErasing(): Promise<void> {
  for (const name of await unfinished()) await dropDatabase(name);
}

/** A database has not answered in time. It may do so later. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** What a database answers to its opening, or `TooLate` when it has not by then: it may be held by something that never lets go. Milliseconds. */
export async function openInTime<T extends { close(): void }>(opening: Promise<T>, ms: number): Promise<T> {
  const opened = await inTime(opening, ms);
  if (opened !== 'late') return opened;
  void opening.then(
    (db) => db.close(),
    (thrown: unknown) => logProblem('a database opened too late', thrown),
  );
  throw new TooLate('the database did not open in time');
}
