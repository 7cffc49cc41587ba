import type { Browser } from 'wxt/browser';
import type { Snapshot } from '../../../../../core/messages';

type Listener<A extends unknown[]> = (...args: A) => void;

class FakeEvent<A extends unknown[]> {
  private readonly listeners = new Set<Listener<A>>();
  readonly addListener = (listener: Listener<A>): void => void this.listeners.add(listener);
  readonly removeListener = (listener: Listener<A>): void => void this.listeners.delete(listener);
  readonly hasListener = (listener: Listener<A>): boolean => this.listeners.has(listener);
  fire(...args: A): void {
    for (const listener of this.listeners) listener(...args);
  }
}

/** The worker's end of a port, and what the page sees of it. Values are copied, as browsers do. */
export class FakePort {
  readonly told: Snapshot[] = [];
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  disconnected = false;
  private waiting: {
    readonly wanted: (snapshot: Snapshot) => boolean;
    readonly found: (snapshot: Snapshot) => void;
  }[] = [];

  constructor(
    readonly name: string,
    readonly sender: { readonly url?: string; readonly tab?: { readonly id: number } },
  ) {}

  /** Called by the worker. */
  postMessage(message: unknown): void {
    if (this.disconnected) throw new Error('Attempting to use a disconnected port object');
    const snapshot = structuredClone(message) as Snapshot;
    this.told.push(snapshot);
    const met = this.waiting.filter(({ wanted }) => wanted(snapshot));
    this.waiting = this.waiting.filter((one) => !met.includes(one));
    for (const { found } of met) found(snapshot);
  }

  /** Called by the worker: as in browsers, its own end hears nothing of it. */
  disconnect(): void {
    this.disconnected = true;
  }

  /** The page says something. */
  say(message: unknown): void {
    this.onMessage.fire(structuredClone(message));
  }

  /** The page goes away. */
  leave(): void {
    this.disconnected = true;
    this.onDisconnect.fire();
  }

  get last(): Snapshot | undefined {
    return this.told.at(-1);
  }

  /** The next snapshot that is as wanted, or the last one when it already is. */
  until(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    const { last } = this;
    return last && wanted(last) ? Promise.resolve(last) : this.next(wanted);
  }

  next(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    return new Promise((found) => this.waiting.push({ wanted, found }));
  }

  asPort(): Browser.runtime.Port {
    return this as unknown as Browser.runtime.Port;
  }
}
