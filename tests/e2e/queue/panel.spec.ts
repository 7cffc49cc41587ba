import { inTurn } from '../desks/kit/index';
import { expect, onEveryDesk, test } from '../desks/kit/test';
import { EXTENSION_ORIGIN } from '../support/browser';
import { sure } from '../desks/kit/says';
import { Beside } from './beside';

onEveryDesk((kit) => {
  test(
    'after a decision a press on the card opens the queue beside the desk, which stays as it is',
    inTurn(kit, 0, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit, { priority: false });
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      const beside = new Beside(deskside);
      expect(await beside.panels()).toEqual([]);
      await tab.card.getByRole('button', { name: 'Dismiss', exact: true }).click();
      const [pages, at] = [deskside.context.pages().length, tab.page.url()];
      await tab.card.getByRole('button', { name: 'Open the queue' }).click();
      await expect.poll(() => beside.panels()).toEqual([`${EXTENSION_ORIGIN}/sidepanel.html`]);
      expect([deskside.context.pages().length, tab.page.url()]).toEqual([pages, at]);
    },
  );

  test(
    'the browser’s command opens the queue, in a tab where there was no press',
    inTurn(kit, 1, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      const opened = deskside.context.waitForEvent('page');
      await new Beside(deskside).command('queue');
      const page = await opened;
      await expect(page).toHaveURL(`${EXTENSION_ORIGIN}/sidepanel.html`);
      await expect(page.getByRole('main', { name: 'Queue' })).toBeVisible();
    },
  );
});
