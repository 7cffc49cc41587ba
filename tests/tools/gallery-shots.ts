import type { Page } from '@playwright/test';
import { optionsShots } from './gallery-options-shots';
import { managedShots } from './gallery-managed-shots';
import { providerShots } from './gallery-provider-shots';
import type { Shot } from './gallery-shot';

const inCell = (page: Page, name: string) => page.locator(`[data-name="${name}"]`);

const open = (name: string, button: string | RegExp) => async (page: Page) =>
  inCell(page, name).getByRole('button', { name: button }).click();

const ready = (page: Page) => page.locator('.ds').first().waitFor();

export const shots: readonly Shot[] = [
  ...[
    'card-light',
    'card-dark',
    'card-narrow',
    'card-long',
    'draft-light',
    'draft-dark',
    'draft-narrow',
    'draft-long',
    'right-to-left',
  ].map((set) => ({ name: set, url: `index.html?set=${set}`, width: 1330, act: ready })),
  {
    name: 'card-drawers',
    url: 'index.html?set=card-light',
    width: 1330,
    act: async (page) => {
      await open('likely', /Others/)(page);
      await open('very likely, local', /Dismiss/)(page);
      await open('not sure', /Dismiss/)(page);
      await inCell(page, 'not sure, no priority').getByRole('radio').nth(1).check();
      await inCell(page, 'would overwrite both')
        .getByRole('button', { name: /Others/ })
        .click();
      await inCell(page, 'would overwrite both').getByRole('radio').nth(1).check();
    },
  },
  ...optionsShots,
  ...providerShots,
  ...managedShots,
  { name: 'forced-colours', url: 'index.html?set=card-light', width: 1330, forced: true, act: ready },
  {
    name: 'sent-dialog',
    url: 'index.html?set=card-dark',
    width: 1330,
    act: open('very likely, local', 'What was sent'),
  },
];
