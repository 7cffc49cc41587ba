import { ledgerTroubles } from '../support/ledger-troubles';
import type { DeskTab } from '../support/desk-tab';
import type { Deskside } from '../support/deskside';
import { isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** The first one waits for the ledger as long as anybody does; the browser is busy. Milliseconds. */
const FIRST_MS = 30_000;
/** What is wanted is a second. Whoever waits for a ledger that does not answer waits longer than this, however fast the machine. */
const STOPPED_MS = 3_000;

/** None while the ledger cannot be read. */
const decisionsIn = async (deskside: Deskside): Promise<string[]> => {
  const told: { json: string } | undefined = await deskside.ask('data.export', {});
  const { suggestions = [] } = JSON.parse(told?.json ?? '{}') as {
    suggestions?: { decision: { kind: string } | null }[];
  };
  return suggestions.flatMap(({ decision }) => decision?.kind ?? []);
};

/** Presses the one Stop of a widget in the page itself, and says how many milliseconds later the widget says `failed`. */
const pressStop = async (tab: DeskTab, widget: 'card' | 'draft'): Promise<number> => {
  const begun = tab.page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const root = document.querySelector('deskside-ui')?.shadowRoot;
        let pressed = 0;
        root?.addEventListener('click', () => (pressed = performance.now()), { capture: true, once: true });
        const look = (): void => {
          const state = root?.querySelector(`.ds.${name}`)?.getAttribute('data-state');
          if (pressed > 0 && state === 'failed') resolve(performance.now() - pressed);
          else requestAnimationFrame(look);
        };
        look();
      }),
    widget,
  );
  await tab.press((widget === 'card' ? tab.card : tab.draft).getByRole('button', { name: 'Stop' }));
  return Math.round(await begun);
};

onEveryDesk(
  (kit) => {
    for (const { name, begin, between } of ledgerTroubles) {
      test(
        `a ledger that ${name}: the answer and the draft are shown, Stop stops, and the decision is written when it can be`,
        { tag: ['@durable', ...(name === 'is full' ? [] : ['@wide'])] },
        async ({ deskside, tab, desk, model }, info) => {
          test.setTimeout(120_000);
          const stopped = async (widget: 'card' | 'draft'): Promise<void> => {
            const ms = await pressStop(tab, widget);
            info.annotations.push({ type: `Stop (${widget})`, description: `${ms} ms` });
            expect(ms).toBeLessThan(STOPPED_MS);
          };
          model.settings.answer = sure(kit, { priority: false, draft: 'Hello,\n\nwe will look into it at once.' });
          await deskside.useModel(model.port);
          // There is a ledger, with nothing in it.
          await deskside.ask('data.export', {});
          const trouble = await begin(deskside);
          try {
            const gate = model.holdFirstByte();
            await tab.open(desk.notable.showcase);
            await tab.state('waiting', FIRST_MS);
            await expect(tab.card.getByRole('button', { name: 'Stop' })).toBeVisible();
            await stopped('card');
            gate.open();
            await between?.(deskside);
            await tab.press(tab.card.getByRole('button', { name: 'Try again' }));
            await tab.state('suggestion', FIRST_MS);

            const chunks = model.holdChunks();
            await tab.openDraft();
            await expect(tab.draft.getByRole('button', { name: 'Stop' })).toBeVisible();
            await model.waitForRequest(isDraftRequest);
            chunks.release(5);
            await tab.draftState('streaming');
            await between?.(deskside);
            await stopped('draft');
            await expect(tab.draft).toContainText('Hello');
            chunks.open();
            await tab.press(tab.draft.getByRole('button', { name: 'Try again' }));
            await tab.draftState('done');
            await expect(tab.draft).toContainText('we will look into it at once.');

            await between?.(deskside);
            const asked = model.chats().length;
            await tab.acceptChosen();
            await tab.state('accepted');
            await tab.page.reload();
            await tab.state('accepted', FIRST_MS);
            expect(model.chats()).toHaveLength(asked);
          } finally {
            await trouble.end();
          }
          await expect.poll(() => decisionsIn(deskside), { timeout: FIRST_MS }).toEqual(['accepted']);
        },
      );
    }
  },
  { wide: true },
);
