import { learnFromSolved } from '../support/learn';
import { leaked } from './kit/checks';
import { inTurn } from './kit/index';
import { isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk((kit) => {
  test(
    'similar solved tickets: one line that unfolds, a source of the next draft that opens beside it, and not shown again once refused',
    inTurn(kit, 0, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Please take the tray out and put it back.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      const line = tab.card.getByRole('button', { name: /^Similar: \d solved ticket/ });
      await expect(line).toHaveCount(0);
      await learnFromSolved(deskside, kit.facts.origin);
      await tab.page.reload();
      await tab.state('suggestion');
      await tab.press(line);
      const first = tab.card.locator('.similar-list > li').first();
      const opens = first.getByRole('button', { name: /^Open / });
      const number = /^Open (\S+):/.exec((await opens.getAttribute('aria-label')) ?? '')?.[1] ?? '';
      expect(model.received.filter(isDraftRequest)).toEqual([]);

      await tab.press(first.getByRole('button', { name: `Use ${number} as source` }));
      await tab.press(tab.draft.getByRole('button', { name: 'Draft', exact: true }));
      await tab.draftState('done');
      const [asked] = model.received.filter(isDraftRequest);
      expect(asked?.body).toContain(`Reply to ${number}:`);
      expect(leaked(desk, model)).toEqual([]);
      const opened = tab.page.context().waitForEvent('page');
      await tab.press(tab.draft.getByRole('button', { name: `Like ${number}`, exact: true }));
      await expect.poll(async () => (await opened).url()).toContain(number.replace('#', ''));
      await (await opened).close();
      await tab.page.bringToFront();
      await tab.press(tab.draft.getByRole('button', { name: 'Close' }));

      await tab.press(first.getByRole('button', { name: `${number} is not similar` }));
      await expect(tab.card.getByRole('button', { name: `Open ${number}:` })).toHaveCount(0);
      await deskside.restartWorker();
      await tab.page.reload();
      await tab.state('suggestion');
      await tab.press(line);
      await expect(tab.card.locator('.similar-list > li').first()).toBeVisible();
      await expect(tab.card.getByRole('button', { name: `Open ${number}:` })).toHaveCount(0);
      expect(desk.saves).toEqual([]);
    },
  );
});
