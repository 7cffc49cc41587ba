import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator } from '@playwright/test';
import { categoryOption, halopsaFacts, notable, startHalopsa, type Knobs, type PracticeWindow } from './index';

/**
 * Opens the practice desk in Chromium and checks that its page behaves as the README says; `npm run check -w @deskside/practice-halopsa`.
 * With PICTURES=<folder> it leaves screenshots there.
 */
const desk = await startHalopsa({ tls: true });
const customHost = 'psa.acme.example';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    `--host-resolver-rules=MAP *.halopsa.com 127.0.0.1:${desk.port},MAP ${customHost} 127.0.0.1:${desk.port}`,
    '--ignore-certificate-errors',
  ],
});
const context = await browser.newContext({ viewport: { width: 1360, height: 850 }, ignoreHTTPSErrors: true });
const page = await context.newPage();
const complaints: string[] = [];
page.on('pageerror', (error) => complaints.push(error.message));

const host = halopsaFacts.origin;
const id = notable.showcase;
const shown = page.locator('.ticketdetails:visible');
const row = (label: string): Locator =>
  shown.locator('.col-md-12.inline', { has: page.locator(`label[for^="input-field-for-${label}"]`) });
const box = (name: string): Locator => page.locator(`#input-field-for-${name} .fr-wrapper .fr-element`);

async function practice<T>(run: (window: PracticeWindow, given: number) => T, given: number = id): Promise<T> {
  const handle = await page.evaluateHandle(() => window as unknown as PracticeWindow);
  return handle.evaluate(run, given) as Promise<T>;
}

async function openTicket(ticketId: number, knobs: Partial<Knobs> = {}, origin = host): Promise<void> {
  desk.reset();
  Object.assign(desk.knobs, knobs);
  await page.goto(origin + halopsaFacts.ticketPath(ticketId));
  await shown.waitFor();
}

async function picture(name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  await mkdir(process.env.PICTURES, { recursive: true });
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}

/** As a script does it: events without trust, on the element that the components listen on. */
const press = (target: Locator, types: readonly string[] = ['mousedown']): Promise<void> =>
  target.first().evaluate((element, all) => {
    for (const type of all)
      element.dispatchEvent(
        new (type.startsWith('pointer') ? PointerEvent : MouseEvent)(type, {
          bubbles: true,
          cancelable: true,
          button: 0,
        }),
      );
  }, types);

async function chooseCategory(path: readonly string[]): Promise<void> {
  await press(row('category_1').locator('.readedit'), ['click']);
  await press(row('category_1').locator('.rc-tree-select-selector'), ['pointerdown', 'mousedown']);
  const list = page.locator('.rc-tree-select-dropdown:not(.rc-tree-select-dropdown-hidden)');
  for (const [depth, level] of path.entries()) {
    const node = list
      .locator('.rc-tree-select-tree-treenode', { has: page.locator(`.rc-tree-select-tree-title:text-is("${level}")`) })
      .first();
    await node.waitFor();
    await press(
      node.locator(
        depth === path.length - 1 ? '.rc-tree-select-tree-node-content-wrapper' : '.rc-tree-select-tree-switcher',
      ),
      ['click'],
    );
  }
}

async function chooseOption(label: string, text: string): Promise<void> {
  await press(row(label).locator('.readedit'), ['click']);
  await press(row(label).locator('.Select__control'));
  await press(row(label).locator('.Select__option', { hasText: text }), ['click']);
}

const value = (field: string): Promise<string | null | undefined> =>
  practice((window, given) => window.__practice.values(given)).then((all) => all?.[field]);

let count = 0;
async function check(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  count += 1;
  process.stdout.write(`ok ${name}\n`);
}

for (const session of ['cookie', 'localStorage', 'memory'] as const) {
  await check(`the token of session mode ${session}`, async () => {
    await openTicket(id, { session, transport: session === 'memory' ? 'xhr' : 'fetch' });
    const seen = await page.evaluate(() => [
      /access_token=./.test(document.cookie),
      localStorage.getItem('_access_token') !== null,
    ]);
    assert.deepEqual(seen, [session === 'cookie', session === 'localStorage']);
    assert.ok(
      desk.log.filter(({ path }) => path.startsWith('/api/')).every(({ by, status }) => by === 'page' && status < 300),
    );
    assert.ok(desk.log.some(({ path }) => path.startsWith(`/api/Actions?ticket_id=${id}`)));
  });
}

