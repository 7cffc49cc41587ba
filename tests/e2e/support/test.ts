import { test as base } from '@playwright/test';
import { startZendesk, type ZendeskDesk } from '../../desks/zendesk/index';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { launch, type Launched } from './browser';
import { Deskside, TicketPage } from './deskside';

interface Fixtures {
  readonly desk: ZendeskDesk;
  readonly model: ModelServer;
  readonly launched: Launched;
  readonly deskside: Deskside;
  /** A tab with nothing open yet. */
  readonly tab: TicketPage;
}

/** A practice desk, a model server and a browser with the built extension; all fresh for each test. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  desk: async ({}, use) => {
    const desk = await startZendesk({ tls: true });
    await use(desk);
    await desk.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  model: async ({}, use) => {
    const model = await startModelServer();
    await use(model);
    await model.close();
  },
  launched: async ({ desk }, use) => {
    const launched = await launch({ deskPort: desk.port, grants: ['http://127.0.0.1/*'] });
    await use(launched);
    await launched.close();
  },
  deskside: async ({ launched }, use) => {
    await use(new Deskside(launched.context));
  },
  tab: async ({ launched }, use) => {
    await use(new TicketPage(await launched.context.newPage()));
  },
});

export { expect } from '@playwright/test';
