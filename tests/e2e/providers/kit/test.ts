import { test as base } from '@playwright/test';
import type { ModelServer } from '../../../providers/service';
import { TicketPage, type Deskside } from '../../support/deskside';
import { providerKits, type ProviderKit } from './provider-kit';
import { ProviderWorld } from './world';

interface Fixtures {
  readonly kit: ProviderKit;
  /** As new. */
  readonly ready: ProviderWorld;
  readonly deskside: Deskside;
  /** The practice service of this test's provider. */
  readonly server: ModelServer;
  /** A tab with nothing open yet. */
  readonly tab: TicketPage;
}

/** Started once per worker, as new for each test. */
export const test = base.extend<Fixtures, { world: ProviderWorld }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const world = await ProviderWorld.start();
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  kit: [undefined as unknown as ProviderKit, { option: true }],
  ready: async ({ world }, use) => {
    await world.reset();
    await use(world);
  },
  deskside: async ({ ready }, use) => use(ready.deskside),
  server: async ({ ready, kit }, use) => use(ready.server(kit)),
  tab: async ({ ready }, use) => use(new TicketPage(await ready.context.newPage())),
});

/** The same tests for every provider with a server: tagged with the suite's tag and the provider's. */
export function onEveryProvider(tests: (kit: ProviderKit) => void): void {
  for (const kit of providerKits) {
    test.describe(kit.id, { tag: ['@providers', `@${kit.id}`] }, () => {
      test.use({ kit });
      tests(kit);
    });
  }
}

export { expect } from '../../support/expect';
