import type { RequestName, Requests } from '../core/messages';

/** What is loaded late asks the worker itself, so that no ticket loads how. Rejects when the worker cannot be asked. */
export type AskWorker = <N extends RequestName>(name: N, payload: Requests[N]['in']) => Promise<Requests[N]['out']>;
