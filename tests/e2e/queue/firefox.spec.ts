import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { RequestName, Requests } from '../../../core/messages';
import { defaultSettings } from '../../../core/settings';
import { fieldIds, startZendesk, zendeskFacts, type ZendeskDesk } from '../../desks/zendesk/index';
import { expect } from '../support/expect';

/** What this test uses of an extension page's own world. */
interface OwnPage {
  readonly browser: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

const GECKO_ID = 'deskside@deskside.app';
const UUID = '6f2c8f5e-5a0b-4a2e-9d0c-3c1de57a11d5';
const TICKET = 2131;
const firefoxPath =
  process.env['DESKSIDE_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

let desk: ZendeskDesk;
let browser: Browser;

test.beforeAll(async () => {
  desk = await startZendesk({ tls: true, knobs: { lateMs: 0 } });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 420, height: 800 },
    extraPrefsFirefox: {
      'network.dns.localDomains': 'acme.zendesk.com',
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    },
  });
  await browser.installExtension(resolve(process.env['DESKSIDE_OUT'] ?? '.output', 'firefox-mv3'));
});

test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** One of the extension's own pages. WebDriver BiDi opens it but never says so: the page itself is asked instead. */
async function ownPage(name: string): Promise<Page> {
  const page = await browser.newPage();
  void page
    .goto(`moz-extension://${UUID}/${name}`, { timeout: 0 })
    .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
  const isOurs = (): Promise<string> =>
    page.evaluate(() => ((globalThis as Partial<OwnPage>).browser?.runtime === undefined ? '' : location.href));
  await expect.poll(isOurs).toContain(UUID);
  return page;
}

const ask = <N extends RequestName>(page: Page, request: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> =>
  page.evaluate((message) => (globalThis as unknown as OwnPage).browser.runtime.sendMessage(message), {
    request,
    payload,
  }) as Promise<Requests[N]['out']>;

test(
  'the page of Firefox’s sidebar lists a desk’s tickets, and a key writes the suggested value there',
  { tag: '@queue' },
  async () => {
    const origin = `https://acme.zendesk.com:${desk.port}`;
    const own = await ownPage('popup.html');
    const enabled = { ...defaultSettings(), enabled: true };
    expect((await ask(own, 'settings.save', { settings: enabled })).problems).toEqual([]);
    const tab = await browser.newPage();
    await tab.goto(`${origin}/agent/tickets/${TICKET}`);
    const card = (): Promise<string | null> =>
      tab.evaluate(
        () =>
          document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.getAttribute('data-state') ?? null,
      );
    await expect.poll(card).toBe('not-sure');
    const { views } = await ask(own, 'watch.views', { origin });
    const watched = views.filter(({ title }) => title === zendeskFacts.views.everything);
    const desks = { [origin]: { descriptions: {}, watched } };
    expect((await ask(own, 'settings.save', { settings: { ...enabled, desks } })).problems).toEqual([]);

    const queue = await ownPage('sidepanel.html');
    await queue.bringToFront();
    const row = `[role="row"][aria-label^="#${TICKET},"]`;
    const said = (): Promise<string> =>
      queue.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', row);
    await queue.waitForSelector('[role="row"][data-key]');
    await queue.keyboard.press('/');
    await queue.keyboard.type(String(TICKET));
    await queue.keyboard.press('Enter');
    await expect.poll(said).toContain('Not sure');
    expect(desk.saves).toEqual([]);
    await queue.keyboard.press('1');
    await expect.poll(() => desk.stored(TICKET)[fieldIds.category] ?? null).not.toBeNull();
    await expect.poll(said).toContain('Accepted');
    expect(desk.saves.map(({ ticketId }) => ticketId)).toEqual([TICKET]);
    expect(desk.sentMessages).toEqual([]);
  },
);
