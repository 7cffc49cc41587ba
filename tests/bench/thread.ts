import type { TraceEvent } from './trace';

/** One task of a thread that is in no other one. */
export interface ThreadTask {
  /** Microseconds of the trace's clock. */
  readonly from: number;
  /** Milliseconds on the clock; waiting for a processor core is part of it. */
  readonly length: number;
  /** Milliseconds of processor time. */
  readonly work: number;
}

/** The threads that have such an event. Throws where there is none. */
export function threadsOf(events: readonly TraceEvent[], is: (event: TraceEvent) => boolean): ReadonlySet<string> {
  const threads = new Set(events.filter(is).map(({ pid, tid }) => `${pid} ${tid}`));
  if (threads.size === 0) throw new Error('The trace lacks a thread: the measurement is blind');
  return threads;
}

export const isWorker = ({ name, args }: TraceEvent): boolean =>
  name === 'thread_name' && args.name === 'ServiceWorker thread';

/** The tasks of these threads, in order. A task in a task is part of the outer one. */
export function tasksOn(threads: ReadonlySet<string>, events: readonly TraceEvent[]): ThreadTask[] {
  const reached = new Map<string, number>();
  const tasks: ThreadTask[] = [];
  for (const { pid, tid, ts, dur, tdur } of events
    .filter(({ name, dur: length }) => /(?:^|::)RunTask$/.test(name) && length !== undefined)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${pid} ${tid}`;
    if (!threads.has(thread) || ts < (reached.get(thread) ?? 0)) continue;
    reached.set(thread, ts + (dur ?? 0));
    // Of a task that began before the trace did, the browser tells no processor time: all of it counts.
    tasks.push({ from: ts, length: (dur ?? 0) / 1000, work: (tdur ?? dur ?? 0) / 1000 });
  }
  return tasks;
}

/** Milliseconds of processor time of these threads. */
export const workOn = (threads: ReadonlySet<string>, events: readonly TraceEvent[]): number =>
  tasksOn(threads, events).reduce((sum, { work }) => sum + work, 0);
