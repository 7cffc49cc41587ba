import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerWith } from '../support/answers';
import { decided } from '../support/desk-tab';
import { DESK_ORIGIN } from '../support/deskside';
import { expect, test } from '../support/test';
import { showSettings } from '../support/settings';

const TICKET = 2131;
const answer = {
  category: 'Access › Shared folders › Missing rights',
  priority: 'High',
  confidence: 0.9,
  reason: '“permission to access this folder”',
};

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test(
  'tickets that nobody opened are switched on, agreed to and given their views by keyboard alone',
  { tag: '@watch' },
  async ({ deskside, tab, model, launched }) => {
    model.settings.answer = answerWith(answer);
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await tab.state(decided);
    const sent = model.received.length;

    const page = await launched.context.newPage();
    await showSettings(page, `desks/${new URL(DESK_ORIGIN).host}`);
    const desk = page.getByRole('region', { name: /^Desk: / });
    const toggle = page.getByRole('switch', { name: 'Tickets that you did not open' });
    await expect(desk).toBeVisible();
    await expect(desk.getByText('None, while “Tickets that you did not open” is off.')).toBeVisible();
    await showSettings(page, 'start/watch');
    await expect(toggle).not.toBeChecked();

    await toggle.focus();
    await page.keyboard.press('Space');
    const question = page.getByRole('group', { name: 'Before any of them is sent' });
    await expect(question).toContainText(`127.0.0.1:${model.port}`);
    await expect(question).toContainText('Internal notes never go.');
    expect(await findings(page)).toEqual([]);
    expect((await deskside.ask('settings.get', {})).settings.agreedUnopened).toEqual([]);

    await question.getByRole('button', { name: 'Not now' }).focus();
    await page.keyboard.press('Enter');
    await expect(toggle).not.toBeChecked();
    await expect(toggle).toBeFocused();
    await page.keyboard.press('Space');
    await expect(question).toBeVisible();
    await toggle.focus();
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Agree' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('You agreed.')).toBeVisible();
    await expect(question).toHaveCount(0);
    await expect(toggle).toBeFocused();
    await expect(page.getByText('No view is watched yet.')).toBeVisible();

    await showSettings(page, `desks/${new URL(DESK_ORIGIN).host}/watch`);
    await expect(desk.getByRole('button', { name: 'Choose views' })).toBeFocused();
    await page.keyboard.press('Enter');
    const boxes = desk.getByRole('group', { name: 'The desk’s views' }).getByRole('checkbox');
    await expect(desk.getByRole('button', { name: 'Save views' })).toBeVisible();
    await expect(desk.locator('.view-picker input').first()).toBeFocused();
    await boxes.first().focus();
    await page.keyboard.press('Space');
    expect(await findings(page)).toEqual([]);
    await desk.getByRole('button', { name: 'Save views' }).focus();
    await page.keyboard.press('Enter');
    await expect(desk.getByText('is watched.')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Choose views' })).toBeFocused();
    await expect(desk.getByText(/^Watching, /)).toBeVisible();
    await expect(page.getByText('No view is watched yet.')).toHaveCount(0);

    const { settings } = await deskside.ask('settings.get', {});
    const watched = settings.desks[DESK_ORIGIN]?.watched ?? [];
    expect(watched).toHaveLength(1);
    await expect(desk.getByRole('list', { name: 'Watched' })).toHaveText(watched[0]?.title ?? '');
    expect(settings.agreedUnopened).toHaveLength(1);
    // What was there before is not asked about.
    expect(model.received).toHaveLength(sent);

    await tab.page.close();
    await page.reload();
    await expect(desk.getByText('Open a tab of this desk first.')).toBeVisible();
    await expect(desk.getByRole('list', { name: 'Watched' })).toHaveText(watched[0]?.title ?? '');
    await expect(desk.getByText('Goes on when a tab of this desk is open')).toBeVisible();
  },
);
