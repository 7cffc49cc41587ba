import { refKey } from '../../../core/ticket';
import type { DeskKit } from '../desks/kit/kit';
import type { Deskside } from '../support/deskside';
import { expect } from '../support/expect';

interface Kept {
  readonly snoozedUntil: string | null;
  readonly back?: string;
}

interface OurPage {
  readonly chrome: { readonly alarms: { create(name: string, options: { readonly when: number }): Promise<void> } };
}

/** A ticket that is snoozed, from the side of what is kept: the worker is not woken by being looked at. */
export class Snoozed {
  private constructor(
    private readonly deskside: Deskside,
    /** `refKey`. */
    private readonly key: string,
  ) {}

  static of(deskside: Deskside, { facts: { desk, origin } }: DeskKit, id: number): Snoozed {
    return new Snoozed(deskside, refKey({ desk, origin, ticketId: String(id) }));
  }

  /** As the panel does it. */
  async until(moment: Date): Promise<void> {
    const action = { what: 'snooze' as const, until: moment.toISOString() };
    const planned = await this.deskside.ask('queue.plan', { keys: [this.key], action });
    if ('error' in planned) throw new Error(planned.error.code);
    const run = await this.deskside.ask('queue.run', { plan: planned.plan.id });
    if ('error' in run) throw new Error(run.error.code);
    expect(await this.state()).toEqual({ is: 'snoozed', back: [] });
  }

  /** Whether it is snoozed, why it is back, and each time that it came back, epoch milliseconds. */
  async state(): Promise<{ readonly is: string; readonly back: readonly number[] }> {
    const page = await this.deskside.page();
    const [record, times] = await page.evaluate(async (key) => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
        });
      const db = await answer(indexedDB.open('deskside'));
      const stores = db.transaction(['tickets', 'activity']);
      const deeds = (await answer(stores.objectStore('activity').getAll())) as Record<string, string>[];
      const kept = (await answer(stores.objectStore('tickets').get(key))) as Kept | undefined;
      db.close();
      return [
        kept,
        deeds.flatMap(({ what, ticket, at }) => (what === 'back' && ticket === key ? [Date.parse(at ?? '')] : [])),
      ] as const;
    }, this.key);
    if (record === undefined) return { is: 'not known', back: times };
    return { is: record.snoozedUntil === null ? `back: ${record.back}` : 'snoozed', back: times };
  }

  async isBack(why: 'time' | 'answer'): Promise<number> {
    await expect
      .poll(() => this.state(), { timeout: 20_000 })
      .toEqual({ is: `back: ${why}`, back: [expect.any(Number)] });
    return (await this.state()).back[0] ?? 0;
  }
}

/** As when the browser wakes the worker to look what is due. */
export async function wakeForSnoozed(deskside: Deskside): Promise<void> {
  const page = await deskside.page();
  await page.evaluate(() =>
    (globalThis as unknown as OurPage).chrome.alarms.create('deskside:snoozed', { when: Date.now() }),
  );
}
