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
  await page.getByText('Prices of the models').or(page.getByText('Prices one is unknown')).click();
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
  ...looks('provider-good', 'state=cloud', test('A long conversation')),
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
  shot('provider-key-saved-but-refused', 'state=cloud', async (page) => {
    await page.getByLabel('Key', { exact: true }).fill('sk-ant-bad-4711');
    await page.getByLabel('When it is down').selectOption('On this device');
    await save(page);
    await page.getByText('refused it').waitFor();
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
  ...looks('provider-origin', 'state=used', test('Let Ollama accept')),
  shot('provider-origin-other', 'state=used', async (page) => {
    await choose(page, 'LM Studio');
    await page.getByRole('combobox', { name: 'Model' }).fill('qwen/qwen3-4b');
    await test('Let the server accept')(page);
  }),
  shot('provider-edited', 'state=used', async (page) => {
    await press(page, 'List models');
    await page.getByRole('option', { name: /llama3/ }).click();
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
