import { test } from '@playwright/test';
import { expect } from './support/expect';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { halopsaFacts, notable, startHalopsa, type HalopsaDesk } from '../desks/halopsa/index';
import { bundleAdapter } from './adapter/world';

/** The adapter in Firefox's engine, whose synthetic events and pastes differ. It runs in the page's own world here. */
let desk: HalopsaDesk;
let browser: Browser;
let page: Page;

const id = notable.showcase;

/** One Firefox for all of them: it is slow to start. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await startHalopsa({ tls: true, knobs: { lateMs: 0 } });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: { 'network.dns.localDomains': 'acme.halopsa.com' },
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
  expect([desk.sentMessages, desk.saves, desk.executedOutcomes]).toEqual([[], [], []]);
  await page.close();
});

const run = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

async function visit(): Promise<void> {
  await page.goto(`https://acme.halopsa.com:${desk.port}${halopsaFacts.ticketPath(id)}`);
  const { adapter, bridge } = await bundleAdapter('halopsa');
  await page.evaluate(adapter);
  await page.evaluate(bridge);
  await run(`deskside.ticket('${id}').whenShown(deskside.signal)`);
}

test('chooses in the tree and in the lists', async () => {
  await visit();
  const shown = await run(`(async () => {
    const { value: { fields } } = await deskside.catalogue();
    const ticket = deskside.ticket('${id}');
    const read = await ticket.read(deskside.signal);
    const said = [read.ok && read.value.source];
    const choose = async (fieldId, optionId) => {
      const field = fields.find((each) => each.id === fieldId);
      const result = await ticket.apply({ field, optionId: optionId(field) }, deskside.signal);
      said.push(result.ok ? ticket.currentValue(field) === optionId(field) : result.error.code);
    };
    const at = (path) => (field) => field.options.find((each) => each.path.join('>') === path).id;
    await choose('category_1', at('Software>ERP (Ledgerline)>Error message'));
    await choose('category_1', at('Hardware>Printer>Paper jam'));
    await choose('category_1', () => null);
    await choose('category_1', at('Access>Windows account>Forgotten password'));
    await choose('impact', (field) => field.options[0].id);
    await choose('priority', () => read.value.offered.priority[1]);
    return said;
  })()`);
  expect(shown).toEqual(['json', true, true, true, true, true, true]);
});

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`inserts through ${way} into the public box alone, and sends nothing`, async () => {
    await visit();
    await run(`window.__practice.setComposer(${id}, 'public')`);
    await page.waitForSelector('#input-field-for-emailbody .fr-element');
    expect(
      await run(`deskside.ticket('${id}', ${String(bridge)}).insert('Hello,\\n\\none <two>\\nthree', deskside.signal)`),
    ).toEqual({ ok: true });
    await page.waitForFunction(`/three/.test(window.__practice.editorText(${id}) ?? '')`);
    const { emailbody, private_note } = await run<Record<string, string>>(`window.__practice.editors(${id})`);
    expect(emailbody?.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Hello,\s+one &lt;two&gt;\s+three/);
    expect(private_note).toBe('');
  });
}
