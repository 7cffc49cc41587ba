import type { Page } from '@playwright/test';
import { toPlain } from '../../../core/policy/formats/plain';
import type { Policy } from '../../../core/policy/schema';
import { showSettings } from '../support/settings';
import { expect, test } from '../support/test';

/** Who answers, with whose key, and that it is on for everybody: what most organisations begin with. */
const realistic: Policy = {
  organisation: 'Acme Supply Ltd',
  provisioned: true,
  provider: {
    use: 'azure',
    address: 'https://acme-support.openai.azure.com',
    model: 'gpt-5-mini',
    ownKeys: false,
  },
};

/** Three screens of 1280 × 800. */
const MOST_PX = 2_400;
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

test(
  'the policy studio shows on three screens what a policy that most begin with sets, and names what it does not set',
  { tag: '@settings' },
  async ({ deskside }) => {
    const page = await deskside.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await showSettings(page, 'team/studio');
    await page.getByText('Import a policy', { exact: true }).click();
    await page.getByLabel('A policy to read').fill(toPlain(realistic));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByText('Read plain JSON.')).toBeVisible();
    await page.getByText('Import a policy', { exact: true }).click();
    for (const key of ['organisation', 'provider-address', 'provider-model'])
      await expect(page.locator(`#policy-${key} input`), key).toBeVisible();
    const notSet = page.locator('#policy-group-provider details.not-set');
    await expect(notSet.locator('summary')).toContainText('Key');
    await expect(notSet.locator('#policy-provider-key input')).toBeHidden();
    expect(await heightOf(page)).toBeLessThanOrEqual(MOST_PX);
  },
);
