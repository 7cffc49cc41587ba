import type { Page } from '@playwright/test';
import { toPlain } from '../../../core/policy/formats/plain';
import type { Policy } from '../../../core/policy/schema';
import { showSettings } from '../support/settings';
import { expect, test } from '../support/test';

/** As an organisation of some size would write it: who answers, for whom, on what, with which limit, and in what tone. */
const realistic: Policy = {
  organisation: 'Acme Supply Ltd',
  provisioned: true,
  provider: {
    use: 'azure',
    address: 'https://acme-support.openai.azure.com',
    model: 'gpt-5-mini',
    ownKeys: false,
  },
  allowed: { providers: ['azure', 'on-device'], desks: ['acme.zendesk.com'] },
  access: { groups: ['Service desk', 'Second line'] },
  limits: { tokensPerMonth: 2_000_000, tokensPerRequest: 16_000 },
  confidence: { toSet: 60, toChange: 85 },
  retentionDays: 90,
};

/** Three screens of 1280 × 800. */
const MOST_PX = 2_400;
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

test(
  'the policy studio shows what a realistic policy sets on three screens, and names what it does not set',
  { tag: '@settings' },
  async ({ deskside }) => {
    const page = await deskside.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await showSettings(page, 'team/studio');
    const empty = await heightOf(page);
    await page.getByText('Import a policy', { exact: true }).click();
    await page.getByLabel('A policy to read').fill(toPlain(realistic));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByText('Read plain JSON.')).toBeVisible();
    const read = await heightOf(page);
    await page.getByText('Import a policy', { exact: true }).click();
    const height = await heightOf(page);
    console.log('STUDIO', {
      empty,
      read,
      height,
      sections: await page.evaluate(() =>
        [...document.querySelectorAll('.studio > *')].map(
          (e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 24)} ${e.getBoundingClientRect().height}`,
        ),
      ),
    });
    for (const set of ['Address', 'Model', 'Groups', 'Organisations', 'Tokens per month'])
      await expect(page.getByLabel(set, { exact: true }).first(), set).toBeVisible();
    expect(height).toBeLessThanOrEqual(MOST_PX);
  },
);
