import { test as base } from '@playwright/test';
import { compatible } from '../../providers/compatible';
import { ollama } from '../../providers/ollama';
import { startService, type ModelServer } from '../../providers/service';
import type { KitDesk } from '../desks/kit/kit';
import { zendeskKit } from '../desks/kit/zendesk';
import { launch, type Launched } from '../support/browser';
import { DeskTab } from '../support/desk-tab';
import { profileThatGrants } from '../support/grants';

const LOCAL = ['http://localhost/*', 'http://127.0.0.1/*'];
/** Of the gateway. */
export const KEY = 'practice-gateway-key-1234';

interface Fixtures {
  readonly desk: KitDesk;
  readonly ollamaServer: ModelServer;
  readonly gateway: ModelServer;
  readonly launched: Launched;
  /** The person's help desk, open in a tab as it is all day. */
  readonly tab: DeskTab;
}

/** A browser into which Deskside was installed just now: nothing is set up, and the usual services of this computer answer. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  desk: async ({}, use) => {
    const desk = await zendeskKit.start(0);
    await use(desk);
    await desk.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  ollamaServer: async ({}, use) => {
    const server = await startService(ollama, { port: 0, models: ['llama3.2'], origins: [] });
    await use(server);
    await server.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  gateway: async ({}, use) => {
    const server = await startService(compatible, { port: 0, models: ['qwen3:4b'], key: KEY });
    await use(server);
    await server.close();
  },
  launched: async ({ desk, ollamaServer }, use) => {
    const launched = await launch({
      // The usual port of Ollama on this computer leads to the practice service.
      hosts: { '*.zendesk.com': desk.port, 'localhost:11434': ollamaServer.port },
      profile: await profileThatGrants(LOCAL),
    });
    await use(launched);
    await launched.close();
  },
  tab: async ({ launched }, use) => {
    const tab = new DeskTab(await launched.context.newPage(), zendeskKit.facts);
    await tab.page.goto(`${zendeskKit.facts.origin}${zendeskKit.listPath}`);
    await use(tab);
  },
});
