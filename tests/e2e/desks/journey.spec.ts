import { chosen, nothingLeft } from './kit/checks';
import { pathOf, sure } from './kit/says';
import { inTurn } from './kit/index';
import { expect, onEveryDesk, test } from './kit/test';

const words = 'Hello,\n\nwe look into it.\n\nCan you try again?';

onEveryDesk((kit) => {
  test('with a local model: suggestion, accept, draft, insert, edit, undo; nothing is sent', async ({
    deskside,
    tab,
    desk,
    model,
  }) => {
    const ticket = desk.notable.showcase;
    model.settings.answer = sure(kit, { reason: '“jams” says that the printer stops', draft: words });
    await deskside.useModel(model.port);
    await tab.open(ticket);
    await tab.state('suggestion');
    await expect(tab.card).toContainText('Very likely · 90 %');
    await expect(tab.card).toContainText(pathOf(kit).at(-1) ?? '');
    await expect(tab.card).toContainText('“jams” says that the printer stops');
    const before = await tab.values(ticket);

    await tab.accept();
    await tab.state('accepted');
    await expect(tab.card).toContainText('Filled in, not saved yet');
    expect(await chosen(tab, kit, ticket)).toEqual({
      category: kit.optionId(pathOf(kit)),
      priority: kit.facts.priorities[2],
    });

    await tab.setComposer(ticket, 'public');
    const chunks = model.holdChunks();
    await tab.openDraft();
    await tab.draftState('waiting');
    chunks.release(3);
    await tab.draftState('streaming');
    await expect(tab.draft.getByRole('button', { name: 'Insert' })).toHaveAttribute('aria-disabled', 'true');
    chunks.open();
    await tab.draftState('done');
    await expect(tab.draft).toContainText('Written by the model');

    // A desk may have put a greeting of its own there.
    const inserted = /Hello.*we look into it\..*Can you try again\?/s;
    const empty = await tab.editorText(ticket);
    await tab.insert();
    await tab.draftState('closed');
    await expect.poll(() => tab.editorText(ticket)).toMatch(inserted);
    await kit.undo(tab.page);
    await expect.poll(() => tab.editorText(ticket)).toBe(empty);

    await tab.openDraft();
    await tab.draftState('done');
    await tab.insert();
    await expect.poll(() => tab.editorText(ticket)).toMatch(inserted);
    await tab.page.keyboard.type(' Thanks');
    await expect.poll(() => tab.editorText(ticket)).toMatch(/Can you try again\?.*Thanks/s);

    await tab.undo();
    await tab.state('suggestion');
    expect(await tab.values(ticket)).toEqual(before);
    nothingLeft(desk);
  });

  test(
    'on this device: best three, accept one, a past reply or macro as draft; no request leaves the browser but to the desk',
    inTurn(kit, 2),
    async ({ deskside, tab, desk, model, world }) => {
      const ticket = desk.notable.showcase;
      const elsewhere: string[] = [];
      const note = (request: { url(): string }): void => {
        if (
          !request.url().startsWith(`${kit.facts.origin}/`) &&
          !request.url().startsWith('chrome-extension://') &&
          !request.url().startsWith('data:')
        )
          elsewhere.push(request.url());
      };
      world.launched.context.on('request', note);
      await deskside.switchOn();
      await tab.open(ticket);
      await tab.state(/^(suggestion|not-sure)$/);
      await expect(tab.card).toContainText('nothing was sent');
      const best = tab.card.getByRole('radio').first();
      if ((await tab.card.getAttribute('data-state')) === 'not-sure') {
        await expect(tab.card.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true');
        await best.click();
      }
      await tab.accept();
      await tab.state('accepted');
      expect((await chosen(tab, kit, ticket)).category).toBeTruthy();

      // The card waited for no macro; the draft asks for them, where the desk has any that are known.
      const macrosAsked = (): number =>
        desk.log.filter(({ by, path }) => by === 'other' && /\/(?:macros|canned_response_folders)\b/.test(path)).length;
      expect(macrosAsked()).toBe(0);
      await tab.openDraft();
      await tab.draftState(/^(done|failed)$/);
      if (kit.facts.desk === 'halopsa') expect(macrosAsked()).toBe(0);
      else expect(macrosAsked()).toBeGreaterThan(0);
      nothingLeft(desk);
      expect(model.received).toEqual([]);
      world.launched.context.off('request', note);
      expect(elsewhere).toEqual([]);
    },
  );
});
