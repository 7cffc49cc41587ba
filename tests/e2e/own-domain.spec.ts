import AxeBuilder from '@axe-core/playwright';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { desks } from '../../core/desks';
import { sayTold } from '../../core/words/say-phrase';
import { listen } from '../desks/shared/listen';
import { kits, onFirstDesk } from './desks/kit/index';
import type { DeskKit, KitDesk } from './desks/kit/kit';
import { launch } from './support/browser';
import { decided, DeskTab } from './support/desk-tab';
import { Deskside } from './support/deskside';
import { profileThatGrants } from './support/grants';
import { learnFromSolved } from './support/learn';
import { expect } from './support/expect';
import { showSettings } from './support/settings';

const HOST = 'support.acme.example';
const ORIGIN = `https://${HOST}`;
const PATTERN = `${ORIGIN}/*`;

/** What these tests use of the extension's own interface, from one of its pages. */
interface Ours {
  readonly chrome: {
    readonly permissions: {
      getAll(): Promise<{ origins: string[] }>;
      remove(asked: { origins: string[] }): Promise<boolean>;
    };
    readonly scripting: {
      getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]>;
      executeScript<A extends unknown[], R>(injection: {
        target: { tabId: number };
        func: (...args: A) => R;
        args: A;
      }): Promise<{ result: Awaited<R> }[]>;
    };
    readonly tabs: { query(asked: { url: string }): Promise<{ id: number }[]> };
  };
}

class OptionsPage {
  constructor(readonly page: Page) {}

  static async open(context: BrowserContext): Promise<OptionsPage> {
    const page = await context.newPage();
    await showSettings(page, 'desks');
    await expect(page.getByLabel('Add a desk')).toBeVisible();
    return new OptionsPage(page);
  }

  get desks() {
    return this.page.getByRole('region', { name: 'Desks', exact: true });
  }

  get row() {
    return this.desks.getByRole('listitem').filter({ hasText: HOST });
  }

  async add(address: string): Promise<void> {
    await this.page.getByLabel('Add a desk').fill(address);
    await this.desks.getByRole('button', { name: 'Add', exact: true }).click();
  }

