import type { Page } from '@playwright/test';
import { settingsPages } from '../../core/settings-address';
import { press, settled, type Shot } from './gallery-shot';

/** Everything that is folded for the first desk in the health section. */
const openAll = async (page: Page) => {
  await settled(page);
  const first = page.getByRole('region', { name: 'Desk health' }).getByRole('article').first();
  await first.waitFor();
  const folded = first.locator('.fold-line[aria-expanded="false"]:visible, details:not([open]) > summary:visible');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.getByRole('checkbox', { name: 'With the host’s name' }).nth(1).check();
};

/** Each page of somebody who has used it for a while. */
const pagesUsed: readonly string[] = [...settingsPages, 'desks/acme.zendesk.com'];

export const optionsShots: readonly Shot[] = [
  { name: 'options-fresh', url: 'options.html?state=fresh', width: 900, act: settled },
  {
    name: 'options-silent',
    url: 'options.html?state=silent',
    width: 900,
    act: (page) => page.getByText('does not answer').waitFor(),
  },
  { name: 'options-unreadable', url: 'options.html?state=unreadable', width: 900, dark: true, act: settled },
  ...pagesUsed.flatMap((at) =>
    [
      { look: '', change: {} },
      { look: '-dark', change: { dark: true } },
      { look: '-narrow', change: { width: 360 } },
      { look: '-wide', change: { width: 1280 } },
    ].map(({ look, change }) => ({
      name: `settings-${at.replaceAll('/', '-')}${look}`,
      url: `options.html?state=used#${at}`,
      width: 900,
      act: settled,
      ...change,
    })),
  ),
  {
    name: 'settings-problem',
    url: 'options.html?state=used#answers/key?problem=bad-key',
    width: 900,
    act: (page) => page.getByText('The key was refused').waitFor(),
  },
  {
    name: 'settings-search',
    url: 'options.html?state=used#start',
    width: 900,
    act: async (page) => {
      await settled(page);
      await page.getByRole('combobox', { name: 'Search settings' }).fill('de');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'options-used',
    url: 'options.html?state=used#answers',
    width: 900,
    act: async (page) => {
      await settled(page);
      await press(page, 'Test connection');
      await page.getByText('Words arrive as they').waitFor();
    },
  },
  {
    name: 'options-desk-used',
    url: 'options.html?state=used#desks/acme.zendesk.com',
    width: 900,
    act: async (page) => {
      await settled(page);
      await page.getByText('Hardware', { exact: true }).first().click();
      await press(page, 'Learn now');
      await page.getByPlaceholder('Search 14 values').fill('er');
    },
  },
  {
    name: 'options-forgot',
    url: 'options.html?state=locked#answers',
    width: 900,
    act: async (page) => {
      await settled(page);
      await press(page, 'I forgot it');
    },
  },
  {
    name: 'options-wrong',
    url: 'options.html?state=locked#answers',
    width: 900,
    dark: true,
    act: async (page) => {
      await settled(page);
      await press(page, 'Use another server');
      await page.getByLabel('Address').fill('not an address');
      await page.getByRole('combobox', { name: 'Model' }).fill('');
      await press(page, /^At most .* are sent$/);
      await page.getByLabel('At most sent').fill('12');
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      await page.getByText('That is not an address').waitFor();
    },
  },
  {
    name: 'options-saved',
    url: 'options.html?state=used#answers',
    width: 900,
    act: async (page) => {
      await settled(page);
      await page.getByRole('combobox', { name: 'Model' }).fill('qwen3:8b');
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      await page.getByText('The model is qwen3:8b').waitFor();
      await press(page, /^Passphrase: set/);
      await press(page, 'Change passphrase');
    },
  },
  {
    name: 'options-erase',
    url: 'options.html?state=used#data',
    width: 900,
    dark: true,
    act: async (page) => {
      await settled(page);
      await press(page, 'Erase everything');
    },
  },
  ...[false, true].map((dark) => ({
    name: dark ? 'options-desks-dark' : 'options-desks',
    url: 'options.html?state=desks#desks',
    width: 900,
    dark,
    act: settled,
  })),
  ...[
    { name: 'options-data', width: 900, dark: false },
    { name: 'options-data-dark', width: 900, dark: true },
    { name: 'options-data-narrow', width: 260, dark: false },
  ].map((shot) => ({ ...shot, url: 'options.html?state=local-only#data', act: settled })),
  ...[
    { name: 'options-request', nth: 1 },
    { name: 'options-request-kept', nth: 0 },
  ].map(({ name, nth }) => ({
    name,
    url: 'options.html?state=used#data',
    width: 900,
    act: async (page: Page) => {
      await settled(page);
      await page.locator('.requests button').nth(nth).click();
      await page.locator('.request-detail').waitFor();
    },
    part: (page: Page) => page.locator('.request-detail'),
  })),
  { name: 'options-requests-none', url: 'options.html?state=no-requests#data', width: 900, act: settled },
  {
    name: 'options-requests-none-found',
    url: 'options.html?state=used#data',
    width: 900,
    act: async (page: Page) => {
      await settled(page);
      await page.locator('.request-search > input').fill('Fernschreiber');
    },
  },
  { name: 'options-asks-each', url: 'options.html?state=asks-each#data', width: 900, act: settled },
  { name: 'options-writes-much', url: 'options.html?state=writes-much#writing', width: 900, act: settled },
  ...(['data', 'writing', 'team'] as const).map((at) => ({
    name: `managed-replies-${at}`,
    url: `options.html?state=replies#${at}`,
    width: 900,
    act: settled,
  })),
  {
    name: 'options-desks-narrow',
    url: 'options.html?state=desks#desks',
    width: 360,
    act: async (page: Page) => {
      await settled(page);
      await page.getByLabel('Add a desk').fill('acme.zendesk.com/agent');
      await press(page, 'Add');
      await page.getByText('needs no adding').waitFor();
    },
  },
  {
    name: 'options-desks-unknown',
    url: 'options.html?state=desks#desks',
    width: 900,
    act: async (page: Page) => {
      await settled(page);
      await page.getByLabel('Add a desk').fill('blog.acme.example');
      await press(page, 'Add');
      await page.getByText('It stays in the list').waitFor();
    },
  },
  {
    name: 'options-desks-remove',
    url: 'options.html?state=desks#desks',
    width: 900,
    dark: true,
    act: async (page: Page) => {
      await settled(page);
      await press(page, 'Remove psa.acme.example');
      await page.getByRole('checkbox', { name: /161 examples/ }).check();
    },
  },
  {
    name: 'popup',
    url: 'popup.html?state=used',
    width: 300,
    act: (page) => page.getByText('everything was read').waitFor(),
  },
  ...['local-only', 'asks-each'].map((state) => ({
    name: `popup-${state}`,
    url: `popup.html?state=${state}`,
    width: 300,
    act: (page: Page) => page.getByText('everything was read').waitFor(),
  })),
  { name: 'popup-off', url: 'popup.html?state=fresh', width: 300, act: (page) => page.getByRole('switch').waitFor() },
  {
    name: 'popup-bad',
    url: 'popup.html?state=health',
    width: 300,
    dark: true,
    act: (page) => page.getByText('hides on this tab').waitFor(),
  },
  { name: 'health-bad', url: 'options.html?state=health#help', width: 900, act: openAll },
  { name: 'health-bad-dark', url: 'options.html?state=health#help', width: 900, dark: true, act: openAll },
  { name: 'health-bad-narrow', url: 'options.html?state=health#help', width: 360, act: openAll },
  { name: 'health-forced-colours', url: 'options.html?state=health#help', width: 900, forced: true, act: openAll },
  { name: 'health-no-desk', url: 'options.html?state=no-desk#help', width: 900, act: settled },
];
