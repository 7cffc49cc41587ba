import type { RequestName, Requests } from '../core/messages';

/** A worker that could not do what was asked says nothing; whoever waits for it hears of that as of any other failure. */
export function answered<T>(answer: T | undefined): T {
  if (answer === undefined) throw new TypeError('the worker said nothing');
  return answer;
}

/** What is loaded late asks the worker itself, so that no ticket loads how. Rejects when the worker cannot be asked. */
export type AskWorker = <N extends RequestName>(name: N, payload: Requests[N]['in']) => Promise<Requests[N]['out']>;
