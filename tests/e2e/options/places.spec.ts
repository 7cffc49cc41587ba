import type { Page } from '@playwright/test';
import { errorPlaces } from '../../../core/error-place';
import { errorCodes } from '../../../core/errors';
import { parseSettingsAddress, settingsPlace } from '../../../core/settings-address';
import { findable } from '../../../entrypoints/options/places/search';
import { answerWith } from '../support/answers';
import { decided } from '../support/desk-tab';
import { DESK_ORIGIN } from '../support/deskside';
import { showSettings } from '../support/settings';
import { expect, test } from '../support/test';

const HOST = new URL(DESK_ORIGIN).host;
const TICKET = 2131;
const settingsTag = { tag: '@settings' };

/** The place of the settings that the focus is in; the heading stands for the page. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element?.hasAttribute('data-heading') === true) return 'heading';
    return element?.closest('[data-place]')?.getAttribute('data-place') ?? null;
  });

test(
  'every address leads to its element, which gets the focus, and every error stands beside what mends it',
  settingsTag,
  async ({ deskside, tab, model }) => {
    test.setTimeout(180_000);
    model.settings.answer = answerWith({
      category: 'Access › Shared folders › Missing rights',
      priority: 'High',
      confidence: 0.9,
      reason: '“permission to access this folder”',
    });
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await tab.state(decided);
    const { desks } = await deskside.ask('desks.list', {});
    const page = await deskside.context.newPage();
    await showSettings(page);

    for (const { at } of findable(desks)) {
      await showSettings(page, at);
      await expect.poll(() => focused(page), { message: at }).toBe(at === 'team/studio' ? 'heading' : at);
    }
    for (const code of errorCodes) {
      const spot = errorPlaces[code];
      if (spot === null) continue;
      const at = spot.replace('*', HOST);
      await showSettings(page, `${at}?problem=${code}`);
      const isField = parseSettingsAddress(at).part !== null;
      await expect.poll(() => focused(page), { message: code }).toBe(isField ? at : 'heading');
      const note = page.locator('.place-problem:visible');
      await expect(note, code).toHaveCount(1);
      if (isField)
        expect(await note.evaluate((each) => each.closest('[data-place]')?.getAttribute('data-place')), code).toBe(
          settingsPlace(parseSettingsAddress(at)),
        );
    }
  },
);

test(
  'what a card or the popup wants mended opens the settings there; open ones go there and keep what is typed',
  settingsTag,
  async ({ deskside }) => {
    const { context } = deskside;
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      deskside.ask('options.open', { at: 'limit-reached' }),
    ]);
    await expect(opened).toHaveURL(/options\.html#use\/limit\?problem=limit-reached$/);
    await expect(opened.getByLabel('Monthly limit')).toBeFocused();
    await showSettings(opened, 'writing');
    await opened.getByLabel('Tone').fill('Dry');
    const tabs = context.pages().length;
    await deskside.ask('options.open', { at: 'storage-full' });
    await expect(opened.getByRole('button', { name: 'Erase what was learned' })).toBeFocused();
    expect(context.pages()).toHaveLength(tabs);
    await opened.goBack();
    await expect(opened.getByLabel('Tone')).toHaveValue('Dry');
    await opened.goForward();
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Data');
  },
);

test('a setting is found by a word, by keyboard alone, and gets the focus', settingsTag, async ({ deskside }) => {
  const page = await deskside.context.newPage();
  await showSettings(page);
  await page.getByRole('combobox', { name: 'Search settings' }).focus();
  await page.keyboard.type('budget');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Monthly limit')).toBeFocused();
  await expect(page).toHaveTitle('Use and limit · Deskside settings');
});
