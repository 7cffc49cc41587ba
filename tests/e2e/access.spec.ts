import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from './support/browser';
import { answerWith } from './support/answers';
import { expect, test } from './support/test';
import { fieldIds } from '../desks/zendesk/index';

const TICKET = 2131;
const sure = { category: 'Access › Shared folders › Missing rights', priority: 'High', confidence: 0.9, reason: '“permission to access this folder”' };

const serious = async (page: Page, within?: string): Promise<string[]> => {
  const builder = within ? new AxeBuilder({ page }).include(within) : new AxeBuilder({ page });
  const { violations } = await builder.analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on card and draft control in the desk, ${theme}`, async ({ deskside, tab, desk, model }) => {
    desk.knobs.theme = theme;
    model.settings.answer = answerWith({ ...sure, alternatives: ['Access › Customer portal › Missing rights'] });
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await tab.state('suggestion');
    await tab.card.getByRole('button', { name: /Others/ }).click();
    await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
    await tab.draftState('done');
    expect(await tab.page.locator('deskside-ui [data-box="card"]').getAttribute('data-theme')).toBe(theme);
    expect(await serious(tab.page, 'deskside-ui')).toEqual([]);
  });
}

test('axe finds nothing serious on the options page and the popup', async ({ deskside, tab, launched }) => {
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  for (const name of ['options', 'popup']) {
    const page = await launched.context.newPage();
    await page.goto(`${EXTENSION_ORIGIN}/${name}.html`);
    await expect(page.getByRole('switch', { name: 'Deskside' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await page.close();
  }
});

test('the whole journey by keyboard alone', async ({ deskside, tab, desk, model }) => {
  model.settings.answer = answerWith(sure, 'Hello Mira,\n\nwe look into the folder.');
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  const { page } = tab;
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      const focused = await page.evaluate(() => {
        const inside = document.querySelector('deskside-ui')?.shadowRoot?.activeElement;
        return inside instanceof HTMLElement ? (inside.innerText ?? '') : '';
      });
      if (name.test(focused)) return;
      await page.keyboard.press('Shift+Tab');
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo(/^Accept/);
  await page.keyboard.press('Enter');
  await tab.state('accepted');
  expect((await tab.form(TICKET)).values[fieldIds.category]).toBe('access__shared_folders__missing_rights');
  await tabTo(/^Draft reply/);
  await page.keyboard.press('Enter');
  await tab.draftState('done');
  await tabTo(/^Insert/);
  await page.keyboard.press('Enter');
  await expect.poll(() => tab.editorData(TICKET)).toContain('we look into the folder.');
  await page.keyboard.type(' Soon.');
  await expect.poll(() => tab.editorData(TICKET)).toContain('Soon.');
  expect(desk.sentMessages).toEqual([]);
});

test('the desk’s own layout does not move when an answer arrives', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure);
  const gate = model.holdFirstByte();
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('waiting');
  const priority = tab.page.locator('[data-test-id="ticket-fields-priority-select"]');
  const waiting = await priority.boundingBox();
  gate.open();
  await tab.state('suggestion');
  expect(await priority.boundingBox()).toEqual(waiting);
  await tab.page.locator('[data-test-id="omni-log-container"]').hover();
  const { bottom, top } = await tab.page.evaluate(() => {
    const card = document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    return { bottom: card?.bottom ?? 0, top: card?.top ?? 0 };
  });
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThanOrEqual((await tab.page.locator('[data-test-id="ticket-fields-ticket-forms"]').boundingBox())?.y ?? 0);
});

test('without an anchor the card floats, can be moved by keyboard, and stays where it was left', async ({ deskside, tab, desk, model }) => {
  desk.knobs.removeSelector = ['column-1', 'ticket-form-field-*', 'ticket-fields-*'];
  model.settings.answer = answerWith(sure);
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  const box = tab.page.locator('deskside-ui [data-box="card"]');
  await expect(box).toHaveAttribute('data-floating', '');
  const before = await box.boundingBox();
  await tab.card.getByRole('button', { name: /move/i }).focus();
  for (let presses = 0; presses < 5; presses += 1) await tab.page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await box.boundingBox())?.y ?? 0).toBeLessThan((before?.y ?? 0) - 10);
  const moved = await box.boundingBox();
  await expect.poll(async () => (await deskside.ask('settings.get', {})).settings.desks['https://acme.zendesk.com']?.position?.bottom).toBeGreaterThan(80);
  await tab.page.reload();
  await tab.state('suggestion');
  await expect.poll(async () => (await box.boundingBox())?.y).toBe(moved?.y);
});
