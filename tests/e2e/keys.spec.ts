import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test';
import { launch } from './support/browser';
import { Deskside } from './support/deskside';
import { startModelServer } from '../providers/openai-server';
import { showSettings } from './support/settings';

const KEY = 'sk-practice-7Qm2vXw9LkTz4RbN8sYd3HfJ6cGa1PeU';

const everyFile = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : found.isDirectory() ? everyFile(path) : found.isFile() ? [path] : [];
  });

/** The ways in which a text may lie on a disk. */
const shapesOf = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
];

const filesWith = (folder: string, text: string): string[] =>
  everyFile(folder).filter((path) => shapesOf(text).some((shape) => readFileSync(path).includes(shape)));

test('a key saved in the options is used, never shown again, and nowhere on the disk in plain text', async ({
  desk,
}) => {
  const model = await startModelServer({ key: KEY });
  // A browser of its own, since its profile is searched once it is closed.
  const launched = await launch({ deskPort: desk.port, grants: ['http://127.0.0.1/*'] });
  const deskside = new Deskside(launched.context);
  const tab = await deskside.newTicketPage();
  try {
    const options = await launched.context.newPage();
    await showSettings(options, 'answers');
    await options.getByRole('switch', { name: 'Deskside' }).click();
    await options.getByRole('radio', { name: /OpenAI-compatible server/ }).check();
    await options.getByLabel('Address').fill(`http://127.0.0.1:${model.port}`);
    await options.getByRole('combobox', { name: 'Model' }).fill('llama3.2');
    await options.getByLabel('Key', { exact: true }).fill(KEY);
    await options.getByRole('region', { name: 'Provider' }).getByRole('button', { name: 'Save' }).click();
    await expect(options.getByLabel('Key', { exact: true })).toHaveValue('');
    await expect(options.getByLabel('Key', { exact: true })).toHaveAttribute('placeholder', /1PeU$/);
    expect(await options.content()).not.toContain(KEY);

    await options.getByRole('button', { name: 'Test connection' }).click();
    await expect(options.getByRole('region', { name: 'Provider' })).toContainText('Words arrive as they are written');
    expect(model.received.some(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);

    await tab.open(2131);
    await tab.state('first-use');
    await tab.card.getByRole('button', { name: 'Agree and suggest' }).click();
    await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
    expect(
      await tab.page.evaluate(
        () => document.documentElement.outerHTML + (document.querySelector('deskside-ui')?.shadowRoot?.innerHTML ?? ''),
      ),
    ).not.toContain(KEY);
    const { record } = await deskside.ask('sent.get', { id: 'none' });
    expect(record).toBeNull();
    const exported = await deskside.ask('data.export', {});
    expect(exported.json).not.toContain(KEY);
    expect(JSON.stringify(await deskside.ask('settings.get', {}))).not.toContain(KEY);

    await launched.context.close();
    expect(filesWith(launched.profile, KEY)).toEqual([]);
    // The search itself finds what is there: the address, which is no secret, was saved in the same click.
    expect(filesWith(launched.profile, `http://127.0.0.1:${model.port}`).length).toBeGreaterThan(0);
  } finally {
    await launched.close();
    await model.close();
  }
});

test('a refused key is named by its last four only; a good one works at once', async ({ deskside, tab }) => {
  const model = await startModelServer({ key: KEY });
  try {
    await deskside.useModel(model.port);
    await deskside.ask('key.save', { provider: 'compatible', key: 'sk-wrong-0000000000000000004f2a' });
    await tab.open(2131);
    await tab.state('failed');
    await expect(tab.card).toContainText('ending in 4f2a');
    await expect(tab.card).not.toContainText('sk-wrong');
    await deskside.ask('key.save', { provider: 'compatible', key: KEY });
    await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
  } finally {
    await model.close();
  }
});

test('a key goes to the server that it was entered for and to no other; going back needs no retyping', async ({
  deskside,
  tab,
  model,
}) => {
  const first = await startModelServer({ key: KEY });
  try {
    await deskside.useModel(first.port);
    await deskside.ask('key.save', { provider: 'compatible', key: KEY });
    await deskside.useModel(model.port);
    expect((await deskside.ask('settings.get', {})).keys).toEqual({});
    await deskside.testConnection({ provider: 'compatible', address: model.url, model: 'llama3.2' });
    await tab.open(2131);
    await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
    expect(model.received.length).toBeGreaterThan(1);
    expect(model.allBytes()).not.toContain(KEY);
    await deskside.useModel(first.port);
    expect((await deskside.ask('settings.get', {})).keys).toEqual({ compatible: { last4: '1PeU', refused: false } });
    await expect.poll(() => first.received.some(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  } finally {
    await first.close();
  }
});

test('a page and a frame in it get no answer from the worker, and the page cannot see our world', async ({
  deskside,
  tab,
  model,
}) => {
  await deskside.useModel(model.port);
  await tab.open(2131);
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
  const seen = await tab.page.evaluate(() => ({
    handle: 'deskside' in globalThis,
    chrome: typeof (globalThis as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime,
  }));
  expect(seen).toEqual({ handle: false, chrome: 'undefined' });
});
