import { chromium, test as base, type BrowserContext } from '@playwright/test';
import type { Description } from '../../../../core/described/description';
import { describedDesks } from '../../../desks/described/index';
import type { PracticeAccount, PracticeDesk } from '../../../desks/described/kit/contract';
import type { Part } from '../../../desks/described/kit/facts';
import { DescribedServer } from '../../../desks/described/kit/server';
import { chromiumPath } from '../../support/browser';
import { DescribedInPage, shipped } from './desk';

/** One desk with a window of a browser in which an agent is signed in. */
export interface Ready {
  readonly desk: PracticeDesk;
  readonly server: DescribedServer;
  readonly context: BrowserContext;
  readonly account: () => PracticeAccount;
  /** The description in a new tab that shows this ticket of the story. */
  readonly at: (storyId: number) => Promise<DescribedInPage>;
  /** The desk’s own id of a ticket of the story. */
  readonly idOf: (storyId: number) => string;
}

interface Fixtures {
  readonly practice: PracticeDesk;
  readonly ready: Ready;
}

interface WorkerFixtures {
  readonly servers: (desk: PracticeDesk) => Promise<DescribedServer>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  practice: [undefined as unknown as PracticeDesk, { option: true }],
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const started = new Map<string, DescribedServer>();
      await use(async (desk) => {
        const server = started.get(desk.id) ?? (await DescribedServer.start(desk));
        started.set(desk.id, server);
        return server;
      });
      for (const server of started.values()) await server.stop();
    },
    { scope: 'worker' },
  ],
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
  ready: async ({ practice, servers, browser }, use) => {
    const server = await servers(practice);
    server.reset();
    const context = await browser.newContext();
    await server.signIn(context);
    const idOf = (storyId: number): string => server.account.idOf(storyId);
    await use({
      desk: practice,
      server,
      context,
      account: () => server.account,
      idOf,
      at: async (storyId) =>
        DescribedInPage.at(await context.newPage(), server.origin + server.account.addressOf(idOf(storyId)), {
          description: shipped(practice.id),
          base: practice.base,
        }),
    });
    await context.close();
  },
});

/** They do the most of what a description can say: one in a page that goes on, one whose pages are loaded. */
export const goesOn = 'jsm-cloud';
export const isLoaded = 'connectwise-psa';

/**
 * The same rows for every described desk, by what its facts say. `npm test` runs them `on` one or two of them, another one from file to
 * file; without a word on each.
 */
export function onEveryDescribed(rows: (desk: PracticeDesk) => void, on?: readonly string[]): void {
  for (const desk of describedDesks)
    test.describe(
      desk.facts.name,
      { tag: ['@described', `@${desk.id}`, ...(on === undefined || on.includes(desk.id) ? [] : ['@wide'])] },
      () => {
        test.use({ practice: desk });
        rows(desk);
      },
    );
}

export const does = ({ facts }: PracticeDesk, part: Part): boolean => facts.parts[part].is === 'works';

/** Whether the description asks the desk for anything at all, and does not only look at its pages. */
export const asks = ({ id }: PracticeDesk): boolean =>
  Object.keys((shipped(id) as Description).requests.get).length > 0;

export { expect } from '../../support/expect';
