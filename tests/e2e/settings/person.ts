import type { Locator, Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from '../support/browser';

/** Somebody who sets Deskside up for the first time: every press counts, and so does every answer to the browser's own questions. */
export class Person {
  clicks = 0;
  private readonly began = Date.now();

  get seconds(): number {
    return (Date.now() - this.began) / 1000;
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks += 1;
  }

  /** A press after which the browser asks and is told “Allow”. */
  async clickAndAllow(what: Locator): Promise<void> {
    await this.click(what);
    this.clicks += 1;
  }

  /** What a person does in their own desk, as one press on a row of a list. */
  async openTicket(open: () => Promise<void>): Promise<void> {
    await open();
    this.clicks += 1;
  }
}

/** The settings as they open after an installation. */
export async function openStart(page: Page): Promise<Page> {
  await page.goto(`${EXTENSION_ORIGIN}/options.html#start`);
  return page;
}

export const step = (page: Page, title: string): Locator => page.getByRole('region', { name: new RegExp(`^${title}`) });
