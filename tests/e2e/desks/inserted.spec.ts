import type { DeskTab } from '../support/desk-tab';
import {
  insertedDrafts,
  linesWith,
  mixedDraft,
  STANDS,
  withoutGapsAtLists,
  type InsertedDraft,
} from '../support/inserted/drafts';
import { readReply, type Reading } from '../support/inserted/reading';
import { nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import type { DeskKit, KitDesk } from './kit/kit';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

interface Settable {
  readonly __practice: { setEditorText(id: number, html: string): void };
}

/** CKEditor 5 has no direction for a paragraph: the box and the customer's page find it by themselves. */
const saysDirection = (kit: DeskKit): boolean => kit.facts.desk !== 'zendesk';

const replyOf = async (tab: DeskTab, ticket: number): Promise<Reading> =>
  tab.page.evaluate(readReply, await tab.editorText(ticket));

/** Behind the words that somebody has typed, above a signature and quoted history. */
async function caretBehindTyped({ page }: DeskTab, ticket: number): Promise<void> {
  await page.evaluate(([id, html]) => (window as unknown as Settable).__practice.setEditorText(id, html), [
    ticket,
    STANDS.html,
  ] as const);
  await page.locator('[contenteditable="true"] p:visible').filter({ hasText: STANDS.typed }).click();
  await page.keyboard.press('End');
}

async function insertsAsMeant(kit: DeskKit, tab: DeskTab, ticket: number, draft: InsertedDraft): Promise<void> {
  const lines = async (): Promise<readonly string[]> => withoutGapsAtLists((await replyOf(tab, ticket)).lines);
  await caretBehindTyped(tab, ticket);
  const before = await tab.editorText(ticket);
  expect(await lines()).toEqual(STANDS.lines);
  await tab.insert();
  await tab.draftState('closed');
  await expect.poll(lines, draft.name).toEqual(linesWith(draft));
  const inserted = await tab.editorText(ticket);
  const { links, rightToLeft, characters } = await replyOf(tab, ticket);
  expect(links, draft.name).toEqual(draft.links ?? []);
  expect(rightToLeft, draft.name).toEqual(saysDirection(kit) ? (draft.rightToLeft ?? []) : []);
  expect(characters).toContain(draft.keeps ?? '');
  await kit.undo(tab.page);
  await expect.poll(() => tab.editorText(ticket), `${draft.name}: one undo takes all of it back`).toBe(before);
  await kit.redo(tab.page);
  await expect.poll(() => tab.editorText(ticket), `${draft.name}: it comes back`).toBe(inserted);
}

async function begun({ tab, desk }: { readonly tab: DeskTab; readonly desk: KitDesk }): Promise<number> {
  const ticket = desk.notable.showcase;
  await tab.open(ticket);
  await tab.state('suggestion');
  await tab.setComposer(ticket, 'public');
  return ticket;
}

onEveryDesk((kit) => {
  test(
    'a draft with paragraphs, lists, a link, Arabic and emoji goes in as it was meant; one undo takes it back, and what is typed goes behind it',
    inTurn(kit, 0, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit, { draft: mixedDraft.text });
      await deskside.useModel(model.port);
      const ticket = await begun({ tab, desk });
      await tab.drafted();
      await insertsAsMeant(kit, tab, ticket, mixedDraft);
      nothingLeft(desk);
    },
  );

  test(
    'every draft of the table goes in as it was meant, each with one undo',
    { tag: ['@replies', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      test.setTimeout(240_000);
      await deskside.useModel(model.port);
      let ticket = 0;
      for (const [index, draft] of insertedDrafts.entries()) {
        model.settings.answer = sure(kit, { draft: draft.text });
        if (index === 0) {
          ticket = await begun({ tab, desk });
          await tab.drafted();
        } else {
          await tab.openDraft();
          await tab.press(tab.draft.getByRole('button', { name: 'Try again' }));
          await tab.draftState('done');
          await expect(tab.draft.locator('.text')).toContainText(draft.text.split('\n', 1)[0] ?? '');
        }
        await insertsAsMeant(kit, tab, ticket, draft);
      }
      nothingLeft(desk);
    },
  );
});
