import { test as base } from '@playwright/test';
import { providerName } from '../../../core/provider-name';
import { compatible } from '../../providers/compatible';
import { ollama } from '../../providers/ollama';
import { startService, type ModelServer } from '../../providers/service';
import type { KitDesk } from '../desks/kit/kit';
import { zendeskKit } from '../desks/kit/zendesk';
import { EXTENSION_ORIGIN, launch, type Launched } from '../support/browser';
import { decided, DeskTab } from '../support/desk-tab';
import { expect } from '../support/expect';
import { profileThatGrants } from '../support/grants';
import { openStart, Person, step } from './person';

/** From an installation to the first useful suggestion: how many presses, and how long. */
const LOCAL = ['http://localhost/*', 'http://127.0.0.1/*'];
const KEY = 'practice-gateway-key-1234';

interface Fixtures {
  readonly desk: KitDesk;
  readonly ollamaServer: ModelServer;
  readonly gateway: ModelServer;
  readonly launched: Launched;
  /** The person's help desk, open in a tab as it is all day. */
  readonly tab: DeskTab;
}

const test = base.extend<Fixtures>({
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

function report(way: string, { clicks, seconds }: Person, limits: { clicks: number; seconds: number }): void {
  test.info().annotations.push({ type: 'measured', description: `${way}: ${clicks} clicks, ${seconds.toFixed(1)} s` });
  console.log(`first suggestion, ${way}: ${clicks} clicks, ${seconds.toFixed(1)} s`);
  expect(clicks).toBeLessThanOrEqual(limits.clicks);
  expect(seconds).toBeLessThanOrEqual(limits.seconds);
}

test.describe('from the installation to the first useful suggestion', { tag: '@settings' }, () => {
  test.setTimeout(120_000);

  test('on this device with learning: at most 6 clicks and 60 seconds', async ({ launched, desk, tab }) => {
    const page = await openStart(await launched.context.newPage());
    const person = new Person();
    await expect(step(page, 'Which desk')).toContainText('Deskside works there.');
    await person.click(page.getByRole('button', { name: 'Switch on' }));
    await person.click(step(page, 'Learn now').getByRole('button', { name: 'Learn now' }));
    await expect(step(page, 'Learn now')).toContainText(/tickets are learnt from/, { timeout: 45_000 });
    await person.openTicket(() => tab.open(desk.notable.showcase));
    await tab.state(/^(suggestion|not-sure)$/, 20_000);
    report('on this device with learning', person, { clicks: 6, seconds: 60 });
    await page.bringToFront();
    // Its fields are known since the ticket was opened; before that nothing is worked out beside the first card.
    await page.reload();
    await expect(step(page, 'Learn now')).toContainText(/Of [\d,]+ it would have got [\d,]+ right/);
  });

  test('with Ollama that refuses first: at most 8 clicks and 90 seconds', async ({
    launched,
    desk,
    tab,
    ollamaServer,
  }) => {
    const page = await openStart(await launched.context.newPage());
    const person = new Person();
    const answers = step(page, 'What answers');
    expect(ollamaServer.received).toEqual([]);
    await person.clickAndAllow(answers.getByRole('button', { name: 'Look for Ollama and LM Studio on this computer' }));
    const found = answers.getByRole('group', { name: 'Ollama', exact: true });
    await expect(found).toContainText('Ollama answers at localhost:11434 with one model.');
    await person.click(found.getByRole('button', { name: 'Use Ollama' }));
    await expect(found.getByRole('combobox', { name: 'Model' })).toHaveAccessibleDescription(
      /(?:allow|accept) the origin/,
    );
    await expect(answers).toContainText('Let Ollama accept this extension');
    await person.click(answers.getByRole('button', { name: 'Copy for Linux' }));
    ollamaServer.settings.origins = [EXTENSION_ORIGIN];
    await person.click(found.getByRole('button', { name: 'Use Ollama' }));
    await expect(answers).toContainText('Answers come from Ollama with llama3.2.');
    await person.click(page.getByRole('button', { name: 'Switch on' }));
    await person.openTicket(() => tab.open(desk.notable.showcase));
    await tab.state('first-use', 20_000);
    await person.click(tab.card.getByRole('button', { name: 'Agree and suggest' }));
    await tab.state(decided, 30_000);
    report('Ollama, refused first', person, { clicks: 8, seconds: 90 });
  });

  test('with a server of one’s own and a wrong key first: at most 8 clicks and 90 seconds', async ({
    launched,
    desk,
    tab,
    gateway,
  }) => {
    const page = await openStart(await launched.context.newPage());
    const person = new Person();
    const answers = step(page, 'What answers');
    await person.click(answers.getByRole('radio', { name: providerName('compatible') }));
    const form = answers.getByRole('form', { name: providerName('compatible') });
    const address = form.getByRole('textbox', { name: 'Address' });
    await person.click(address);
    await page.keyboard.type(`http://127.0.0.1:${gateway.port}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not-the-key-of-the-gateway-99');
    await person.clickAndAllow(form.getByRole('button', { name: 'Save and test' }));
    const key = form.getByLabel('Key', { exact: true });
    await expect(key).toHaveAccessibleDescription(/refused|not accept/);
    await expect(key).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(KEY);
    await person.click(form.getByRole('button', { name: 'Save and test' }));
    await expect(answers).toContainText(/Answers come from .* with qwen3:4b\./);
    await person.click(page.getByRole('button', { name: 'Switch on' }));
    await person.openTicket(() => tab.open(desk.notable.showcase));
    await tab.state('first-use', 20_000);
    await person.click(tab.card.getByRole('button', { name: 'Agree and suggest' }));
    await tab.state(decided, 30_000);
    report('a server of one’s own, wrong key first', person, { clicks: 8, seconds: 90 });
  });
});
