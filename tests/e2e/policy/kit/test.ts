import { test as base } from '@playwright/test';
import type { ModelServer } from '../../../providers/service';
import { kits } from '../../desks/kit/index';
import type { DeskKit, KitDesk } from '../../desks/kit/kit';
import type { DeskTab } from '../../support/desk-tab';
import type { Deskside } from '../../support/deskside';
import { whyNoPolicies } from './policy-file';
import { PolicyWorld, type ManagedBrowser } from './world';

interface Fixtures {
  readonly kit: DeskKit;
  /** Without a policy, and as on the first day. */
  readonly ready: PolicyWorld;
  /** The browser that tests share. */
  readonly browserUnderPolicy: ManagedBrowser;
  readonly deskside: Deskside;
  readonly desk: KitDesk;
  readonly model: ModelServer;
  /** The practice OpenAI. */
  readonly openai: ModelServer;
  readonly tab: DeskTab;
}

/** Tests with real policy files. Skipped where none can be written. */
export const test = base.extend<Fixtures, { world: PolicyWorld }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const world = await PolicyWorld.start();
      try {
        await use(world);
      } finally {
        await world.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  kit: [kits[0] as DeskKit, { option: true }],
  ready: async ({ world }, use) => {
    await world.reset();
    await use(world);
  },
  browserUnderPolicy: async ({ ready }, use) => use(await ready.browser()),
  deskside: async ({ browserUnderPolicy }, use) => use(browserUnderPolicy.deskside),
  desk: async ({ ready, kit }, use) => use(ready.desk(kit)),
  model: async ({ ready }, use) => use(ready.model),
  openai: async ({ ready }, use) => use(ready.openai),
  tab: async ({ browserUnderPolicy, kit }, use) => use(await browserUnderPolicy.newTab(kit)),
});

const reason = whyNoPolicies();

/** Tests about an organisation's policy: tagged, and skipped with a reason where no policy file can be written. */
export function underPolicy(name: string, tests: () => void): void {
  test.describe(name, { tag: '@policy' }, () => {
    test.skip(reason !== null, reason ?? '');
    tests();
  });
}

export { expect } from '../../support/expect';
