import type { Page } from '@playwright/test';

/** Where the card or the open draft stands, as it is kept: px from the right and bottom edges of the window. */
export const placeOf = (page: Page, widget: 'card' | 'draft'): Promise<{ right: number; bottom: number }> =>
  page.locator(`deskside-ui [data-box="${widget}"]`).evaluate((box) => {
    const { right, bottom } = box.getBoundingClientRect();
    return { right: Math.round(innerWidth - right), bottom: Math.round(innerHeight - bottom) };
  });
