import type { Locator, Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from '../support/browser';
import type { Deskside } from '../support/deskside';
import { expect } from '../support/expect';
import { Watching } from '../support/watching';
import type { DeskKit, KitDesk } from '../desks/kit/kit';
import { sure } from '../desks/kit/says';
import type { DeskTab } from '../support/desk-tab';
import type { ModelServer } from '../../providers/openai-server';

const ROOMS = ['Amsterdam', 'Bergen', 'Coimbra'];

export const subjectOf = (index: number): string => `Blank pages from the printer in room ${ROOMS[index]}`;

/** The queue as a page of its own. */
export class QueuePage {
  private constructor(readonly page: Page) {}

  static async open({ context }: Deskside): Promise<QueuePage> {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${EXTENSION_ORIGIN}/sidepanel.html`);
    return new QueuePage(page);
  }

  row(subject: string): Locator {
    return this.page.getByRole('row').filter({ hasText: subject });
  }

  /** Types the search, and leaves it for the list. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

interface Scene {
  readonly kit: DeskKit;
  readonly deskside: Deskside;
  readonly tab: DeskTab;
  readonly desk: KitDesk;
  readonly model: ModelServer;
}

/** A desk of which one view is followed, with so many new tickets that a model is sure about. Their ids, oldest first. */
export async function morning({ kit, deskside, tab, desk, model }: Scene, count: number): Promise<number[]> {
  const watching = new Watching(deskside, kit.facts.origin);
  model.settings.answer = sure(kit, { priority: false });
  desk.allow(3000);
  await deskside.useModel(model.port);
  await tab.page.goto(kit.facts.origin + kit.listPath);
  await watching.begin(kit.facts.views.incoming);
  const ids = desk.arrive(
    Array.from({ length: count }, (_, index) => ({
      subject: subjectOf(index),
      text: 'Hello,\nsince this morning it prints blank pages only, after the cartridge was changed too.\nThanks',
    })),
  );
  await watching.lookNow();
  await expect.poll(() => watching.desk(), { timeout: 60_000 }).toMatchObject({ ready: count, toDo: 0 });
  return ids;
}
