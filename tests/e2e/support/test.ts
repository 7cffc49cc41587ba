import type { ZendeskDesk } from '../../desks/zendesk/index';
import { test as base } from '../desks/kit/test';
import type { KitDesk } from '../desks/kit/kit';
import { zendeskKit } from '../desks/kit/zendesk';
import type { Launched } from './browser';
import { TicketPage } from './deskside';

interface Fixtures {
  readonly desk: ZendeskDesk;
  /** The browser that this worker's tests share. */
  readonly launched: Launched;
  /** A tab with nothing open yet. */
  readonly tab: TicketPage;
}

/** The practice Zendesk alone, in the browser and beside the model server that all tests of a worker share; as new for each test. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  kit: async ({}, use) => use(zendeskKit),
  desk: async ({ ready }, use) => use(ready.desk as KitDesk & ZendeskDesk),
  launched: async ({ ready }, use) => use(ready.world.launched),
  tab: async ({ ready }, use) => use(new TicketPage(await ready.world.launched.context.newPage())),
});

export { expect } from './expect';
