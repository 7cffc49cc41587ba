import { inTurn } from './kit/index';
import { placeOf } from '../support/places';
import { DRAFT_BAR_HEIGHT } from '../../../components/layout';
import { decided } from '../support/desk-tab';
import { nothingLeft } from './kit/checks';
import { conversation, coveredBy, isWithin, linesInSight } from './kit/covered';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const windows = [
  ['1280 × 800', { width: 1280, height: 800 }],
  ['1024 × 640', { width: 1024, height: 640 }],
  // So much of a page fits into 1280 × 800 then.
  ['1280 × 800 at 150 %', { width: 853, height: 533 }],
] as const;

const draft =
  'Hello Mira,\n\nthank you for the exact path, that helps. Since September still opens and your colleagues get in, it looks as if your right to 2026-10 alone is missing. Could you tell us whether you were moved to another team, and by [date]?\n\nKind regards';

onEveryDesk((kit) => {
  for (const [name, size] of windows) {
    test(
      `${name}: neither the closed nor the open draft covers anything of the desk, whichever reply box is open`,
      inTurn(kit, 0, '@choices', ...(name === '1024 × 640' ? [] : ['@wide'])),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit, { draft });
        await deskside.useModel(model.port);
        await tab.page.setViewportSize(size);
        await tab.open(ticket);
        await tab.state(decided);
        await test.step('all values of a field are in sight, in the card’s own room', async () => {
          await tab.card
            .getByRole('button', { name: /^Change / })
            .first()
            .press('Enter');
          const values = tab.card.getByRole('listbox');
          await expect(values).toBeVisible();
          await expect.poll(() => isWithin(tab.card, tab.card.locator('.drawer'))).toBe(true);
          expect(await coveredBy(tab.page), 'by what is unfolded on the card').toEqual([]);
          await tab.page.keyboard.press('Escape');
          await expect(values).toHaveCount(0);
        });
        for (const mode of ['closed', 'public', 'internal'] as const) {
          await test.step(`reply box: ${mode}`, async () => {
            await tab.setComposer(ticket, mode);
            await tab.draftState('closed');
            expect(await coveredBy(tab.page), 'by the closed control').toEqual([]);
            // By keyboard, since a small window may have scrolled it away.
            await tab.draft.getByRole('button', { name: /Draft reply/ }).press('Enter');
            await tab.draftState('done');
            const insert = tab.draft.getByRole('button', { name: 'Insert', exact: true });
            await expect(insert).toBeInViewport({ ratio: 1 });
            await insert.click({ trial: true });
            expect(await coveredBy(tab.page), 'by the open draft').toEqual([]);
            const panel = await tab.draft.boundingBox();
            const retry = await tab.draft.getByRole('button', { name: 'Try again' }).boundingBox();
            if (panel && panel.width > 400)
              expect(retry?.y, 'the buttons take one line').toBe((await insert.boundingBox())?.y);
            const talk = await conversation(tab.page, kit.talk);
            if (panel && panel.width > 320 && talk.height > 400) {
              expect(panel.height - DRAFT_BAR_HEIGHT).toBeLessThanOrEqual(talk.height / 2 + DRAFT_BAR_HEIGHT);
              expect(talk.seen, 'of the message that is being answered').toBeGreaterThanOrEqual(talk.wanted * 0.7);
            }
            await tab.draft.getByRole('button', { name: 'Close', exact: true }).press('Enter');
            await tab.draftState('closed');
          });
        }
        await test.step('with a gap and warnings there are four lines to read in a small window', async () => {
          await tab.page.setViewportSize({ width: 1024, height: 768 });
          await tab.setComposer(ticket, 'public');
          await tab.openDraft();
          await expect(tab.draft.getByRole('list', { name: 'Check before you send' })).toBeVisible();
          await expect.poll(() => linesInSight(tab.draft)).toBeGreaterThanOrEqual(4);
        });
        nothingLeft(desk);
      },
    );
  }

  test(
    'the person moves the open draft, finds it there after a reload, and puts it back',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state(decided);
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      const place = async () => {
        const { x = 0, y = 0 } = (await tab.draft.boundingBox()) ?? {};
        return { x: Math.round(x), y: Math.round(y) };
      };
      const docked = await place();
      const grip = tab.draft.getByRole('button', { name: /Move this/ });
      for (let press = 0; press < 4; press += 1) await grip.press('Shift+ArrowUp');
      await grip.press('ArrowLeft');
      const moved = await place();
      expect(moved).not.toEqual(docked);
      const there = await placeOf(tab.page, 'draft');
      await expect.poll(() => deskside.stored('places')).toEqual({ [kit.facts.origin]: { draft: there } });
      await tab.page.reload();
      await tab.state(decided);
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      await expect.poll(place).toEqual(moved);
      await tab.draft.getByRole('button', { name: 'Put back' }).click();
      await expect.poll(place).toEqual(docked);
      await expect.poll(() => deskside.stored('places')).toEqual({ [kit.facts.origin]: {} });
    },
  );
});
