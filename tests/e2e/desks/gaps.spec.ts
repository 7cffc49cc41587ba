import { nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';
import { showSettings } from '../support/settings';

test.describe('what is left for a person', { tag: '@choices' }, () => {
  onEveryDesk((kit) => {
    test(
      'a gap of a draft is filled where it stands; until then Insert is not first, and one press of it inserts nothing',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit, { draft: 'Hello [name],\n\nwe come on [date]. Write to us any time.' });
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.setComposer(ticket, 'public');
        await tab.drafted();
        const [first, second] = [tab.draft.getByLabel('name, gap 1 of 2'), tab.draft.getByLabel('date, gap 2 of 2')];
        await expect(tab.draft.locator('.btn.primary')).toHaveText('Fill in 2 gaps');
        await tab.insert();
        await expect(tab.draft).toContainText('2 gaps are still open, so nothing was inserted.');
        expect(await tab.editorText(ticket)).not.toContain('we come on');

        await tab.draft.getByRole('button', { name: 'Fill in 2 gaps' }).click();
        await expect(first).toBeFocused();
        await tab.page.keyboard.type('Kim');
        await tab.page.keyboard.press('Enter');
        await expect(second).toBeFocused();
        await tab.page.keyboard.type('Friday');
        await expect(tab.draft.locator('.btn.primary')).toHaveText(/^Insert/);
        await tab.insert();
        await expect.poll(() => tab.editorText(ticket)).toMatch(/Hello \w+,.*we come on Friday\./s);
        nothingLeft(desk);
      },
    );

    test(
      'a draft goes in with its brackets by a second press',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit, { draft: 'We come on [date].' });
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.setComposer(ticket, 'public');
        await tab.drafted();
        await tab.insert();
        await tab.draft.getByRole('button', { name: 'Insert with the gaps' }).click();
        await expect.poll(() => tab.editorText(ticket)).toContain('We come on [date].');
      },
    );

    test(
      'learning goes on when the options page is closed, and the next one knows how far it came',
      { tag: '@wide' },
      async ({ deskside, tab, newTab, desk }) => {
        desk.quirks.slowConversation(50);
        await deskside.switchOn();
        await tab.open(desk.notable.showcase);
        await tab.state(/^(suggestion|not-sure)$/);
        const { page: options } = await newTab();
        await showSettings(options, `desks/${new URL(kit.facts.origin).host}/learning`);
        await options.getByRole('button', { name: 'Learn now' }).click();
        await expect(options.getByRole('progressbar')).toBeVisible();
        await options.goto('about:blank');
        const kept = async (): Promise<number> =>
          (JSON.parse((await deskside.ask('data.export', {})).json) as { examples: unknown[] }).examples.length;
        await expect.poll(kept).toBeGreaterThanOrEqual(30);
        await showSettings(options, `desks/${new URL(kit.facts.origin).host}/learning`);
        await expect(options.getByText(/^Done: \d+ read, \d+ kept\.$/)).toBeVisible();
        expect(desk.saves).toEqual([]);
      },
    );
  });
});
