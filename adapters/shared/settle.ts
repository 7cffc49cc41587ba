import { desksideError, toDesksideError } from '../../core/errors';
import { fail, ok, type Result } from '../../core/result';

/** Whatever is thrown inside becomes one member of the error union. */
export async function settle<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Result<T>> {
  try {
    signal.throwIfAborted();
    return ok(await work());
  } catch (thrown) {
    return fail(signal.aborted ? desksideError('stopped') : toDesksideError(thrown));
  }
}

/** Remembers an answer, but not a failure. */
export function once<T>(read: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let known: { readonly value: T } | undefined;
  return async (signal) => (known ??= { value: await read(signal) }).value;
}

/** One after the other: two menus that open at once cannot be told apart. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
