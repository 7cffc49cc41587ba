import type { PracticePage } from '../../desks/contract';
import { ended, type DeskTab } from '../support/desk-tab';
import type { Deskside } from '../support/deskside';
import { chosen, leaked, nothingLeft, settled } from './kit/checks';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** What Deskside says it finds on the page, part by part. */
async function partsFound(
  deskside: Deskside,
): Promise<readonly { readonly name: string; readonly state: string; readonly way: string }[]> {
  const { tabs } = await deskside.ask('health.list', {});
  const parts = tabs.flatMap(({ health }) => (health === null ? [] : health.page));
  return parts.map(({ name, state, way }) => ({ name, state, way }));
}

/** Opens the reply box, and waits for its editor where one can come. */
async function openReply(tab: DeskTab, ticketId: number): Promise<void> {
  await tab.page.evaluate(
    (id) => (window as unknown as { __practice: PracticePage }).__practice.setComposer(id, 'public'),
    ticketId,
  );
  await tab.page
    .waitForFunction(
      () => [...document.querySelectorAll('[contenteditable="true"]')].some((box) => box.checkVisibility()),
      null,
      { timeout: 2000 },
    )
    .then(
      () => true,
      () => false,
    );
}

/** Of each part what is found first and what nothing goes without; before a release every mark of it. */
const isTried = (names: readonly { readonly essential: boolean }[], at: number): boolean =>
  process.env['DESKSIDE_ALL'] !== undefined || at === 0 || names[at]?.essential === true;

onEveryDesk(
  (kit) => {
    const groups = [...new Set(kit.facts.removable.map(({ part }) => part))];
    for (const group of groups) {
      test(
        `a page without its parts (${group}), one at a time: it is reported, nothing is guessed, nothing is sent silently`,
        ['conversation', 'composer'].includes(group) ? {} : { tag: '@wide' },
        async ({ deskside, tab, desk, model }, { annotations }) => {
          test.setTimeout(120_000);
          const ticket = desk.notable.withNotes;
          const path = pathOf(kit);
          model.settings.answer = sure(kit, { path, draft: 'Words for the customer.' });
          await deskside.useModel(model.port);
          await tab.open(ticket);
          await tab.state('suggestion');
          if (group === 'composer') await openReply(tab, ticket);
          const whole = await partsFound(deskside);
          expect(whole.length).toBeGreaterThan(0);

          const inGroup = kit.facts.removable.filter(({ part }) => part === group);
          for (const { name, essential } of inGroup.filter((_each, at) => isTried(inGroup, at))) {
            desk.remove([name]);
            // With the ticket closed: an open one is asked about again once its answer is erased.
            await tab.page.goto('about:blank');
            await deskside.ask('data.erase', { what: 'activity' });
            const sent = model.chats().length;
            await tab.open(ticket);
            await settled(tab, deskside, ticket);
            const before = await chosen(tab, kit, ticket);
            if (essential) {
              await expect(tab.page.locator('deskside-ui [data-state="suggestion"]'), name).toHaveCount(0);
              expect(model.chats(), name).toHaveLength(sent);
            } else {
              await expect(tab.card, name).toHaveAttribute('data-state', ended);
              const state = await tab.card.getAttribute('data-state');
              if (state === 'failed') expect(model.chats(), name).toHaveLength(sent);
              if (state === 'suggestion') {
                await tab.accept();
                await expect
                  .poll(
                    async () =>
                      (await tab.card.getAttribute('data-state')) === 'accepted' ||
                      (await tab.card.getByRole('alert').count()) > 0,
                    name,
                  )
                  .toBe(true);
                const after = await chosen(tab, kit, ticket);
                // What was wanted or what was there: never anything else.
                expect([before.category, kit.optionId(path)], name).toContain(after.category);
                expect([before.priority, kit.facts.priorities[2]], name).toContain(after.priority);
              }
            }
            if (group === 'composer') await openReply(tab, ticket);
            const seen = await partsFound(deskside);
            const changed = seen.filter((part, index) => JSON.stringify(part) !== JSON.stringify(whole[index]));
            annotations.push({
              type: name,
              description:
                changed.map((part) => `${part.name}: ${part.state}`).join(', ') || 'no part of health changed',
            });
            if (!kit.unnoticed.includes(name)) expect.soft(changed.length, `${name} is reported`).toBeGreaterThan(0);
            if (essential)
              expect(
                seen.some(({ state }) => state !== 'found'),
                name,
              ).toBe(true);
            expect(leaked(desk, model), name).toEqual([]);
            nothingLeft(desk);
          }
        },
      );
    }
  },
  { wide: true },
);
