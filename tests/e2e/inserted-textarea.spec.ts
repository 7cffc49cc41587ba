import { chromium, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { bundled } from './adapter/world';
import { chromiumPath } from './support/browser';
import { expect } from './support/expect';
import { insertedDrafts } from './support/inserted/drafts';

/** What both browsers' drivers can do. */
interface Page {
  goto(address: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  readonly keyboard: {
    down(key: 'Control' | 'Shift'): Promise<void>;
    up(key: 'Control' | 'Shift'): Promise<void>;
    press(key: 'z' | 'Z'): Promise<void>;
  };
}

const browsers: Readonly<Record<string, () => Promise<{ page: Page; close: () => Promise<void> }>>> = {
  Chromium: async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
    return { page: await browser.newPage(), close: () => browser.close() };
  },
  Firefox: async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['DESKSIDE_FIREFOX'] ?? '/usr/bin/firefox-esr',
      headless: true,
    });
    return { page: await browser.newPage(), close: () => browser.close() };
  },
};

const TYPED = 'Typed before by hand.';
const BELOW = '\n\nDana Whitlock\nAcme IT\n\n> Quoted history';

for (const [name, launch] of Object.entries(browsers))
  test(
    `a text area in ${name}: every draft of the table goes in letter for letter, each with one undo`,
    { tag: ['@replies', '@wide'] },
    async () => {
      const { page, close } = await launch();
      const value = async (): Promise<string> =>
        String(await page.evaluate(`document.querySelector('textarea').value`));
      const pressed = async (...held: readonly ('Control' | 'Shift')[]): Promise<void> => {
        for (const key of held) await page.keyboard.down(key);
        await page.keyboard.press(held.includes('Shift') ? 'Z' : 'z');
        for (const key of held.toReversed()) await page.keyboard.up(key);
      };
      try {
        await page.goto('data:text/html,<textarea rows="20" cols="80"></textarea>');
        const code = await bundled(`
          import { insertInto } from './adapters/described/insert';
          const editable = document.querySelector('textarea');
          const box = { spec: {}, mode: 'public', kind: 'textarea', editable, frame: null, around: editable, foreign: [], hint: [] };
          globalThis.inserted = (text) =>
            insertInto(text, { env: { document, help: () => Promise.resolve() }, box: () => box }, new AbortController().signal);
        `);
        await page.evaluate(code);
        for (const { name: draft, text } of insertedDrafts) {
          // Typed and not set, so that it is a step of the undo that has to stay.
          await page.evaluate(`(() => {
            const area = document.querySelector('textarea');
            area.focus();
            area.select();
            document.execCommand('insertText', false, ${JSON.stringify(TYPED + BELOW)});
            area.setSelectionRange(${TYPED.length}, ${TYPED.length});
          })()`);
          await page.evaluate(`inserted(${JSON.stringify(text)})`);
          const inserted = `${TYPED}\n\n${text}${BELOW}`;
          expect(await value(), draft).toBe(inserted);
          expect(await page.evaluate(`document.querySelector('textarea').selectionEnd`), 'the caret is behind it').toBe(
            inserted.length - BELOW.length,
          );
          await pressed('Control');
          await expect.poll(value, `${draft}: one undo takes all of it back`).toBe(TYPED + BELOW);
          await pressed('Control', 'Shift');
          await expect.poll(value, `${draft}: it comes back`).toBe(inserted);
        }
      } finally {
        await close();
      }
    },
  );
