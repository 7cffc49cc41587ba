import { decided, ended, type DeskTab } from '../support/desk-tab';
import { leaked } from './kit/checks';
import { inTurn, kits, onFirstDesk } from './kit/index';
import { wordsOf } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const unread = ['Nothing public yet', 'Not sure what the customer can see'];

/** Every desk tells the same stories: each desk works every eighteenth, together a sixth of them; before a release each desk works all. */
const PARTS = process.env['DESKSIDE_ALL'] === undefined ? 6 * kits.length : 1;

/** Works through a ticket as far as it lets itself be worked: suggestion and draft, or the reason why not. */
async function work(tab: DeskTab, ticketId: number): Promise<string> {
  await tab.switchTo(ticketId);
  await tab.values(ticketId);
  await tab.state(ended);
  const state = (await tab.card.getAttribute('data-state')) ?? '';
  if (state === 'failed') return tab.problem();
  await tab.openDraft();
  await tab.draftState(/^(done|failed)$/);
  await tab.draft.getByRole('button', { name: 'Close' }).click();
  return state;
}

onEveryDesk((kit) => {
  const part = kits.indexOf(kit) % PARTS;
  test(`nothing private reaches the provider: ${PARTS === 1 ? 'every ticket' : 'every eighteenth ticket'} triaged and drafted`, async ({
    deskside,
    tab,
    desk,
    model,
  }) => {
    test.setTimeout(480_000);
    await deskside.useModel(model.port);
    expect(desk.ticketIds.length).toBeGreaterThanOrEqual(60);
    expect(desk.canaries().length).toBeGreaterThanOrEqual(60);
    const tickets = desk.ticketIds.filter((_id, index) => index % PARTS === part);
    await tab.open(tickets[0] ?? 0);
    const outcomes = new Map<number, string>();
    for (const [index, ticketId] of tickets.entries()) {
      outcomes.set(ticketId, await work(tab, ticketId));
      const before = tickets[index - 1];
      if (before !== undefined) await kit.release?.(tab.page, before);
    }
    const worked = [...outcomes].filter(([, state]) => decided.test(state));
    expect([...outcomes].filter(([, state]) => !decided.test(state) && !unread.includes(state))).toEqual([]);
    expect(worked.length).toBeGreaterThan(tickets.length / 2);
    // Two calls for each ticket that could be sent at all, the suggestion and the draft; of a closed one the draft alone.
    const closed = worked.filter(([, state]) => state === 'closed');
    expect(model.chats()).toHaveLength(2 * worked.length - closed.length);
    expect(leaked(desk, model)).toEqual([]);
    expect(desk.sentMessages).toEqual([]);
  });

  test(
    'the check itself: one private message that the desk calls public on purpose is found in what the provider received',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      const { ticketId, canary } = desk.quirks.letOneThrough();
      await deskside.useModel(model.port);
      await tab.open(ticketId);
      await tab.state(decided);
      expect(model.allBytes()).toContain(canary);
    },
  );

  test(
    'with the visibility flags missing nothing of unknown visibility is sent',
    inTurn(kit, 2),
    async ({ deskside, tab, desk, model }) => {
      desk.quirks.loseVisibility();
      await deskside.useModel(model.port);
      for (const ticket of [desk.notable.showcase, desk.notable.withNotes]) {
        await tab.open(ticket);
        await tab.state(ended);
        if (!kit.firstHasNoFlag) expect(await tab.problem()).toBe('Not sure what the customer can see');
        for (const words of wordsOf(ticket).slice(kit.firstHasNoFlag ? 1 : 0))
          expect(model.allBytes()).not.toContain(words);
      }
      if (!kit.firstHasNoFlag) expect(model.received).toEqual([]);
      expect(leaked(desk, model)).toEqual([]);
    },
  );

  test(
    'tickets that begin or end privately, or hold nothing public: what the customer saw is sent, nothing else',
    inTurn(kit, 1),
    async ({ deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      const { firstPrivate, withNotes, unclearVisibility, nothingPublic } = desk.notable;
      await tab.open(nothingPublic);
      await tab.state('failed');
      expect(unread).toContain(await tab.problem());
      expect(model.received).toEqual([]);
      for (const ticket of [firstPrivate, withNotes, unclearVisibility]) {
        await tab.switchTo(ticket);
        await tab.values(ticket);
        await tab.state(ended);
      }
      expect(model.chats().length).toBeGreaterThanOrEqual(2);
      expect(leaked(desk, model)).toEqual([]);
    },
  );

  test(
    'a note written while the ticket is open, and a message that arrives after it: only the message is drafted on',
    inTurn(kit, 0),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state(decided);
      desk.inject.internalNote(ticket, 'Between us: the customer is wrong.');
      desk.inject.publicReply(ticket, 'It also happens on the second floor.');
      await tab.drafted();
      expect(model.allBytes()).toContain('second floor');
      expect(model.allBytes()).not.toContain('Between us');
      expect(leaked(desk, model)).toEqual([]);
    },
  );
});
