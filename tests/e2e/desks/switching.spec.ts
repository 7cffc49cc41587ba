import { chosen, nothingLeft } from './kit/checks';
import { isChat, isDraftRequest, pathOf, sure, sureOf } from './kit/says';
import { inTurn, onFirstDesk } from './kit/index';
import type { DeskKit } from './kit/kit';
import { expect, onEveryDesk, test } from './kit/test';

/** On the first desk always, and named for what it proves. */
const durable = (kit: DeskKit) => {
  const { tag = [] } = onFirstDesk(kit);
  return { tag: [tag, '@durable'].flat() };
};

onEveryDesk((kit) => {
  test(
    'another ticket while the suggestion is under way: it lands on no other one, and is there for who comes back',
    durable(kit),
    async ({ deskside, tab, desk, model }) => {
      const { showcase: first, longName: second } = desk.notable;
      model.settings.answer = sureOf(kit, second, { reason: 'Second ticket' }, { reason: 'First ticket' });
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      await tab.open(first);
      await tab.state('waiting');
      await model.waitForRequest(isChat);
      await tab.switchTo(second);
      await tab.values(second);
      await tab.state('waiting');
      gate.open();
      await tab.state('suggestion');
      await expect(tab.card).toContainText('Second ticket');
      await tab.switchTo(first);
      await expect(tab.card).toContainText('First ticket');
      await expect(tab.card).toHaveCount(1);
      // One question for each ticket, and both were answered.
      expect(model.chats()).toHaveLength(2);
    },
  );

  test(
    'another ticket while a draft streams: the other one starts clean, nothing is inserted, and the draft is there for who comes back',
    durable(kit),
    async ({ deskside, tab, desk, model }) => {
      const { showcase: first, longName: second } = desk.notable;
      model.settings.answer = sure(kit, { draft: 'Words for the first ticket only.' });
      await deskside.useModel(model.port);
      await tab.open(first);
      await tab.state('suggestion');
      await tab.setComposer(first, 'public');
      const chunks = model.holdChunks();
      await tab.openDraft();
      await model.waitForRequest(isDraftRequest);
      chunks.release(4);
      await tab.draftState('streaming');
      await tab.switchTo(second);
      await tab.values(second);
      chunks.open();
      await tab.draftState('closed');
      await tab.state('suggestion');
      await expect(tab.draft).not.toContainText('Words for');
      await tab.setComposer(second, 'public');
      expect(await tab.editorText(second)).not.toContain('Words for');
      await tab.switchTo(first);
      await tab.values(first);
      await tab.state('suggestion');
      expect(await tab.editorText(first)).not.toContain('Words for');
      await tab.draftState(/^(done|closed)$/);
      await tab.openDraft();
      await expect(tab.draft).toContainText('Words for the first ticket only.');
      expect(model.received.filter(isDraftRequest)).toHaveLength(1);
      nothingLeft(desk);
    },
  );

  test(
    'two windows with the same ticket: one draft for both, asked for once',
    durable(kit),
    async ({ deskside, tab, newTab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'The same words in both windows.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      const chunks = model.holdChunks();
      await tab.openDraft();
      await model.waitForRequest(isDraftRequest);
      chunks.release(4);
      await tab.draftState('streaming');
      const other = await newTab();
      await other.open(ticket);
      await other.state('suggestion');
      await other.openDraft();
      await other.draftState('streaming');
      chunks.open();
      for (const window of [tab, other]) {
        await window.draftState('done');
        await expect(window.draft).toContainText('The same words in both windows.');
      }
      expect(model.received.filter(isDraftRequest)).toHaveLength(1);
    },
  );

  test(
    'two tickets: each has its own card, and a draft of the first waits there until the person is back',
    inTurn(kit, 0),
    async ({ deskside, tab, desk, model }) => {
      const { showcase: first, longName: second } = desk.notable;
      const other = pathOf(kit, 1);
      model.settings.answer = sureOf(
        kit,
        second,
        { path: other, draft: 'For the second.' },
        { draft: 'For the first.' },
      );
      await deskside.useModel(model.port);
      await tab.open(first);
      await tab.state('suggestion');
      const before = await chosen(tab, kit, first);
      await tab.drafted();
      await tab.switchTo(second);
      await tab.values(second);
      await expect(tab.card).toContainText(other.at(-1) ?? '');
      await tab.accept();
      await tab.state('accepted');
      expect((await chosen(tab, kit, second)).category).toBe(kit.optionId(other));
      await tab.drafted();
      await expect(tab.draft).toContainText('For the second.');
      await tab.switchTo(first);
      expect(await chosen(tab, kit, first)).toEqual(before);
      await expect(tab.card).toContainText(pathOf(kit).at(-1) ?? '');
      await tab.setComposer(first, 'public');
      await tab.drafted();
      await expect(tab.draft).toContainText('For the first.');
      await tab.insert();
      await expect.poll(() => tab.editorText(first)).toContain('For the first.');
      await tab.switchTo(second);
      await tab.setComposer(second, 'public');
      expect(await tab.editorText(second)).not.toContain('For the first.');
      nothingLeft(desk);
    },
  );

  test(
    'the same ticket in two tabs: one call of the provider, both show it, a decision in one is seen in the other',
    onFirstDesk(kit),
    async ({ deskside, tab, newTab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      const other = await newTab();
      await tab.open(ticket);
      await other.open(ticket);
      await tab.state('waiting');
      await other.state('waiting');
      gate.open();
      await tab.state('suggestion');
      await other.state('suggestion');
      expect(model.chats()).toHaveLength(1);
      await tab.page.bringToFront();
      await tab.accept();
      await tab.state('accepted');
      await other.state('accepted');
      expect(model.chats()).toHaveLength(1);
    },
  );

  test(
    'Accept, and at once to another ticket: no form takes what belongs to the other',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      const { showcase: first, longName: second } = desk.notable;
      const other = pathOf(kit, 1);
      model.settings.answer = sureOf(kit, second, { path: other }, {});
      await deskside.useModel(model.port);
      await tab.open(second);
      await tab.state('suggestion');
      const untouched = await chosen(tab, kit, second);
      await tab.switchTo(first);
      await tab.values(first);
      await expect(tab.card).toContainText(pathOf(kit).at(-1) ?? '');
      await tab.accept();
      await tab.switchTo(second);
      await tab.values(second);
      await expect(tab.card).toContainText(other.at(-1) ?? '');
      expect(await chosen(tab, kit, second)).toEqual(untouched);
      await tab.switchTo(first);
      const after = await chosen(tab, kit, first);
      expect([kit.optionId(pathOf(kit)), desk.stored(first)[kit.facts.category.fieldId] ?? null]).toContain(
        after.category,
      );
      nothingLeft(desk);
    },
  );
});
