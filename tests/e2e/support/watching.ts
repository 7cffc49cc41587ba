import type { WatchedDesk } from '../../../core/messages';
import type { Deskside } from './deskside';
import { expect } from './expect';

interface WatchPage {
  readonly chrome: {
    readonly alarms: { create(name: string, options: { readonly when: number }): Promise<void> };
    readonly action: { getBadgeText(options: object): Promise<string> };
  };
}

/** Tickets that nobody opened, from the side of the options. */
export class Watching {
  constructor(
    private readonly deskside: Deskside,
    private readonly origin: string,
  ) {}

  /** The view as the desk names it; a tab of the desk is open. */
  async view(title: string): Promise<{ readonly id: string; readonly title: string }> {
    let found: { readonly id: string; readonly title: string } | undefined;
    // A desk whose page has only just been opened may not have its session yet.
    await expect
      .poll(async () => {
        const { views, error } = await this.deskside.ask('watch.views', { origin: this.origin });
        found = views.find((view) => view.title === title);
        return found?.title ?? error?.code ?? views.map((view) => view.title).join(', ');
      })
      .toBe(title);
    if (!found) throw new Error(`No view “${title}”.`);
    return found;
  }

  /** Switches it on for one view, agrees to where it would go, and waits until what is there now has been looked at. */
  async begin(title: string): Promise<void> {
    const { settings } = await this.deskside.ask('settings.get', {});
    const desk = settings.desks[this.origin] ?? { descriptions: {} };
    await this.deskside.configure({
      capabilities: { ...settings.capabilities, watch: true },
      desks: { ...settings.desks, [this.origin]: { ...desk, watched: [await this.view(title)] } },
    });
    for (const { destination } of (await this.deskside.ask('watch.get', {})).asks)
      await this.deskside.ask('watch.agree', { destination });
    await expect.poll(async () => (await this.desk())?.lookedAt ?? null, { timeout: 60_000 }).not.toBeNull();
  }

  async desk(): Promise<WatchedDesk | undefined> {
    const { desks } = await this.deskside.ask('watch.get', {});
    return desks.find(({ origin }) => origin === this.origin);
  }

  /** As if the minute between two looks were over, and the rest of what is to be done. */
  lookNow(): Promise<void> {
    return this.setBack({ notBefore: new Date(0).toISOString() }, true);
  }

  /** As if the last look were more than a minute ago, and the next one far away since nothing happens on the desk. */
  quietForLong(): Promise<void> {
    const [before, later] = [Date.now() - 61_000, Date.now() + 3_600_000].map((at) => new Date(at).toISOString());
    return this.setBack({ lookedAt: before, notBefore: later, idle: 40 }, false);
  }

  /** What is kept of how far watching has come; with `alarm` the worker is woken at once. */
  private async setBack(change: object, alarm: boolean): Promise<void> {
    const page = await this.deskside.page();
    await page.evaluate(
      async ({ key, changed, wakes }) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('deskside');
          opening.addEventListener('success', () => resolve(opening.result));
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        });
        const transaction = db.transaction(['facts', 'jobs'], 'readwrite');
        const facts = transaction.objectStore('facts');
        const reading = facts.get(key);
        reading.addEventListener('success', () => {
          const record = JSON.parse((reading.result as { value: string }).value) as object;
          facts.put({ key, value: JSON.stringify({ ...record, ...changed }) });
        });
        const jobs = transaction.objectStore('jobs');
        const waiting = jobs.getAll();
        waiting.addEventListener('success', () => {
          if (wakes)
            for (const job of waiting.result as object[]) jobs.put({ ...job, notBefore: new Date(0).toISOString() });
        });
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
        db.close();
        if (wakes)
          await (globalThis as unknown as WatchPage).chrome.alarms.create('deskside:watch', { when: Date.now() });
      },
      { key: `watch|${this.origin}`, changed: change, wakes: alarm },
    );
  }

  async badge(): Promise<string> {
    const page = await this.deskside.page();
    return page.evaluate(() => (globalThis as unknown as WatchPage).chrome.action.getBadgeText({}));
  }
}
