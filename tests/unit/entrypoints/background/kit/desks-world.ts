import { vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { permissionPattern } from '../../../../../entrypoints/lib/desk-address';
import { freshBrowser } from './world';

type Script = Browser.scripting.RegisteredContentScript;

/** What the fake browser knows beside its storage: grants, registered scripts, open tabs, and what was done with them. */
export class DesksWorld {
  readonly granted = new Set<string>();
  readonly registered = new Map<string, Script>();
  /** Open tabs; `finds` is what the probe would answer there, `serves` any other script. */
  readonly tabs: { readonly id: number; readonly url: string; readonly finds?: unknown; readonly serves?: unknown }[] =
    [];
  readonly injected: { readonly tabId: number; readonly file: string }[] = [];
  readonly told: { readonly tabId: number; readonly message: unknown }[] = [];
  /** Every change of the registered scripts. */
  readonly changes: string[] = [];

  /** A browser with nothing in it. */
  static install(): DesksWorld {
    freshBrowser();
    const world = new DesksWorld();
    const missing = (ids: readonly string[]) => ids.filter((id) => !world.registered.has(id));
    Object.assign(browser, {
      permissions: {
        contains: ({ origins }: { origins: string[] }) =>
          Promise.resolve(origins.every((origin) => world.granted.has(origin))),
        remove: ({ origins }: { origins: string[] }) =>
          Promise.resolve(origins.map((origin) => world.granted.delete(origin)).some(Boolean)),
      },
      scripting: {
        getRegisteredContentScripts: () =>
          Promise.resolve([...world.registered.values()].map((script) => structuredClone(script))),
        registerContentScripts: (scripts: Script[]) => {
          world.changes.push(`register ${scripts.map(({ id }) => id).join(' ')}`);
          const twice = scripts.filter(({ id }) => world.registered.has(id));
          if (twice.length > 0) return Promise.reject(new Error(`Duplicate script ID '${twice[0]?.id}'`));
          const nowhere = scripts.find((script) => (script.matches ?? []).length === 0);
          if (nowhere)
            return Promise.reject(new Error(`Script with ID '${nowhere.id}' must specify at least one match.`));
          for (const script of scripts) world.registered.set(script.id, structuredClone(script));
          return Promise.resolve();
        },
        updateContentScripts: (scripts: Script[]) => {
          world.changes.push(`update ${scripts.map(({ id }) => id).join(' ')}`);
          const absent = missing(scripts.map(({ id }) => id));
          if (absent.length > 0) return Promise.reject(new Error(`Nonexistent script ID '${absent[0]}'`));
          for (const script of scripts) world.registered.set(script.id, structuredClone(script));
          return Promise.resolve();
        },
        unregisterContentScripts: ({ ids }: { ids: string[] }) => {
          world.changes.push(`unregister ${ids.join(' ')}`);
          const absent = missing(ids);
          if (absent.length > 0) return Promise.reject(new Error(`Nonexistent script ID '${absent[0]}'`));
          for (const id of ids) world.registered.delete(id);
          return Promise.resolve();
        },
        executeScript: vi.fn(({ target, files }: { target: { tabId: number }; files: string[] }) => {
          const [file = ''] = files;
          world.injected.push({ tabId: target.tabId, file });
          const tab = world.tabs.find(({ id }) => id === target.tabId);
          if (!tab) return Promise.reject(new Error(`No tab with id: ${target.tabId}.`));
          return Promise.resolve([{ result: file === '/desk-probe.js' ? tab.finds : tab.serves }]);
        }),
      },
    });
    Object.assign(browser.tabs, {
      // As browsers do: patterns without a port, and nothing of a page that there is no grant for.
      query: ({ url = [] }: { url?: string[] }) =>
        Promise.resolve(
          world.tabs.filter(
            (tab) =>
              url.some((pattern) => matches(pattern, tab.url)) &&
              (world.granted.has(permissionPattern(new URL(tab.url).origin)) || tab.url.includes('.zendesk.com/')),
          ),
        ),
      sendMessage: (tabId: number, message: unknown) => Promise.resolve(void world.told.push({ tabId, message })),
    });
    return world;
  }

  open(id: number, url: string, desk: string | null = null, described: unknown = null): void {
    this.tabs.push({ id, url, finds: { origin: new URL(url).origin, desk, described } });
  }

  filesIn(tabId: number): string[] {
    return this.injected.filter((one) => one.tabId === tabId).map(({ file }) => file);
  }
}

function matches(pattern: string, address: string): boolean {
  const [, scheme = '', host = '', path = ''] = /^([a-z]+:)\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const url = new URL(address);
  const hostFits = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  return scheme === url.protocol && hostFits && url.pathname.startsWith(path.replace('*', ''));
}
