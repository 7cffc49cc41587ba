import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { setUpDesks } from '../../../../../entrypoints/background/desks/set-up';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { DesksWorld } from './desks-world';
import { settingsWith, store } from './model';
import { ref } from './world';
import { ManagedArea } from './managed-area';

/** A state that the worker comes to by itself; the machine may be busy. */
export const until = (holds: () => boolean | Promise<boolean>): Promise<unknown> =>
  vi.waitUntil(holds, { timeout: 15_000, interval: 5 });

const silentEvent = () => ({ addListener: vi.fn() });

/** A worker that runs in a browser with one open desk tab, before it has begun to follow anything. */
export class Running {
  readonly desks = DesksWorld.install();
  readonly area = ManagedArea.here();
  readonly hub = new Hub();

  constructor() {
    Object.assign(browser.permissions, { onAdded: silentEvent(), onRemoved: silentEvent() });
    this.desks.open(7, `${ref.origin}/agent/tickets/1042`);
  }

  /** The worker's start, with these settings. */
  static async start(settings: Partial<Settings> = {}, policy: Policy | null = null): Promise<Running> {
    const running = new Running();
    if (policy !== null) running.area.says = { set: policy };
    await store(settingsWith(settings));
    setUpDesks(running.hub);
    await until(async () => policy === null || (await loadEffective()).rules.managed);
    running.desks.told.length = 0;
    return running;
  }

  /** How often the desk's tab was told that something else counts. */
  get told(): number {
    return this.desks.told.length;
  }
}

interface Listeners {
  message: (message: unknown) => void;
  gone: () => void;
}

/** The worker's end of any port. */
export function anyPort<T>() {
  const told: T[] = [];
  const said: unknown[] = [];
  const listeners: Listeners = { message: () => undefined, gone: () => undefined };
  const port = {
    postMessage: (message: T) => void told.push(structuredClone(message)),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: Listeners['message']) => void (listeners.message = listener) },
    onDisconnect: { addListener: (listener: Listeners['gone']) => void (listeners.gone = listener) },
  };
  return { told, said, port, say: (message: unknown) => listeners.message(message), leave: () => listeners.gone() };
}
