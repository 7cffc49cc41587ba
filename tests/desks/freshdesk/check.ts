import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator } from '@playwright/test';
import { canaryPattern, freshdeskFacts, names, notable, notableHere, startFreshdesk, type Knobs, type PracticeWindow } from './index';

/**
 * Opens the practice desk in Chromium and checks that its page behaves as the README says; `npm run check -w @deskside/practice-freshdesk`.
 * With PICTURES=<folder> it leaves screenshots there.
 */
const desk = await startFreshdesk({ tls: true, knobs: { lateMs: 0, dependentMs: 60 } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${freshdeskFacts.hostPattern} 127.0.0.1:${desk.port}, MAP support.acme.example 127.0.0.1:${desk.port}`, '--ignore-certificate-errors'],
});
const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ignoreHTTPSErrors: true });
const page = await context.newPage();
const complaints: string[] = [];
// Froala reports its start to its maker by an image; the page's policy keeps that inside, which Chromium reports.
page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !message.text().includes('froala.com')) complaints.push(message.text()); });
page.on('pageerror', (error) => complaints.push(error.message));

const id = notable.showcase;
const byId = (name: string): string => `[data-test-id="${name}"]`;
const editable = '.ticket-editor .fr-element.fr-view[contenteditable="true"]';
const category = byId(`tkt-properties-${names.category}`);
const item = '.ticket-details__item:not(.rich-editor)';

async function practice<T>(run: (window: PracticeWindow, given: number) => T, given: number = id): Promise<T> {
  const handle = await page.evaluateHandle(() => window as unknown as PracticeWindow);
  return handle.evaluate(run, given) as Promise<T>;
}

async function open(ticketId: number, knobs: Partial<Knobs> = {}, origin = freshdeskFacts.origin): Promise<void> {
  desk.reset();
  Object.assign(desk.knobs, knobs);
  await page.goto(origin + freshdeskFacts.ticketPath(ticketId));
  await page.locator(byId('ticket-properties-btn')).waitFor();
}

async function withReply(ticketId: number, knobs: Partial<Knobs> = {}): Promise<void> {
  await open(ticketId, knobs);
  await practice((window, given) => window.__practice.setComposer(given, 'public'), ticketId);
  await page.locator(editable).waitFor();
}

async function picture(name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  await mkdir(process.env.PICTURES, { recursive: true });
  // Hiding the caret would need a style element, which the page's policy forbids.
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), caret: 'initial' });
}

/** One scripted mouse event, as an extension sends it. */
const mouse = (target: Locator, type: string, clientY = 0, button = 0): Promise<void> =>
  target.first().evaluate((element, init) => { element.dispatchEvent(new MouseEvent(init.type, { bubbles: true, cancelable: true, composed: true, clientY: init.clientY, button: init.button })); }, { type, clientY, button });

const trigger = (box: string, nth = 0): Locator => page.locator(`${box} .ember-power-select-trigger`).nth(nth);
const option = (text: string): Locator => page.locator('#ember-basic-dropdown-wormhole [data-option-index]').filter({ hasText: new RegExp(`^${text.replaceAll(/[()]/g, String.raw`\$&`)}$`) });

/** Chooses by script once the select is unlocked. */
async function choose(box: string, text: string, nth = 0): Promise<void> {
  await page.locator(`${box} .ember-power-select-trigger:not([aria-disabled])`).nth(nth).waitFor();
  await mouse(trigger(box, nth), 'mousedown');
  await mouse(option(text), 'mouseup');
}

const values = (ticketId: number = id): Promise<Readonly<Record<string, string | null>> | undefined> => practice((window, given) => window.__practice.values(given), ticketId);

let count = 0;
async function check(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  count += 1;
  process.stdout.write(`ok ${name}\n`);
}

for (const layout of ['classic', 'mfe'] as const) {
  for (const levels of ['together', 'apart'] as const) {
    await check(`three levels by scripted mousedown and mouseup, ${layout}, levels ${levels}`, async () => {
      await open(id, { layout, levels });
      const boxes = levels === 'together' ? [category, category, category] : [names.category, names.topic, names.detail].map((name) => byId(`tkt-properties-${name}`));
      for (const [index, text] of ['Software', 'ERP (Ledgerline)', 'Error message'].entries()) {
        if (levels === 'together') await page.locator(category).locator('.ember-power-select-trigger').nth(index).and(page.locator(':not([aria-disabled])')).waitFor();
        await choose(boxes[index] ?? '', text, levels === 'together' ? index : 0);
      }
      assert.equal((await values())?.[names.category], 'Software::ERP (Ledgerline)::Error message');
      assert.deepEqual([desk.saves.length, desk.stored(id)[names.category]], [0, null]);
      await page.locator(byId('ticket-properties-btn')).click();
      await page.locator('.k-toast').waitFor();
      assert.equal(desk.stored(id)[names.category], 'Software::ERP (Ledgerline)::Error message');
      assert.equal(await page.locator(byId('ticket-properties-btn')).isDisabled(), true);
    });
  }
}

await check('a level unlocks a while after the one above it was chosen', async () => {
  await open(id, { dependentMs: 60_000 });
  await choose(category, 'Software');
  assert.equal((await values())?.[names.category], 'Software');
  assert.equal(await trigger(category, 1).getAttribute('aria-disabled'), 'true');
  await mouse(trigger(category, 1), 'mousedown');
  assert.equal(await page.locator('.ember-power-select-options').count(), 0);
});

await check('a bare click does not open, the wrong button neither, the knob lets it', async () => {
  await open(id);
  await trigger(byId('priority')).evaluate((element: HTMLElement) => element.click());
  await mouse(trigger(byId('priority')), 'mousedown', 0, 2);
  assert.equal(await page.locator('.ember-power-select-options').count(), 0);
  await open(id, { opensOn: 'click' });
  await trigger(byId('priority')).evaluate((element: HTMLElement) => element.click());
  assert.equal(await page.locator('.ember-power-select-options').count(), 1);
});

await check('one list at a time, closed by a mousedown elsewhere; the search box filters', async () => {
  await open(id);
  await mouse(trigger(byId('priority')), 'mousedown');
  await mouse(trigger(category), 'mousedown');
  assert.equal(await page.locator('#ember-basic-dropdown-wormhole .ember-power-select-options').count(), 1);
  await page.locator('.ember-power-select-search-input').fill('netw');
  assert.deepEqual(await page.locator('[data-option-index]').allTextContents(), ['Network']);
  await mouse(page.locator('.ticket-subject-heading'), 'mousedown');
  assert.equal(await page.locator('.ember-power-select-options').count(), 0);
});

await check('two events at one height drop the choice, at 0 they do not', async () => {
  await open(id);
  await mouse(trigger(byId('priority')), 'mousedown', 200);
  await mouse(option('Urgent'), 'mouseup', 201);
  assert.equal((await values())?.priority, '2');
  await mouse(option('Urgent'), 'mouseup', 240);
  assert.equal((await values())?.priority, '4');
});

await check('a stubborn field closes and keeps its value; a disabled one does not open; a person can choose', async () => {
  await open(id, { stubborn: ['priority'], disabled: ['status'] });
  await choose(byId('priority'), 'Urgent');
  assert.equal((await values())?.priority, '2');
  await mouse(trigger(byId('tkt-properties-status')), 'mousedown');
  assert.equal(await page.locator('.ember-power-select-options').count(), 0);
  assert.equal(await page.locator('.disabledFormField').count(), 1);
  await trigger(byId('priority')).click();
  await option('Urgent').click();
  assert.equal((await values())?.priority, '4');
});

await check('a section follows the type, tags are chips', async () => {
  await open(id);
  await choose(byId('tkt-properties-ticket_type'), 'Question');
  assert.equal(await page.locator(byId(`tkt-properties-${names.impact}`)).count(), 0);
  await choose(byId('tkt-properties-ticket_type'), 'Problem');
  assert.equal(await page.locator(`textarea[data-test-text-area="customFields.${names.workaround}"]`).count(), 1);
  await mouse(page.locator('.ember-power-select-multiple-remove-btn'), 'mousedown');
  await page.locator(`[data-test-tag-input-field]${byId('new-ticket-tags')} input`).pressSequentially('brand-new');
  await page.locator('.tag-options', { hasText: 'brand-new' }).waitFor();
  await mouse(page.locator('.tag-options', { hasText: 'brand-new' }), 'mouseup');
  assert.deepEqual(await page.locator('.ember-power-select-multiple-option').allTextContents(), ['×brand-new']);
});

await check('the panel keeps old values until "refresh"; the thread follows at once and loses foreign nodes', async () => {
  await open(id);
  await page.locator(item).last().evaluate((element) => { element.append(Object.assign(document.createElement('i'), { id: 'injected' })); });
  desk.inject.change(id, 'priority', '4');
  const banner = page.locator('.ticket-sidebar-sticky__refresh-text');
  await banner.waitFor();
  assert.equal((await values())?.priority, '2');
  desk.inject.publicReply(id, 'One more thing.');
  await page.locator(item, { hasText: 'One more thing.' }).waitFor();
  assert.equal(await page.locator('#injected').count(), 0);
  await banner.click();
  assert.equal((await values())?.priority, '4');
  assert.equal(await banner.isVisible(), false);
});

await check('Froala tells the page through its events only', async () => {
  await withReply(id);
  const text = (): Promise<string | undefined> => practice((window, given) => window.__practice.editorText(given));
  const box = page.locator(editable);
  assert.match(await text() ?? '', /Hello Oliver,.*Dana Whitlock/s);
  await box.evaluate((element) => { element.insertAdjacentHTML('afterbegin', '<p>Only in the DOM</p>'); });
  assert.doesNotMatch(await text() ?? '', /Only in the DOM/);
  await box.evaluate((element) => { element.dispatchEvent(new InputEvent('input', { bubbles: true })); });
  await page.waitForFunction((given) => (window as unknown as PracticeWindow).__practice.editorText(given)?.includes('Only in the DOM'), id);
  await practice((window, given) => window.__practice.setEditorText(given, '<p>Mine</p>'));
  await page.waitForFunction((given) => (window as unknown as PracticeWindow).__practice.editorText(given) === '<p>Mine</p>', id);
  assert.equal(await page.evaluate(() => 'FroalaEditor' in window), true);
  await picture('reply');
});

await check('reply, note and forward composers', async () => {
  const looks = async (): Promise<(number | boolean)[]> => [
    await page.locator(`.ticket-editor ${byId('to-emails')}`).count(), await page.locator('.ticket-editor [data-test-notify-to]').count(),
    (await page.locator(`.ticket-editor ${byId('display-emails')}`).textContent() ?? '').includes('oliver@'),
    (await practice((window, given) => window.__practice.editorText(given))) !== undefined,
  ];
  await open(id, { froalaGlobal: false });
  assert.equal(await page.evaluate(() => 'FroalaEditor' in window), false);
  for (const [button, expected] of [['[data-test-email-action="reply"]', [1, 0, true, true]], ['[data-test-note-action="add"]', [0, 1, false, false]], [`.ticket-actions-list ${byId('ticket-action-forward')}`, [1, 0, false, false]]] as const) {
    await page.locator(button).click();
    await page.locator(editable).waitFor();
    assert.deepEqual(await looks(), expected);
    assert.equal(await page.locator('.ticket-details__item.rich-editor').count(), 1);
  }
  await practice((window, given) => window.__practice.setComposer(given, 'closed'));
  await page.locator(`button.editor-placeholder${byId('active-editor')}`).click();
  await page.locator(editable).waitFor();
});

await check('send sends, and so does Ctrl+Enter', async () => {
  await withReply(id);
  await page.locator(byId('submit')).click();
  await page.locator('.reply-bar-wrapper').waitFor();
  await practice((window, given) => window.__practice.setComposer(given, 'public'));
  await page.locator(editable).waitFor();
  await page.locator(editable).evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })));
  await page.locator('.reply-bar-wrapper').waitFor();
  assert.deepEqual(desk.sentMessages.map(({ kind, to }) => [kind, ...to]), [['reply', 'oliver@acme.example'], ['reply', 'oliver@acme.example']]);
  assert.match(desk.sentMessages[0]?.text ?? '', /^Hello Oliver,/);
  await page.locator('[data-test-note-action="add"]').click();
  await page.locator(editable).pressSequentially('Secret');
  await page.locator(byId('submit')).click();
  await page.locator('.ticket-details__privatenote', { hasText: 'Secret' }).waitFor();
  assert.equal(desk.sentMessages.length, 2);
});

await check('the old ticket stays in the document while the address is new', async () => {
  await open(id, { lateMs: 400 });
  await practice((window, given) => window.__practice.open(given), notable.withNotes);
  assert.match(page.url(), new RegExp(`/${notable.withNotes}$`));
  assert.deepEqual([await page.locator('[data-album="ticket_2101"]').count(), await values(notable.withNotes)], [1, undefined]);
  assert.match(await page.title(), /^\[#2101\]/);
  await page.locator(`[data-album="ticket_${notable.withNotes}"]`).waitFor();
  assert.equal(await page.locator('[data-album="ticket_2101"]').count(), 0);
  await page.goBack();
  await page.locator('[data-album="ticket_2101"]').waitFor();
});

await check('notes are marked, forwards and some answers to them are not, the summary stands among the entries', async () => {
  await open(notableHere.forwards[0]);
  const bare = page.locator(`${item}:not(.ticket-details__privatenote)`);
  assert.equal((await bare.allTextContents()).filter((text) => text.search(canaryPattern) >= 0).length, 4);
  assert.equal(await page.locator(`${item} [data-test-conversation-actions="edit-summary"]`).count(), 1);
  await open(notable.withNotes);
  const notes = page.locator('.ticket-details__privatenote');
  assert.equal(await notes.count(), 2);
  assert.equal(await page.locator('.ticket-details__privatenote .emails-info.notify').count(), 1);
  assert.equal(await notes.first().locator('[data-test-is-agent]').count(), 1);
  await page.locator('[data-test-conversation-actions="edit"]').first().click();
  await page.locator('.fr-element.fr-view').waitFor();
  assert.equal(await page.locator(editable).count(), 0);
});

await check('a long thread waits behind "load more"', async () => {
  await open(notable.long);
  assert.equal(await page.locator(byId('conversation-wrapper')).count(), 12);
  const more = page.locator('button[data-test-button="load-more"]');
  assert.match(await more.textContent() ?? '', /^\+487 /);
  await more.evaluate((element: HTMLElement) => element.click());
  await page.locator(byId('conversation-wrapper')).nth(41).waitFor();
});

await check('subject, requester and panel are in open shadow roots of the other layout, the conversation is not', async () => {
  await open(id, { layout: 'mfe' });
  const light = (selector: string): Promise<number> => page.evaluate((given) => document.querySelectorAll(given).length, selector);
  assert.deepEqual([await light('.ticket-subject-heading'), await light('.ticket-properties-wrapper'), await light('[data-test-id="conversation-wrapper"]') > 0], [0, 0, true]);
  assert.equal(await page.locator('mfe-application[app-id="fw-unified-mfe--contact-info"] p.break-all').textContent(), 'oliver@acme.example');
});

await check('bare hot keys fire outside of fields only; a closed shadow root defeats the check', async () => {
  await withReply(id);
  await page.locator(editable).click();
  await page.keyboard.press('w');
  assert.deepEqual(await practice((window) => window.__hotkeys), []);
  for (const [mode, phases] of [['open', ['bubble']], ['closed', ['capture', 'bubble']]] as const) {
    await page.evaluate((shadow) => {
      (window as unknown as PracticeWindow).__hotkeys.splice(0);
      const input = document.body.appendChild(document.createElement('div')).attachShadow({ mode: shadow }).appendChild(document.createElement('input'));
      input.focus();
    }, mode);
    await page.keyboard.press('w');
    assert.deepEqual((await practice((window) => window.__hotkeys)).map((firing) => firing.phase), phases);
  }
});

await check('every removable part loses its marks, and the page still works', async () => {
  for (const { name } of freshdeskFacts.removable) {
    desk.reset();
    desk.remove([name]);
    await page.goto(freshdeskFacts.origin + freshdeskFacts.ticketPath(id));
    await page.locator('.k-properties').waitFor();
    await practice((window, given) => window.__practice.setComposer(given, 'public'));
    await page.waitForFunction((given) => (window as unknown as PracticeWindow).__practice.editorText(given) !== undefined, id);
  }
  for (const [name, selector] of [['subject-heading', '.ticket-subject-heading'], ['editor-body', '.fr-element'], ['conversation-ids', '[data-note-id]'], ['description', '#ticket_original_request']] as const) {
    await open(id, { removed: [name] });
    assert.equal(await page.locator(selector).count(), 0);
    await open(id);
    if (name !== 'editor-body') assert.notEqual(await page.locator(selector).count(), 0);
  }
});

await check('typing replaces head and thread', async () => {
  await withReply(id, { rerender: true });
  await page.evaluate(() => { for (const each of document.querySelectorAll('.ticket-details__item:not(.rich-editor)')) each.setAttribute('data-old', ''); });
  await page.locator(editable).click();
  await page.keyboard.type('x');
  await page.waitForFunction(() => document.querySelector('[data-old]') === null);
  assert.equal(await page.locator(editable).count(), 1);
});

await check('any other host name serves the same desk', () => open(id, {}, 'https://support.acme.example'));

await check('nothing breaks the page\'s own policy', () => Promise.resolve(assert.deepEqual(complaints, [])));

for (const layout of ['classic', 'mfe'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    await withReply(notable.withNotes, { theme, layout });
    await picture(`${layout}-${theme}`);
  }
}
for (const [language, ticketId] of [['de', notable.german], ['ar', notable.rightToLeft]] as const) {
  await open(ticketId, { language });
  assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
  await picture(`ticket-${language}`);
  await page.goto(`${freshdeskFacts.origin}/a/tickets`);
  await page.locator('tbody tr').first().waitFor();
  await picture(`list-${language}`);
}

process.stdout.write(`${count} checks passed\n`);
await browser.close();
await desk.close();
