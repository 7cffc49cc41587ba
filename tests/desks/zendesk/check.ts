import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { canaryPattern, fieldIds, notable, startZendesk, type Knobs, type PracticeWindow } from './index';

/**
 * Opens the practice desk in Chromium and checks that its page behaves as the README says; `npm run check -w @deskside/practice-zendesk`.
 * With PICTURES=<folder> it leaves screenshots there.
 */
const desk = await startZendesk({ tls: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${desk.port}`,
    '--ignore-certificate-errors',
  ],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: true });
const page = await context.newPage();
const complaints: string[] = [];
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));

const host = 'https://acme.zendesk.com';
const id = notable.showcase;
const byId = (name: string): string => `[data-test-id="${name}"]`;
const rich = byId('omnicomposer-rich-text-ckeditor');
const categoryField = byId(`ticket-form-field-dropdown-field-${fieldIds.category}`);

async function practice<T>(run: (window: PracticeWindow, given: number) => T, given: number = id): Promise<T> {
  const handle = await page.evaluateHandle(() => window as unknown as PracticeWindow);
  return handle.evaluate(run, given) as Promise<T>;
}

async function openTicket(
  ticketId: number,
  knobs: Partial<Knobs> = {},
  path = `/agent/tickets/${ticketId}`,
): Promise<void> {
  desk.reset();
  Object.assign(desk.knobs, knobs);
  await page.goto(host + path);
  await page.locator('#main_panes .ticket-panes-grid-layout[data-is-active="true"]').waitFor();
}

const withComposer = async (ticketId: number, knobs: Partial<Knobs> = {}): Promise<void> => {
  await openTicket(ticketId, knobs);
  await page.locator('[data-test-id^="omnicomposer-"][contenteditable="true"]').waitFor();
};

async function picture(name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  await mkdir(process.env.PICTURES, { recursive: true });
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}

/** Clicks with plain `HTMLElement.click()`, as a script does, never with a trusted event. */
const click = (target: Page | ReturnType<Page['locator']>, selector: string, text?: string): Promise<void> =>
  (text === undefined
    ? target.locator(selector)
    : target.locator(selector).filter({ hasText: new RegExp(`^${text.replaceAll(/[()]/g, '\\$&')}$`) })
  )
    .first()
    .evaluate((element: HTMLElement) => element.click());

let count = 0;
async function check(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  count += 1;
  process.stdout.write(`ok ${name}\n`);
}

for (const [dropdowns, layout, fieldMenuPortal, closedField] of [
  ['legacy', 'standard', false, 'full'],
  ['legacy', 'custom', true, 'leaf'],
  ['v9', 'standard', false, 'leaf'],
  ['v9', 'custom', true, 'full'],
] as const) {
  await check(
    `a nested option by click(), ${dropdowns} ${layout} ${closedField}${fieldMenuPortal ? ' portal' : ''}`,
    async () => {
      await withComposer(id, { dropdowns, layout, fieldMenuPortal, closedField });
      assert.equal(await page.locator(byId(`ticket-${id}-${layout}-layout`)).count(), 1);
      await click(page, `${categoryField} ${byId('ticket-form-field-dropdown-button')}`);
      for (const level of ['Software', 'ERP (Ledgerline)', 'Error message'])
        await click(page, '[role="option"]', level);
      await page.locator(`${categoryField} [title$="Error message"]`).waitFor();
      assert.equal(
        await practice((window, given) => (window.__practice.form(given)?.values ?? {})[360044210337]),
        'software__erp_ledgerline__error_message',
      );
      const closed = await page.locator(`${categoryField} [data-garden-id="typography.ellipsis"]`).textContent();
      assert.equal(closed, closedField === 'full' ? 'Software::ERP (Ledgerline)::Error message' : 'Error message');
      await click(page, `${byId('ticket-fields-priority-select')} [role="combobox"]`);
      await click(page, '[role="option"]', 'High');
      await page
        .locator(`${byId('ticket-fields-priority-select')} [data-garden-id="dropdowns.combobox.value"]`, {
          hasText: 'High',
        })
        .waitFor();
      // A closing v9 list keeps its options for 200 ms.
      await page.waitForFunction(() => document.querySelector('[role="option"]') === null);
      await click(page, `${categoryField} ${byId('ticket-form-field-dropdown-button')}`);
      await click(page, '[role="option"]', '-');
      await page.locator(`${categoryField} [title="-"]`).waitFor();
      assert.equal(desk.saves.length, 0);
      await picture(`${dropdowns}-${layout}`);
    },
  );
}

await check('CKEditor takes content through ckeditorInstance, with undo', async () => {
  await withComposer(id);
  await page.locator(rich).click();
  await page.keyboard.type('Typed. ');
  await page.locator(rich).evaluate((element) => {
    const { model, data } = (
      element as unknown as {
        ckeditorInstance: {
          model: { insertContent(content: unknown): void };
          data: { toModel(view: unknown): unknown; processor: { toView(html: string): unknown } };
        };
      }
    ).ckeditorInstance;
    model.insertContent(data.toModel(data.processor.toView('<p>One</p><p>Two</p>')));
  });
  assert.equal(await practice((window, given) => window.__practice.editorData(given)), '<p>Typed. One</p><p>Two</p>');
  await page.keyboard.press('Control+z');
  assert.match(
    (await practice((window, given) => window.__practice.editorData(given))) ?? '',
    /^<p>Typed\.( |&nbsp;)<\/p>$/,
  );
});

await check('each channel keeps its own draft', async () => {
  await page.locator(byId('omnichannel-channel-switcher-button')).click();
  await page.locator(byId('omnichannel-channel-switcher-menuitem-internal')).click();
  await page.locator(`${byId('omnichannel-channel-switcher-button')}[data-channel="internal"]`).waitFor();
  await page.locator(rich).waitFor();
  assert.equal(await practice((window, given) => window.__practice.editorData(given)), '');
});

await check('submitting sends, counts and clears', async () => {
  await withComposer(id);
  await page.locator(rich).click();
  await page.keyboard.type('Done.');
  await page.locator(byId('submit_button-menu-button')).click();
  await page.locator(byId('submit_button-menu-solved')).click();
  await page.locator('.status.solved').first().waitFor();
  assert.deepEqual(desk.sentMessages, [{ ticketId: id, text: 'Done.', by: 'page' }]);
  assert.equal(desk.saves.length, 1);
});

await check('Enter sends in the messaging composer, also without a key', async () => {
  await withComposer(notable.messaging);
  const plain = page.locator(byId('omnicomposer-plain-text-ckeditor'));
  await plain.click();
  await page.keyboard.type('Drawings are open now');
  await plain.evaluate((element) =>
    element.dispatchEvent(
      new InputEvent('beforeinput', { inputType: 'insertParagraph', bubbles: true, cancelable: true }),
    ),
  );
  await page.locator(byId('omni-log-comment-item'), { hasText: 'Drawings are open now' }).waitFor();
  assert.deepEqual(
    desk.sentMessages.map((message) => message.text),
    ['Drawings are open now'],
  );
  await picture('messaging');
});

await check('a slow answer for a ticket that was left does not take the screen back', async () => {
  await openTicket(id);
  const [slow, wanted] = [notable.sideConversations[0] ?? 0, notable.longName];
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/practice/tickets/${slow}`, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(`**/practice/tickets/${slow}`);
  await practice((window, given) => window.__practice.open(given), slow);
  await asked;
  await practice((window, given) => window.__practice.open(given), wanted);
  const pane = page.locator(`${byId(`ticket-${wanted}-standard-layout`)}[data-is-active="true"]`);
  await pane.waitFor();
  const late = page.waitForResponse(`**/practice/tickets/${slow}`);
  answer();
  await (await late).finished();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await pane.count(), 1);
  await page.unrouteAll();
});

