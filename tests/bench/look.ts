import type { CDPSession, Page } from '@playwright/test';
import { busiestMinute } from '../desks/shared/busiest';
import type { DeskTab } from '../e2e/support/desk-tab';
import { expect } from '../e2e/support/expect';
import { Watching } from '../e2e/support/watching';
import type { DeskWorld } from './desks';
import { isWorker, threadsOf, workOn } from './thread';
import { traced } from './trace';

/** What one look at a desk costs, with everything that is done about what it finds. */
export interface Look {
  /** Of ours to the desk. */
  readonly requests: number;
  /** Their answers as they went over the line, heads included. A practice desk compresses nothing, a real one does. */
  readonly bytes: number;
  /** Milliseconds of processor time of the worker's thread, its start included. */
  readonly worker: number;
  /** Milliseconds of processor time of the main thread of the desk's tab, whoever's scripts used it. */
  readonly tab: number;
}

/** No call stacks, which would be work by themselves. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const MARK = 'deskside-bench';
/** A header of what HaloPSA's own page asks. */
const PAGE_NAME = 'halo-app-name';

/**
 * Resolves with the time of the next look at this desk, when nothing is left to do. Asks the ledger itself: every question to the worker
 * would be work of the worker. No function in it has a name, since the compiler that runs this file wraps those.
 */
const untilDone = (ours: Page, origin: string, since: string | null): Promise<string> =>
  ours.evaluate(
    async ([key, before]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('deskside');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      });
      try {
        for (let tries = 0; tries < 9_000; tries += 1) {
          const reading = db.transaction(['facts', 'jobs']);
          const fact = reading.objectStore('facts').get(key);
          const left = reading.objectStore('jobs').count();
          await new Promise((resolve, reject) => {
            reading.addEventListener('complete', resolve);
            reading.addEventListener('abort', () => reject(reading.error ?? new Error('not read')));
          });
          const { value } = fact.result as { readonly value: string };
          const { lookedAt } = JSON.parse(value) as { readonly lookedAt: string | null };
          if (lookedAt !== null && lookedAt !== before && left.result === 0) return lookedAt;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        db.close();
      }
      throw new Error('The desk was not looked at in time');
    },
    [`watch|${origin}`, since] as const,
  );

/** Looks at a watched desk as the alarm of each minute has it done, and measures each look by itself. */
export class Looks {
  private lookedAt: string | null;
  /** Of the look under way: bytes of each answer, null until it is there. */
  private readonly ours = new Map<string, number | null>();
  private sent: { readonly path: string; readonly by: 'other'; readonly at: number }[] = [];

  private constructor(
    private readonly world: DeskWorld,
    private readonly tab: DeskTab,
    private readonly watching: Watching,
    private readonly session: CDPSession,
    lookedAt: string | null,
  ) {
    this.lookedAt = lookedAt;
    session.on('Network.requestWillBeSent', ({ requestId, wallTime, request: { url, headers } }) => {
      const { origin, pathname } = new URL(url);
      // Two desks' pages load from paths of their own, the third one's names itself.
      if (origin !== world.kit.facts.origin || !pathname.startsWith('/api/') || PAGE_NAME in headers) return;
      this.ours.set(requestId, null);
      this.sent.push({ path: pathname, by: 'other', at: wallTime * 1000 });
    });
    // What is as it was has no body, and the browser says nothing more of it.
    session.on('Network.responseReceived', ({ requestId, response: { status, encodedDataLength } }) => {
      if (status === 304 && this.ours.has(requestId)) this.ours.set(requestId, encodedDataLength);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (this.ours.has(requestId)) this.ours.set(requestId, encodedDataLength);
    });
  }

  /** A tab shows the desk's list, and its view of new tickets is watched; what is there now has been looked at. */
  static async at(world: DeskWorld, tab: DeskTab): Promise<Looks> {
    const { kit, deskside } = world;
    await tab.page.goto(kit.facts.origin + kit.listPath);
    const watching = new Watching(deskside, kit.facts.origin);
    await watching.begin(kit.facts.views.incoming);
    const session = await world.launched.context.newCDPSession(tab.page);
    await session.send('Network.enable');
    return new Looks(world, tab, watching, session, (await watching.desk())?.lookedAt ?? null);
  }

  /** The tab forgets what it remembers of the desk for an hour, and what it has asked. */
  async forget(): Promise<void> {
    await this.tab.page.reload();
    this.sent = [];
  }

  /** The most requests of ours within a minute, since the tab has forgotten. */
  busiest(): number {
    return busiestMinute(this.sent);
  }

  /** From a worker that the browser has stopped, as it does within a minute, to the last thing that is done. */
  async look(): Promise<Look> {
    const { desk, deskside, kit } = this.world;
    const page = await deskside.page();
    const logged = desk.log.length;
    await deskside.stopWorker(this.tab.page);
    this.ours.clear();
    const events = await traced(
      this.session,
      async () => {
        await this.tab.page.evaluate((name) => performance.mark(name), MARK);
        await this.watching.lookNow();
        this.lookedAt = await untilDone(page, kit.facts.origin, this.lookedAt);
        // One more answer, so that what the worker does last is in it.
        await this.watching.desk();
      },
      CATEGORIES,
    );
    await expect.poll(() => [...this.ours.values()].every((bytes) => bytes !== null)).toBe(true);
    const seen = desk.log.slice(logged).filter(({ by }) => by === 'other').length;
    if (seen !== this.ours.size)
      throw new Error(`The desk got ${seen} requests and the browser saw ${this.ours.size}: the measurement is blind`);
    return {
      requests: this.ours.size,
      bytes: [...this.ours.values()].reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0),
      worker: workOn(threadsOf(events, isWorker), events),
      tab: workOn(
        threadsOf(events, ({ name }) => name === MARK),
        events,
      ),
    };
  }
}