  async remove(): Promise<void> {
    await this.page.bringToFront();
    await this.row.getByRole('button', { name: `Remove ${HOST}` }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(this.desks).toContainText(`${HOST} is removed.`);
  }

  /** Granted hosts beyond those of the manifest. */
  grants(): Promise<string[]> {
    return this.page.evaluate(async () =>
      (await (globalThis as unknown as Ours).chrome.permissions.getAll()).origins.filter(
        (origin) => !origin.startsWith('https://*.'),
      ),
    );
  }

  registered(): Promise<{ id: string; matches: string[] }[]> {
    return this.page.evaluate(async () =>
      (await (globalThis as unknown as Ours).chrome.scripting.getRegisteredContentScripts()).map(({ id, matches }) => ({
        id,
        matches,
      })),
    );
  }
}

const requestsOfOurs = (desk: KitDesk, kit: DeskKit): string[] =>
  desk.log.filter(({ by, path }) => by === 'other' && kit.json.test(path)).map(({ path }) => path);

interface OwnDomain {
  readonly kit: DeskKit;
  readonly desk: KitDesk;
  readonly context: BrowserContext;
  readonly deskside: Deskside;
  readonly tab: DeskTab;
  /** The same browser started again, as on the next morning. */
  restart(): Promise<void>;
}

const [zendesk] = kits;
if (!zendesk) throw new Error('There is no practice desk');

/** A practice desk under a name of its company's own, in a browser that will grant it when it is asked. */
const test = base.extend<{ readonly own: OwnDomain; readonly kit: DeskKit }>({
  kit: [zendesk, { option: true }],
  own: async ({ kit }, use) => {
    const desk = await kit.start(0);
    const hosts = { [HOST]: desk.port };
    const profile = await profileThatGrants([PATTERN]);
    let launched = await launch({ hosts, profile });
    const place = { origin: ORIGIN, ticketPath: kit.facts.ticketPath };
    const begin = async () => ({
      context: launched.context,
      deskside: new Deskside(launched.context),
      tab: new DeskTab(await launched.context.newPage(), place),
    });
    const own = {
      kit,
      desk,
      ...(await begin()),
      async restart() {
        await launched.close({ keepProfile: true });
        launched = await launch({ hosts, profile });
        Object.assign(own, await begin());
      },
    };
    await use(own);
    await launched.close();
    await desk.close();
  },
});

for (const kit of kits) {
  test.describe(kit.facts.desk, () => {
    test.use({ kit });

    test(
      'under an own name: added, recognised in the open tab, read, learned from, there after a restart, and gone when it is removed',
      onFirstDesk(kit),
      async ({ own }) => {
        test.setTimeout(120_000);
        const { desk } = own;
        const ticket = desk.notable.showcase;
        await own.deskside.switchOn();
        await own.tab.open(ticket);
        await own.tab.values(ticket);
        let options = await OptionsPage.open(own.context);
        expect([await options.grants(), requestsOfOurs(desk, kit)]).toEqual([[], []]);

        await options.add(`${HOST}${kit.listPath}`);
        await expect(options.desks).toContainText(`${HOST} is added: it is ${sayTold(desks[kit.facts.desk].name)}.`);
        expect(await options.grants()).toEqual([PATTERN]);
        await own.tab.state(decided);
        await options.page.bringToFront();
        await expect(options.row).toContainText('Ready · last read just now');
        await showSettings(options.page, `desks/${HOST}`);
        await expect(options.page.getByRole('region', { name: `Desk: ${HOST}` })).toBeVisible();
        await showSettings(options.page, 'desks');
        expect((await learnFromSolved(own.deskside, ORIGIN)).kept).toBeGreaterThan(0);

        await own.tab.page.reload();
        await own.tab.state(decided);

        await own.restart();
        await own.tab.open(ticket);
        await own.tab.state(decided);

        options = await OptionsPage.open(own.context);
        await options.row.getByRole('button', { name: `Remove ${HOST}` }).click();
        await options.page.getByRole('checkbox', { name: /examples that were learned there/ }).check();
        await options.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
        await expect(options.desks).toContainText(`${HOST} is removed.`);
        await expect(options.row).toHaveCount(0);
        await expect(own.tab.card).toHaveCount(0);
        expect([await options.grants(), await options.registered()]).toEqual([[], []]);
        expect(JSON.parse((await own.deskside.ask('data.export', {})).json)).toMatchObject({
          examples: [],
          catalogues: [],
          settings: { customDesks: [], desks: {} },
        });
        const before = requestsOfOurs(desk, kit).length;
        await own.tab.page.reload();
        await own.tab.values(ticket);
        await own.deskside.ask('settings.get', {});
        await expect(own.tab.page.locator('deskside-ui')).toHaveCount(0);
        expect(requestsOfOurs(desk, kit)).toHaveLength(before);
      },
    );

    // When it is asked about is the worker's alone.
    test(
      'added while no tab is open: nothing is asked while Deskside is off; switched on, the open tab is recognised and goes on',
      { tag: '@wide' },
      async ({ own }) => {
        const { desk, tab, deskside } = own;
        const ticket = desk.notable.showcase;
        const options = await OptionsPage.open(own.context);
        await options.add(ORIGIN);
        await expect(options.desks).toContainText(
          'Deskside then finds out which help desk it is, once it is switched on.',
        );
        await expect(options.row).toContainText('Not recognised: open it in a tab, or describe it');
        expect(await options.registered()).toEqual([{ id: `desk:${ORIGIN}`, matches: [PATTERN] }]);

        await tab.open(ticket);
        await tab.values(ticket);
        await deskside.ask('settings.get', {});
        await tab.page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        await deskside.ask('settings.get', {});
        await expect(tab.page.locator('deskside-ui')).toHaveCount(0);
        expect([requestsOfOurs(desk, kit), (await deskside.ask('desks.list', {})).desks[0]?.state]).toEqual([
          [],
          'not-recognised',
        ]);

        await deskside.switchOn();
        await tab.state(decided);
        expect((await deskside.ask('desks.list', {})).desks[0]).toMatchObject({
          desk: kit.facts.desk,
          state: 'ready',
          open: true,
        });
        // From now on the script starts on the desk's agent pages only, where the path tells them.
        if (kit.facts.desk !== 'halopsa') expect((await options.registered())[0]?.matches).not.toContain(PATTERN);

        // Off again: what is on screen goes, and the next page is left alone.
        await deskside.configure({ enabled: false });
        await expect(tab.card).toHaveCount(0);
        const before = requestsOfOurs(desk, kit).length;
        await tab.open(ticket);
        await tab.values(ticket);
        await deskside.ask('settings.get', {});
        expect(requestsOfOurs(desk, kit)).toHaveLength(before);
      },
    );
  });
}

test(
  'the browser takes the grant back: no card, the options say so, and asking again brings it back',
  { tag: '@wide' },
  async ({ own }) => {
    const { desk, tab } = own;
    await own.deskside.switchOn();
    await tab.open(desk.notable.showcase);
    const options = await OptionsPage.open(own.context);
    await options.add(HOST);
    await tab.state(decided);
    await options.page.evaluate(
      (pattern) => (globalThis as unknown as Ours).chrome.permissions.remove({ origins: [pattern] }),
      PATTERN,
    );
    await expect(options.row).toContainText('No access: the browser took the grant back');
    await expect(tab.card).toHaveCount(0);
    await tab.page.reload();
    await tab.values(desk.notable.showcase);
    await own.deskside.ask('settings.get', {});
    await expect(tab.page.locator('deskside-ui')).toHaveCount(0);

    await options.page.bringToFront();
    await options.row.getByRole('button', { name: `Allow access to ${HOST}` }).click();
    await expect(options.row).toContainText('Ready');
    await tab.state(decided);
  },
);

test(
  'a site that is no help desk: it is said, it is asked nothing but the probe’s question, nothing comes into its pages',
  { tag: '@patient' },
  async () => {
    const asked: string[] = [];
    const { server, port } = await listen(
      (request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(request.url?.startsWith('/api/') ? 404 : 200, { 'content-type': 'text/html' });
        response.end('<!doctype html><title>Blog</title><h1>Not a desk</h1>');
      },
      { port: 0, tls: true, name: HOST },
    );
    const profile = await profileThatGrants([PATTERN]);
    const launched = await launch({ hosts: { [HOST]: port }, profile });
    try {
      const deskside = new Deskside(launched.context);
      await deskside.switchOn();
      const page = await launched.context.newPage();
      await page.goto(`${ORIGIN}/news`);
      const options = await OptionsPage.open(launched.context);
      await options.add(HOST);
      await expect(options.desks).toContainText(
        `No help desk that Deskside knows was recognised at ${HOST}. It stays in the list`,
        { timeout: 20_000 },
      );
      expect(asked.filter((path) => path !== '/news' && path !== '/favicon.ico')).toEqual([]);
      // Even where the path looks like one, an answer that is no desk’s counts for nothing.
      await page.goto(`${ORIGIN}/agent/tickets/2131`);
      await expect.poll(() => asked.filter((path) => path.startsWith('/api/')).length).toBeGreaterThan(0);
      await deskside.ask('settings.get', {});
      expect([...new Set(asked.filter((path) => path.startsWith('/api/')))]).toEqual(['/api/v2/users/me']);
      await expect(page.locator('deskside-ui')).toHaveCount(0);
      await expect(options.row).toContainText('Not recognised');
    } finally {
      await launched.close();
      server.closeAllConnections();
      server.close();
    }
  },
);

test('a site that was never added is not heard, whatever script of ours runs there; a recognised desk’s tab is', async () => {
  const site = await zendesk.start(0);
  const other = 'other.acme.example';
  const launched = await launch({
    hosts: { [HOST]: site.port, [other]: site.port },
    grants: [PATTERN, `https://${other}/*`],
  });
  try {
    const deskside = new Deskside(launched.context);
    await deskside.switchOn();
    const options = await OptionsPage.open(launched.context);
    await options.add(HOST);
    await expect(options.row).toBeVisible();

    /** Speaks to the worker from our own world in a tab of that site: a ticket's port, and two requests. */
    const speak = async (host: string) => {
      const page = await launched.context.newPage();
      await page.goto(`https://${host}/agent/dashboard`);
      await expect.poll(async () => (await deskside.ask('desks.list', {})).desks[0]?.desk).toBe('zendesk');
      return options.page.evaluate(async (origin) => {
        const { chrome } = globalThis as unknown as Ours;
        const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
        const [said] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          args: [origin],
          func: async (here: string) => {
            interface InTab {
              readonly chrome: {
                readonly runtime: {
                  connect(options: { name: string }): {
                    postMessage(message: unknown): void;
                    onMessage: { addListener(heard: (message: { triage: { is: string } }) => void): void };
                    onDisconnect: { addListener(gone: () => void): void };
                  };
                  sendMessage(message: unknown): Promise<unknown>;
                };
              };
            }
            const { runtime } = (globalThis as unknown as InTab).chrome;
            const port = runtime.connect({ name: 'deskside:ticket' });
            const ticket = await new Promise<string>((resolve) => {
              const heard: string[] = [];
              port.onMessage.addListener(({ triage: { is } }) => {
                heard.push(is);
                if (is !== 'off') resolve(heard.join());
              });
              port.onDisconnect.addListener(() => resolve([...heard, 'refused'].join()));
              port.postMessage({
                type: 'open',
                ref: { desk: 'zendesk', origin: here, ticketId: '2131' },
                reconnected: false,
              });
            });
            const widgets = await runtime.sendMessage({ request: 'widgets.inject', payload: {} });
            const observer = await runtime.sendMessage({
              request: 'helper.inject',
              payload: { helper: 'api-observer' },
            });
            return { ticket, widgets: widgets ?? null, observer: observer ?? null };
          },
        });
        return said?.result;
      }, `https://${host}`);
    };
    expect(await speak(HOST)).toEqual({ ticket: 'reading', widgets: { on: true }, observer: {} });
    expect(await options.registered()).toEqual([
      { id: `desk:${ORIGIN}`, matches: [`${ORIGIN}/agent/*`] },
      { id: `observer:${ORIGIN}`, matches: [`${ORIGIN}/agent/*`] },
    ]);
    expect(await speak(other)).toEqual({ ticket: 'off,refused', widgets: null, observer: null });

    await deskside.configure({ enabled: false });
    await expect.poll(async () => (await options.registered()).map(({ id }) => id)).toEqual([`desk:${ORIGIN}`]);
    await deskside.switchOn();
    await expect.poll(async () => (await options.registered()).length).toBe(2);
    await deskside.ask('data.erase', { what: 'everything' });
    await expect.poll(() => options.registered()).toEqual([]);
  } finally {
    await launched.close();
    await site.close();
  }
});

