import { Watching } from '../support/watching';
import { isChat, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const newTickets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    subject: `Printer on floor ${index + 1} prints blank pages`,
    text: `Hello,\nsince this morning the printer on floor ${index + 1} prints blank pages only. We have changed the cartridge.\nThanks`,
  }));

const tags = { tag: '@watch' };

onEveryDesk((kit) => {
  test(
    'what comes in is triaged before anybody opens it: the card is there at once, and nothing is asked for it',
    tags,
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.queue.allow(3000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.newView);
      expect(model.chats()).toHaveLength(0);
      const ids = desk.queue.comeIn(newTickets(3));
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
    'while it is off, not agreed to, or no view is chosen, a desk is asked for no list and nothing is sent',
    tags,
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      const { settings } = await deskside.ask('settings.get', {});
      await deskside.configure({ capabilities: { ...settings.capabilities, watch: true } });
      const view = await watching.view(kit.newView);
      const before = desk.log.filter(({ by }) => by === 'other').length;
      await deskside.configure({
        desks: { ...settings.desks, [kit.facts.origin]: { descriptions: {}, watched: [view] } },
      });
      desk.queue.comeIn(newTickets(2));
      // It is asked for consent, so nothing is done.
      await expect.poll(async () => (await deskside.ask('watch.get', {})).asks.length).toBe(1);
      await deskside.stopWorker(tab.page);
      expect((await watching.desk())?.lookedAt ?? null).toBeNull();
      expect(model.received.filter(isChat)).toHaveLength(0);
      expect(desk.log.filter(({ by }) => by === 'other').length).toBe(before);
    },
  );
});
