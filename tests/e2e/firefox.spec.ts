import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { defaultSettings } from '../../core/settings';
import { fieldIds, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import type { PracticeWindow } from '../desks/zendesk/page/practice';

const GECKO_ID = 'deskside@deskside.app';
const UUID = '6f2c8f5e-5a0b-4a2e-9d0c-3c1de57a11d5';
const TICKET = 2131;
const firefoxPath = process.env['DESKSIDE_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

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
    extraPrefsFirefox: { 'network.dns.localDomains': 'acme.zendesk.com', 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }) },
  });
  await browser.installExtension('.output/firefox-mv3');
});

test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** The options page, which the extension opens by itself when it is installed. */
async function ownPage(): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      found = (await browser.pages()).find((page) => page.url().startsWith(`moz-extension://${UUID}/`));
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('The options page did not open');
  return found;
}

const shadow = <T>(page: Page, read: (root: ShadowRoot) => T): Promise<T | null> =>
  page.evaluate(`(() => { const root = document.querySelector('deskside-ui')?.shadowRoot; return root ? (${read.toString()})(root) : null; })()`) as Promise<T | null>;

const state = (page: Page, widget: 'card' | 'draft') =>
  widget === 'card' ? shadow(page, (root) => root.querySelector('.card')?.getAttribute('data-state') ?? '') : shadow(page, (root) => root.querySelector('.draft')?.getAttribute('data-state') ?? '');

test('the built extension in Firefox: off at first; on: suggestion, accept, draft, insert; nothing is sent', async () => {
  test.setTimeout(120_000);
  const options = await ownPage();
  const page = await browser.newPage();
  await page.goto(`https://acme.zendesk.com:${desk.port}/agent/tickets/${TICKET}`);
  await page.waitForSelector(`[data-test-id="ticket-${TICKET}-standard-layout"]`);
  expect(await page.$('deskside-ui')).toBeNull();

  const saved: unknown = await options.evaluate(
    (settings) => (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).browser.runtime.sendMessage({ request: 'settings.save', payload: { settings } }),
    { ...defaultSettings(), enabled: true },
  );
  expect(saved).toEqual({ problems: [] });
  await expect.poll(() => state(page, 'card')).toBe('not-sure');

  await shadow(page, (root) => root.querySelector<HTMLElement>('.card input[type=radio]')?.click());
  await shadow(page, (root) => root.querySelector<HTMLElement>('.card .btn.primary')?.click());
  await expect.poll(() => state(page, 'card')).toBe('accepted');
  const form = await page.evaluate((id) => (window as unknown as PracticeWindow).__practice.form(id), TICKET);
  expect(form?.values[fieldIds.category]).toBeTruthy();

  await shadow(page, (root) => root.querySelector<HTMLElement>('.draft button')?.click());
  await expect.poll(() => state(page, 'draft')).toBe('done');
  await shadow(page, (root) => root.querySelector<HTMLElement>('.draft .btn.primary')?.click());
  await expect.poll(() => page.evaluate((id) => (window as unknown as PracticeWindow).__practice.editorData(id), TICKET)).toContain('for the folder we need two things');
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
});