test('a wrong or a covered address is explained before anything is asked; the list works by keyboard and axe finds nothing', async ({
  own,
}) => {
  const options = await OptionsPage.open(own.context);
  const field = options.page.getByLabel('Add a desk');
  for (const [typed, words] of [
    ['http://support.acme.example', 'Use https:// for support.acme.example'],
    ['https://*.acme.example', 'without *'],
    ['acme.zendesk.com', 'acme.zendesk.com needs no adding'],
    ['', 'Type the address of your help desk'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(options.desks).toContainText(words);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  expect([await options.grants(), (await own.deskside.ask('settings.get', {})).settings.customDesks]).toEqual([[], []]);
  await field.fill(HOST);
  await field.press('Enter');
  await expect(options.row).toBeVisible();
  await field.fill(`${ORIGIN}/agent`);
  await field.press('Enter');
  await expect(options.desks).toContainText(`${HOST} is in the list already.`);
  const { violations } = await new AxeBuilder({ page: options.page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await options.row.getByRole('button', { name: `Remove ${HOST}` }).focus();
  await options.page.keyboard.press('Enter');
  await expect(options.page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await options.page.keyboard.press('Escape');
  await expect(options.page.locator('dialog.confirm')).toHaveCount(0);
  await expect(options.row.getByRole('button', { name: `Remove ${HOST}` })).toBeFocused();
  await options.page.keyboard.press('Enter');
  await expect(options.page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await options.page.keyboard.press('Tab');
  await options.page.keyboard.press('Enter');
  await expect(options.desks).toContainText(`${HOST} is removed.`);
});
