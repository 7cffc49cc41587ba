import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the browser answers when it is asked for its policy. `slow`: it never does. */
type Says = { readonly set: Record<string, unknown> } | 'nothing' | 'slow' | Error;

export const firefoxHasNone = (): Error => new Error('Managed storage manifest not found');

/** The managed area of a browser in which Deskside was never started. */
export class ManagedArea {
  says: Says = 'nothing';
  asked = 0;

  static install(): ManagedArea {
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();
    return ManagedArea.here();
  }

  /** The one of the browser as it is. */
  static here(): ManagedArea {
    const area = new ManagedArea();
    Object.assign(browser.storage.managed, {
      get: vi.fn(() => {
        area.asked += 1;
        const { says } = area;
        if (says === 'slow') return new Promise(() => undefined);
        if (says instanceof Error) return Promise.reject(says);
        return Promise.resolve(says === 'nothing' ? {} : structuredClone(says.set));
      }),
    });
    return area;
  }

  /** As when an administrator changes something: the browser tells it. */
  async change(says: Says): Promise<void> {
    this.says = says;
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
  }
}

/** The browser is closed and opened again. */
export const reopen = (): Promise<void> => browser.storage.session.clear();

export const onDisk = async (): Promise<string> => JSON.stringify(await browser.storage.local.get(null));
