import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { PracticeDesk } from '../desks/contract';
import { freshdeskFacts, startFreshdesk } from '../desks/freshdesk/index';
import { halopsaFacts, startHalopsa } from '../desks/halopsa/index';
import { startZendesk, zendeskFacts } from '../desks/zendesk/index';
import { askIn, chooseFirstIn, Firefox, pressIn, stateIn, switchOnIn } from './support/firefox';

const knobs = { mayBeKept: true, lateMs: 0 };
const desks = [
  { facts: zendeskFacts, start: () => startZendesk({ tls: true, knobs }) },
  { facts: freshdeskFacts, start: () => startFreshdesk({ tls: true, knobs }) },
  { facts: halopsaFacts, start: () => startHalopsa({ tls: true, knobs }) },
];

let firefox: Firefox;
let own: Page;
let page: Page;
let desk: PracticeDesk | undefined;

test.beforeAll(async () => {
  firefox = await Firefox.start({ hosts: desks.map(({ facts }) => new URL(facts.origin).hostname) });
  own = await firefox.open('popup.html');
  await switchOnIn(own);
});

test.afterAll(() => firefox.close());

test.afterEach(async () => {
  await page.close();
  await desk?.close();
});

const state = (): Promise<string | null> => stateIn(page, 'card');

const words = (): Promise<string> =>
  page.evaluate(() => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card')?.textContent ?? '');

const picked = (): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card input[type=radio]:checked') !== null,
  );

async function decisions(): Promise<string[]> {
  const { json } = (await askIn(own, 'data.export')) as { json: string };
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
      page = await firefox.browser.newPage();
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
      await chooseFirstIn(page);
      await expect.poll(picked, 'the click has picked a value').toBe(true);
      await pressIn(page, 'card', 'Accept');
      // A card that is not there yet says in words what it is doing, or what went wrong.
      await expect
        .poll(async () => ((await state()) === 'accepted' ? 'accepted' : await words()), { timeout: 30_000 })
        .toBe('accepted');
      expect(await decisions()).toEqual([...decided, 'accepted']);
    },
  );
}
