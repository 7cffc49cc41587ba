import { test } from '@playwright/test';
import { expect } from './support/expect';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { notable, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import { bundleAdapter } from './adapter/world';

/** The adapter in Firefox's engine, whose synthetic pastes differ. It runs in the page's own world here. */
let desk: ZendeskDesk;
let browser: Browser;
let page: Page;

/** One Firefox for all of them: it is slow to start. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await startZendesk({ tls: true, knobs: { lateMs: 0 } });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: { 'network.dns.localDomains': 'acme.zendesk.com' },
  });
});

test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

test.beforeEach(async () => {
  desk.reset();
  page = await browser.newPage();
});

test.afterEach(async () => {
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
  await page.close();
});

const run = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

async function visit(ticketId: number): Promise<void> {
  await page.goto(`https://acme.zendesk.com:${desk.port}/agent/tickets/${ticketId}`);
  const { adapter, bridge } = await bundleAdapter();
  await page.evaluate(adapter);
  await page.evaluate(bridge);
  await run(`deskside.ticket('${ticketId}').whenShown(deskside.signal)`);
  await page.waitForFunction(`window.__practice.editorData(${ticketId}) !== undefined`);
}

const undo = async (): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
};

for (const dropdowns of ['legacy', 'v9'] as const) {
  test(`chooses level by level: ${dropdowns}`, async () => {
    Object.assign(desk.knobs, { dropdowns, fieldMenuPortal: dropdowns === 'v9' });
    await visit(notable.hostile);
    const shown = await run(`(async () => {
      const ticket = deskside.ticket('${notable.hostile}');
      const { value } = await deskside.catalogue();
      const field = value.fields.find((each) => each.title === 'Category');
      const shown = [];
      for (const path of ['Hardware::Meeting room::Other', 'Duplicate or test', null, 'Software::Teams and calls::Other']) {
        const option = field.options.find((each) => each.path.join('::') === path);
        const result = await ticket.apply({ field, optionId: option?.id ?? null }, deskside.signal);
        shown.push(result.ok ? ticket.currentValue(field) : result.error.code);
      }
      return shown;
    })()`);
    expect(shown).toEqual([
      'hardware__meeting_room__other',
      'duplicate_or_test',
      null,
      'software__teams_and_calls__other',
    ]);
  });
}

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`inserts through ${way}, with one undo, and sends nothing`, async () => {
    await visit(notable.hostile);
    const insert = (ticketId: number): Promise<unknown> =>
      run(`deskside.ticket('${ticketId}', ${String(bridge)}).insert('Hello,\\n\\none <two>\\nthree', deskside.signal)`);
    const data = (ticketId: number): Promise<string> => run(`window.__practice.editorData(${ticketId})`);
    await run(`window.__practice.setEditorData(${notable.hostile}, '<p>Before</p>')`);
    expect(await insert(notable.hostile)).toMatchObject({ ok: true });
    expect(await data(notable.hostile)).toBe(
      '<p>Hello,</p><p>&nbsp;</p><p>one &lt;two&gt;</p><p>three</p><p>&nbsp;</p><p>Before</p>',
    );
    await undo();
    expect(await data(notable.hostile)).toBe('<p>Before</p>');

    await run(`window.__practice.open(${notable.messaging})`);
    await page.waitForFunction(`window.__practice.editorData(${notable.messaging}) !== undefined`);
    expect(await insert(notable.messaging)).toMatchObject({ ok: true });
    expect((await data(notable.messaging)).replaceAll(/<[^>]+>/g, ' ')).toMatch(/Hello,\s+one &lt;two&gt;\s+three/);
  });
}
