import { expect, vi } from 'vitest';
import type { Moment } from '../../../../../core/freshness';
import type { Snapshot } from '../../../../../core/messages';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, shows } from '../kit/tabs';
import { freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';

/** What the ticket said when it was read first, and what it says now. */
export const OLD = 'My card K4929 1000 is refused.';
export const NEW = 'My card ████ is refused.';
export const HOUR = 3_600_000;

export const wants = (snapshot: Snapshot): boolean => snapshot.readAgain !== undefined;
export const wantsNothing = (snapshot: Snapshot): boolean => !wants(snapshot);

/** The page tells the ticket, as it has just read it. */
export const tell = (port: FakePort, text: string, more: object = {}): void =>
  port.say({ ...ticketMessage(publicTicket([text])), ...more });

/** The page does what the worker asks for. */
export async function readAgain(port: FakePort, text: string, more: object = {}): Promise<void> {
  const { readAgain: answers } = await port.until(wants);
  tell(port, text, { answers, ...more });
}

/** A worker whose clock the test moves, and a model that answers when the test says so. */
export class ReadAgainWorld {
  model = new FakeModel();
  private moment: Moment = { wall: 0, steady: 0 };
  hub = new Hub(() => this.moment);

  async renew(): Promise<void> {
    freshBrowser();
    this.moment = { wall: Date.now(), steady: 50_000 };
    this.model = new FakeModel();
    this.hub = new Hub(() => this.moment);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await store(settingsWith());
  }

  readonly pass = (ms: number): void => {
    this.moment = { wall: this.moment.wall + ms, steady: this.moment.steady + ms };
  };

  readonly opened = async (text = OLD): Promise<FakePort> => {
    const port = await openTab(this.hub);
    await port.until(shows('reading'));
    tell(port, text);
    return port;
  };

  readonly asked = (): string => this.model.asked.map(({ request }) => JSON.stringify(request)).join('\n');

  /** Everything that could have been sent was, and none of it is the old text. */
  readonly onlyNew = (times = 1): void => {
    expect(this.model.asked).toHaveLength(times);
    expect(this.asked()).toContain(NEW);
    expect(this.asked()).not.toContain('K4929');
  };

  /** What its clock shows. */
  get wall(): number {
    return this.moment.wall;
  }

  /** The server answers two at a time, and is kept busy by two other tickets. What is asked from here on is counted anew. */
  async busy(): Promise<{ free(): void }> {
    const already = this.model.asked.length;
    for (const ticketId of ['6', '7']) {
      const other = { ...ref, ticketId };
      const port = await openTab(this.hub, other);
      port.say(ticketMessage(publicTicket(['Another ticket'], other)));
    }
    const [request] = [await this.model.request(already + 1), await this.model.request(already + 2)];
    this.model.asked.length = 0;
    return { free: () => request.answer(ANSWER) };
  }
}
