import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';

const frameShape = z.object({
  id: z.number(),
  parent: z.optional(z.number()),
  callFrame: z.object({ url: z.optional(z.string()) }),
});
const argsShape = z.object({
  /** What a thread is called, in the events that say so. */
  name: z.optional(z.string()),
  data: z.optional(
    z.object({
      url: z.optional(z.string()),
      startTime: z.optional(z.number()),
      cpuProfile: z.optional(
        z.object({ nodes: z.optional(z.array(frameShape)), samples: z.optional(z.array(z.number())) }),
      ),
      timeDeltas: z.optional(z.array(z.number())),
    }),
  ),
});
/** Other events have other arguments, under the same names. */
const eventShape = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  id: z.optional(z.string()),
  args: z.unknown(),
});

/** Clocks of one trace agree; microseconds. */
export type TraceEvent = Omit<z.infer<typeof eventShape>, 'args'> & { readonly args: z.infer<typeof argsShape> };

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler'];

/** Records what the browser does while the work runs: unless other categories are wanted, tasks, scripts, and a sampled call stack. */
export async function traced(
  session: CDPSession,
  work: () => Promise<void>,
  categories: readonly string[] = CATEGORIES,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly unknown[] }): void => {
    for (const each of value) {
      const event = eventShape.safeParse(each);
      if (event.success) events.push({ ...event.data, args: argsShape.safeParse(event.data.args).data ?? {} });
    }
  };
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}
