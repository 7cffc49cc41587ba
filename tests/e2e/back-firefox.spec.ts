import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { defaultSettings } from '../../core/settings';
import type { PracticeDesk } from '../desks/contract';
import { freshdeskFacts, startFreshdesk } from '../desks/freshdesk/index';
import { halopsaFacts, startHalopsa } from '../desks/halopsa/index';
import { startZendesk, zendeskFacts } from '../desks/zendesk/index';

const GECKO_ID = 'deskside@deskside.app';
const UUID = '6f2c8f5e-5a0b-4a2e-9d0c-3c1de57a11d5';
const knobs = { mayBeKept: true, lateMs: 0 };
const desks = [
  { facts: zendeskFacts, start: () => startZendesk({ tls: true, knobs }) },
  { facts: freshdeskFacts, start: () => startFreshdesk({ tls: true, knobs }) },
  { facts: halopsaFacts, start: () => startHalopsa({ tls: true, knobs }) },
];

interface OwnPage {
  readonly browser: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

let browser: Browser;
let page: Page;
let desk: PracticeDesk | undefined;

test.beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'network.dns.localDomains': desks.map(({ facts }) => new URL(facts.origin).hostname).join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    },
  });
  await browser.installExtension(resolve(process.env['DESKSIDE_OUT'] ?? '.output', 'firefox-mv3'));
  const own = await browser.newPage();
  // WebDriver BiDi opens it but never says so: the page itself is asked instead.
  void own
    .goto(`moz-extension://${UUID}/popup.html`, { timeout: 0 })
    .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
  await expect.poll(() => own.evaluate(() => location.href)).toContain(UUID);
  await own.evaluate(
    (settings) =>
      (globalThis as unknown as OwnPage).browser.runtime.sendMessage({
        request: 'settings.save',
        payload: { settings },
      }),
    { ...defaultSettings(), enabled: true },
  );
});

test.afterAll(() => browser.close());

test.afterEach(async () => {
  await page.close();
  await desk?.close();
});

const state = (): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.getAttribute('data-state') ?? null,
  );

for (const { facts, start } of desks) {
  test(`experiment: ${facts.desk}`, async () => {
    desk = await start();
    page = await browser.newPage();
    const ticket = desk.notable.showcase;
    await page.goto(`${facts.origin}:${desk.port}${facts.ticketPath(ticket)}`);
    await expect.poll(state).toMatch(/not-sure|suggestion|no-fit/);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { shownAgain: persisted }));
      addEventListener('pagehide', ({ persisted }) => Object.assign(window, { kept: persisted }));
    });
    await page.evaluate(() => {
      location.href = '/assets/app.css';
    });
    for (let i = 0; i < 5; i++) {
      await new Promise((r) => setTimeout(r, 300));
      console.log(
        await Promise.race([
          page.evaluate(() => location.href).catch(String),
          new Promise((r) => setTimeout(r, 1000, 'hangs')),
        ]),
      );
    }
    console.log(
      'back',
      await Promise.race([
        page.evaluate(() => history.back()).catch(String),
        new Promise((r) => setTimeout(r, 1000, 'hangs')),
      ]),
    );
    for (let i = 0; i < 8; i++) {
      await new Promise((r) => setTimeout(r, 300));
      console.log(
        await Promise.race([
          page
            .evaluate(() => [(window as any).kept, (window as any).shownAgain, location.href].join(' '))
            .catch(String),
          new Promise((r) => setTimeout(r, 1000, 'hangs')),
        ]),
      );
    }
    console.log(await state());
  });
}
