import type { Page } from '@playwright/test';
import { settingsPages } from '../../core/settings-address';
import { expect } from './support/expect';
import { showSettings } from './support/settings';
import { lastOf, namesOf, test } from '../tools/gallery-test';

const openLearned = async (page: Page) => {
  await expect(page.getByText('The newest 50 of 61 tickets.')).toBeVisible();
};

const deleteButtons = (page: Page) => page.getByRole('button', { name: /^Delete “/ });

test('erasing asks first, and Escape keeps everything', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#data');
  await page.getByRole('button', { name: 'Erase activity' }).click();
  await expect(page.getByRole('dialog')).toContainText('the records of what was sent are erased');
  await page.keyboard.press('Escape');
  expect(await namesOf(page)).not.toContain('data.erase');
  await page.getByRole('button', { name: 'Erase activity' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('Activity is erased.')).toBeVisible();
  expect(await lastOf(page, 'data.erase')).toEqual({ what: 'activity' });
});

test('one remembered ticket is deleted at a press; the focus goes to the next', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#desks/acme.zendesk.com/learned');
  await openLearned(page);
  const second = await deleteButtons(page).nth(1).getAttribute('aria-label');
  await deleteButtons(page).first().press('Enter');
  await expect(page.getByText('The newest 49 of 60 tickets.')).toBeVisible();
  expect(await lastOf(page, 'example.delete')).toEqual({ key: 'example-0' });
  await expect(deleteButtons(page).first()).toBeFocused();
  expect(await deleteButtons(page).first().getAttribute('aria-label')).toBe(second);
  await expect(page.getByText('60 examples are kept')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByText('60 tickets.')).toBeVisible();
  await expect(deleteButtons(page)).toHaveCount(60);
});

test('what was learned is searched by text and by value', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#desks/acme.zendesk.com/learned');
  await openLearned(page);
  await page.getByPlaceholder('A word or a value').fill('invoice');
  await expect(deleteButtons(page).first()).toHaveAccessibleName(/Invoice/);
  expect(await lastOf(page, 'examples.list')).toEqual({
    origin: 'https://acme.zendesk.com',
    query: 'invoice',
    from: 0,
  });
  await page.getByPlaceholder('A word or a value').fill('no such thing');
  await expect(page.getByText('No remembered ticket fits the search.')).toBeVisible();
});

test(
  'similar tickets go along with a question only while that is switched on',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=used#data');
    await page.getByRole('switch', { name: 'Similar tickets in the question' }).click();
    await expect(page.getByText('Similar tickets no longer go along with a question.')).toBeVisible();
    expect(await lastOf(page, 'settings.save')).toMatchObject({ settings: { examplesInPrompt: false } });
  },
);

test('a month of use is added up; what is not known is said', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=used#use');
  const total = page.getByRole('row', { name: /^Total/ });
  await expect(total).toContainText('1,711');
  await expect(total).toContainText('at least $2.33');
  await expect(page.getByText('2 answers did not say what they used')).toBeVisible();
  await page.getByLabel('Month', { exact: true }).selectOption('October 2026');
  await expect(total).toContainText('377');
  await expect(total).toContainText('$0.00');
});

test('a price is put right, and an emptied one goes back to the list’s', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#use');
  await page.getByText('one is unknown').click();
  const prices = page.getByRole('region', { name: 'Usage', exact: true }).locator('.prices');
  const mini = page.getByRole('group', { name: /gpt-5-mini/ });
  await expect(mini.getByLabel('In', { exact: true })).toHaveValue('0.2');
  await mini.getByLabel('Out').fill('many');
  await prices.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Not saved. Look at the marked prices.')).toBeVisible();
  await mini.getByLabel('Out').fill('1,75');
  await mini.getByLabel('In', { exact: true }).fill('');
  await prices.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('One price was changed.')).toBeVisible();
  expect(await lastOf(page, 'settings.save')).toMatchObject({
    settings: { prices: { 'openai gpt-5-mini': { out: 1.75 } } },
  });
  await expect(mini.getByLabel('Out')).toHaveValue('1.75');
});

for (const state of ['used', 'cloud', 'azure', 'gateway', 'desks', 'own-model', 'managed', 'limit-100']) {
  const where = state === 'used' ? [] : ['@wide'];
  test(`nothing is cut off at 360 px: ${state}`, { tag: ['@settings', ...where] }, async ({ gallery }) => {
    const page = await gallery(`options.html?state=${state}`, 360);
    for (const at of [...settingsPages, 'desks/acme.zendesk.com', 'team/studio']) {
      await showSettings(page, at);
      expect([at, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([at, 360]);
    }
  });
}

test('a forgotten passphrase is given up by keyboard: asked once, and then a new one can be set', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=locked#answers');
  const forgot = page.getByRole('button', { name: 'I forgot it' });
  await forgot.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Give up the passphrase' });
  await expect(dialog).toContainText('Settings, decisions and what was learned stay.');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(forgot).toBeFocused();
  expect(await namesOf(page)).not.toContain('vault.giveUp');
  await forgot.press('Enter');
  await dialog.getByRole('button', { name: 'Erase the keys' }).press('Enter');
  await expect(page.getByText('The passphrase and the saved keys are erased.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set a passphrase' })).toBeFocused();
});
