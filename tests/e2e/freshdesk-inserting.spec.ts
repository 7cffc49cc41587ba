import { test } from '@playwright/test';
import { expect } from './support/expect';
import { freshdeskFacts, notable, startFreshdesk, type PracticeWindow } from '../desks/freshdesk/index';
import { checkPractice } from './adapter/practice';

declare const window: PracticeWindow & {
  readonly FroalaEditor?: { readonly INSTANCES: readonly { readonly undo: { run(): void } }[] };
};

const check = checkPractice(freshdeskFacts, () => startFreshdesk({ tls: true }));
const id = notable.showcase;
const box = '.ticket-editor .fr-element';
const draft = 'Hello Hamza,\n\nplease set 60 Hz & restart <now>.\nThen tell us.\n\nKind regards\nDana';
const draftHtml =
  '<p>Hello Hamza,</p><p><br></p><p>please set 60 Hz &amp; restart &lt;now&gt;.</p><p>Then tell us.</p><p><br></p><p>Kind regards</p><p>Dana</p>';
const template = '<p>Hello Rosa,</p><p><br></p><p>Kind regards<br>Dana</p>';

/** Froala marks what was pasted, by a person too. */
const text = async (ticketId = id): Promise<string | undefined> =>
  (await check.editorText(ticketId))?.replaceAll(' data-pasted="true"', '');
/** One step of the editor's own undo. */
const undo = (): Promise<void> => check.page().evaluate(() => window.FroalaEditor?.INSTANCES.at(-1)?.undo.run());
/** The focus goes to a button of ours, or to anything else on the page. */
const lookElsewhere = (): Promise<void> => check.page().locator('.k-search').focus();

for (const [way, bridge] of [
  ['the editor', true],
  ['a paste', false],
] as const) {
  test(`puts a draft between greeting and signature and repeats neither, through ${way}, with one undo`, async () => {
    await check.visit(id);
    await check.read(id);
    await check.compose(id);
    const before = await check.editorText(id);
    expect(before).toContain('Kind regards<br>');
    expect(await check.composer(id)).toEqual({ mode: 'public', kind: 'rich', empty: false });
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    const [greeting, signature] = before?.split(/(?=<p>Kind regards)/) ?? [];
    expect(await text()).toBe(
      `${greeting}<p>please set 60 Hz &amp; restart &lt;now&gt;.</p><p>Then tell us.</p><p><br></p>${signature}`,
    );
    await undo();
    await expect.poll(() => text()).toBe(before);
  });

  test(`keeps what was typed, through ${way}`, async () => {
    await check.visit(id);
    await check.compose(id);
    await check.setEditorText(id, '');
    await check.page().locator(box).pressSequentially('Typed before.');
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    expect(await text()).toBe(`<p>Typed before.</p><p><br></p>${draftHtml}`);
    await undo();
    await expect.poll(() => text()).toBe('<p>Typed before.</p>');
  });

  test(`fills an empty box, through ${way}`, async () => {
    await check.visit(id);
    await check.compose(id);
    await check.setEditorText(id, '');
    await lookElsewhere();
    expect(await check.insert(id, draft, bridge)).toEqual({ ok: true });
    expect(await text()).toBe(draftHtml);
    await undo();
    await expect.poll(() => text()).toBe('');
  });

  test(`goes to the caret, behind a selection, and never into a quote, through ${way}`, async () => {
    await check.visit(id);
    await check.compose(id);
    await check.setEditorText(id, `${template}<blockquote><p>Quoted</p></blockquote>`);
    await check.page().locator(`${box} p`).first().click();
    await check.page().keyboard.press('Home');
    await check.page().keyboard.press('Shift+End');
    expect(await check.insert(id, 'One\n\nTwo', bridge)).toEqual({ ok: true });
    expect(await text()).toContain('<p>Hello Rosa,</p><p><br></p><p>One</p><p><br></p><p>Two</p>');
    expect(await text()).toContain('<p>Kind regards<br>Dana</p><blockquote><p>Quoted</p></blockquote>');
    await undo();
    await expect.poll(() => text()).toBe(`${template}<blockquote><p>Quoted</p></blockquote>`);
    await check.page().locator(`${box} blockquote p`).click();
    expect(await check.insert(id, 'One', bridge)).toEqual({ ok: true });
    expect(await text()).toBe(
      `<p>Hello Rosa,</p><p><br></p><p>One</p>${template.replace('<p>Hello Rosa,</p>', '')}<blockquote><p>Quoted</p></blockquote>`,
    );
  });

  test(`finds the caret again when the focus is elsewhere, through ${way}`, async () => {
    await check.visit(id);
    await check.compose(id);
    await check.setEditorText(id, '<p>First</p><p>Last</p>');
    await check.page().locator(`${box} p`).first().click();
    await check.page().keyboard.press('End');
    await check.page().evaluate(() => document.querySelector<HTMLElement>('.reply-btn')?.focus());
    expect(await check.insert(id, 'One', bridge)).toEqual({ ok: true });
    expect(await text()).toBe('<p>First</p><p><br></p><p>One</p><p><br></p><p>Last</p>');
  });
}

