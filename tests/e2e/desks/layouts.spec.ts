import { chosen, leaked, nothingLeft } from './kit/checks';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk(
  (kit) => {
    for (const [row, layout] of kit.facts.layouts.entries()) {
      for (const [column, language] of kit.facts.languages.entries()) {
        // As on a chessboard, without the first pair, on which every other row is: each pair before a release.
        const where = row + column > 0 && (row + column) % 2 === 0 ? {} : { tag: '@wide' };
        test(
          `layout ${layout}, the agent reads ${language}: suggestion, accept, draft, insert, undo`,
          where,
          async ({ deskside, tab, desk, model }) => {
            const ticket = desk.notable.withNotes;
            const path = pathOf(kit, 2);
            desk.setLayout(layout);
            desk.setLanguage(language);
            model.settings.answer = sure(kit, { path, language, draft: 'Guten Tag,\n\nwir sehen nach.' });
            await deskside.useModel(model.port);
            await tab.open(ticket);
            await tab.state('suggestion');
            await expect(tab.page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : /^(ltr|)$/);
            // Ours stays readable whatever the desk's direction is: fully on screen, in both directions.
            const card = await tab.card.boundingBox();
            expect(card?.x ?? -1).toBeGreaterThanOrEqual(0);
            expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(1280);

            const before = await tab.values(ticket);
            await tab.accept();
            await tab.state('accepted');
            expect(await chosen(tab, kit, ticket)).toEqual({
              category: kit.optionId(path),
              priority: kit.facts.priorities[2],
            });
            await tab.setComposer(ticket, 'public');
            await tab.drafted();
            await tab.insert();
            await expect.poll(() => tab.editorText(ticket)).toContain('wir sehen nach.');
            await tab.undo();
            await tab.state('suggestion');
            expect(await tab.values(ticket)).toEqual(before);
            expect(leaked(desk, model)).toEqual([]);
            nothingLeft(desk);
          },
        );
      }
    }
  },
  { wide: true },
);
