import { test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PracticeDesk, PracticeFacts } from '../desks/contract';
import { freshdeskFacts, startFreshdesk } from '../desks/freshdesk/index';
import { halopsaFacts, startHalopsa } from '../desks/halopsa/index';
import { startZendesk, zendeskFacts } from '../desks/zendesk/index';
import { bundleAdapter } from './adapter/world';
import { expect } from './support/expect';
import { insertedDrafts, linesWith, STANDS, withoutGapsAtLists } from './support/inserted/drafts';
import { readReply, type Reading } from './support/inserted/reading';

/** The code that writes, in Firefox's engine and the desks' own editors; it runs in the page's own world here. */
const desks: readonly (readonly [PracticeFacts, () => Promise<PracticeDesk>])[] = [
  [zendeskFacts, () => startZendesk({ tls: true, knobs: { lateMs: 0 } })],
  [freshdeskFacts, () => startFreshdesk({ tls: true, knobs: { lateMs: 0 } })],
  [halopsaFacts, () => startHalopsa({ tls: true, knobs: { lateMs: 0 } })],
];

/** Under any other name than the loopback's an unlicensed Froala refuses its commands, so its own undo is called. */
const undoOf = (facts: PracticeFacts, page: Page, which: 'run' | 'redo'): Promise<unknown> =>
  facts.desk === 'zendesk'
    ? pressed(page, which === 'run' ? 'z' : 'y')
    : page.evaluate(`window.FroalaEditor.INSTANCES.at(-1).undo.${which}()`);

async function pressed(page: Page, key: 'z' | 'y'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** By the page's own selection: where a press on End has got to, this browser's driver does not wait for. */
const putCaretBehindTyped = (page: Page): Promise<void> =>
  page.evaluate((words) => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[contenteditable="true"]')];
    const typed = boxes
      .flatMap((box) => [...box.querySelectorAll('p')])
      .find(({ textContent }) => textContent === words);
    typed?.closest<HTMLElement>('[contenteditable="true"]')?.focus();
    if (typed) getSelection()?.collapse(typed, 1);
  }, STANDS.typed);

for (const [facts, start] of desks)
  test.describe(`${facts.desk} in Firefox`, { tag: ['@replies', '@wide'] }, () => {
    let desk: PracticeDesk;
    let browser: Browser;

    test.beforeAll(async () => {
      desk = await start();
      browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
        headless: true,
        acceptInsecureCerts: true,
        extraPrefsFirefox: { 'network.dns.localDomains': new URL(facts.origin).hostname },
      });
    });
    test.afterAll(async () => {
      await browser.close();
      await desk.close();
    });

    test('every draft of the table goes in as it was meant, each with one undo', async () => {
      test.setTimeout(180_000);
      const page = await browser.newPage();
      const id = desk.notable.showcase;
      const run = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
      const html = (): Promise<string> => run(`window.__practice.editorText(${id})`);
      const reply = async (): Promise<Reading> => page.evaluate(readReply, await html());
      const lines = async (): Promise<readonly string[]> => withoutGapsAtLists((await reply()).lines);

      await page.goto(`${facts.origin}:${desk.port}${facts.ticketPath(id)}`);
      const { adapter, bridge } = await bundleAdapter(facts.desk);
      await page.evaluate(adapter);
      await page.evaluate(bridge);
      await run(`(globalThis.opened = deskside.ticket('${id}')).whenShown(deskside.signal)`);
      expect(await run(`opened.read(deskside.signal)`)).toMatchObject({ ok: true });
      await run(`window.__practice.setComposer(${id}, 'public')`);
      await page.waitForFunction(
        `window.__practice.editorText(${id}) !== undefined && opened.composer().mode === 'public'`,
      );

      for (const draft of insertedDrafts) {
        await run(`window.__practice.setEditorText(${id}, ${JSON.stringify(STANDS.html)})`);
        await expect.poll(lines).toEqual(STANDS.lines);
        await putCaretBehindTyped(page);
        const before = await html();
        expect(await run(`opened.insert(${JSON.stringify(draft.text)}, deskside.signal)`), draft.name).toMatchObject({
          ok: true,
        });
        await expect.poll(lines, draft.name).toEqual(linesWith(draft));
        const inserted = await html();
        const { links, rightToLeft, characters } = await reply();
        expect(links, draft.name).toEqual(draft.links ?? []);
        expect(rightToLeft, draft.name).toEqual(facts.desk === 'zendesk' ? [] : (draft.rightToLeft ?? []));
        expect(characters).toContain(draft.keeps ?? '');
        await undoOf(facts, page, 'run');
        await expect.poll(html, `${draft.name}: one undo takes all of it back`).toBe(before);
        await undoOf(facts, page, 'redo');
        await expect.poll(html, `${draft.name}: it comes back`).toBe(inserted);
      }
      expect([desk.sentMessages, desk.saves]).toEqual([[], []]);
    });
  });
