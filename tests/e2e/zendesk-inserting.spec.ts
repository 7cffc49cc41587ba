import { test } from '@playwright/test';
import { expect } from './support/expect';
import { notable, type PracticeWindow } from '../desks/zendesk/index';
import { checkAdapter, plainBox, richBox } from './adapter/check';

declare const window: PracticeWindow;

const check = checkAdapter();
const draft = 'Hello Hamza,\n\nplease set 60 Hz & restart <now>.\nThen tell us.\n\nKind regards\nDana';
const draftHtml =
  '<p>Hello Hamza,</p><p>&nbsp;</p><p>please set 60 Hz &amp; restart &lt;now&gt;.</p><p>Then tell us.</p><p>&nbsp;</p><p>Kind regards</p><p>Dana</p>';

const id = notable.hostile;

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`puts a draft into an empty box through ${way}, with one undo`, async () => {
    await check.visit(id);
    await check.editorReady(id);
    expect(await check.composer(id)).toEqual({ mode: 'public', kind: 'rich', empty: true });
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    expect(await check.editorData(id)).toBe(draftHtml);
    await check.page().keyboard.press('Control+z');
    expect(await check.editorData(id)).toBe('');
  });

  test(`keeps what was typed, through ${way}`, async () => {
    await check.visit(id);
    await check.editorReady(id);
    await check.page().locator(richBox).pressSequentially('Typed before.');
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    expect(await check.editorData(id)).toBe(`<p>Typed before.</p><p>&nbsp;</p>${draftHtml}`);
    await check.page().keyboard.press('Control+z');
    expect(await check.editorData(id)).toBe('<p>Typed before.</p>');
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    await check.page().keyboard.press('Control+z');
    expect(await check.editorData(id)).toBe('<p>Typed before.</p>');
  });
}

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`goes to the caret, and behind a selection, through ${way}`, async () => {
    await check.visit(id);
    await check.editorReady(id);
    await check.page().evaluate((ticketId) => window.__practice.setEditorData(ticketId, '<p>First</p><p>Last</p>'), id);
    await check.page().locator(`${richBox} p`).first().click();
    await check.page().keyboard.press('Home');
    await check.page().keyboard.press('Shift+End');
    expect(await check.insert(id, 'One\n\nTwo', bridge)).toEqual({ ok: true });
    expect(await check.editorData(id)).toBe('<p>First</p><p>&nbsp;</p><p>One</p><p>&nbsp;</p><p>Two</p><p>Last</p>');
    await check.page().keyboard.press('Control+z');
    expect(await check.editorData(id)).toBe('<p>First</p><p>Last</p>');
  });
}

for (const bridge of [true, false]) {
  test(`puts plain text into the messaging box and sends nothing, ${bridge ? 'through the editor' : 'by a paste'}`, async () => {
    await check.visit(notable.messaging);
    await check.editorReady(notable.messaging, plainBox);
    expect(await check.composer(notable.messaging)).toEqual({ mode: 'public', kind: 'plain', empty: true });
    expect(await check.insert(notable.messaging, draft, bridge)).toEqual({ ok: true });
    const text = await check.page().locator(plainBox).innerText();
    for (const line of draft.split('\n')) expect(text).toContain(line);
    await check.page().keyboard.press('Control+z');
    expect(await check.editorData(notable.messaging)).toBe('');
    await check.page().locator(plainBox).pressSequentially('One moment.');
    expect(await check.insert(notable.messaging, draft, bridge)).toEqual({ ok: true });
    expect(await check.page().locator(plainBox).innerText()).toMatch(/^One moment\.\s+Hello Hamza,\s+please/);
    expect(check.desk().saves).toEqual([]);
  });
}

test('refuses a note, a box whose mode it cannot read, and another ticket', async () => {
  await check.visit(id, { composerMode: 'internal' });
  await check.editorReady(id);
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
  expect(await check.editorData(id)).toBe('');
  await check.page().context().close();
  await check.visit(id, { composerMode: 'missing-attribute' });
  await check.editorReady(id);
  expect((await check.composer(id)).mode).toBe('unknown');
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
  await check.open(notable.messaging);
  await check.editorReady(notable.messaging, plainBox);
  expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  expect(await check.editorData(notable.messaging)).toBe('');
});

test('finds its anchors in this ticket’s pane', async () => {
  await check.visit(id);
  await check.editorReady(id);
  const anchors = await check.run(
    `(() => { const { card, draft } = deskside.ticket('${id}').anchors(); return [card, draft].map((element) => element?.closest('[data-test-id$="-layout"]')?.dataset.testId ?? null); })()`,
  );
  expect(anchors).toEqual([`ticket-${id}-standard-layout`, `ticket-${id}-standard-layout`]);
});
