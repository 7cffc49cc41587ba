import { inTurn } from './kit/index';
import { promptOf } from '../support/answers';
import type { DeskTab } from '../support/desk-tab';
import { nothingLeft, requestsOfOurs, settled } from './kit/checks';
import { isChat, isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

test.use({ keeps: true });

interface Kept {
  shownAgain?: boolean;
}

/** Leaves for something else on the same site. */
async function leave({ page }: DeskTab): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { shownAgain: persisted }));
    location.href = '/assets/app.css';
  });
  await page.waitForURL(/app.css/);
}

/** The browser's "Back". The page has to come as the browser had kept it: one that is loaded anew proves nothing. */
async function back({ page }: DeskTab): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => (window as Kept).shownAgain === true);
}

onEveryDesk((kit) => {
  test.beforeEach(({ desk }) => desk.letPagesBeKept());

  test(
    'left and shown again: the card reads what was written meanwhile and can be accepted, and a draft from before is checked before it is inserted',
    inTurn(kit, 1),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Hello,\n\nwritten before.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      await tab.drafted();

      await leave(tab);
      desk.inject.publicReply(ticket, 'Meanwhile the scanner has died too.');
      await back(tab);
      await expect
        .poll(() => model.chats().filter((chat) => promptOf(chat).includes('scanner has died')).length)
        .toBe(1);
      await expect(tab.draft).toContainText('written before.');
      await tab.insert();
      await expect(tab.draft).toContainText('new message');
      expect(await tab.editorText(ticket)).not.toContain('written before.');
      // Where the conversation is too small for both, the draft stands where the card is.
      await tab.draft.getByRole('button', { name: 'Close', exact: true }).click();
      await tab.state('suggestion');
      await tab.accept();
      await tab.state('accepted');
      // Shown first, written after.
      const accepted = async (): Promise<number> => {
        const { suggestions } = JSON.parse((await deskside.ask('data.export', {})).json) as {
          suggestions: { decision: { kind: string } | null }[];
        };
        return suggestions.filter(({ decision }) => decision?.kind === 'accepted').length;
      };
      await expect.poll(accepted).toBe(1);
      nothingLeft(desk);
    },
  );
});

onEveryDesk(
  (kit) => {
    test.beforeEach(({ desk }) => desk.letPagesBeKept());

    test(
      'left while the model is at work: its request goes on; shown again, the card has that answer',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        const gate = model.holdFirstByte();
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await model.waitForRequest(isChat);
        await leave(tab);
        await back(tab);
        await tab.state('waiting');
        gate.open();
        await tab.state('suggestion');
        expect(model.chats()).toHaveLength(1);
      },
    );

    test(
      'left while a draft streams: it goes on, and is whole when the page is shown again',
      { tag: ['@wide'] },
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit, { draft: 'Hello Maria,\n\nthe first words are here and the rest follows.' });
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state('suggestion');
        const chunks = model.holdChunks();
        await tab.openDraft();
        await model.waitForRequest(isDraftRequest);
        chunks.release(6);
        await expect(tab.draft).toContainText('Hello Maria');
        await leave(tab);
        chunks.open();
        await back(tab);
        await tab.draftState('done');
        await expect(tab.draft).toContainText('the rest follows.');
        await tab.state('suggestion');
        expect(model.received.filter(isDraftRequest)).toHaveLength(1);
      },
    );

    test(
      'switched off meanwhile: shown again, nothing of ours is there, and neither desk nor model is asked',
      inTurn(kit, 1),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await leave(tab);
        await deskside.configure({ enabled: false });
        const before = [requestsOfOurs(desk, kit).length, model.received.length];
        await back(tab);
        await expect(tab.card).toBeHidden();
        await expect(tab.draft).toBeHidden();
        await settled(tab, deskside, ticket);
        expect([requestsOfOurs(desk, kit).length, model.received.length]).toEqual(before);
      },
    );

    test(
      'switched on meanwhile: shown again, the card comes by itself',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        await tab.open(desk.notable.showcase);
        await settled(tab, deskside, desk.notable.showcase);
        await leave(tab);
        await deskside.useModel(model.port);
        await back(tab);
        await tab.state('suggestion');
      },
    );

    test(
      'a page without a ticket, shown again: the ticket that is opened there gets its suggestion',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        await tab.page.goto(kit.facts.origin + kit.listPath);
        await tab.page.waitForFunction(() => '__practice' in window);
        await leave(tab);
        await back(tab);
        await tab.switchTo(desk.notable.showcase);
        await tab.state('suggestion');
      },
    );
  },
  { wide: true },
);
