import { decided } from '../support/desk-tab';
import { nothingLeft } from './kit/checks';
import { isDraftRequest, sure } from './kit/says';
import { pressCommand } from './kit/commands';
import { inTurn, onFirstDesk } from './kit/index';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk((kit) => {
  test(
    'after the draft a note arrives, which is no reason to stop, then a message: the insert stops and says so, and the person may insist',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'An answer to the old state.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      const inserted = async () => (await tab.editorText(ticket)).split('old state').length - 1;
      await tab.drafted();
      desk.inject.internalNote(ticket, 'I have called them.');
      await tab.insert();
      await expect.poll(inserted).toBe(1);

      await tab.openDraft();
      desk.inject.publicReply(ticket, 'One more thing: it happens on my phone too.');
      await tab.insert();
      await expect(tab.draft).toContainText('A new message has arrived');
      expect(await inserted()).toBe(1);
      await tab.draft.getByRole('button', { name: /all the same|anyway/i }).click();
      await expect.poll(inserted).toBe(2);
      nothingLeft(desk);
    },
  );

  test(
    'the reply box is an internal note: nothing is inserted, it says why, and a public reply takes the same draft',
    inTurn(kit, 0),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Never into a note.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'internal');
      await tab.drafted();
      await tab.insert();
      await expect(tab.draft).toContainText('Not a public reply');
      for (const box of await tab.page.locator('[contenteditable="true"]').all())
        expect(await box.textContent()).not.toContain('Never into a note');
      await tab.setComposer(ticket, 'public');
      await tab.draft.getByRole('button', { name: 'Insert now' }).click();
      await expect.poll(() => tab.editorText(ticket)).toContain('Never into a note.');
      nothingLeft(desk);
    },
  );

  test(
    'no reply box is open: one press on Insert opens it by the desk’s own control, or waits for the person to open one, and the draft is in it',
    inTurn(kit, 2, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Waits for a box.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'closed');
      await tab.drafted();
      await tab.insert();
      if (!kit.opensReply) {
        await expect(tab.draft).toContainText('Open a reply to the customer');
        // Below the button that was pressed: the panel’s upper end may be scrolled away.
        const [pressed, told] = [tab.draft.getByRole('button', { name: 'Waiting' }), tab.draft.locator('.awaits')];
        expect((await told.boundingBox())?.y).toBeGreaterThan((await pressed.boundingBox())?.y ?? Infinity);
        await tab.setComposer(ticket, 'internal');
        await expect(tab.draft).toContainText('Open a reply to the customer');
        for (const box of await tab.page.locator('[contenteditable="true"]').all())
          expect(await box.textContent()).not.toContain('Waits for a box');
        await tab.setComposer(ticket, 'public');
      }
      await expect.poll(() => tab.editorText(ticket)).toContain('Waits for a box.');
      await tab.draftState('closed');
      await expect(tab.draft.locator('.chip')).toHaveText('inserted');
      await expect(tab.draft.getByRole('status')).toHaveText('A reply is open, and the draft is inserted');
      nothingLeft(desk);
    },
  );

  test(
    'while the draft is being written the key for Insert puts nothing anywhere, and says why',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model, world }) => {
      const ticket = desk.notable.showcase;
      const press = (command: string) => pressCommand(world.launched.context, command);
      model.settings.answer = sure(kit, { draft: 'Words that arrive one by one.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      const chunks = model.holdChunks();
      await tab.openDraft();
      await model.waitForRequest(isDraftRequest);
      chunks.release(4);
      await tab.draftState('streaming');
      const before = await tab.editorText(ticket);
      await press('insert');
      await expect(tab.draft).toContainText('Not inserted: it is still being written.');
      chunks.open();
      await tab.draftState('done');
      expect(await tab.editorText(ticket)).toBe(before);
      await press('insert');
      await expect.poll(() => tab.editorText(ticket)).toContain('arrive one by one.');
      nothingLeft(desk);
    },
  );

  test(
    'a greeting and a signature that stand in the box already: the draft goes between them and repeats neither',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Hello Anna,\n\nthe printer prints again.\n\nKind regards' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      await tab.page.evaluate(
        ([id, html]) =>
          (
            window as unknown as { readonly __practice: { setEditorText(id: number, html: string): void } }
          ).__practice.setEditorText(id, html),
        [ticket, '<p>Hi Anna,</p><p><br></p><p>Kind regards<br>Dana Whitlock<br>Acme IT</p>'] as const,
      );
      await expect.poll(() => tab.editorText(ticket)).toContain('Acme IT');
      await tab.drafted();
      await tab.insert();
      await expect.poll(() => tab.editorText(ticket)).toContain('prints again.');
      const lines = (await tab.editorText(ticket))
        .replaceAll(/<p[^>]*>|&nbsp;/g, '')
        .replaceAll('<br></p>', '</p>')
        .split(/<\/p>|<br>/);
      expect(lines.slice(0, 7)).toEqual([
        'Hi Anna,',
        '',
        'the printer prints again.',
        '',
        'Kind regards',
        'Dana Whitlock',
        'Acme IT',
      ]);
      nothingLeft(desk);
    },
  );

  test(
    'the draft goes to the caret and leaves what the person has written',
    { tag: '@wide' },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Ours in between.' });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      const box = tab.page.locator('[contenteditable="true"]:visible').last();
      await box.click();
      await tab.page.keyboard.type('Typed by hand.');
      await expect.poll(() => tab.editorText(ticket)).toContain('Typed by hand.');
      await tab.insert();
      await expect.poll(() => tab.editorText(ticket)).toContain('Ours in between.');
      expect(await tab.editorText(ticket)).toContain('Typed by hand.');
      nothingLeft(desk);
    },
  );

  test(
    'a light agent, who can only write notes: no draft is offered, and the suggestion is as for everybody',
    { tag: ['@wide'] },
    async ({ deskside, tab, desk, model }) => {
      test.skip(desk.quirks.lightAgent === null, 'This desk’s JSON does not tell such a role');
      desk.quirks.lightAgent?.();
      const ticket = desk.notable.showcase;
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state(decided);
      await expect(tab.draft).toHaveCount(0);
      expect(await tab.editorText(ticket)).toBe('');
    },
  );
});
