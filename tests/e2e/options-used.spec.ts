import type { Page } from '@playwright/test';
import { decided } from './support/desk-tab';
import { providerKits, type ProviderKit } from './providers/kit/provider-kit';
import { expect, test } from './providers/kit/test';
import { EXTENSION_ORIGIN } from './support/browser';
import { DESK_ORIGIN } from './support/deskside';
import { showSettings } from './support/settings';

const TICKET = 2218;

function kitOf(id: ProviderKit['id']): ProviderKit {
  const kit = providerKits.find((each) => each.id === id);
  if (kit === undefined) throw new Error(`${id} has no practice service`);
  return kit;
}

const anthropic = kitOf('anthropic');
const ollama = kitOf('ollama');

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });

test.use({ provider: anthropic });

test('what was asked is counted with its price, and what was decided can be read and deleted', async ({
  services,
  tab,
  deskside,
}) => {
  await services.setUp(anthropic);
  await tab.open(TICKET);
  await tab.state(decided);
  await tab.accept();
  await tab.state('accepted');

  const options = await services.context.newPage();
  await showSettings(options, 'use');
  const usage = section(options, 'Usage');
  const row = usage.getByRole('row', { name: anthropic.model });
  await expect(row).toContainText('Suggestions');
  await expect(row).toContainText('$');
  await usage.getByText('of the models that were used').click();
  const price = options.getByRole('group', { name: anthropic.model });
  await expect(price).toContainText('List price of');
  await price.getByLabel('In', { exact: true }).fill('1000');
  await price.getByLabel('Out').fill('1000');
  const before = await row.getByRole('cell').last().innerText();
  await usage.locator('.prices').getByRole('button', { name: 'Save' }).click();
  await expect(usage.getByText('One price was changed.')).toBeVisible();
  await expect(price).toContainText('Yours');
  await expect(row.getByRole('cell').last()).not.toHaveText(before);

  await showSettings(options, `desks/${new URL(DESK_ORIGIN).host}`);
  const desk = section(options, /^Desk: /);
  await desk.getByText('What it learned').click();
  await expect(desk.getByText('One ticket.')).toBeVisible();
  await expect(desk.getByText(`#${TICKET} · your decision`)).toBeVisible();
  await desk.getByRole('button', { name: /^Delete “/ }).click();
  await expect(desk.getByText('Nothing is remembered for this desk.')).toBeVisible();
  expect((await deskside.ask('examples.list', { origin: services.desk.origin })).total).toBe(0);
});

test('the second is chosen on the page, answers when the first is down, and the popup names both', async ({
  services,
  tab,
  deskside,
}) => {
  const address = ollama.typed(services.server(ollama).port);
  await services.setUp(anthropic, {
    change: {
      providers: {
        anthropic: { address: '', model: anthropic.model, contextChars: 48_000 },
        ollama: { address, model: ollama.model, contextChars: 24_000 },
      },
    },
  });
  const options = await services.context.newPage();
  await showSettings(options, 'answers');
  await options.getByRole('button', { name: 'Second provider: nobody' }).click();
  await options.getByLabel('When the first is down').selectOption('Ollama');
  await expect(options.getByText('Ollama gets the same text')).toBeVisible();
  await section(options, 'Provider').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByText('Ollama answers when the first is down.')).toBeVisible();
  expect((await deskside.ask('settings.get', {})).settings.fallback).toBe('ollama');

  await options.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await expect(
    options.getByText(
      `Answers come from Anthropic with ${anthropic.model}. Ollama answers when the first one does not.`,
    ),
  ).toBeVisible();

  services
    .server(anthropic)
    .behave({ status: 529, body: '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}' });
  await tab.open(TICKET);
  await tab.state(decided);
  await expect(tab.card).toContainText(`Ollama · ${ollama.model}`);
});

test('a running test stops when the person stops it', async ({ services, server }) => {
  await services.setUp(anthropic);
  server.holdFirstByte();
  const options = await services.context.newPage();
  await showSettings(options, 'answers');
  const provider = section(options, 'Provider');
  await provider.getByRole('button', { name: 'Test connection' }).click();
  await expect(provider.locator('.steps li').filter({ hasText: 'Waiting:' }).first()).toBeVisible();
  await provider.getByRole('button', { name: 'Stop the test' }).click();
  await expect(provider.getByText('Stopped. What was found until then is shown.')).toBeVisible();
  await expect(provider.locator('.steps li').filter({ hasText: 'Waiting:' })).toHaveCount(0);
});
