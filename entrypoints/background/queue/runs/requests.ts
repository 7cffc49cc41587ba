import { desksideError } from '../../../../core/errors';
import type { Requests } from '../../../../core/messages';
import type { QueueRun } from '../../../../core/queue-panel';

type In<N extends keyof Requests> = Requests[N]['in'];
type Out<N extends keyof Requests> = Promise<Requests[N]['out']>;

/* Until the runs are there nothing can be planned. */

export const planQueue = (_wanted: In<'queue.plan'>): Out<'queue.plan'> =>
  Promise.resolve({ error: desksideError('not-running') });
export const runQueue = (_wanted: In<'queue.run'>): Out<'queue.run'> =>
  Promise.resolve({ error: desksideError('not-running') });
export const stopRun = (_wanted: In<'queue.stop'>): Out<'queue.stop'> => Promise.resolve({});
export const retryRun = (_wanted: In<'queue.retry'>): Out<'queue.retry'> => Promise.resolve({});
export const undoRun = (_wanted: In<'queue.undo'>): Out<'queue.undo'> =>
  Promise.resolve({ error: desksideError('not-running') });

/** The newest runs, whole. */
export const currentRuns = (): Promise<readonly QueueRun[]> => Promise.resolve([]);
/** Keys of tickets that a run is about to change, or is changing. */
export const changingTickets = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());
/** Told each time that a run has come on; answers what ends it. */
export const onRunsChanged =
  (_told: () => void): (() => void) =>
  () =>
    undefined;
