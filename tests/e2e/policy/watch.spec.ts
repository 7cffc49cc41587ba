import { Watching } from '../support/watching';
import { sure } from '../desks/kit/says';
import { decided } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet } from './kit/world';
import { showSettings } from '../support/settings';

const newTickets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    subject: `Scanner on floor ${index + 1} sends no mail`,
    text: `Hello,\nthe scanner on floor ${index + 1} has sent no mail since this morning.\nThanks`,
  }));

const tags = { tag: '@watch' };

underPolicy('what an organisation says about tickets that nobody opened', () => {
  test(
    'the views that it names are watched without any choice of the person, and the options show them locked',
    tags,
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, {
        ...nothingSet,
        watchedViews: [kit.facts.views.incoming.toUpperCase(), 'Nowhere'],
      });
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      const { settings } = await deskside.ask('settings.get', {});
      await deskside.configure({ capabilities: { ...settings.capabilities, watch: true } });
      for (const { destination } of (await deskside.ask('watch.get', {})).asks)
        await deskside.ask('watch.agree', { destination });
      await expect.poll(async () => (await watching.desk())?.lookedAt ?? null, { timeout: 60_000 }).not.toBeNull();
      const before = model.chats().length;
      desk.arrive(newTickets(2));
      await watching.lookNow();
      await expect.poll(() => watching.desk(), { timeout: 60_000 }).toMatchObject({ ready: 2, toDo: 0 });
      expect(model.chats()).toHaveLength(before + 2);

      const options = await showSettings(
        await browserUnderPolicy.open('options.html'),
        `desks/${new URL(kit.facts.origin).host}`,
      );
      const section = options.getByRole('region', { name: /^Desk: / });
      await expect(section.getByRole('list', { name: 'Watched' })).toHaveText(kit.facts.views.incoming);
      await expect(section.getByText('Set by Acme')).toBeVisible();
      await expect(section.getByText('not found: “Nowhere”')).toBeVisible();
      await expect(section.getByRole('button', { name: 'Choose views' })).toHaveCount(0);
    },
  );

  test(
    'where it forbids them the switch cannot be turned on, and neither the desk nor the model is asked',
    tags,
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const watching = new Watching(deskside, kit.facts.origin);
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await watching.begin(kit.facts.views.incoming);
      await ready.apply(browserUnderPolicy, { ...nothingSet, watchInBackground: false });
      await expect.poll(async () => (await deskside.ask('watch.get', {})).problem).toMatchObject({ code: 'off' });
      const asked = desk.log.filter(({ by }) => by === 'other').length;
      desk.arrive(newTickets(2));
      await watching.lookNow();
      const options = await browserUnderPolicy.open('options.html');
      const toggle = options.getByRole('switch', { name: 'Tickets that you did not open' });
      await expect(toggle).not.toBeChecked();
      await toggle.focus();
      await options.keyboard.press('Space');
      await expect(toggle).not.toBeChecked();
      await expect(toggle).toHaveAccessibleDescription(/Set by Acme/);
      await expect(options.getByText('Before any of them is sent')).toHaveCount(0);
      expect((await deskside.ask('settings.get', {})).effective.capabilities.watch).toBe(false);
      await deskside.stopWorker(tab.page);
      expect(desk.log.filter(({ by }) => by === 'other')).toHaveLength(asked);
      expect(model.chats()).toHaveLength(0);
      // It was there to be found.
      await ready.apply(browserUnderPolicy, nothingSet);
      await watching.lookNow();
      await expect.poll(() => model.chats().length, { timeout: 60_000 }).toBe(2);
    },
  );
});
