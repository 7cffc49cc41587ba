import type { Page } from '@playwright/test';
import { press, section, settled, type Part, type Shot } from './gallery-shot';

const provider = section('Provider');
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
const save = (page: Page) => provider(page).getByRole('button', { name: 'Save', exact: true }).click();

type Look = Pick<Shot, 'dark' | 'forced'> & { readonly width?: number };

const shot = (name: string, query: string, act: Shot['act'], part: Part = provider, look: Look = {}): Shot => ({
  name,
  url: `options.html?${query}#${part.at}`,
  width: 900,
  ...look,
  act: async (page) => {
    await settled(page);
    await act(page);
  },
  part,
});

const nothing = async () => {};

/** The same state in each look. */
const looks = (name: string, query: string, act: Shot['act'], part?: Part): Shot[] => [
  shot(name, query, act, part),
  shot(`${name}-dark`, query, act, part, { dark: true }),
  shot(`${name}-narrow`, query, act, part, { width: 360 }),
];

const searchModels = async (page: Page) => {
  await choose(page, 'OpenRouter');
  await press(page, 'List models');
  await page.getByRole('combobox', { name: 'Model' }).fill('gpt-5');
  await page.getByRole('combobox', { name: 'Model' }).press('ArrowDown');
  await page.getByRole('combobox', { name: 'Model' }).press('ArrowDown');
};

const test = (words: string) => async (page: Page) => {
  await press(page, 'Test connection');
  await page.getByText(words).waitFor();
};

const usage = section('Usage');

const openPrices = async (page: Page) => {
  await page
    .getByText(/^Prices/)
    .first()
    .click();
  await page
    .getByRole('group', { name: /claude/ })
    .getByLabel('Out')
    .fill('many');
  await page
    .getByRole('group', { name: /claude/ })
    .getByLabel('Out')
    .blur();
};

const desk = section(/^Desk: /);

const openLearned = async (page: Page) => {
  await page.getByText('What it learned').click();
  await page.getByText('The newest 50 of 61').waitFor();
  await page.locator('.learned li summary').first().click();
};

const ownModel = async (page: Page) => page.locator('.stated').first().waitFor();

export const providerShots: readonly Shot[] = [
  ...looks('provider-good', 'state=cloud', test('Words arrive as they')),
  ...looks('provider-models', 'state=fresh', searchModels),
  ...looks('provider-azure', 'state=azure', (page) => page.getByText('Calls https').waitFor()),
  ...looks('provider-gateway', 'state=gateway', (page) => page.getByText('Calls https').waitFor()),
  shot('provider-forced-colours', 'state=fresh', searchModels, provider, { forced: true }),
  shot('provider-empty', 'state=fresh', async (page) => {
    await choose(page, 'Azure OpenAI');
    await save(page);
    await page.getByText('needs a key').waitFor();
  }),
  shot('provider-key-refused', 'state=key-refused', nothing, provider, { dark: true }),
  ...looks('provider-key-not-accepted', 'state=cloud', async (page) => {
    await page.getByLabel('Key', { exact: true }).fill('sk-ant-bad-4711');
    await save(page);
    await page.getByText('did not accept').first().waitFor();
  }),
  ...looks('provider-model-missing', 'state=used', async (page) => {
    await page.getByRole('combobox', { name: 'Model' }).fill('missing');
    await save(page);
    await page.getByRole('button', { name: 'qwen3:8b' }).waitFor();
  }),
  ...looks('provider-down', 'state=used', async (page) => {
    await page.getByRole('combobox', { name: 'Model' }).fill('down');
    await save(page);
    await page.getByRole('button', { name: 'Save without testing' }).waitFor();
  }),
  shot('provider-untried', 'state=used', async (page) => {
    await page.getByRole('combobox', { name: 'Model' }).fill('down');
    await save(page);
    await press(page, 'Save without testing');
    await page.getByText('Saved, not yet tried').waitFor();
  }),
  ...looks('provider-saved', 'state=used', async (page) => {
    await page.getByRole('combobox', { name: 'Model' }).fill('qwen3:8b');
    await save(page);
    await page.getByText('answered after').waitFor();
  }),
  shot('provider-saving', 'state=testing', async (page) => {
    await page.getByRole('combobox', { name: 'Model' }).fill('qwen3:8b');
    await save(page);
    await page.getByText('Waiting for the first word').waitFor();
  }),
  ...looks('provider-second', 'state=cloud', async (page) => {
    await press(page, 'Second provider: Ollama');
    await page.getByLabel('When the first is down').waitFor();
  }),
  shot('provider-key-first', 'state=fresh', async (page) => {
    await choose(page, 'OpenAI');
    await page.getByText('Type the key first').waitFor();
  }),
  shot('provider-testing', 'state=testing', async (page) => {
    await press(page, 'Test connection');
    await page.getByText('Waiting for the first word').waitFor();
  }),
  shot('provider-stopped', 'state=testing', async (page) => {
    await press(page, 'Test connection');
    await page.getByText('Waiting for the first word').waitFor();
    await press(page, 'Stop the test');
    await page.getByText('Stopped.').waitFor();
  }),
  ...looks('provider-origin', 'state=origin', test('Let Ollama accept')),
  shot('provider-origin-other', 'state=origin', async (page) => {
    await choose(page, 'LM Studio');
    await page.getByRole('combobox', { name: 'Model' }).fill('qwen/qwen3-4b');
    await test('Let the server accept')(page);
  }),
  shot('provider-edited', 'state=used', async (page) => {
    await press(page, 'List models');
    await page.getByRole('option', { name: /llama3/ }).click();
    await page.keyboard.press('Escape');
    await press(page, /^At most .* are sent$/);
    await page.getByLabel('At most sent').fill('30000');
    await page.getByText('That is more').waitFor();
    await choose(page, 'OpenAI');
    await page.getByLabel('Key', { exact: true }).fill('sk-1');
    await choose(page, 'Ollama');
  }),
  ...['available', 'downloadable', 'downloading', 'unavailable'].map((lm) =>
    shot(`own-model-${lm}`, `state=own-model&lm=${lm}`, ownModel),
  ),
  shot('own-model-not-offered', 'state=own-model', ownModel, provider, { dark: true }),
  shot('own-model-silent', 'state=own-model&lm=silent', (page) => page.getByText('within five seconds').waitFor()),
  ...looks('own-model-download', 'state=own-model&lm=downloadable', async (page) => {
    await press(page, 'Download the model');
    await page.getByText('42 %').waitFor();
  }),
  shot('own-model-no-room', 'state=own-model&lm=no-room', async (page) => {
    await press(page, 'Download the model');
    await page.getByText('not enough room').waitFor();
  }),
  ...looks('usage', 'state=used', openPrices, usage),
  shot('usage-empty', 'state=fresh', nothing, usage),
  shot('usage-loading', 'state=slow', nothing, usage, { dark: true }),
  ...looks('learned', 'state=used', openLearned, desk),
  shot(
    'learned-no-match',
    'state=used',
    async (page) => {
      await openLearned(page);
      await page.getByPlaceholder('Words of the ticket').fill('nothing like it');
      await page.getByText('fits the search').waitFor();
    },
    desk,
  ),
  shot(
    'learned-nothing',
    'state=nothing-learned',
    async (page) => {
      await page.getByText('What it learned').click();
      await page.getByText('Nothing is remembered').waitFor();
    },
    desk,
  ),
  ...['cloud', 'key-refused'].map((state) => ({
    name: `popup-${state}`,
    url: `popup.html?state=${state}`,
    width: 300,
    act: (page: Page) => page.getByText('everything was read').waitFor(),
  })),
];
