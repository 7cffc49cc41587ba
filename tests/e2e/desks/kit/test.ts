import { test as base } from '@playwright/test';
import type { ModelServer } from '../../../providers/openai-server';
import { DeskTab } from '../../support/desk-tab';
import type { Deskside } from '../../support/deskside';
import { kits, tagsOf } from './index';
import type { DeskKit, KitDesk } from './kit';
import { World } from './world';

interface Fixtures {
  readonly kit: DeskKit;
  /** The desk and the world of this worker, as new. */
  readonly ready: { readonly desk: KitDesk; readonly world: World };
  readonly desk: KitDesk;
  readonly model: ModelServer;
  readonly deskside: Deskside;
  /** A tab with nothing open yet. */
  readonly tab: DeskTab;
  /** One more. */
  readonly newTab: () => Promise<DeskTab>;
}

interface WorkerFixtures {
  /** The browser keeps pages that are left, and stores answers, where it may. */
  readonly keeps: boolean;
  readonly world: World;
}

/** A practice desk, a model server and a browser with the built extension: started once per worker, as new for each test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  keeps: [false, { option: true, scope: 'worker' }],
  world: [
    async ({ keeps }, use) => {
      const world = await World.start(keeps);
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  kit: [undefined as unknown as DeskKit, { option: true }],
  ready: async ({ world, kit }, use) => {
    const desk = await world.desk(kit);
    await world.reset(desk);
    desk.setLate(0);
    await use({ desk, world });
  },
  desk: async ({ ready }, use) => use(ready.desk),
  model: async ({ ready }, use) => use(ready.world.model),
  deskside: async ({ ready }, use) => use(ready.world.deskside),
  newTab: async ({ ready, kit }, use) =>
    use(async () => new DeskTab(await ready.world.launched.context.newPage(), kit.facts)),
  tab: async ({ newTab }, use) => use(await newTab()),
});

/**
 * The same tests for every desk: tagged with the suite's tag and the desk's. `wide`: long rows about what the desks share; on the
 * first desk they are in `npm test`, on the others in `npm run e2e` only.
 */
export function onEveryDesk(tests: (kit: DeskKit) => void, { wide = false } = {}): void {
  for (const [index, kit] of kits.entries()) {
    test.describe(kit.facts.desk, { tag: [...tagsOf(kit), ...(wide && index > 0 ? ['@wide'] : [])] }, () => {
      test.use({ kit });
      tests(kit);
    });
  }
}

export { expect } from '../../support/expect';