await check('every open ticket stays in the DOM, the address changes before the pane', async () => {
  await openTicket(id, { lateMs: 400 });
  await practice((window, given) => window.__practice.open(given), notable.sideConversations[0]);
  assert.match(page.url(), new RegExp(`/${notable.sideConversations[0]}$`));
  assert.equal(await page.locator(`${byId(`ticket-${id}-standard-layout`)}[data-is-active="true"]`).count(), 1);
  await page
    .locator(`${byId(`ticket-${notable.sideConversations[0]}-standard-layout`)}[data-is-active="true"]`)
    .waitFor();
  assert.equal(await page.locator(byId('omni-header-subject')).count(), 2);
  assert.equal(
    await page.locator('[data-test-id="header-tab"][data-entity-is-selected="true"]').getAttribute('data-entity-id'),
    String(notable.sideConversations[0]),
  );
});

await check('side conversation entries look like an agent, notes are internal', async () => {
  const pane = page.locator(byId(`ticket-${notable.sideConversations[0]}-standard-layout`));
  const aside = pane
    .locator(byId('omni-log-comment-item'))
    .filter({ has: page.locator('[aria-label="via side conversation"]') });
  assert.deepEqual(
    await aside
      .locator(byId('omni-log-item-message'))
      .evaluateAll((all) => all.map((each) => each.getAttribute('type'))),
    ['agent', 'agent'],
  );
  assert.equal(
    await pane.locator(`${byId('omni-log-item-message')}[type="internal"]`).count(),
    await pane.locator(byId('omni-log-internal-note-tag')).count(),
  );
});