await check('a nested category through the virtual tree, a priority through react-select, then Save', async () => {
  await openTicket(id);
  const path = halopsaFacts.category.paths[1] ?? [];
  await chooseCategory(path);
  await row('category_1')
    .locator('.rc-tree-select-selection-item', { hasText: path.join('>') })
    .waitFor();
  assert.equal(await value('category_1'), categoryOption(path));
  await chooseOption('priority_id', 'High');
  assert.equal(await value('priority'), '1-2');
  assert.equal(desk.saves.length, 0);
  await picture('editing');
  await shown.locator('.details-bar .primary').click();
  await row('category_1')
    .locator('.readedit', { hasText: path.join('>') })
    .waitFor();
  assert.deepEqual([desk.stored(id).category_1, desk.stored(id).priority], [categoryOption(path), '1-2']);
  assert.equal(desk.saves.length, 1);
});

await check('with inlineSaves a choice is saved at once; a derived priority follows and has no editor', async () => {
  await openTicket(id, { inlineSaves: true, derivedPriority: true, menuPortal: false });
  assert.equal(await row('priority_id').locator('.readedit').count(), 0);
  await chooseOption('impact', 'Company wide');
  await row('priority_id').locator('.read-value', { hasText: 'High' }).waitFor();
  await chooseOption('urgency', 'Work has stopped');
  await row('priority_id').locator('.read-value', { hasText: 'Critical' }).waitFor();
  assert.equal(desk.stored(id).priority, '1-1');
  assert.equal(desk.saves.length, 2);
});

await check('a type without categories has no row for them', async () => {
  await openTicket(2221);
  assert.equal(await row('category_1').count(), 0);
});

await check(
  'the public form: private box first, a clipboard box in each, Froala by its instances; Send sends',
  async () => {
    await openTicket(id);
    await practice((window, given) => window.__practice.setComposer(given, 'public'));
    await box('emailbody').waitFor();
    assert.deepEqual(
      await page
        .locator('.new-action-form .fr-box')
        .evaluateAll((all) => all.map((each) => each.querySelectorAll('[contenteditable="true"]').length)),
      [2, 2],
    );
    assert.equal(await page.locator('input[type=hidden][name=emailto]').inputValue(), 'oliver@acme.example');
    await page.evaluate(() => {
      const { INSTANCES } = (
        window as unknown as {
          FroalaEditor: {
            INSTANCES: {
              $oel: ArrayLike<HTMLElement>;
              html: { insert(html: string): void };
              undo: { saveStep(): void };
              events: { trigger(name: string): void };
            }[];
          };
        }
      ).FroalaEditor;
      const editor = INSTANCES.find((each) => each.$oel[0]?.closest('#input-field-for-emailbody'));
      editor?.html.insert('<p>One</p><p>Two</p>');
      editor?.undo.saveStep();
      editor?.events.trigger('contentChanged');
    });
    await page.waitForFunction(
      (given) => /Two/.test((window as unknown as PracticeWindow).__practice.editorText(given) ?? ''),
      id,
    );
    assert.equal(await practice((window, given) => window.__practice.editors(given).private_note), '');
    await picture('form');
    await page.locator('.form-buttons .primary').click();
    await shown.locator('.action-history-item').nth(5).waitFor();
    assert.deepEqual(desk.sentMessages, [{ ticketId: id, text: 'One\n\nTwo', by: 'page' }]);
  },
);

await check('internal forms have no public box; the checkbox takes a note from the public', async () => {
  for (const internalForm of ['private-note', 'hidden-note'] as const) {
    await openTicket(id, { internalForm, froalaGlobal: false });
    await practice((window, given) => window.__practice.setComposer(given, 'internal'));
    await box(internalForm === 'private-note' ? 'private_note' : 'note').waitFor();
    assert.equal(await practice((window, given) => window.__practice.editorText(given)), undefined);
    assert.equal(await page.evaluate(() => 'FroalaEditor' in window), false);
  }
  await openTicket(id, { publicForm: 'note', composer: 'public' });
  await box('note').waitFor();
  assert.equal(await practice((window, given) => window.__practice.editorText(given)), '');
  await page.locator('input[name=hiddenfromuser]').check();
  assert.equal(await practice((window, given) => window.__practice.editorText(given)), undefined);
});

await check('an outcome without a screen runs on click', async () => {
  await openTicket(id);
  await shown.locator('.actionmenubtn').first().click();
  await shown.locator('.action-history-item').nth(5).waitFor();
  assert.deepEqual(desk.executedOutcomes, [{ ticketId: id, outcomeId: 11, by: 'page' }]);
});

