import { test } from '@playwright/test';
import { expect } from './support/expect';
import { notable, type PracticeWindow } from '../desks/halopsa/index';
import { box, checkHalopsa, type EditorName } from './adapter/halopsa';

declare const window: PracticeWindow & {
  readonly FroalaEditor: {
    readonly INSTANCES: readonly { readonly el: HTMLElement; readonly undo: { run(): void } }[];
  };
};

const check = checkHalopsa();
const id = notable.showcase;
const draft = 'Hello Hamza,\n\nplease set 60 Hz & restart <now>.\nThen tell us.\n\nKind regards\nDana';
const words = /Hello Hamza,.*60 Hz &amp; restart &lt;now&gt;.*Then tell us\..*Kind regards.*Dana/s;

/** Past the editor's commands, which an unlicensed Froala refuses under this name. */
const undo = (name: EditorName): Promise<void> =>
  check
    .page()
    .evaluate(
      (given) =>
        window.FroalaEditor.INSTANCES.find(({ el }) => el.closest(`#input-field-for-${given}`) !== null)?.undo.run(),
      name,
    );

for (const publicForm of ['email', 'note'] as const) {
  const name = publicForm === 'email' ? 'emailbody' : 'note';
  for (const [way, bridge, froalaGlobal] of [
    ['the editor', true, true],
    ['the editor without a global', true, false],
    ['a paste', false, true],
  ] as const) {
    test(`puts a draft into the ${name} alone, through ${way}, with one undo`, async () => {
      await check.visit(id, { publicForm, froalaGlobal });
      await check.read(id);
      await check.compose(id, 'public', name);
      expect(await check.composer(id)).toEqual({ mode: 'public', kind: 'rich', empty: true });
      await check.page().locator(box(name)).click();
      await check.page().keyboard.type('Typed before.');
      await expect.poll(async () => (await check.editors(id))[name]).toContain('Typed before.');
      expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
      await expect.poll(async () => (await check.editors(id))[name]).toMatch(words);
      const { private_note, ...others } = await check.editors(id);
      expect([private_note, Object.keys(others)]).toEqual(['', [name]]);
      expect(await check.page().locator(box('private_note')).innerText()).not.toContain('Hamza');
      if (!froalaGlobal) return;
      await undo(name);
      await expect(check.page().locator(box(name))).not.toContainText('Kind regards');
      await expect(check.page().locator(box(name))).toContainText('Typed before.');
    });
  }
}

test('refuses every box that the customer would not read', async () => {
  for (const [internalForm, first, mode] of [
    ['private-note', 'private_note', 'internal'],
    ['hidden-note', 'note', 'internal'],
  ] as const) {
    await check.visit(id, { internalForm });
    await check.read(id);
    await check.compose(id, 'internal', first);
    expect([internalForm, (await check.composer(id)).mode]).toEqual([internalForm, mode]);
    expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    expect(Object.values(await check.editors(id)).join('')).toBe('');
    await check.page().context().close();
  }
  await check.visit(id, { publicForm: 'note' });
  await check.compose(id, 'public', 'note');
  await check.page().locator('#input-field-for-hiddenfromuser').check();
  expect((await check.composer(id)).mode).toBe('internal');
});

test('a mail to a supplier is no reply', async () => {
  await check.visit(id);
  await check.read(id);
  await check.page().locator('.ticketdetails:visible [role="listbox"].dropdown').click();
  await check.page().getByRole('option', { name: 'Email Supplier' }).click();
  await check.page().locator(box('emailbody')).waitFor();
  expect((await check.composer(id)).mode).toBe('unknown');
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
});

test('reads whom the ticket is from before it inserts into a mail', async () => {
  await check.visit(id);
  await check.compose(id, 'public', 'emailbody');
  expect((await check.composer(id)).mode).toBe('unknown');
  expect(await check.insert(id, draft)).toEqual({ ok: true });
});

test('goes by names, not by words: without labels it inserts, without names it does not', async () => {
  await check.visit(id, { removed: ['editor-labels'], language: 'ar' });
  await check.read(id);
  await check.compose(id, 'public', 'emailbody');
  expect((await check.composer(id)).mode).toBe('public');
  await check.page().context().close();
  await check.visit(id, { removed: ['editor-ids'] });
  await check.read(id);
  await check.page().evaluate((ticketId) => window.__practice.setComposer(ticketId, 'public'), id);
  await check.page().locator('.fr-element').first().waitFor();
  expect((await check.composer(id)).mode).toBe('unknown');
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
  expect(Object.values(await check.editors(id)).join('')).toBe('');
});

test('without a box it says so, and never opens one; a box of another ticket is none', async () => {
  await check.visit(id);
  await check.read(id);
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-missing' } });
  await check.compose(id, 'public', 'emailbody');
  await check.open(2114);
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  expect(await check.insert(2114, draft)).toMatchObject({ ok: false, error: { code: 'composer-missing' } });
  expect(Object.values(await check.editors(id)).join('')).toBe('');
});

test('anchors the card in the details and the draft at the form, else at the feed', async () => {
  await check.visit(id);
  const places = (): Promise<unknown> =>
    check.run(
      `(() => { const { card, draft } = deskside.ticket('${id}').anchors(); return [card?.className.split(' ')[0], draft?.className.split(' ')[0], draft?.closest('[contenteditable]') === null]; })()`,
    );
  expect(await places()).toEqual(['details-form', 'history-options', true]);
  await check.compose(id, 'public', 'emailbody');
  expect(await places()).toEqual(['details-form', 'new-action-form', true]);
});

test('says in the health report what is found', async () => {
  await check.visit(id, { publicForm: 'note' });
  await check.compose(id, 'public', 'note');
  const parts = await check.run<{ name: string; state: string; optional?: boolean }[]>(
    `deskside.ticket('${id}').health()`,
  );
  expect(parts.filter(({ state, optional }) => state !== 'found' && optional !== true)).toEqual([]);
});
