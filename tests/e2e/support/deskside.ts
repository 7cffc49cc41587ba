import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './expect';
import {
  PORTS,
  type ProviderDraft,
  type RequestName,
  type Requests,
  type TestProgress,
  type TestStep,
} from '../../../core/messages';
import { defaultSettings, providerSettings, type Settings } from '../../../core/settings';
import { zendeskFacts } from '../../desks/zendesk/facts';
import type { PracticeWindow } from '../../desks/zendesk/page/practice';
import { EXTENSION_ORIGIN } from './browser';
import { DeskTab } from './desk-tab';

/** The browser's own page of extensions, whose button this is. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      /** Resolves before the extension is there again; closing the page ends it half-way. */
      reload(id: string, options: { readonly failQuietly: boolean }): Promise<unknown>;
      readonly onItemStateChanged: {
        addListener(listener: (event: { readonly event_type: string; readonly item_id: string }) => void): void;
      };
    };
  };
}

/** What these tests use of an extension page's own world. */
interface ExtensionPage {
  readonly chrome: {
    readonly runtime: {
      reload(): void;
      sendMessage(message: unknown): Promise<unknown>;
      connect(options: { name: string }): {
        postMessage(message: unknown): void;
        readonly onMessage: { addListener(listener: (message: Record<string, unknown>) => void): void };
      };
    };
    readonly storage: {
      readonly managed: { get(): Promise<Record<string, unknown>> };
      readonly local: {
        get(key: string | null): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
      };
      readonly session: { get(key: null): Promise<Record<string, unknown>> };
    };
  };
}

export const DESK_ORIGIN = zendeskFacts.origin;

/** A ticket's page of the practice Zendesk, with what only that desk's page offers. */
export class TicketPage extends DeskTab {
  constructor(page: Page) {
    super(page, zendeskFacts);
  }

  /** Closes a ticket's tab inside the desk. */
  async close(ticketId: number): Promise<void> {
    await this.page.evaluate((id) => (window as unknown as PracticeWindow).__practice.close(id), ticketId);
  }

  async form(ticketId: number) {
    const form = await this.page.evaluate((id) => (window as unknown as PracticeWindow).__practice.form(id), ticketId);
    if (!form) throw new Error(`Ticket ${ticketId} is not open in the practice desk`);
    return form;
  }

  editorData(ticketId: number): Promise<string | undefined> {
    return this.page.evaluate((id) => (window as unknown as PracticeWindow).__practice.editorData(id), ticketId);
  }
}

/** The extension from the side of its own pages. */
export class Deskside {
  private pageOfOurs: Page | null = null;

  constructor(
    readonly context: BrowserContext,
    readonly origin = EXTENSION_ORIGIN,
  ) {}

  /** One of the extension's own pages, for asking the worker. */
  private async ours(): Promise<Page> {
    if (this.pageOfOurs && !this.pageOfOurs.isClosed()) return this.pageOfOurs;
    const page = await this.context.newPage();
    try {
      await page.goto(`${this.origin}/popup.html`);
    } catch (thrown) {
      await page.close();
      throw thrown;
    }
    this.pageOfOurs = page;
    return page;
  }

  /** One of the extension's own pages, for what only such a page can do. */
  page(): Promise<Page> {
    return this.ours();
  }

  async ask<N extends RequestName>(request: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> {
    const page = await this.ours();
    const answer: unknown = await page.evaluate(
      (message) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message),
      { request, payload },
    );
    return answer as Requests[N]['out'];
  }