await check('the address changes first, the ticket before stays hidden, frames are used again', async () => {
  const next = notable.ordinary[0] ?? 0;
  await openTicket(id, { lateMs: 400 });
  await page
    .locator('iframe.halo-html-renderer')
    .first()
    .evaluate((frame) => frame.setAttribute('data-old', ''));
  await practice((window, given) => window.__practice.open(given), next);
  assert.match(page.url(), new RegExp(`id=000${next}$`));
  assert.match((await shown.locator('h1.profile-full-name').textContent()) ?? '', new RegExp(`ID:000${id}`));
  await shown.locator('h1', { hasText: `[ID:000${next}]` }).waitFor();
  assert.equal(await page.locator('.ticketdetails').count(), 2);
  await practice((window) => window.__practice.open(2170));
  await shown.locator('h1', { hasText: '[ID:0002170]' }).waitFor();
  assert.equal(await page.locator('iframe[data-old]').isVisible(), true);
});

await check('a new action arrives, unsaved choices stay, foreign classes go', async () => {
  await openTicket(id);
  await chooseOption('priority_id', 'Critical');
  await shown
    .locator('.action-history-item')
    .first()
    .evaluate((element) => element.classList.add('foreign'));
  desk.inject.publicReply(id, 'One more thing.');
  await shown
    .frameLocator('iframe.halo-html-renderer')
    .first()
    .locator('body', { hasText: 'One more thing.' })
    .waitFor();
  assert.equal(await page.locator('.foreign').count(), 0);
  assert.equal(await value('priority'), '1-1');
});

await check('a long feed grows by scrolling', async () => {
  await openTicket(notable.long);
  assert.equal(await shown.locator('.action-history-item').count(), 50);
  await shown.locator('#tickethistoryscroll').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await shown.locator('.action-history-item').nth(99).waitFor();
});

await check('list and ticket together, a custom domain, the portal, a new record', async () => {
  await openTicket(id, { layout: 'in-list' }, `https://${customHost}`);
  assert.match(page.url(), new RegExp(`^https://${customHost}/tickets\\?area=1&mainview=team&id=0002101$`));
  await page.locator(`.rt-tr-group[id="000${notable.longName}"] .rt-tr`).click();
  await shown.locator('h1', { hasText: `[ID:000${notable.longName}]` }).waitFor();
  await page.goto(`${host}/portal/ticket?id=${id}`);
  assert.equal(await page.locator('.portal .action-history-item').count(), 1);
  assert.equal(await page.locator('#halo-nav').count(), 0);
  await page.goto(`${host}/tickets?id=-1`);
  await page.locator('.new-ticket-screen .fr-element').waitFor();
});

await check('bare hot keys fire outside of fields only; a closed shadow root defeats the check', async () => {
  await openTicket(id);
  for (const [mode, phases] of [
    ['open', ['bubble']],
    ['closed', ['capture', 'bubble']],
  ] as const) {
    await page.evaluate((shadow) => {
      (window as unknown as PracticeWindow).__hotkeys.splice(0);
      const input = document.body
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: shadow })
        .appendChild(document.createElement('input'));
      input.focus();
    }, mode);
    await page.keyboard.press('r');
    assert.deepEqual(
      (await practice((window) => window.__hotkeys)).map((firing) => firing.phase),
      phases,
    );
  }
});

await check('parts can be left out', async () => {
  const selectors = {
    'ticket-root': '.ticketdetails',
    heading: 'h1',
    summary: '.summary-header',
    feed: '#tickethistoryscroll',
    'action-id': '[data-id]',
    'category-label': 'label[for="input-field-for-category_1"]',
    nav: '#halo-nav',
    tree: '#halo-tree',
    'nav-menu': '#app-nav-menu',
    'read-value': '.readedit:not(.summary-header *)',
    'action-buttons': '.actionmenubtn',
  };
  await openTicket(id);
  for (const selector of Object.values(selectors)) assert.notEqual(await page.locator(selector).count(), 0, selector);
  desk.remove(Object.keys(selectors));
  await page.goto(host + halopsaFacts.ticketPath(id));
  await page.locator('.details-group').first().waitFor();
  for (const selector of Object.values(selectors)) assert.equal(await page.locator(selector).count(), 0, selector);
});

for (const [name, knobs] of [
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['in-list', { layout: 'in-list' }],
  ['in-list-dark-de', { layout: 'in-list', theme: 'dark', language: 'de' }],
  ['rtl', { language: 'ar' }],
  ['rtl-in-list', { language: 'ar', layout: 'in-list', theme: 'dark' }],
  ['tenant', { labels: 'tenant', category2: 'tree' }],
] as const) {
  await openTicket(name.startsWith('rtl') ? notable.rightToLeft : id, knobs);
  await picture(`ticket-${name}`);
}
await openTicket(id, { theme: 'dark', composer: 'public' });
await box('emailbody').waitFor();
await picture('form-dark');
await page.goto(`${host}/tickets?area=1&mainview=team`);
await page.locator('.rt-tr-group').first().waitFor();
await picture('list');

assert.deepEqual(complaints, []);
process.stdout.write(`${count} checks passed\n`);
await browser.close();
await desk.close();
