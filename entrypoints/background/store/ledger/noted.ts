import { logProblem } from '../../log';

/** For what the ledger should know and nobody waits for: a disk that is full costs a note, never an answer or a decision. */
export async function noted(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (thrown) {
    logProblem('ledger', thrown);
  }
}

/** What the ledger knows, or this where it cannot be read. */
export async function orElse<T>(reading: Promise<T>, instead: T): Promise<T> {
  try {
    return await reading;
  } catch (thrown) {
    logProblem('ledger', thrown);
    return instead;
  }
}
