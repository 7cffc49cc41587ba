import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { LearnProgress } from '../../../../core/messages';
import type { Learner } from './learner';

const saidSchema = z.strictObject({ type: z.enum(['watch', 'start', 'go-on', 'stop']), origin: z.string() });

/** The options page's end of learning: it says what the person pressed, and is told what becomes of it. Closing it stops nothing. */
export function serveLearning(port: Browser.runtime.Port, learner: Learner): void {
  let watched: string | null = null;
  let unwatch = (): void => undefined;
  const told = (progress: LearnProgress): void => port.postMessage(progress);
  const watch = (origin: string): void => {
    if (watched === origin) return;
    unwatch();
    watched = origin;
    unwatch = learner.watch(origin, told);
  };

  port.onMessage.addListener((message: unknown) => {
    const parsed = saidSchema.safeParse(message);
    if (!parsed.success) return;
    const { type, origin } = parsed.data;
    watch(origin);
    const work: Readonly<Record<typeof type, () => Promise<void>>> = {
      watch: async () => {
        const progress = await learner.now(origin);
        if (progress !== null && watched === origin) told(progress);
      },
      start: () => learner.begin(origin),
      'go-on': () => learner.goOn(origin),
      stop: () => learner.stop(origin),
    };
    work[type]().catch((thrown: unknown) => learner.fail(origin, thrown));
  });
  port.onDisconnect.addListener(() => {
    watched = null;
    unwatch();
  });
}
