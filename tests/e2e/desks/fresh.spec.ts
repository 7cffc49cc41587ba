import { promptOf } from '../support/answers';
import { Watching } from '../support/watching';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

test.use({ keeps: true });

/** Zendesk alone is known to say whether an answer is as it was. */
onEveryDesk((kit) => {
  if (kit.facts.desk !== 'zendesk') return;
  test(
    'while nothing happens the desk sends a watched view once: each further look is told that it is as it was',
    { tag: ['@watch', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.incoming);
      const looks = (): readonly number[] =>
        desk.log.filter(({ path }) => /\/views\/\d+\/tickets/.test(path)).map(({ status }) => status);
      expect(looks()).toEqual([200]);
      const lookedAt = async (): Promise<string | null> => (await watching.desk())?.lookedAt ?? null;
      const look = async (): Promise<void> => {
        const before = await lookedAt();
        await watching.lookNow();
        await expect.poll(lookedAt).not.toBe(before);
      };
      for (let times = 0; times < 3; times += 1) await look();
      expect(looks()).toEqual([200, 304, 304, 304]);
      // What comes in is seen at once, and is read from the desk and not from what was kept.
      const [id = 0] = desk.arrive([{ subject: 'The scanner is silent', text: 'Hello,\nit scans nothing.' }]);
      await look();
      await expect.poll(() => watching.desk(), { timeout: 60_000 }).toMatchObject({ ready: 1, toDo: 0 });
      expect(looks().at(-1)).toBe(200);
      desk.inject.publicReply(id, 'Now the printer is silent too.');
      await look();
      await expect.poll(() => model.chats().length).toBe(2);
      expect(model.chats().map((chat) => promptOf(chat).includes('the printer is silent too'))).toEqual([false, true]);
      const readings = desk.log.filter(({ path }) => /\/tickets\/\d+/.test(path)).map(({ status }) => status);
      expect([readings.length >= 4, new Set(readings)]).toEqual([true, new Set([200])]);
    },
  );
});

onEveryDesk(
  (kit) => {
    test('a desk that says nothing about the age of its answers: a ticket that is opened again is read as it is now', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.showcase;
      desk.leaveAgeOpen();
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      desk.inject.publicReply(ticket, 'Now the scanner has died too.');
      await tab.open(ticket);
      await expect.poll(() => model.chats().length).toBe(2);
      expect(model.chats().map((chat) => promptOf(chat).includes('the scanner has died'))).toEqual([false, true]);
    });
  },
  { wide: true },
);
