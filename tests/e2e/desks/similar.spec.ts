import { learnFromSolved } from '../support/learn';
import { leaked } from './kit/checks';
import { inTurn } from './kit/index';
import { isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** "Cannot open the accounts folder any more". Of the practice company's solved tickets one is like it: the same of another folder. */
const TICKET = 2131;
const ALIKE = '#2133';

onEveryDesk((kit) => {
  test(
    'a similar solved ticket: one line that unfolds, a source of the next draft that opens beside it, and never again once refused',
    inTurn(kit, 0, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit, { draft: 'Please sign out and in again.' });
      await deskside.useModel(model.port);
      await tab.open(TICKET);
      await tab.state('suggestion');
      await learnFromSolved(deskside, kit.facts.origin);
      await tab.page.reload();
      await tab.state('suggestion');
      await tab.press(tab.card.getByRole('button', { name: 'Similar: 1 solved ticket' }));
      const alike = tab.card.locator('.similar-list > li');
      await expect(
        alike.getByRole('button', { name: `Open ${ALIKE}: Cannot open the contracts folder` }),
      ).toBeVisible();
      await expect(alike).toContainText('Shared folders');
      expect(model.received.filter(isDraftRequest)).toEqual([]);

      await tab.press(alike.getByRole('button', { name: `Use ${ALIKE} as source` }));
      expect(model.received.filter(isDraftRequest)).toEqual([]);
      // What is found lies over the form no longer.
      await expect(alike).toHaveCount(0);
      await tab.press(tab.draft.getByRole('button', { name: 'Draft', exact: true }));
      await tab.draftState('done');
      expect(model.received.filter(isDraftRequest).map(({ body }) => body.includes(`Reply to ${ALIKE}:`))).toEqual([
        true,
      ]);
      const opened = tab.page.context().waitForEvent('page');
      await tab.press(tab.draft.getByRole('button', { name: `Like ${ALIKE}`, exact: true }));
      await (await opened).waitForURL(/2133/);
      await (await opened).close();
      await tab.page.bringToFront();
      await tab.press(tab.draft.getByRole('button', { name: 'Close' }));

      await tab.press(tab.card.getByRole('button', { name: 'Similar: 1 solved ticket' }));
      await tab.press(alike.getByRole('button', { name: `${ALIKE} is not similar` }));
      await expect(tab.card.locator('.similar')).toHaveCount(0);
      await deskside.restartWorker();
      await tab.page.reload();
      await tab.state('suggestion');
      // A draft is asked for and answered meanwhile: what is similar was looked for long before.
      await tab.press(tab.draft.getByRole('button', { name: /Draft reply/ }));
      await tab.draftState('done');
      await tab.press(tab.draft.getByRole('button', { name: 'Close' }));
      await expect(tab.card.locator('.similar')).toHaveCount(0);
      expect(leaked(desk, model)).toEqual([]);
      expect(desk.saves).toEqual([]);
    },
  );
});
