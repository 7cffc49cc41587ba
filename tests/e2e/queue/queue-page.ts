import type { Locator, Page } from '@playwright/test';
import { PORTS } from '../../../core/messages';
import type { QueueRow, QueueTold } from '../../../core/queue-panel';
import { EXTENSION_ORIGIN } from '../support/browser';
import type { Deskside } from '../support/deskside';
import { expect } from '../support/expect';
import { Watching } from '../support/watching';
import type { DeskKit, KitDesk } from '../desks/kit/kit';
import { sure } from '../desks/kit/says';
import type { DeskTab } from '../support/desk-tab';
import type { ModelServer } from '../../providers/openai-server';

const ROOMS = ['Amsterdam', 'Bergen', 'Coimbra'];

export const subjectOf = (index: number): string =>
  `Blank pages from the printer in room ${ROOMS[index] ?? `No. ${index + 1}`}`;

/** The sentences of a result, each by the state that it tells. */
const headings = [
  ['undone', /as (?:it was|they were) before$/],
  ['stopped', /because you stopped$/],
  ['failed', /could not be changed$/],
  ['waiting', /waits? for (?:its|their) turn$/],
  ['writing', /being changed now$/],
  ['done', /(?:is|are) done$/],
] as const;

/** What the panel says of one ticket of a run. */
export interface ToldResult {
  readonly state: (typeof headings)[number][0];
  /** Of one that failed. */
  readonly why: string;
}

function stateIn(heading: string): ToldResult['state'] {
  const found = headings.find(([, says]) => says.test(heading));
  if (found === undefined) throw new Error(`“${heading}” names no state`);
  return found[0];
}

interface TalkingPage {
  readonly chrome: {
    readonly runtime: {
      connect(options: { name: string }): {
        disconnect(): void;
        readonly onMessage: { addListener(listener: (told: QueueTold) => void): void };
      };
    };
  };
}

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

  /** Each group of tickets in a dialog: its heading, what stands below that, the values that change, and the subjects. */
  private async groups(
    dialog: Locator,
  ): Promise<{ heading: string; why: string; values: string[]; subjects: string[] }[]> {
    for (const more of await dialog.getByRole('button', { name: /^Show all/ }).all()) await more.click();
    return dialog.locator('.plan-group').evaluateAll((groups) =>
      groups.map((group) => ({
        heading: group.querySelector('h3')?.textContent ?? '',
        why: group.querySelector('p')?.textContent ?? '',
        values: [...group.querySelectorAll('.plan-values li')].map(({ textContent }) => textContent ?? ''),
        subjects: [...group.querySelectorAll('.ticket-lines li > [title]')].map(
          (line) => line.getAttribute('title') ?? '',
        ),
      })),
    );
  }

  /** All that the worker tells a page that opens. */
  rows(): Promise<readonly QueueRow[]> {
    return this.page.evaluate(
      (name) =>
        new Promise<readonly QueueRow[]>((resolve) => {
          const port = (globalThis as unknown as TalkingPage).chrome.runtime.connect({ name });
          const rows: QueueRow[] = [];
          port.onMessage.addListener((told) => {
            if (told.type !== 'rows') return;
            rows.push(...told.rows);
            if (!told.last) return;
            port.disconnect();
            resolve(rows);
          });
        }),
      PORTS.queue,
    );
  }

  get preview(): Locator {
    return this.page.getByRole('dialog', { name: 'What will change' });
  }

  /** What would change on each ticket by the preview, by its subject, in their order. */
  async previewed(): Promise<ReadonlyMap<string, readonly string[]>> {
    const groups = await this.groups(this.preview);
    return new Map(groups.flatMap(({ values, subjects }) => subjects.map((subject) => [subject, values] as const)));
  }

  get result(): Locator {
    return this.page.getByRole('dialog', { name: 'What became of each ticket' });
  }

  /** What became of each ticket, by its subject, once the run has ended. */
  async told(): Promise<ReadonlyMap<string, ToldResult>> {
    const groups = await this.groups(this.result);
    return new Map(
      groups.flatMap(({ heading, why, subjects }) =>
        subjects.map((subject) => [subject, { state: stateIn(heading), why }] as const),
      ),
    );
  }
}

export interface Scene {
  readonly kit: DeskKit;
  readonly deskside: Deskside;
  readonly tab: DeskTab;
  readonly desk: KitDesk;
  readonly model: ModelServer;
}

/**
 * A desk of which one view is followed, with so many new tickets that a model is sure about. Their ids, oldest first. `perMinute`: how
 * many requests the desk allows, of which a tenth is taken for them.
 */
export async function morning(
  { kit, deskside, tab, desk, model }: Scene,
  count: number,
  perMinute = 3000,
): Promise<number[]> {
  const watching = new Watching(deskside, kit.facts.origin);
  model.settings.answer = sure(kit, { priority: false });
  desk.allow(perMinute);
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
  await expect
    .poll(() => watching.desk(), { timeout: 60_000 + count * 3_000 })
    .toMatchObject({ ready: count, toDo: 0 });
  return ids;
}
