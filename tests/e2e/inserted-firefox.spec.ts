import { test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { startModelServer, type ModelServer } from '../providers/openai-server';
import { kits } from './desks/kit/index';
import type { DeskKit, KitDesk } from './desks/kit/kit';
import { sure } from './desks/kit/says';
import { expect } from './support/expect';
import { Firefox, pressIn, stateIn, useModelIn } from './support/firefox';
import {
  insertedDrafts,
  linesWith,
  mixedDraft,
  STANDS,
  withoutGapsAtLists,
  type InsertedDraft,
} from './support/inserted/drafts';
import { readReply, type Reading } from './support/inserted/reading';

/** The built extension in Firefox, in front of a ticket of one desk whose reply box is open. */
class Reply {
  private constructor(
    private readonly page: Page,
    private readonly kit: DeskKit,
    private readonly id: number,
  ) {}

  static async open({ browser }: Firefox, kit: DeskKit, desk: KitDesk): Promise<Reply> {
    const page = await browser.newPage();
    const id = desk.notable.showcase;
    await page.goto(`${kit.facts.origin}:${desk.port}${kit.facts.ticketPath(id)}`);
    await expect.poll(() => stateIn(page, 'card')).toBe('suggestion');
    await page.evaluate(`window.__practice.setComposer(${id}, 'public')`);
    await page.waitForFunction(`window.__practice.editorText(${id}) !== undefined`);
    return new Reply(page, kit, id);
  }

  private html(): Promise<string> {
    return this.page.evaluate(`window.__practice.editorText(${this.id})`) as Promise<string>;
  }

  private async read(): Promise<Reading> {
    return this.page.evaluate(readReply, await this.html());
  }

  private async lines(): Promise<readonly string[]> {
    return withoutGapsAtLists((await this.read()).lines);
  }

  /** With the first draft the panel opens; each later one is asked for anew. */
  async drafted({ text }: InsertedDraft): Promise<void> {
    const words = (): Promise<string> =>
      this.page.evaluate(
        () => document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.draft .text')?.textContent ?? '',
      );
    await pressIn(this.page, 'draft', 'Draft reply');
    await expect.poll(() => stateIn(this.page, 'draft')).toBe('done');
    const [first = ''] = text.split('\n', 1);
    if (!(await words()).includes(first)) await pressIn(this.page, 'draft', 'Try again');
    await expect.poll(words).toContain(first);
    await expect.poll(() => stateIn(this.page, 'draft')).toBe('done');
    await expect
      .poll(() => this.lateLooks(), 'the looks of what comes later, on a page that allows no styles')
      .toBe('6px');
  }

  private lateLooks(): Promise<string> {
    return this.page.evaluate(() => {
      const craft = document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.draft .craft');
      return craft ? getComputedStyle(craft).marginTop : 'nothing there';
    });
  }

  /** Behind the words that somebody has typed, above a signature and quoted history. */
  private async caretBehindTyped(): Promise<void> {
    await this.page.evaluate(`window.__practice.setEditorText(${this.id}, ${JSON.stringify(STANDS.html)})`);
    await expect.poll(() => this.lines()).toEqual(STANDS.lines);
    // By the page's own selection: where a press on End has got to, this browser's driver does not wait for.
    await this.page.evaluate((words) => {
      const boxes = [...document.querySelectorAll<HTMLElement>('[contenteditable="true"]')];
      const typed = boxes
        .flatMap((box) => [...box.querySelectorAll('p')])
        .find(({ textContent }) => textContent === words);
      typed?.closest<HTMLElement>('[contenteditable="true"]')?.focus();
      if (typed) getSelection()?.collapse(typed, 1);
    }, STANDS.typed);
  }

  /** Under any other name than the loopback's an unlicensed Froala refuses its commands, so its own undo is called. */
  private async step(which: 'run' | 'redo'): Promise<void> {
    if (this.kit.facts.desk !== 'zendesk')
      return void (await this.page.evaluate(`window.FroalaEditor.INSTANCES.at(-1).undo.${which}()`));
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(which === 'run' ? 'z' : 'y');
    await this.page.keyboard.up('Control');
  }

  /** By the panel's own button, as what the table says that a customer reads; then one undo, and the way back. */
  async insertsAsMeant(draft: InsertedDraft): Promise<void> {
    await this.caretBehindTyped();
    const before = await this.html();
    await pressIn(this.page, 'draft', 'Insert');
    await expect.poll(() => stateIn(this.page, 'draft'), draft.name).toBe('closed');
    await expect.poll(() => this.lines(), draft.name).toEqual(linesWith(draft));
    const inserted = await this.html();
    const { links, rightToLeft, characters } = await this.read();
    expect(links, draft.name).toEqual(draft.links ?? []);
    // CKEditor 5 has no direction for a paragraph.
    expect(rightToLeft, draft.name).toEqual(this.kit.facts.desk === 'zendesk' ? [] : (draft.rightToLeft ?? []));
    expect(characters).toContain(draft.keeps ?? '');
    await this.step('run');
    await expect.poll(() => this.html(), `${draft.name}: one undo takes all of it back`).toBe(before);
    await this.step('redo');
    await expect.poll(() => this.html(), `${draft.name}: it comes back`).toBe(inserted);
  }
}

test.describe('the built extension in Firefox inserts', { tag: '@replies' }, () => {
  let firefox: Firefox;
  let model: ModelServer;

  /** One Firefox for all of them: it is slow to start. */
  test.describe.configure({ mode: 'default' });

  test.beforeAll(async () => {
    [model, firefox] = await Promise.all([
      startModelServer(),
      Firefox.start({ hosts: kits.map(({ facts }) => new URL(facts.origin).hostname) }),
    ]);
    const ours = await firefox.open('popup.html');
    await useModelIn(ours, model.port);
  });
  test.afterAll(async () => {
    await firefox.close();
    await model.close();
  });

  async function each(kit: DeskKit, drafts: readonly InsertedDraft[]): Promise<void> {
    const desk = await kit.start(0);
    try {
      desk.setLate(0);
      model.settings.answer = sure(kit);
      const reply = await Reply.open(firefox, kit, desk);
      for (const draft of drafts) {
        model.settings.answer = sure(kit, { draft: draft.text });
        await reply.drafted(draft);
        await reply.insertsAsMeant(draft);
      }
      expect([desk.sentMessages, desk.saves]).toEqual([[], []]);
    } finally {
      await desk.close();
    }
  }

  for (const [index, kit] of kits.entries()) {
    test(
      `${kit.facts.desk}: a draft with paragraphs, lists, a link, Arabic and emoji, as it was meant; one undo takes it back`,
      index === 1 ? {} : { tag: '@wide' },
      () => each(kit, [mixedDraft]),
    );

    test(`${kit.facts.desk}: every draft of the table as it was meant, each with one undo`, { tag: '@wide' }, () => {
      test.setTimeout(240_000);
      return each(kit, insertedDrafts);
    });
  }
});
