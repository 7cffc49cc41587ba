import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from './support/browser';
import { answerWith } from './support/answers';
import { placeOf } from './support/places';
import { expect, test } from './support/test';

const TICKET = 2131;
const sure = {
  category: 'Access › Shared folders › Missing rights',
  priority: 'High',
  confidence: 0.9,
  reason: '“permission to access this folder”',
};

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test(
  'axe finds nothing serious on the options page and the popup',
  { tag: '@wide' },
  async ({ deskside, tab, launched }) => {
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
  },
);

test('without an anchor the card floats, can be moved by keyboard, and stays where it was left', async ({
  deskside,
  tab,
  desk,
  model,
}) => {
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
  const card = await placeOf(tab.page, 'card');
  await expect.poll(() => deskside.stored('places')).toEqual({ 'https://acme.zendesk.com': { card } });
  await tab.page.reload();
  await tab.state('suggestion');
  await expect.poll(async () => (await box.boundingBox())?.y).toBe(moved?.y);
});
