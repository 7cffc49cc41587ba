import { promptOf } from '../support/answers';
import { random } from '../support/random';
import { Watching } from '../support/watching';
import { leaked } from './kit/checks';
import { inTurn, kits, onFirstDesk } from './kit/index';
import { isChat, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const newTickets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    subject: `Printer on floor ${index + 1} prints blank pages`,
    text: `Hello,\nsince this morning the printer on floor ${index + 1} prints blank pages only. We have changed the cartridge.\nThanks`,
  }));

onEveryDesk((kit) => {
  test(
    'what comes in is triaged before anybody opens it: the card is there at once, and nothing is asked for it',
    inTurn(kit, 1, '@watch'),
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.incoming);
      expect(model.chats()).toHaveLength(0);
      const ids = desk.arrive(newTickets(3));
      await watching.lookNow();
      await expect.poll(() => watching.desk(), { timeout: 60_000 }).toMatchObject({ ready: 3, toDo: 0 });
      expect(model.chats()).toHaveLength(3);
      await expect.poll(() => watching.badge()).toBe('3');
      for (const id of ids) {
        await tab.open(id);
        await tab.state('suggestion');
      }
      expect(model.chats()).toHaveLength(3);
      await expect.poll(() => watching.badge()).toBe('');
      expect(desk.saves).toEqual([]);
      expect(desk.sentMessages).toEqual([]);
    },
  );

  test(
    'opening a ticket begins a look at once where the desk was left alone because nothing happened',
    inTurn(kit, 2, '@watch'),
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.incoming);
      desk.arrive(newTickets(2));
      await watching.quietForLong();
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await expect.poll(() => watching.desk(), { timeout: 60_000 }).toMatchObject({ ready: 2, toDo: 0 });
    },
  );

  test(
    'while it is off, not agreed to, or no view is chosen, a desk is asked for no list and nothing is sent',
    inTurn(kit, 0, '@watch'),
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      const { settings } = await deskside.ask('settings.get', {});
      await deskside.configure({ capabilities: { ...settings.capabilities, watch: true } });
      const view = await watching.view(kit.facts.views.incoming);
      const before = desk.log.filter(({ by }) => by === 'other').length;
      await deskside.configure({
        desks: { ...settings.desks, [kit.facts.origin]: { descriptions: {}, watched: [view] } },
      });
      desk.arrive(newTickets(2));
      // It is asked for consent, so nothing is done.
      await expect.poll(async () => (await deskside.ask('watch.get', {})).asks.length).toBe(1);
      await deskside.stopWorker(tab.page);
      expect((await watching.desk())?.lookedAt ?? null).toBeNull();
      expect(model.received.filter(isChat)).toHaveLength(0);
      expect(desk.log.filter(({ by }) => by === 'other').length).toBe(before);
    },
  );
});

/** Every desk tells the same stories: each desk works a third of them, together all; with all rows each desk works all. */
const PARTS = process.env['DESKSIDE_ALL'] === undefined ? kits.length : 1;

onEveryDesk((kit) => {
  const part = kits.indexOf(kit) % PARTS;
  test(
    'nothing private is read, kept or sent in the background: a note and a message come into every ticket at once',
    inTurn(kit, 1, '@watch'),
    async ({ deskside, tab, desk, model }) => {
      test.setTimeout(480_000);
      const watching = new Watching(deskside, kit.facts.origin);
      desk.allow(6000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.everything);
      const tickets = desk.ticketIds.filter((_id, index) => index % PARTS === part);
      for (const [index, ticket] of tickets.entries()) {
        desk.inject.change(ticket, kit.facts.category.fieldId, null);
        desk.inject.publicReply(ticket, `It also happens in room ${index}.`);
        desk.inject.internalNote(ticket, 'Between us: the customer is wrong.');
      }
      await watching.lookNow();
      await expect.poll(() => model.chats().length, { timeout: 120_000 }).toBeGreaterThan(tickets.length / 3);
      await expect.poll(() => watching.desk(), { timeout: 240_000 }).toMatchObject({ toDo: 0 });
      expect(model.allBytes()).toContain('It also happens in room');
      expect(leaked(desk, model)).toEqual([]);
      const { json } = await deskside.ask('data.export', {});
      expect(desk.canaries().filter(({ canary }) => json.includes(canary))).toEqual([]);
      expect(json).not.toContain('Between us');
    },
  );

  test(
    'the check itself: a private message that the desk calls public on purpose is found in what was sent in the background',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      desk.allow(6000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.everything);
      const { ticketId, canary } = desk.quirks.letOneThrough([desk.notable.withNotes]);
      desk.inject.change(ticketId, kit.facts.category.fieldId, null);
      desk.inject.publicReply(ticketId, 'It also happens upstairs.');
      await watching.lookNow();
      await expect.poll(() => model.allBytes(), { timeout: 60_000 }).toContain(canary);
    },
  );
});

const many = process.env['DESKSIDE_ALL'] !== undefined;
const ALL = many ? 200 : 12;
const STOPS = many ? 10 : 3;
/** Desk requests that one person's choice of views takes. */
const OF_A_PERSON = 5;
/** As many as are asked about at once. */
const AT_ONCE = 2;

onEveryDesk(
  (kit) => {
    test(
      `${ALL} new tickets within a minute, the worker stopped ${STOPS} times at random: each has its suggestion, only what was under way is asked again`,
      { tag: ['@watch', '@durable'] },
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(60_000 + ALL * 6_000);
        const watching = new Watching(deskside, kit.facts.origin);
        const chance = random(0x2026);
        model.settings.firstByteAfter = 150;
        model.settings.answer = sure(kit, { priority: false });
        desk.allow(6000);
        await deskside.useModel(model.port);
        await tab.page.goto(kit.facts.origin + kit.listPath);
        await watching.begin(kit.facts.views.incoming);
        desk.arrive(newTickets(ALL));
        await watching.lookNow();
        for (let stop = 1; stop <= STOPS; stop += 1) {
          // At some moment of the work: so many more have been asked about.
          const until = Math.floor(((stop - 1 + chance()) * ALL) / STOPS);
          await expect.poll(() => model.chats().length, { timeout: 120_000 }).toBeGreaterThanOrEqual(until);
          await deskside.stopWorker(tab.page);
          await watching.lookNow();
        }
        await expect
          .poll(() => watching.desk(), { timeout: 60_000 + ALL * 3_000 })
          .toMatchObject({ ready: ALL, toDo: 0 });
        const { json } = await deskside.ask('data.export', {});
        expect((JSON.parse(json) as { suggestions: unknown[] }).suggestions).toHaveLength(ALL);
        const asked = newTickets(ALL).map(
          ({ subject }) => model.chats().filter((request) => promptOf(request).includes(`${subject}\n`)).length,
        );
        // A request that was under way when the worker ended is lost with it and asked again: no service can be asked for its answer later.
        const again = asked.reduce((sum, times) => sum + times - 1, 0);
        test.info().annotations.push({
          type: 'asked again',
          description: `${again} of ${ALL}, ${model.aborted} cut off, ${desk.busiestMinute()} desk requests in the busiest minute`,
        });
        expect(asked.filter((times) => times === 0)).toEqual([]);
        expect(again).toBeLessThanOrEqual(STOPS * AT_ONCE);
        // A tenth, and what the person asked for by choosing views, for which somebody waited.
        expect(desk.busiestMinute()).toBeLessThanOrEqual(600 + OF_A_PERSON);
        expect(desk.saves).toEqual([]);
      },
    );
  },
  { wide: true },
);
