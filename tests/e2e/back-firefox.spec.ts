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
let own: Page;
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
  own = await browser.newPage();
  // WebDriver BiDi opens it but never says so: the page itself is asked instead.
  void own
    .goto(`moz-extension://${UUID}/popup.html`, { timeout: 0 })
    .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
  const isOwn = (): Promise<boolean> =>
    own.evaluate(
      (uuid) => location.href.includes(uuid) && (globalThis as Partial<OwnPage>).browser?.runtime !== undefined,
      UUID,
    );
  await expect.poll(isOwn, 'the page of ours has the extension’s means').toBe(true);
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

const words = (): Promise<string> =>
  page.evaluate(() => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.textContent ?? '');

const picked = (): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card input[type=radio]:checked') !== null,
  );

/** A real click with the mouse, since the widgets take nothing else, at a place that stands still: what is read anew can move it. */
async function click(selector: string): Promise<void> {
  await page.bringToFront();
  const spot: { x: number; y: number } | null = await page.evaluate(async (wanted) => {
    const find = () => document.querySelector('deskside-ui')?.shadowRoot?.querySelector(wanted);
    const place = (): string => JSON.stringify(find()?.getBoundingClientRect() ?? null);
    const frame = () => new Promise((shown) => requestAnimationFrame(shown));
    find()?.scrollIntoView({ block: 'center' });
    for (let before = ''; before !== place();) {
      before = place();
      for (let frames = 0; frames < 6; frames += 1) await frame();
    }
    const box = find()?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, selector);
  if (!spot) throw new Error(`Nothing to click at ${selector}`);
  await page.mouse.click(spot.x, spot.y);
}

async function decisions(): Promise<string[]> {
  const exported = await own.evaluate(() =>
    (globalThis as unknown as OwnPage).browser.runtime.sendMessage({ request: 'data.export', payload: {} }),
  );
  const { json } = exported as { json: string };
  const { suggestions } = JSON.parse(json) as {
    suggestions: { decision: { kind: string } | null }[];
  };
  return suggestions.flatMap(({ decision }) => decision?.kind ?? []);
}

test.describe.configure({ mode: 'default' });

for (const [index, { facts, start }] of desks.entries()) {
  // The adapters have no part in it.
  test(
    `a page that Firefox kept is connected again at once: ${facts.desk}`,
    index === 1 ? {} : { tag: '@wide' },
    async () => {
      desk = await start();
      const { log, notable, port } = desk;
      page = await browser.newPage();
      await page.goto(`${facts.origin}:${port}${facts.ticketPath(notable.showcase)}`);
      await expect.poll(state).toBe('not-sure');
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { shownAgain: persisted }));
        location.href = '/assets/app.css';
      });
      await expect.poll(() => page.evaluate(() => location.href)).toContain('app.css');
      const ours = (): number => log.filter(({ by }) => by === 'other').length;
      const before = ours();

      await page.evaluate(() => history.back());
      // One that is loaded anew proves nothing.
      await page.waitForFunction(() => (window as { shownAgain?: boolean }).shownAgain === true);
      await expect.poll(ours, 'the ticket is read anew').toBeGreaterThan(before);
      await expect.poll(state).toBe('not-sure');
      const decided = await decisions();
      await click('.card input[type=radio]');
      await expect.poll(picked, 'the click has picked a value').toBe(true);
      await click('.card .btn.primary');
      // A card that is not there yet says in words what it is doing, or what went wrong.
      await expect
        .poll(async () => ((await state()) === 'accepted' ? 'accepted' : await words()), { timeout: 30_000 })
        .toBe('accepted');
      expect(await decisions()).toEqual([...decided, 'accepted']);
    },
  );
}
