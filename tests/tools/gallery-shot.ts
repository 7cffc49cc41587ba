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

/** A page of the settings has shown its parts. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (page.url().endsWith('#help')) await page.getByText('Alt+A').waitFor();
};

/** A part of the settings, and the address of the page that it is on. */
export interface Part {
  (page: Page): Locator;
  readonly at: string;
}

/** By the section's name. A desk's page is that of the gallery's own. */
const addresses: readonly (readonly [RegExp, string])[] = [
  [/^On or off$/, 'start'],
  [/^(?:Provider|Passphrase)$/, 'answers'],
  [/^Desks$/, 'desks'],
  [/^\^?Desk: /, 'desks/acme.zendesk.com'],
  [/^Usage$/, 'use'],
  [/^(?:Managed|What the organisation set)$/, 'team'],
  [/^Policy studio$/, 'team/studio'],
  [/^Desk health$/, 'help'],
  [/^\^How /, 'desks'],
];

const addressOf = (name: string): string => {
  const found = addresses.find(([pattern]) => pattern.test(name));
  if (found === undefined) throw new Error(`No page of the settings is known for the section ${name}`);
  return found[1];
};

export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

export const section = (name: string | RegExp): Part =>
  Object.assign((page: Page) => page.getByRole('region', { name, exact: true }), {
    at: addressOf(typeof name === 'string' ? name : name.source),
  });
