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

/** About twenty keys, as an organisation sets that decides about everything. */
const large: Policy = {
  ...realistic,
  enabled: true,
  language: 'de',
  capabilities: { suggestions: true, drafts: false },
  allowed: { providers: ['azure', 'on-device'], servers: ['*.openai.azure.com'], desks: ['acme.zendesk.com'] },
  access: { users: ['mara@acme.com', 'jonas@acme.com'], groups: ['First line', 'Second line'] },
  watchInBackground: false,
  limits: { tokensPerMonth: 2_000_000, tokensPerRequest: 16_000, resetDay: 1 },
  confidence: { toSet: 60, toChange: 85 },
  fields: [{ field: 'Category', category: true, excluded: ['Test'] }],
  writing: { rules: 'Ask for the serial number first.', tone: 'friendly', language: 'customer' },
  retentionDays: 90,
  featuresOff: ['second-provider'],
  support: { link: 'https://intranet.acme.com/deskside', text: 'Ask the service desk' },
};

/** Three screens of 1280 × 800. */
const MOST_PX = 2_400;
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

async function openWith(page: Page, policy: Policy): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await showSettings(page, 'team/studio');
  await page.getByText('Import a policy', { exact: true }).click();
  await page.getByLabel('A policy to read').fill(toPlain(policy));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Read plain JSON.')).toBeVisible();
  await page.getByText('Import a policy', { exact: true }).click();
}

test(
  'the policy studio shows on three screens what a policy that most begin with sets, and names what it does not set',
  { tag: '@settings' },
  async ({ deskside }) => {
    const page = await deskside.context.newPage();
    await openWith(page, realistic);
    const address = page.locator('#policy-group-provider details.set-key').filter({ hasText: 'azure.com' });
    await expect(address.locator('summary')).toContainText('https://acme-support.openai.azure.com');
    await expect(address.locator('input')).toBeHidden();
    await address.locator('summary').click();
    await expect(address.locator('#policy-provider-address input')).toHaveValue(
      'https://acme-support.openai.azure.com',
    );
    const notSet = page.locator('#policy-group-provider details.not-set');
    await expect(notSet.locator('summary')).toContainText('Key');
    await expect(notSet.locator('#policy-provider-key input')).toBeHidden();
    expect(await heightOf(page)).toBeLessThanOrEqual(MOST_PX);
  },
);

test(
  'the policy studio shows every value of a policy of more than twenty keys on three screens',
  { tag: '@settings' },
  async ({ deskside }) => {
    const page = await deskside.context.newPage();
    await openWith(page, large);
    expect(await page.locator('details.set-key > summary').locator('visible=true').count()).toBeGreaterThan(20);
    expect(await heightOf(page)).toBeLessThanOrEqual(MOST_PX);
  },
);
