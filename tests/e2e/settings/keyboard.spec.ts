import type { Locator, Page } from '@playwright/test';
import { providerName } from '../../../core/provider-name';
import { expect } from '../support/expect';
import { decided } from '../support/desk-tab';
import { KEY, test } from './newcomer';
import { openStart, step } from './person';

/** More would be a walk that nobody takes. */
const MOST_TABS = 60;

/** Walks with Tab alone until the control has the focus, which must be seen where it is. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await control.evaluate((element) => element.matches(':focus'))) {
      await expect(control).toBeInViewport();
      // A choice shows it around its whole line.
      const seen = await control.evaluate((element) =>
        [element, element.closest('.choice') ?? element].some((shown) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        }),
      );
      expect(seen, `one sees that ${String(control)} has the focus`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(control)} is not reached in ${MOST_TABS} steps`);
}

test.describe('without a mouse', { tag: '@settings' }, () => {
  test.setTimeout(120_000);

  test('the whole set-up: a server of one’s own with a wrong key first, then on, learning, and the first suggestion', async ({
    launched,
    desk,
    tab,
    gateway,
  }) => {
    const page = await openStart(await launched.context.newPage());
    const answers = step(page, 'What answers');
    const radio = answers.getByRole('radio', { name: providerName('compatible') });
    await expect(radio).toBeVisible();
    await tabTo(page, answers.getByRole('radio').first());
    for (let presses = 0; presses < 9 && !(await radio.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown');
    await expect(radio).toBeChecked();
    const form = answers.getByRole('form', { name: providerName('compatible') });
    await tabTo(page, form.getByRole('textbox', { name: 'Address' }));
    await page.keyboard.type(`http://127.0.0.1:${gateway.port}`);
    const key = form.getByLabel('Key', { exact: true });
    await tabTo(page, key);
    await page.keyboard.type('not-the-key-of-the-gateway-99');
    await page.keyboard.press('Enter');
    await expect(key).toHaveAccessibleDescription(/refused|not accept/);
    await expect(key).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(KEY);
    await tabTo(page, form.getByRole('button', { name: 'Save and test' }));
    await page.keyboard.press('Enter');
    await expect(answers).toContainText(/Answers come from .* with qwen3:4b\./);

    await tabTo(page, page.getByRole('button', { name: 'Switch on' }));
    await page.keyboard.press('Space');
    const learning = step(page, 'Learn now');
    await tabTo(page, learning.getByRole('button', { name: 'Learn now' }));
    await page.keyboard.press('Enter');
    await expect(learning).toContainText(/tickets are learnt from/, { timeout: 45_000 });

    await tab.open(desk.notable.showcase);
    await tab.state('first-use', 20_000);
    await tabTo(tab.page, tab.card.getByRole('button', { name: 'Agree and suggest' }));
    await tab.page.keyboard.press('Enter');
    await tab.state(decided, 30_000);
  });
});
