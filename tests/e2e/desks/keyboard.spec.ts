import { chosen, nothingLeft } from './kit/checks';
import { pressCommand } from './kit/commands';
import { pathOf, sure } from './kit/says';
import { onFirstDesk } from './kit/index';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk((kit) => {
  for (const style of ['careful', 'naive'] as const) {
    // Those that look at nothing but the event's target are the harder ones.
    const where = style === 'naive' ? onFirstDesk(kit) : { tag: '@wide' };
    const title = `the desk’s bare hot keys (${style}) never fire while typing in ours, and still do outside`;
    test(title, where, async ({ deskside, tab, desk, model }) => {
      desk.quirks.hotkeys(style);
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await tab.drafted();

      const instruction = tab.draft.getByRole('textbox', { name: 'Say what to change' });
      await instruction.click();
      await tab.page.keyboard.type(`${kit.hotkeys} please`);
      await expect(instruction).toHaveValue(`${kit.hotkeys} please`);
      await tab.draft.getByRole('button', { name: 'Copy' }).focus();
      for (const key of kit.hotkeys) await tab.page.keyboard.press(key);
      await tab.press(tab.card.getByRole('button', { name: /^Change / }).first());
      await tab.card.getByRole('combobox').click();
      await tab.page.keyboard.type(kit.hotkeys);
      expect(await tab.firedHotkeys()).toEqual([]);
      nothingLeft(desk);

      // The same keys on the desk itself do fire, so the silence above means something.
      await tab.press(tab.draft.getByRole('button', { name: 'Close' }));
      await tab.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await tab.page.keyboard.press(kit.hotkeys.at(-1) ?? '');
      expect((await tab.firedHotkeys()).length).toBeGreaterThan(0);
    });
  }

  for (const when of ['at every moment', 'as soon as a key goes down'] as const)
    test(
      `a page that moves the focus to Accept ${when} has nothing accepted by a person who types`,
      when === 'at every moment' ? onFirstDesk(kit) : { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.setComposer(ticket, 'public');
        const before = await tab.values(ticket);
        await tab.page.locator('[contenteditable="true"]:visible').first().click();
        await tab.page.evaluate((moment) => {
          const steal = (): void => {
            const buttons = document.querySelector('deskside-ui')?.shadowRoot?.querySelectorAll('button') ?? [];
            [...buttons].find(({ innerText }) => innerText.startsWith('Accept'))?.focus();
          };
          if (moment === 'at every moment') setInterval(steal, 1);
          else document.addEventListener('keydown', steal, true);
        }, when);
        for (const key of ['H', 'i', ' ', 'Enter', '1', ' ', 'Enter']) await tab.page.keyboard.press(key);
        await tab.state('suggestion');
        expect(await tab.values(ticket)).toEqual(before);
        nothingLeft(desk);
        // By their own hand it is accepted all the same.
        await tab.accept();
        await tab.state('accepted');
      },
    );

  test('the whole journey by keyboard alone', onFirstDesk(kit), async ({ deskside, tab, desk, model }) => {
    const ticket = desk.notable.showcase;
    model.settings.answer = sure(kit, { draft: 'Hello Oliver,\n\nwe look into the printer.' });
    await deskside.useModel(model.port);
    await tab.open(ticket);
    await tab.state('suggestion');
    await tab.setComposer(ticket, 'public');
    const { page } = tab;
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 200; presses += 1) {
        const focused = await page.evaluate(() => {
          const inside = document.querySelector('deskside-ui')?.shadowRoot?.activeElement;
          return inside instanceof HTMLElement ? (inside.innerText ?? '') : '';
        });
        if (name.test(focused)) return;
        await page.keyboard.press('Shift+Tab');
      }
      throw new Error(`Tab never reached ${name}`);
    };
    await tabTo(/^Accept/);
    await page.keyboard.press('Enter');
    await tab.state('accepted');
    expect((await chosen(tab, kit, ticket)).category).toBe(kit.optionId(pathOf(kit)));
    await tabTo(/^Draft reply/);
    await page.keyboard.press('Enter');
    await tab.draftState('done');
    await tabTo(/^Insert/);
    await page.keyboard.press('Enter');
    await expect.poll(() => tab.editorText(ticket)).toContain('we look into the printer.');
    await page.keyboard.type(' Soon.');
    await expect.poll(() => tab.editorText(ticket)).toContain('Soon.');
    nothingLeft(desk);
  });

  test(
    'whoever accepts by the key while writing a reply goes on writing in the reply, and no hot key of the desk fires',
    { tag: ['@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      const editor = tab.page.locator('[contenteditable="true"]:visible').first();
      await editor.click();
      await tab.page.keyboard.type('Good mor');
      await pressCommand(deskside.context, 'accept');
      await tab.state('accepted');
      await tab.page.keyboard.type('ning');
      await expect(editor).toContainText('Good morning');
      expect(await tab.firedHotkeys()).toEqual([]);
      expect((await chosen(tab, kit, ticket)).category).toBe(kit.optionId(pathOf(kit)));
      nothingLeft(desk);
    },
  );

  test(
    'Tab brings a card that was scrolled away into sight; after Accept and after Undo the next press is at hand',
    { tag: ['@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.page.setViewportSize({ width: 1280, height: 500 });
      await tab.open(ticket);
      await tab.state('suggestion');
      const { page } = tab;
      const focused = () =>
        page.evaluate(() => {
          const inside = document.querySelector('deskside-ui')?.shadowRoot?.activeElement;
          return inside instanceof HTMLElement ? inside.innerText : '';
        });
      /** A point in the middle of what has the focus is ours: nothing of the desk lies over it, and it is not cut off. */
      const inSight = () =>
        page.evaluate(() => {
          const host = document.querySelector('deskside-ui');
          const { x, y, width, height } =
            host?.shadowRoot?.activeElement?.getBoundingClientRect() ?? new DOMRect(-1, -1, 0, 0);
          return document.elementFromPoint(x + width / 2, y + height / 2) === host;
        });
      const { card } = tab;
      await page.evaluate((fields) => {
        for (const field of document.querySelectorAll(fields))
          if (field.getClientRects().length > 0) field.scrollIntoView();
      }, kit.column.fields);
      for (let presses = 0; !(await focused()).startsWith('Accept'); presses += 1) {
        expect(presses, 'Tab reaches Accept').toBeLessThan(200);
        await page.keyboard.press('Tab');
      }
      await expect.poll(inSight).toBe(true);
      await page.keyboard.press('Enter');
      await tab.state('accepted');
      await expect(card.getByRole('button', { name: 'Undo' })).toBeFocused();
      expect(await inSight()).toBe(true);
      await page.keyboard.press('Enter');
      await tab.state('suggestion');
      await expect(card.getByRole('button', { name: /^Accept/ })).toBeFocused();
      nothingLeft(desk);
    },
  );
});