  /** What the browser hands over of an organisation's policy. */
  async managed(): Promise<Record<string, unknown>> {
    const page = await this.ours();
    return page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.managed.get());
  }

  /** Opens a port, says one thing and waits for the first message whose `field` is no longer `busy`. */
  async onPort<T>(name: string, hello: unknown, field: keyof T & string, busy: string): Promise<T> {
    const page = await this.ours();
    const last: unknown = await page.evaluate(
      ({ portName, first, key, value }) =>
        new Promise((resolve) => {
          const port = (globalThis as unknown as ExtensionPage).chrome.runtime.connect({ name: portName });
          port.onMessage.addListener((message) => {
            if (String(message[key]) !== value) resolve(message);
          });
          port.postMessage(first);
        }),
      { portName: name, first: hello, key: field, value: busy },
    );
    return last as T;
  }

  /** The steps of the connection test, once it has ended. */
  async testConnection(draft: ProviderDraft): Promise<readonly TestStep[]> {
    return (await this.onPort<TestProgress>(PORTS.test, draft, 'running', 'true')).steps;
  }

  /** Closes our own page, when a person is to see only theirs. */
  async leave(): Promise<void> {
    await this.pageOfOurs?.close();
  }

  /** Closes every page but our own one, which keeps the browser open. */
  async closeOtherPages(): Promise<void> {
    const kept = await this.ours();
    await Promise.all(
      this.context
        .pages()
        .filter((page) => page !== kept)
        .map((page) => page.close()),
    );
  }

  /** Settings as a person would have saved them. Fails when they are not accepted. */
  async configure(change: Partial<Settings>): Promise<void> {
    const { settings } = await this.ask('settings.get', {});
    const { problems } = await this.ask('settings.save', { settings: { ...settings, ...change } });
    expect(problems).toEqual([]);
  }

  /** Puts something into the store as it is, past every check; then tells the worker through a harmless request. */
  async store(settings: unknown): Promise<void> {
    const page = await this.ours();
    await page.evaluate(
      (value) => (globalThis as unknown as ExtensionPage).chrome.storage.local.set({ settings: value }),
      settings,
    );
  }

  async stored(key: string): Promise<unknown> {
    const page = await this.ours();
    return page.evaluate(
      async (name) => (await (globalThis as unknown as ExtensionPage).chrome.storage.local.get(name))[name],
      key,
    );
  }

  /** Everything that we keep anywhere in the browser, but the day. */
  async remembered(): Promise<unknown> {
    const page = await this.ours();
    const areas = await page.evaluate(async () => {
      const { local, session } = (globalThis as unknown as ExtensionPage).chrome.storage;
      return { local: await local.get(null), session: await session.get(null) };
    });
    const { exportedAt: _day, ...kept } = JSON.parse((await this.ask('data.export', {})).json) as Record<
      string,
      unknown
    >;
    return { ...areas, ...kept };
  }

  switchOn(change: Partial<Settings> = {}): Promise<void> {
    return this.configure({ enabled: true, ...change });
  }

  /** A server on this computer; agreed to already unless `agreed` is false. */
  useModel(
    port: number,
    { model = 'llama3.2', agreed = true }: { model?: string; agreed?: boolean } = {},
  ): Promise<void> {
    const address = `http://127.0.0.1:${port}`;
    return this.switchOn({
      provider: 'compatible',
      providers: { compatible: { ...providerSettings(defaultSettings(), 'compatible'), address, model } },
      agreed: agreed ? [`${address}/v1/chat/completions`] : [],
    });
  }

  /** The worker is stopped as the browser does it when it is idle or takes too long. */
  async stopWorker(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** The extension ends under the tabs that are open, and begins anew, as with an update. */
  async loadAnew(): Promise<void> {
    await this.pageOfOurs?.close();
    this.pageOfOurs = null;
    const extensions = await this.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      const isThere = new Promise<void>((resolve) =>
        developerPrivate.onItemStateChanged.addListener(
          ({ event_type: what, item_id: whose }) => whose === id && what === 'LOADED' && resolve(),
        ),
      );
      // On a busy machine the browser leaves it off now and then, and says nothing: the button is pressed again.
      const again = setInterval(() => void developerPrivate.reload(id, { failQuietly: true }), 8_000);
      await developerPrivate.reload(id, { failQuietly: true });
      await isThere;
      clearInterval(again);
    }, new URL(this.origin).host);
    await expect
      .poll(() => this.context.serviceWorkers().filter((worker) => worker.url().startsWith(this.origin)).length)
      .toBeGreaterThan(0);
    await extensions.close();
  }

  /** The extension's databases take nothing any more, as when the disk is full; until `clear` is called. */
  async fillDisk(): Promise<{ clear(): Promise<void> }> {
    const page = await this.ours();
    const origin = await page.evaluate(() => location.origin);
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    return {
      clear: async () => {
        await session.send('Storage.overrideQuotaForOrigin', { origin });
        await session.detach();
      },
    };
  }

  /** A worker of which nothing is left, as after an update of the browser. */
  async restartWorker(): Promise<void> {
    await this.stopWorker(await this.ours());
  }

  async newTicketPage(): Promise<TicketPage> {
    return new TicketPage(await this.context.newPage());
  }
}
