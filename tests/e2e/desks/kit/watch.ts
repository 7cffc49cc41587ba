import type { Page } from '@playwright/test';
import type { DeskTab } from '../../support/desk-tab';
import type { Deskside } from '../../support/deskside';

/** What the person and every other tab would notice, in milliseconds. */
export interface Felt {
  /** The longest time that the worker took to answer a question that costs nothing. */
  readonly ping: number;
  /** The longest task of the desk's tab. */
  readonly task: number;
}

interface Watched {
  watch?: { longest: number; stop: boolean };
}

interface OurPage {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Asks the worker again and again until `stop`; the longest answer. One that never comes counts up to the stop. */
function keepPinging(): void {
  const here = globalThis as unknown as Watched & OurPage;
  const watch = { longest: 0, stop: false };
  here.watch = watch;
  const ping = async (): Promise<void> => {
    const asked = performance.now();
    await here.chrome.runtime.sendMessage({ request: 'sent.get', payload: { id: 'ping' } });
    watch.longest = Math.max(watch.longest, performance.now() - asked);
    if (!watch.stop) setTimeout(() => void ping(), 20);
  };
  void ping();
}

function watchTasks(): void {
  const watch = { longest: 0, stop: false };
  (globalThis as unknown as Watched).watch = watch;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (!watch.stop) watch.longest = Math.max(watch.longest, duration);
  }).observe({ type: 'longtask' });
}

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { watch } = globalThis as unknown as Watched;
    if (watch) watch.stop = true;
    return watch?.longest ?? 0;
  });

/** Does something while the worker is pinged and the tab's tasks are timed. */
export async function felt(deskside: Deskside, tab: DeskTab, work: () => Promise<void>): Promise<Felt> {
  const ours = await deskside.page();
  await Promise.all([ours.evaluate(keepPinging), tab.page.evaluate(watchTasks)]);
  await work();
  // One more answer, so that a worker that stands still is seen.
  await deskside.ask('sent.get', { id: 'ping' });
  return { ping: await longest(ours), task: await longest(tab.page) };
}
