import { providerName } from '../../core/provider-name';
import type { Page } from '@playwright/test';
import { providerFacts } from '../../core/providers';
import type { ProviderKit } from './providers/kit/provider-kit';
import { expect, onEveryProvider, test } from './providers/kit/test';
import type { ProviderWorld } from './providers/kit/world';
import { showSettings } from './support/settings';

const section = (page: Page) => page.getByRole('region', { name: 'Provider', exact: true });
const press = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true }).click();

async function openOptions(services: ProviderWorld, kit: ProviderKit): Promise<Page> {
  const page = await services.context.newPage();
  await showSettings(page, 'answers');
  await page.getByRole('radio', { name: providerName(kit.id), exact: true }).check();
  const address = kit.typed(services.server(kit).port);
  if (address === '') return page;
  if (providerFacts[kit.id].address === 'optional') await press(page, 'Use another server');
  await page.getByLabel('Address').fill(address);
  return page;
}

/** As a person does: from the list where there is one. */
async function chooseModel(page: Page, kit: ProviderKit): Promise<void> {
  const { modelList, modelWord } = providerFacts[kit.id];
  if (modelList === 'none') return page.getByLabel(modelWord).fill(kit.model);
  await press(page, 'List models');
  await page.getByRole('option', { name: kit.model }).first().click();
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue(kit.model);
}

onEveryProvider((kit) => {
  const { key: needsKey } = providerFacts[kit.id];

  // The two kinds of key, before a release every kind of address: with one, at an account's own address; without one, on this computer.
  const kinds: readonly string[] = ['azure', 'ollama'];
  const once = kinds.includes(kit.id) ? {} : { tag: '@wide' };
  test('options: set up by hand, saved, tested, and every step is in words', once, async ({ services }) => {
    const page = await openOptions(services, kit);
    if (kit.key !== null) await page.getByLabel('Key', { exact: true }).fill(kit.key);
    await chooseModel(page, kit);
    await press(page, 'Save');
    await expect(section(page).getByText(/^✓ .*Answers come from/)).toBeVisible();
    await expect(section(page).getByText('Not saved yet')).toHaveCount(0);
    await expect(section(page).getByText(`“${kit.model}” answered after`)).toBeVisible();
    if (kit.key !== null) await expect(section(page).getByText('The key is saved.')).toBeVisible();
    await press(page, 'Test connection');
    await expect(section(page).getByRole('button', { name: 'Test connection' })).toBeVisible();
    const steps = section(page).locator('.steps li');
    await expect(steps.filter({ hasText: 'Works:' }).nth(2)).toBeVisible();
    expect(await steps.filter({ hasText: 'Failed:' }).allInnerTexts()).toEqual([]);
    await expect(section(page).getByText('ended before its end')).toHaveCount(0);
  });

  if (needsKey === 'required') {
    // Azure has a deployment beside its key; the others differ in their names.
    const where = kit.id === 'openai' || kit.id === 'azure' ? {} : { tag: '@wide' };
    test(
      'options: without a key nothing is asked; with a refused one nothing is saved, and the field says so',
      where,
      async ({ services, deskside }) => {
        const page = await openOptions(services, kit);
        await page.getByLabel(/^(Model|Deployment)$/).fill(kit.model);
        await press(page, 'Save');
        await expect(page.getByLabel('Key', { exact: true })).toBeFocused();
        expect((await deskside.ask('settings.get', {})).settings.provider).toBe('on-device');
        await page.getByLabel('Key', { exact: true }).fill('not-the-key-0000');
        await press(page, 'Save');
        await expect(page.getByLabel('Key', { exact: true })).toHaveAccessibleDescription(
          /did not accept the key ending in 0000/,
        );
        await expect(page.getByLabel('Key', { exact: true })).toBeFocused();
        const { settings, keys } = await deskside.ask('settings.get', {});
        expect([settings.provider, keys]).toEqual(['on-device', {}]);
      },
    );
  }
});
