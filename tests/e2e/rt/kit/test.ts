import { test as base, type BrowserContext } from '@playwright/test';
import { chromium } from '@playwright/test';
import {
  ensureRequestTracker,
  startRequestTracker,
  whyNoRequestTracker,
  type AgentName,
  type RequestTracker,
} from '../../../desks/request-tracker/index';
import { chromiumPath } from '../../support/browser';

interface Fixtures {
  /** As at the start, with nothing counted yet. */
  readonly rt: RequestTracker;
  /** A window of a browser in which this agent is signed in. */
  readonly windowOf: (agent: AgentName) => Promise<BrowserContext>;
}

interface WorkerFixtures {
  /** The worker's own server, or why there is none. */
  readonly server: RequestTracker | { readonly cannot: string };
}

/** Installing, making the database and starting, on a machine that is busy with other tests too. */
const FIRST_START_MS = 240_000;

/** Tests on a real Request Tracker: every worker starts one of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const readiness = await ensureRequestTracker();
      if (readiness.is === 'cannot') return use({ cannot: readiness.why });
      const server = await startRequestTracker();
      try {
        await use(server);
      } finally {
        await server.stop();
      }
    },
    { scope: 'worker', timeout: FIRST_START_MS },
  ],
  rt: async ({ server }, use, info) => {
    if ('cannot' in server) return info.skip(true, server.cannot);
    await server.reset();
    await use(server);
  },
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
      });
      try {
        await use(browser);
      } finally {
        await browser.close();
      }
    },
    { scope: 'worker' },
  ],
  windowOf: async ({ rt, browser }, use) => {
    const windows: BrowserContext[] = [];
    await use(async (agent) => {
      const window = await browser.newContext();
      windows.push(window);
      await rt.signIn(window, agent);
      return window;
    });
    for (const window of windows) await window.close();
  },
});

const reason = whyNoRequestTracker();

/** Tests about a real Request Tracker: tagged, and skipped with a reason where it cannot be installed. */
export function onRequestTracker(name: string, tests: () => void): void {
  test.describe(name, { tag: '@rt' }, () => {
    test.skip(reason !== null, reason ?? '');
    tests();
  });
}

export { expect } from '../../support/expect';
