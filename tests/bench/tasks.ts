import type { TraceEvent } from './trace';

/** A stretch of time, microseconds of the trace's clock. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Task {
  /** Milliseconds on the clock; waiting for a processor core is part of it. */
  readonly length: number;
  /** Milliseconds of processor time. */
  readonly work: number;
  /** Milliseconds of processor time with a script of ours on the stack, what it calls included. */
  readonly ours: number;
}

interface Profile {
  readonly pid: number;
  readonly tid: number;
  readonly urls: Map<number, string>;
  readonly parents: Map<number, number>;
  readonly samples: { readonly at: number; readonly node: number }[];
  clock: number;
}

/** The sampled call stacks of each thread; a trace gives them in pieces. */
function profilesOf(events: readonly TraceEvent[]): Profile[] {
  const profiles = new Map<string, Profile>();
  const inOrder = events
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
    .sort((a, b) => a.ts - b.ts);
  for (const { name, pid, tid, id, args } of inOrder) {
    const key = `${pid} ${id}`;
    if (name === 'Profile')
      profiles.set(key, {
        pid,
        tid,
        urls: new Map(),
        parents: new Map(),
        samples: [],
        clock: args.data?.startTime ?? 0,
      });
    const profile = profiles.get(key);
    const { cpuProfile, timeDeltas } = args.data ?? {};
    if (!profile) continue;
    for (const node of cpuProfile?.nodes ?? []) {
      profile.urls.set(node.id, node.callFrame.url ?? '');
      if (node.parent !== undefined) profile.parents.set(node.id, node.parent);
    }
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      profile.clock += timeDeltas?.[index] ?? 0;
      profile.samples.push({ at: profile.clock, node });
    }
  }
  return [...profiles.values()];
}

function onStack({ urls, parents }: Profile, node: number, origin: string): boolean {
  for (let each: number | undefined = node; each !== undefined; each = parents.get(each))
    if (urls.get(each)?.startsWith(origin)) return true;
  return false;
}

/** Time that all stretches cover inside of one, counted once. */
function covered(inside: Stretch, sorted: readonly Stretch[]): number {
  let sum = 0;
  let reached = inside.from;
  for (const { from, to } of sorted) {
    if (from >= inside.to) break;
    const start = Math.max(from, reached);
    const end = Math.min(to, inside.to);
    if (end > start) sum += end - start;
    reached = Math.max(reached, end);
  }
  return sum;
}

/**
 * The tasks of the main thread that runs scripts of `page`, with the part of each that belongs to scripts of `ours`: samples
 * with such a frame on the stack, and the browser's own marks for such a script (compiling and starting have no frame yet).
 */
export function tasksOf(events: readonly TraceEvent[], page: string, ours: string): Task[] {
  const profile = profilesOf(events).find(({ urls }) => [...urls.values()].some((url) => url.startsWith(page)));
  if (!profile) throw new Error(`The trace has no thread with scripts of ${page}`);
  const here = events.filter(({ pid, tid }) => pid === profile.pid && tid === profile.tid);
  const stretch = ({ ts, dur = 0 }: TraceEvent): Stretch => ({ from: ts, to: ts + dur });
  const marked = here.filter(({ args }) => args.data?.url?.startsWith(ours)).map(stretch);
  const sampled = profile.samples.flatMap(({ at, node }, index): Stretch[] => {
    const next = profile.samples[index + 1];
    return next && onStack(profile, node, ours) ? [{ from: at, to: next.at }] : [];
  });
  const all = [...marked, ...sampled].sort((a, b) => a.from - b.from);
  return here
    .filter(({ name, dur }) => name === 'RunTask' || (name === 'ThreadControllerImpl::RunTask' && dur !== undefined))
    .map((event) => {
      const { dur = 0, tdur = dur } = event;
      // Samples know the clock only, so our part is scaled by the task's own share of processor time.
      const share = dur > 0 ? Math.min(1, tdur / dur) : 0;
      return { length: dur / 1000, work: tdur / 1000, ours: (covered(stretch(event), all) / 1000) * share };
    });
}
