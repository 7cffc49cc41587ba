import { fillSettings, fullPages, pageHeight, pagesAreAll } from '../support/full-settings';
import { showSettings } from '../support/settings';
import { expect, test } from '../support/test';

/** Three screens. */
const TALLEST = 2400;

test(
  'with five desks, forty models and 400 learnt tickets no page is taller than three screens at 1280 × 800',
  { tag: '@settings' },
  async ({ deskside, model }) => {
    expect(pagesAreAll).toBe(true);
    await fillSettings(deskside, model);
    const page = await deskside.context.newPage();
    // How tall the studio is depends on its policy, and has rows of its own.
    for (const { at, fields } of fullPages.filter((each) => each.at !== 'team/studio')) {
      await showSettings(page, at);
      await expect(page.locator(fields).locator('visible=true').first(), at).toBeVisible();
      expect([at, (await pageHeight(page)) <= TALLEST]).toEqual([at, true]);
    }
    await showSettings(page, 'answers');
    await page.getByRole('button', { name: 'List models' }).locator('visible=true').first().click();
    await expect(page.getByRole('option')).not.toHaveCount(0);
    expect(await pageHeight(page)).toBeLessThanOrEqual(TALLEST);
  },
);
