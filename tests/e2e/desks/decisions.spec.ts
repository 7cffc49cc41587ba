import { random } from '../support/random';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const ROUNDS = process.env['DESKSIDE_ALL'] === undefined ? 3 : 100;

interface Kept {
  readonly suggestions: readonly { readonly decision: { readonly kind: string } | null }[];
  readonly activity: readonly { readonly what: string }[];
}

const choices = { tag: '@choices' };

onEveryDesk(
  (kit) => {
    const kept = async (deskside: { ask(name: 'data.export', payload: object): Promise<{ json: string }> }) => {
      const { suggestions, activity } = JSON.parse((await deskside.ask('data.export', {})).json) as Kept;
      const count = (kind: string): number => activity.filter(({ what }) => what === kind).length;
      return { suggestions, accepted: count('accepted'), undone: count('undone') };
    };

    test(
      `a worker that ends at any moment between answer, Accept and Undo: ${2 * ROUNDS} decisions, none lost, none doubled, nothing asked again`,
      choices,
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(60_000 + ROUNDS * 10_000);
        const chance = random(0x2026);
        const ticket = desk.notable.showcase;
        const maybe = async (): Promise<void> => {
          if (chance() < 0.5) await deskside.stopWorker(tab.page);
        };
        model.settings.answer = sure(kit, { priority: false });
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        for (let round = 1; round <= ROUNDS; round += 1) {
          await maybe();
          await tab.acceptChosen();
          await maybe();
          await tab.state('accepted');
          await expect.poll(() => kept(deskside)).toMatchObject({ accepted: round, undone: round - 1 });
          await maybe();
          await tab.undo();
          await maybe();
          await tab.state('suggestion');
          await expect.poll(() => kept(deskside)).toMatchObject({ accepted: round, undone: round });
        }
        const { suggestions } = await kept(deskside);
        expect(suggestions.map(({ decision }) => decision?.kind)).toEqual(['undone']);
        expect(model.chats()).toHaveLength(1);
      },
    );

    test(
      'a disk that is full: the answer and the decision count, survive a reload, and are written once there is room',
      choices,
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit, { priority: false });
        await deskside.useModel(model.port);
        await deskside.ask('data.export', {});
        const full = await deskside.fillDisk();
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.acceptChosen();
        await tab.state('accepted');
        await tab.page.reload();
        await tab.state('accepted');
        expect(model.chats()).toHaveLength(1);
        await full.clear();
        await tab.switchTo(desk.notable.german);
        await tab.values(desk.notable.german);
        await tab.state(/^(suggestion|quiet|not-sure)$/);
        await expect
          .poll(async () => (await kept(deskside)).suggestions.flatMap(({ decision }) => decision?.kind ?? []))
          .toEqual(['accepted']);
      },
    );
  },
  { wide: true },
);
