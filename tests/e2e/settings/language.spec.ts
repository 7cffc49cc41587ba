import { showSettings } from '../support/settings';
import { decided } from '../support/desk-tab';
import { expect, test } from '../support/test';

const TICKET = 2131;

test.describe('another language', { tag: '@settings' }, () => {
  test('comes into an open desk without loading its page anew; what the desk says stays as it is', async ({
    deskside,
    tab,
  }) => {
    await deskside.switchOn();
    await tab.open(TICKET);
    await tab.state(decided);
    const before = await tab.values(TICKET);
    const suggested = await tab.card.locator('[data-field]').allTextContents();
    await tab.page.evaluate(() => Object.assign(window, { loadedOnce: true }));

    await deskside.configure({ language: 'de' });
    const german = tab.page.getByRole('region', { name: 'Deskside-Vorschlag' });
    await expect(german).toBeVisible();
    await expect(german.getByRole('button', { name: 'Verwerfen' })).toBeVisible();
    await expect(tab.page.locator('deskside-ui')).toHaveAttribute('lang', 'de');
    expect(await tab.values(TICKET)).toEqual(before);
    expect(await tab.page.evaluate(() => 'loadedOnce' in window)).toBe(true);

    // In a narrow column the longer words keep to one line: the key’s name gives them its room.
    await german.evaluate((card) => Object.assign(card.style, { width: '240px' }));
    const [accept, dismiss] = ['Übernehmen', 'Verwerfen'].map((name) => german.getByRole('button', { name }));
    const top = async (button = accept) => (await button?.boundingBox())?.y ?? Number.NaN;
    expect(await top(dismiss)).toBe(await top());

    await deskside.configure({ language: 'browser' });
    await expect(tab.card.getByRole('button', { name: 'Dismiss' })).toBeVisible();
    expect(await tab.card.locator('[data-field]').allTextContents()).toEqual(suggested);
  });

  test('is chosen on any page of the settings: it speaks at once, and what was typed there stays', async ({
    newTab,
  }) => {
    const { page } = await newTab();
    await showSettings(page, 'writing');
    const signature = page.getByRole('textbox').first();
    await signature.fill('Grüße aus dem Helpdesk');
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('Français');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('combobox', { name: 'Langue', exact: true })).toHaveValue('fr');
    await expect(page).toHaveTitle(/Deskside/);
    await expect(page.getByRole('textbox').first()).toHaveValue('Grüße aus dem Helpdesk');
    await page.getByRole('combobox', { name: 'Langue', exact: true }).selectOption('browser');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
