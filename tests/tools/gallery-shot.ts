import type { Locator, Page } from '@playwright/test';

export interface Shot {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  readonly dark?: boolean;
  /** The system's own few colours, as Windows' contrast themes set them. */
  readonly forced?: boolean;
  /** Brings the page into the state of the picture. */
  readonly act: (page: Page) => Promise<void>;
  /** What is photographed of a long page, and looked at by axe. */
  readonly part?: (page: Page) => Locator;
}

/** The options page has shown all of its parts. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  await page.getByText('Alt+A').waitFor();
};

export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

export const section = (name: string | RegExp) => (page: Page) => page.getByRole('region', { name, exact: true });
