import { decided } from '../support/desk-tab';
import { nothingLeft } from './kit/checks';
import { sure } from './kit/says';
import { onFirstDesk } from './kit/index';
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

  test('the reply box is an internal note: nothing is inserted, it says why, and a public reply takes the same draft', async ({
    deskside,
    tab,
    desk,
    model,
  }) => {
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
  });

  test('no reply box is open: nothing is inserted; where the desk’s own control is known the person can open it, and insert then', async ({
    deskside,
    tab,
    desk,
    model,
  }) => {
    const ticket = desk.notable.showcase;
    model.settings.answer = sure(kit, { draft: 'Waits for a box.' });
    await deskside.useModel(model.port);
    await tab.open(ticket);
    await tab.state('suggestion');
    await tab.setComposer(ticket, 'closed');
    await tab.drafted();
    await tab.insert();
    await expect(tab.draft).toContainText('No reply box');
    const open = tab.draft.getByRole('button', { name: 'Open the reply box' });
    if (kit.opensReply) {
      await open.click();
      await expect.poll(() => tab.page.locator('[contenteditable="true"]:visible').count()).toBeGreaterThan(0);
      expect(await tab.editorText(ticket)).not.toContain('Waits for a box.');
      await expect(tab.draft).not.toContainText('No reply box');
    } else {
      await expect(open).toHaveCount(0);
      await tab.setComposer(ticket, 'public');
    }
    await tab.insert();
    await expect.poll(() => tab.editorText(ticket)).toContain('Waits for a box.');
    nothingLeft(desk);
  });

  test(
    'the draft goes to the caret and leaves what the person has written',
    onFirstDesk(kit),
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

  test('a light agent, who can only write notes: no public reply is filled', async ({ deskside, tab, desk, model }) => {
    test.skip(desk.quirks.lightAgent === null, 'This desk’s JSON does not tell such a role');
    desk.quirks.lightAgent?.();
    const ticket = desk.notable.showcase;
    await deskside.useModel(model.port);
    await tab.open(ticket);
    await tab.state(decided);
    await tab.drafted();
    await tab.insert();
    await expect(tab.draft).toContainText('Not a public reply');
    expect(await tab.editorText(ticket)).toBe('');
  });
});
