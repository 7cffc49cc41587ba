import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from '@playwright/test';
import { expect } from './support/expect';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { defaultSettings } from '../../core/settings';
import { fieldIds, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import type { PracticeWindow } from '../desks/zendesk/page/practice';

/** What this test uses of an extension page's own world. */
interface OwnPage {
  readonly browser: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      connect(options: { name: string }): {
        postMessage(message: unknown): void;
        readonly onMessage: { addListener(listener: (progress: { state: string }) => void): void };
      };
    };
  };
}

const GECKO_ID = 'deskside@deskside.app';
const UUID = '6f2c8f5e-5a0b-4a2e-9d0c-3c1de57a11d5';
const TICKET = 2131;
const firefoxPath =
  process.env['DESKSIDE_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

let desk: ZendeskDesk;
let browser: Browser;

test.beforeAll(async () => {
  desk = await startZendesk({ tls: true });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
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
async function ownPage(): Promise<Page> {
  const page = await browser.newPage();
  void page
    .goto(`moz-extension://${UUID}/popup.html`, { timeout: 0 })
    .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
  await expect.poll(() => page.evaluate(() => location.href)).toContain(UUID);
  return page;
}

const shadow = <T>(page: Page, read: (root: ShadowRoot) => T): Promise<T | null> =>
  page.evaluate(
    `(() => { const root = document.querySelector('deskside-ui')?.shadowRoot; return root ? (${read.toString()})(root) : null; })()`,
  ) as Promise<T | null>;

/** A real click with the mouse: the widgets take nothing else. */
async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const spot: { x: number; y: number } | null = await page.evaluate((wanted) => {
    const box = document.querySelector('deskside-ui')?.shadowRoot?.querySelector(wanted)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
  if (!spot) throw new Error(`Nothing to click at ${selector}`);
  await page.mouse.click(spot.x, spot.y);
}

const state = (page: Page, widget: 'card' | 'draft') =>
  widget === 'card'
    ? shadow(page, (root) => root.querySelector('.card')?.getAttribute('data-state') ?? '')
    : shadow(page, (root) => root.querySelector('.draft')?.getAttribute('data-state') ?? '');

test('the built extension in Firefox: off at first; on: suggestion, accept, draft, insert; nothing is sent', async () => {
  test.setTimeout(120_000);
  const options = await ownPage();
  const page = await browser.newPage();
  await page.goto(`https://acme.zendesk.com:${desk.port}/agent/tickets/${TICKET}`);
  await page.waitForSelector(`[data-test-id="ticket-${TICKET}-standard-layout"]`);
  expect(await page.$('deskside-ui')).toBeNull();

  const saved: unknown = await options.evaluate(
    (settings) =>
      (globalThis as unknown as OwnPage).browser.runtime.sendMessage({
        request: 'settings.save',
        payload: { settings },
      }),
    { ...defaultSettings(), enabled: true },
  );
  expect(saved).toEqual({ problems: [] });
  await expect.poll(() => state(page, 'card')).toBe('not-sure');

  await click(page, '.card input[type=radio]');
  await click(page, '.card .btn.primary');
  await expect.poll(() => state(page, 'card')).toBe('accepted');
  const form = await page.evaluate((id) => (window as unknown as PracticeWindow).__practice.form(id), TICKET);
  expect(form?.values[fieldIds.category]).toBeTruthy();

  const learnt = await options.evaluate(
    (origin) =>
      new Promise((done) => {
        const port = (globalThis as unknown as OwnPage).browser.runtime.connect({ name: 'deskside:learn' });
        port.onMessage.addListener((progress) => {
          if (progress.state !== 'running') done(progress);
        });
        port.postMessage({ type: 'start', origin });
      }),
    `https://acme.zendesk.com:${desk.port}`,
  );
  expect(learnt).toMatchObject({ state: 'done' });

  await click(page, '.draft button');
  await expect.poll(() => state(page, 'draft')).toBe('done');
  await click(page, '.draft .btn.primary');
  await expect
    .poll(() => page.evaluate((id) => (window as unknown as PracticeWindow).__practice.editorData(id), TICKET))
    .toContain('your account had dropped out of the group');
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
});
