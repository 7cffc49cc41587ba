import { chosen } from './kit/checks';
import { isChat, isDraftRequest, pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** Milliseconds after a switch of tickets. */
const MOMENTS = process.env['DESKSIDE_ALL'] === undefined ? [0, 60, 160] : [0, 20, 60, 110, 160];

onEveryDesk(
  (kit) => {
    test(
      'stopped while the ticket is being read: the suggestion still comes, once',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        desk.quirks.slowConversation(1200);
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state('reading');
        await deskside.stopWorker(tab.page);
        await tab.state('suggestion');
        expect(model.chats()).toHaveLength(1);
      },
    );

    test(
      'stopped 0 to 160 ms after a switch of tickets: the suggestion of the shown one comes all the same',
      { tag: ['@durable', '@wide'] },
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        const tickets = [desk.notable.showcase, ...desk.notable.ordinary].slice(0, 6);
        await tab.open(tickets[0] ?? 0);
        await tab.state('suggestion');
        for (const [turn, ms] of MOMENTS.entries()) {
          await tab.switchTo(tickets[turn + 1] ?? tickets[0] ?? 0);
          // The moment is what is tested: nothing of ours says when it has come.
          await new Promise((resolve) => setTimeout(resolve, ms));
          await deskside.stopWorker(tab.page);
          await tab.state('suggestion');
          await expect(tab.card).toHaveCount(1);
        }
      },
    );

    test('stopped while it waits for the model: it goes on by itself, shows one suggestion, and the first request is closed', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      model.settings.answer = sure(kit);
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await model.waitForRequest(isChat);
      await deskside.stopWorker(tab.page);
      await model.waitForAborted();
      await tab.state('waiting');
      await expect.poll(() => model.chats().length).toBe(2);
      gate.open();
      await tab.state('suggestion');
      await expect(tab.card).toHaveCount(1);
      await tab.page.reload();
      await tab.state('suggestion');
      expect(model.chats()).toHaveLength(2);
    });

    test(
      'stopped again and again while it waits: it gives up honestly and waits for the person',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const gate = model.holdFirstByte();
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        for (let round = 1; round <= 4; round += 1) {
          await expect.poll(() => model.chats().length).toBe(round);
          await tab.state('waiting');
          await deskside.stopWorker(tab.page);
        }
        await tab.state('failed');
        await expect(tab.card).toContainText('Interrupted');
        gate.open();
        await tab.card.getByRole('button', { name: 'Try again' }).click();
        await tab.state('suggestion');
      },
    );

    test('stopped while a draft streams: what had arrived stays and is looked through later, the state is honest, trying again works', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      model.settings.answer = sure(kit, {
        draft: 'Hello Maria,\n\nsee reset.example/b until then, and the rest follows.',
      });
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      const chunks = model.holdChunks();
      await tab.openDraft();
      await model.waitForRequest(isDraftRequest);
      chunks.release(7);
      await tab.draftState('streaming');
      await expect(tab.draft).toContainText('see reset.example/b until');
      await deskside.stopWorker(tab.page);
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('Interrupted');
      await expect(tab.draft).toContainText('Hello Maria');
      // The page has ended it, and the next worker has looked it through.
      await expect(tab.draft).toContainText('1 link is not in the conversation: reset.example/b');
      await expect(tab.draft).not.toContainText('could not be checked yet');
      chunks.open();
      await tab.draft.getByRole('button', { name: 'Try again' }).click();
      await tab.draftState('done');
      await expect(tab.draft).toContainText('the rest follows.');
      await tab.state('suggestion');
    });

    test('stopped before the person accepts: the form is filled, the decision is kept once and survives a reload', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await deskside.stopWorker(tab.page);
      await tab.accept();
      await tab.state('accepted');
      expect((await chosen(tab, kit, ticket)).category).toBe(kit.optionId(pathOf(kit)));
      const { json } = await deskside.ask('data.export', {});
      const kept = JSON.parse(json) as {
        suggestions: { decision: { kind: string } | null }[];
        activity: { what: string }[];
      };
      expect(kept.suggestions.map(({ decision }) => decision?.kind)).toEqual(['accepted']);
      expect(kept.activity.filter(({ what }) => what === 'accepted')).toHaveLength(1);
      await deskside.stopWorker(tab.page);
      await tab.page.reload();
      await tab.state('accepted');
      expect(model.chats()).toHaveLength(1);
    });

    test(
      'a finished draft outlives the worker and is inserted after its restart',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit, { draft: 'Hello,\n\nkept across a restart.' });
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.setComposer(ticket, 'public');
        await tab.drafted();
        await deskside.stopWorker(tab.page);
        await tab.insert();
        await expect.poll(() => tab.editorText(ticket)).toContain('kept across a restart.');
      },
    );
  },
  { wide: true },
);
