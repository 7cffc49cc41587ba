import { test } from '@playwright/test';
import { expect } from './support/expect';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { names, notable, startFreshdesk, type FreshdeskDesk } from '../desks/freshdesk/index';
import { bundleAdapter } from './adapter/world';

/** The adapter in Firefox's engine, whose synthetic pastes differ. It runs in the page's own world here. */
let desk: FreshdeskDesk;
let browser: Browser;
let page: Page;
const id = notable.showcase;

/** One Firefox for all of them: it is slow to start. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await startFreshdesk({ tls: true, knobs: { lateMs: 0 } });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: { 'network.dns.localDomains': 'acme.freshdesk.com' },
  });
});

test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

test.beforeEach(async () => {
  desk.reset();
  desk.setLate(0);
  page = await browser.newPage();
});

test.afterEach(async () => {
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
  await page.close();
});

const run = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

async function visit(): Promise<void> {
  await page.goto(`https://acme.freshdesk.com:${desk.port}/a/tickets/${id}`);
  const { adapter, bridge } = await bundleAdapter('freshdesk');
  await page.evaluate(adapter);
  await page.evaluate(bridge);
  await run(`deskside.ticket('${id}').whenShown(deskside.signal)`);
}

for (const layout of ['classic', 'mfe']) {
  test(`chooses level by level: ${layout}`, async () => {
    desk.setLayout(layout);
    await visit();
    const shown = await run(`(async () => {
      const ticket = deskside.ticket('${id}');
      const { value } = await deskside.catalogue();
      const field = value.fields.find((each) => each.id === '${names.category}');
      const shown = [];
      for (const path of ['Hardware::Meeting room::Other', null, 'Access::Windows account::Forgotten password']) {
        const result = await ticket.apply({ field, optionId: path }, deskside.signal);
        shown.push(result.ok ? ticket.currentValue(field) : result.error.code);
      }
      return shown;
    })()`);
    expect(shown).toEqual(['Hardware::Meeting room::Other', null, 'Access::Windows account::Forgotten password']);
  });
}

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`inserts through ${way}, with one undo, and sends nothing`, async () => {
    desk.setLayout('classic');
    await visit();
    const text = async (): Promise<string> =>
      (await run<string>(`window.__practice.editorText(${id})`)).replaceAll(' data-pasted="true"', '');
    const becomes = (html: string): Promise<void> => expect.poll(text).toBe(html);
    await run(`window.__practice.setComposer(${id}, 'public')`);
    await page.waitForFunction(
      `window.__practice.editorText(${id}) !== undefined && document.querySelector('.ticket-editor .fr-element') !== null`,
    );
    const before = '<p>Hello Rosa,</p><p><br></p><p>Kind regards</p>';
    await run(`window.__practice.setEditorText(${id}, '${before}')`);
    await becomes(before);
    await run(`document.activeElement?.blur(); getSelection().removeAllRanges()`);
    expect(
      await run(`deskside.ticket('${id}', ${String(bridge)}).insert('Hello,\\n\\none <two>\\nthree', deskside.signal)`),
    ).toMatchObject({ ok: true });
    await becomes(`<p>Hello,</p><p><br></p><p>one &lt;two&gt;</p><p>three</p><p><br></p>${before}`);
    await run(`window.FroalaEditor.INSTANCES.at(-1).undo.run()`);
    await becomes(before);
  });
}