await check('entries without a flag have no mark at all', async () => {
  await openTicket(notable.unclearVisibility, { dropFlag: 'unclear-only' });
  const bare = page.locator(`${byId('omni-log-item-message')}:not([type])`);
  assert.equal(await bare.count(), 2);
  assert.match((await bare.first().textContent()) ?? '', canaryPattern);
});

await check('a long log is folded', async () => {
  await openTicket(notable.fiveHundredComments);
  assert.equal(await page.locator(byId('omni-log-comment-item')).count(), 20);
  await page.locator(byId('convolog-show-more-button')).click();
  await page.locator(byId('omni-log-comment-item')).nth(69).waitFor();
});

await check("a new message and another agent's change arrive, unsaved edits stay", async () => {
  await withComposer(id);
  await page.locator(byId('omni-header-subject')).fill('My own subject');
  desk.inject.publicReply(id, 'One more thing.');
  desk.inject.change(id, 'priority', 'urgent');
  await page.locator(byId('omni-log-comment-item'), { hasText: 'One more thing.' }).waitFor();
  await page
    .locator(`${byId('ticket-fields-priority-select')} [data-garden-id="dropdowns.combobox.value"]`, {
      hasText: 'Urgent',
    })
    .waitFor();
  assert.equal(await page.locator(byId('omni-header-subject')).inputValue(), 'My own subject');
});

await check('typing replaces rows, header and toolbar, not the composer', async () => {
  await withComposer(id, { rerender: true });
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('#ticket_sidebar, .ticket-head, .composer-head'))
      each.setAttribute('data-old', '');
  });
  const editable = await page.locator(rich).elementHandle();
  await page.locator(rich).click();
  await page.keyboard.type('x');
  await page.locator('#ticket_sidebar:not([data-old])').waitFor();
  assert.equal(await page.locator('[data-old]').count(), 0);
  assert.equal(await editable?.evaluate((element) => element.isConnected), true);
});

await check('bare hot keys fire outside of fields only; a closed shadow root defeats the check', async () => {
  await withComposer(id);
  await page.locator(rich).click();
  await page.keyboard.press('a');
  assert.deepEqual(await practice((window) => window.__hotkeys), []);
  for (const [mode, phases] of [
    ['open', ['bubble']],
    ['closed', ['capture', 'bubble']],
  ] as const) {
    await page.evaluate((shadow) => {
      (window as unknown as PracticeWindow).__hotkeys.splice(0);
      const host_ = document.body.appendChild(document.createElement('div'));
      const input = host_.attachShadow({ mode: shadow }).appendChild(document.createElement('input'));
      input.focus();
    }, mode);
    await page.keyboard.press('w');
    assert.deepEqual(
      (await practice((window) => window.__hotkeys)).map((firing) => firing.phase),
      phases,
    );
  }
});

await check('parts can be left out or lose their mark', async () => {
  await openTicket(id, { removeSelector: ['omnicomposer-rich-text-ckeditor', '@omni-header-subject', 'comment-id'] });
  assert.equal(await page.locator('[contenteditable]').count(), 0);
  assert.equal(await page.locator(byId('omni-header-subject')).count(), 0);
  assert.equal(await page.locator('.subject').count(), 1);
  assert.equal(await page.locator('[id^="comment-"]').count(), 0);
});

await check('composer modes', async () => {
  const mode = (): Promise<string | null> =>
    page.locator(byId('omnichannel-channel-switcher-button')).getAttribute('data-channel');
  await withComposer(id, { composerMode: 'missing-attribute' });
  assert.equal(await mode(), null);
  await withComposer(id, { composerMode: 'internal' });
  assert.equal(await mode(), 'internal');
  await withComposer(id, { signedInAs: 'light' });
  assert.equal(await mode(), 'internal');
  await openTicket(notable.closed);
  assert.equal(await page.locator('[contenteditable]').count(), 0);
});

await check('the other form has no category', async () => {
  await openTicket(notable.withoutCategoryField);
  assert.equal(await page.locator(categoryField).count(), 0);
});

await check("nothing breaks the page's own policy", async () => {
  assert.deepEqual(complaints, []);
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>';
    } catch (error) {
      document.title = String(error);
    }
  });
  assert.match(await page.title(), /TrustedHTML/);
});

for (const theme of ['light', 'dark'] as const) {
  await withComposer(id, { theme });
  await picture(`ticket-${theme}`);
  await page.goto(`${host}/agent/filters/all`);
  await page.locator('h1', { hasText: 'All unsolved' }).waitFor();
  await picture(`list-${theme}`);
}

process.stdout.write(`${count} checks passed\n`);
await browser.close();
await desk.close();
