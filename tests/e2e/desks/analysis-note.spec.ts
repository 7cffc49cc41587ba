import { leaked } from './kit/checks';
import { coveredBy } from './kit/covered';
import { inTurn } from './kit/index';
import { isDraftRequest, sure } from './kit/says';
import { Still } from './kit/still';
import { expect, onEveryDesk, test } from './kit/test';

const HEAD = 'Deskside: what was suggested for this ticket';
const LINE = 'Internal note with the analysis';

onEveryDesk((kit) => {
  const ourWrites = (desk: { readonly log: readonly { method: string; by: string; body: unknown }[] }): string[] =>
    desk.log.filter(({ method, by }) => method !== 'GET' && by === 'other').map(({ body }) => JSON.stringify(body));

  test(
    'an internal note with the analysis: shown by one press, written by another, once, and never to be read by the customer or a model',
    inTurn(kit, 2, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Please try again.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.accept();
      await tab.state('accepted');
      // It is off until somebody wants it.
      await expect(tab.card.locator('.analysis')).toHaveCount(0);
      await deskside.configure({ analysisNote: true });
      const opener = tab.card.getByRole('button', { name: LINE });
      const still = await Still.of(tab.page, kit.column);
      const before = await still.tops();
      await tab.press(opener);
      const words = tab.card.locator('.note-words');
      await expect(words).toContainText(HEAD);
      await still.painted();
      // It stands where the card stands: no field lies under it, and none has moved.
      expect(await coveredBy(tab.page)).toEqual([]);
      expect(await still.tops()).toEqual(before);
      await expect(tab.card.getByRole('button', { name: 'Not now' })).toBeInViewport({ ratio: 1 });
      await expect(words).toContainText('llama3.2');
      expect(ourWrites(desk).filter((body) => body.includes(HEAD))).toEqual([]);
      await tab.press(tab.card.getByRole('button', { name: 'Write internal note' }));
      await expect(tab.card.locator('.analysis')).toContainText('Written ');
      const written = ourWrites(desk).filter((body) => body.includes(HEAD));
      expect(written).toHaveLength(1);
      expect(written[0]).toMatch(/"public":false|"private":true|"hiddenfromuser":true/);

      // After a reload it is still known, and another one takes a second look.
      await tab.page.reload();
      await tab.state('accepted');
      await expect(tab.card.locator('.analysis')).toContainText('Written ');
      await tab.press(opener);
      await expect(tab.card.locator('.analysis-note')).toContainText('adds a second one');
      await tab.press(tab.card.getByRole('button', { name: 'Not now' }));
      await tab.press(tab.draft.getByRole('button', { name: /Draft reply/ }));
      await tab.draftState('done');
      expect(model.received.filter(isDraftRequest).length).toBeGreaterThan(0);
      expect(model.allBytes()).not.toContain(HEAD);
      expect(leaked(desk, model)).toEqual([]);
      expect(desk.sentMessages).toEqual([]);
    },
  );

  test(
    'a note that the desk made public is said loudly, and is not called written',
    inTurn(kit, 1, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      test.skip(desk.quirks.publishNotes === null, 'this desk is not known to do so');
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await deskside.configure({ analysisNote: true });
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await tab.press(tab.card.getByRole('button', { name: /^Dismiss/ }));
      await tab.state('dismissed');
      desk.quirks.publishNotes?.();
      await tab.press(tab.card.getByRole('button', { name: LINE }));
      await tab.press(tab.card.getByRole('button', { name: 'Write internal note' }));
      await expect(tab.card.getByRole('alert')).toContainText('The note is public');
      await expect(tab.card.locator('.analysis-note')).toContainText('One may have been written');
    },
  );
});
