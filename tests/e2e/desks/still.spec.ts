import { inTurn } from './kit/index';
import type { DeskTab } from '../support/desk-tab';
import { decided } from '../support/desk-tab';
import { nothingLeft } from './kit/checks';
import type { DeskKit } from './kit/kit';
import { sure } from './kit/says';
import { Still } from './kit/still';
import { expect, onEveryDesk, test } from './kit/test';

/** Switches, decisions, undone decisions, opened and closed drafts together. */
const STEPS = process.env['DESKSIDE_ALL'] === undefined ? 12 : 200;

const open = (tab: DeskTab) => tab.draft.getByRole('button', { name: /Draft reply/ }).press('Enter');
const close = (tab: DeskTab) => tab.draft.getByRole('button', { name: 'Close', exact: true }).press('Enter');

async function openedAndClosed(tab: DeskTab, still: Still): Promise<void> {
  const before = await still.tops();
  await open(tab);
  await tab.draftState('done');
  await still.painted();
  expect(await still.tops(), 'the draft is open').toEqual(before);
  await close(tab);
  await tab.draftState('closed');
  await still.painted();
  expect(await still.tops(), 'the draft is closed').toEqual(before);
}

/** A desk may open an editor in a field's row, and a bar to save it: only that moves anything. */
async function decidedAndUndone(kit: DeskKit, tab: DeskTab, still: Still): Promise<void> {
  const before = await still.tops();
  await still.watchShifts(kit.column.bar === undefined);
  await tab.accept();
  await tab.state('accepted');
  await still.painted();
  if (kit.column.bar === undefined) expect(await still.tops(), 'accepted').toEqual(before);
  await tab.undo();
  await tab.state('suggestion');
  await still.painted();
  if (kit.column.bar === undefined) expect(await still.tops(), 'undone').toEqual(before);
  await still.watchShifts(true);
}

onEveryDesk((kit) => {
  test(
    `${STEPS} switches, decisions, undone decisions, opened and closed drafts: no field of the desk moves by a pixel`,
    inTurn(kit, 0, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      test.setTimeout(STEPS * 2000 + 60_000);
      model.settings.answer = sure(kit, { draft: 'Hello,\n\nwe are on it.' });
      await deskside.useModel(model.port);
      const tickets = [desk.notable.showcase, ...desk.notable.ordinary].slice(0, 5);
      const first = tickets[0] ?? 0;
      await tab.open(first);
      await tab.state(decided);
      const still = await Still.of(tab.page, kit.column);
      for (let step = 1, turn = 1; step <= STEPS; turn += 1) {
        const ticket = tickets[turn % tickets.length] ?? 0;
        await tab.switchTo(ticket);
        await tab.values(ticket);
        await tab.state('suggestion');
        step += 1;
        if (turn % 2 === 0) {
          await decidedAndUndone(kit, tab, still);
          step += 2;
        }
        if (turn % 3 === 0) {
          await openedAndClosed(tab, still);
          step += 2;
        }
      }
      const { firstTops, shifts } = await still.seen();
      expect(firstTops, 'one place of the first field in every picture').toHaveLength(1);
      expect(shifts).toEqual([]);
      nothingLeft(desk);
    },
  );

  test(
    'a value that the form does not take: what went wrong is told inside of the card’s own room, and no field moves',
    inTurn(kit, 2, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      desk.quirks.refuseCategory();
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      const still = await Still.of(tab.page, kit.column);
      await still.painted();
      await tab.accept();
      await expect(tab.card.locator('.problem')).toBeVisible();
      await still.painted();
      const { firstTops } = await still.seen();
      expect(firstTops).toHaveLength(1);
      const card = await tab.card.boundingBox();
      expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(firstTops[0] ?? 0);
    },
  );

  test(
    'the room comes once, with Deskside, and goes when it is switched off',
    inTurn(kit, 0, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit);
      const ticket = desk.notable.showcase;
      await deskside.store({ ...(await deskside.ask('settings.get', {})).settings, enabled: false });
      await tab.open(ticket);
      await tab.values(ticket);
      const still = await Still.of(tab.page, kit.column);
      await expect.poll(async () => (await still.tops()).length).toBeGreaterThan(0);
      const without = await still.tops();
      await deskside.useModel(model.port);
      await tab.state('suggestion');
      await still.painted();
      const withRoom = await still.tops();
      const moved = (withRoom[0] ?? 0) - (without[0] ?? 0);
      expect(moved).toBeGreaterThan(0);
      expect(withRoom.map((top) => top - moved)).toEqual(without);
      await deskside.configure({ enabled: false });
      await expect(tab.card).toHaveCount(0);
      await still.painted();
      expect(await still.tops()).toEqual(without);
      expect((await still.seen()).firstTops).toHaveLength(2);
    },
  );
});
