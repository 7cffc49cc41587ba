import type { DeskTab } from '../../support/desk-tab';
import type { Deskside } from '../../support/deskside';

/** Runs in a world of ours: its wall clock is set forward. */
function setForward(ms: number): void {
  const before = Date.now;
  Date.now = () => before() + ms;
}

/** What is fast asleep is woken by nobody: the page's own script only, as in a tab that lay there while the worker slept. */
export async function timePassesInTab(tab: DeskTab, ms: number): Promise<void> {
  const { page } = tab;
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  if (worlds.length !== 1) throw new Error(`The tab has ${worlds.length} worlds of ours`);
  await session.send('Runtime.evaluate', {
    contextId: worlds[0] ?? 0,
    expression: `(${setForward.toString()})(${ms})`,
  });
  await session.detach();
}

/**
 * Time passes for the worker and the tab, without anybody waiting for it: the same as when the computer slept with its lid closed.
 * The worker's clock is right again after its restart, which a test that uses this owes the next one.
 */
export async function timePasses(deskside: Deskside, tab: DeskTab, ms: number): Promise<void> {
  const [worker] = deskside.context.serviceWorkers();
  if (!worker) throw new Error('The extension has no worker');
  await worker.evaluate(setForward, ms);
  await timePassesInTab(tab, ms);
}

/** Runs in the worker: its wall clock is another one, also for a moment that is made of it. */
function shiftClock(ms: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    static override now(): number {
      return Real.now() + ms;
    }

    constructor(...of: readonly number[]) {
      super(...((of.length === 0 ? [Real.now() + ms] : of) as [number]));
    }
  } as DateConstructor;
}

/** The worker's clock is put forward, or back, until the worker ends. When the browser wakes it goes by the real one. */
export async function clockJumps(deskside: Deskside, ms: number): Promise<void> {
  await deskside.ask('settings.get', {});
  const worker = deskside.context.serviceWorkers().find((one) => one.url().startsWith(deskside.origin));
  if (!worker) throw new Error('The extension has no worker');
  await worker.evaluate(shiftClock, ms);
}
