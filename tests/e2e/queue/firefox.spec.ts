import { test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { RequestName, Requests } from '../../../core/messages';
import { defaultSettings } from '../../../core/settings';
import { fieldIds, startZendesk, zendeskFacts, type ZendeskDesk } from '../../desks/zendesk/index';
import { expect } from '../support/expect';
import { askIn, Firefox, stateIn } from '../support/firefox';

const TICKET = 2131;

let desk: ZendeskDesk;
let firefox: Firefox;

test.beforeAll(async () => {
  desk = await startZendesk({ tls: true, knobs: { lateMs: 0 } });
  firefox = await Firefox.start();
});

test.afterAll(async () => {
  await firefox.close();
  await desk.close();
});

const ask = <N extends RequestName>(page: Page, request: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> =>
  askIn(page, request, payload) as Promise<Requests[N]['out']>;

test(
  'the page of Firefox’s sidebar lists a desk’s tickets, and a key writes the suggested value there',
  { tag: '@queue' },
  async () => {
    const origin = `https://acme.zendesk.com:${desk.port}`;
    const own = await firefox.open('popup.html');
    const enabled = { ...defaultSettings(), enabled: true };
    expect((await ask(own, 'settings.save', { settings: enabled })).problems).toEqual([]);
    const tab = await firefox.browser.newPage();
    await tab.goto(`${origin}/agent/tickets/${TICKET}`);
    await expect.poll(() => stateIn(tab, 'card')).toBe('not-sure');
    const { views } = await ask(own, 'watch.views', { origin });
    const watched = views.filter(({ title }) => title === zendeskFacts.views.everything);
    const desks = { [origin]: { descriptions: {}, watched } };
    expect((await ask(own, 'settings.save', { settings: { ...enabled, desks } })).problems).toEqual([]);

    const queue = await firefox.open('sidepanel.html');
    await queue.setViewport({ width: 420, height: 800 });
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