test('inserts into an editor that is no global of the page', async () => {
  await check.visit(id, (desk) => Object.assign(desk.knobs, { froalaGlobal: false }));
  await check.compose(id);
  await check.setEditorText(id, '');
  expect(await check.insert(id, draft)).toEqual({ ok: true });
  expect(await text()).toBe(draftHtml);
});

for (const layout of freshdeskFacts.layouts) {
  test(`refuses a note, a forward, a closed composer and another ticket: ${layout}`, async () => {
    await check.visit(id, (desk) => desk.setLayout(layout));
    await check.read(id);
    expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-missing' } });
    await check.compose(id, 'internal');
    expect((await check.composer(id)).mode).toBe('internal');
    expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    await check.page().evaluate((ticketId) => window.__practice.openForward(ticketId), id);
    await expect.poll(async () => (await check.composer(id)).mode).toBe('unknown');
    expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    await expect(check.page().locator(box)).not.toContainText('60 Hz');
    const [other = 0] = notable.ordinary;
    await check.open(other);
    await check.compose(other);
    expect(await check.insert(id, draft)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(await text(other)).not.toContain('60 Hz');
  });
}

test('a reply without the requester’s address, or with a forward’s tab, is not public', async () => {
  await check.visit(id);
  await check.read(id);
  await check.compose(id);
  await check
    .page()
    .evaluate(() =>
      document.querySelector('.ticket-editor [data-test-id="display-emails"]')?.replaceChildren('someone@else.example'),
    );
  expect((await check.composer(id)).mode).toBe('unknown');
  await check.open(notable.ordinary[0] ?? 0);
  await check.open(id);
  await check.compose(id);
  expect((await check.composer(id)).mode).toBe('public');
  await check.page().evaluate(() => {
    for (const tab of document.querySelectorAll('.ticket-action-button'))
      tab.classList.toggle('active', tab.querySelector('[data-test-id="ticket-action-forward"]') !== null);
  });
  expect((await check.composer(id)).mode).toBe('unknown');
});

test('finds its anchors, with an open and with a closed composer', async () => {
  for (const layout of freshdeskFacts.layouts) {
    await check.visit(id, (desk) => desk.setLayout(layout));
    const anchors = (): Promise<[string, string]> =>
      check.run(
        `(() => { const { card, draft } = deskside.ticket('${id}').anchors(); return [card?.className ?? '', draft?.className ?? '']; })()`,
      );
    expect(await anchors()).toEqual([
      expect.stringContaining('ticket-properties-wrapper'),
      expect.stringContaining('reply-bar-wrapper'),
    ]);
    await check.compose(id);
    expect((await anchors())[1]).toContain('ticket-editor');
    if (layout === 'classic') await check.page().context().close();
  }
});
