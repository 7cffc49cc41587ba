import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from './browser';
import { expect } from './expect';

/**
 * Shows the settings at a place, such as `answers/key`: a page that shows them goes there as by a link, with all that is typed in it;
 * any other page opens them.
 */
export async function showSettings(page: Page, at = 'start', origin = EXTENSION_ORIGIN): Promise<Page> {
  if (new URL(page.url()).pathname.endsWith('/options.html'))
    await page.evaluate((hash) => {
      location.hash = hash;
    }, at);
  else await page.goto(`${origin}/options.html#${at}`);
  const [subject = ''] = at.split(/[/?]/);
  await expect(page.locator('nav a[aria-current="page"]')).toHaveAttribute('href', `#${subject}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}
