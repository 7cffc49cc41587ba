import { requestsOfOurs } from '../desks/kit/checks';
import { sure } from '../desks/kit/says';
import { Beside } from '../queue/beside';
import { Watching } from '../support/watching';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet } from './kit/world';

underPolicy('what an organisation says about the queue', () => {
  test(
    'where it is switched off no panel is offered, no card leads there, and its page says who did that and asks no desk',
    { tag: '@queue' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      model.settings.answer = sure(kit, { priority: false });
      desk.allow(3000);
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      // There would be something to ask for.
      await new Watching(deskside, kit.facts.origin).begin(kit.facts.views.incoming);
      const { settings } = await deskside.ask('settings.get', {});
      await deskside.configure({ capabilities: { ...settings.capabilities, watch: false } });
      const beside = new Beside(deskside);
      await expect.poll(() => beside.isOffered()).toBe(true);

      await ready.apply(browserUnderPolicy, { ...nothingSet, queue: { panel: false } });
      await expect.poll(() => beside.isOffered()).toBe(false);
      await tab.card.getByRole('button', { name: 'Dismiss', exact: true }).click();
      await tab.state('dismissed');
      await expect(tab.card.getByRole('button', { name: 'Open the queue' })).toHaveCount(0);

      const before = requestsOfOurs(desk, kit).length;
      const page = await browserUnderPolicy.open('sidepanel.html');
      await expect(page.getByText('Your organisation does not allow this (the queue)')).toBeVisible();
      await expect(page.getByRole('grid')).toHaveCount(0);
      expect(await beside.panels()).toEqual([]);
      expect(requestsOfOurs(desk, kit)).toHaveLength(before);
    },
  );
});
