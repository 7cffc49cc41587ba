import type { Page } from '@playwright/test';
import { namesOf, test } from '../../tools/gallery-test';
import { expect } from '../support/expect';

const WIDE = { width: 1280, height: 800 };

async function open(gallery: (path: string) => Promise<Page>, state: string): Promise<Page> {
  const page = await gallery(`sidepanel.html?state=queue-${state}`);
  await page.locator('[data-marked]').waitFor();
  return page;
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test.describe('several tickets at once', { tag: '@queue' }, () => {
  test('the preview says what changes and what is left out, and Escape leaves all as it is', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await press(page, 'x', 'Shift+J', 'Shift+J', 'Shift+J', 'a');
    const preview = page.getByRole('dialog');
    await expect(preview).toContainText('2 tickets change on the desk, exactly as it stands here.');
    await expect(preview).toContainText('Category: empty → Hardware › Printers › Print quality');
    await expect(preview).toContainText('2 tickets are left out');
    await expect(page.getByRole('button', { name: 'Change 2 tickets' })).toBeFocused();
    await press(page, 'Escape');
    await expect(preview).toHaveCount(0);
    expect(await namesOf(page)).not.toContain('queue.run');
    await expect(page.getByRole('grid')).toBeFocused();
  });

  test('each ticket of a run has its result, and all that is done is taken back', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await press(page, 'x', 'Shift+J', 'e');
    await page.getByRole('button', { name: 'Change 2 tickets' }).press('Enter');
    await page.getByRole('button', { name: '2 tickets are completed.' }).click();
    const result = page.getByRole('dialog');
    await expect(result).toContainText('2 tickets are done');
    await result.getByRole('button', { name: 'Undo 2 tickets' }).click();
    await expect(result.getByRole('button', { name: 'Undo 2 tickets' })).toHaveCount(0);
    await press(page, 'Escape');
    await expect(page.locator('.said-line [role="status"]')).toHaveText('2 tickets are as they were before.');
  });

  test('what is under way goes on in sight, and is stopped', async ({ gallery }) => {
    const page = await open(gallery, 'running');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    expect(await namesOf(page)).toContain('queue.stop');
  });

  test('a number snoozes', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await press(page, 's');
    await expect(page.getByRole('dialog')).toContainText('On this device only');
    await press(page, '1');
    await expect(page.locator('.said-line [role="status"]').first()).toContainText('#1042 is snoozed until');
  });

  test('a value of the desk is found by its name, and shown before it is set', async ({ gallery }) => {
    const page = await open(gallery, 'one');
    await press(page, 'x', 'Shift+J', 'c');
    await page.getByLabel('Field', { exact: true }).selectOption({ label: 'Category' });
    await page.keyboard.type('certif');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toContainText('Category: empty → Network › VPN › Certificates');
  });
});

test.describe('one ticket', { tag: '@queue' }, () => {
  test('a value is changed where it stands, and taken back there', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.setViewportSize(WIDE);
    await press(page, 'o');
    await page.getByRole('button', { name: 'Change Priority, now Normal' }).click();
    await page.keyboard.type('urg');
    await press(page, 'Enter');
    const line = page.locator('.control', { hasText: 'Priority' });
    await expect(line).toContainText('Priority: empty → Urgent');
    await line.getByRole('button', { name: 'Undo' }).click();
    await expect(line.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  test('a note that was refused keeps its text, and is written only after its preview', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await press(page, 'o');
    await page.getByLabel('Comment').fill('refused: call back at three');
    await page.getByRole('button', { name: 'Preview' }).click();
    expect(await namesOf(page)).not.toContain('queue.note');
    await expect(page.getByText('The requester does not see it.')).toBeVisible();
    await page.getByRole('button', { name: 'Write note' }).click();
    await expect(page.getByRole('alert')).toContainText('The desk could not be reached.');
    await press(page, 'Escape');
    await expect(page.getByLabel('Comment')).toHaveValue('refused: call back at three');
    await page.getByLabel('Comment').fill('Call back at three');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Write note' }).click();
    await expect(page.getByText('The internal note is on the desk.')).toBeVisible();
    await expect(page.getByLabel('Comment')).toHaveValue('');
  });

  test('a ticket that is marked after another one was changed is only read', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await page.setViewportSize(WIDE);
    await press(page, 'c');
    await expect(page.getByRole('combobox', { name: 'Values of Category' })).toBeFocused();
    await press(page, 'Escape', 'j');
    await expect(page.getByRole('complementary', { name: '#1043' })).toContainText('Fields');
    await expect(page.getByRole('combobox', { name: 'Values of Category' })).toHaveCount(0);
  });

  test('in a narrow panel the search comes in the place of the detail, and takes what is typed', async ({
    gallery,
  }) => {
    const page = await open(gallery, 'used');
    await page.setViewportSize({ width: 300, height: 640 });
    await press(page, 'o');
    await expect(page.getByRole('complementary')).toBeVisible();
    await press(page, '/');
    await page.keyboard.type('laptop desk');
    await expect(page.getByRole('searchbox')).toHaveValue('laptop desk');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    expect(await namesOf(page)).not.toContain('queue.plan');
  });

  test('Escape goes back to the row, from a text too', async ({ gallery }) => {
    const page = await open(gallery, 'used');
    await press(page, 'o');
    await page.getByLabel('Comment').fill('Later');
    await press(page, 'Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeFocused();
    await press(page, 'o');
    await expect(page.getByLabel('Comment')).toHaveValue('Later');
  });
});
