import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import type { ComposerState } from '../../adapters/adapter';
import type { Catalogue, DeskField } from '../../core/fields';
import type { Example } from '../../core/learning';
import type { Result } from '../../core/result';
import type { PublicTicket, TicketRead } from '../../core/ticket';
import { fieldIds, notable, startZendesk, type Knobs, type PracticeWindow, type ZendeskDesk } from '../desks/zendesk/index';
import { bundleAdapter, IsolatedWorld, type Bundles } from './adapter/world';

declare const window: PracticeWindow;

const category = String(fieldIds.category);
const richBox = '[data-test-id="omnicomposer-rich-text-ckeditor"]';
const plainBox = '[data-test-id="omnicomposer-plain-text-ckeditor"]';

let desk: ZendeskDesk;
let browser: Browser;
let bundles: Bundles;
let page: Page;
let world: IsolatedWorld;

test.beforeAll(async () => {
  [desk, bundles] = await Promise.all([startZendesk({ tls: true }), bundleAdapter()]);
  browser = await chromium.launch({
    executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--ignore-certificate-errors', `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${desk.port}`],
  });
});

test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

test.afterEach(async () => {
  // Nothing that this adapter does may send a message, and only a direct update may save.
  expect(desk.sentMessages).toEqual([]);
  await page.context().close();
});

async function visit(ticketId: number, knobs: Partial<Knobs> = {}): Promise<void> {
  desk.reset();
  Object.assign(desk.knobs, { lateMs: 0, ...knobs });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  await page.goto(`https://acme.zendesk.com/agent/tickets/${ticketId}`);
  world = await IsolatedWorld.in(page, bundles);
  await shown(ticketId);
}

const shown = (ticketId: number): Promise<unknown> => world.run(`deskside.ticket('${ticketId}').whenShown(deskside.signal)`);

async function editorOf(ticketId: number, box = richBox): Promise<void> {
  await page.locator(`[data-side-conversations-anchor-id="${ticketId}"] ${box}`).waitFor();
  await page.waitForFunction((id) => window.__practice.editorData(id) !== undefined, ticketId);
}

const fieldOf = async (id: string): Promise<DeskField> => {
  const result = await world.run<Result<Catalogue>>('deskside.catalogue()');
  const field = result.ok ? result.value.fields.find((each) => each.id === id) : undefined;
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
};
const optionId = (field: DeskField, path: string | null): string | null => {
  if (path === null) return null;
  const option = field.options.find((each) => each.path.join('::') === path);
  if (option === undefined) throw new Error(`no option ${path}`);
  return option.id;
};
const apply = (ticketId: number, field: DeskField, id: string | null): Promise<Result<void>> =>
  world.run(`deskside.ticket('${ticketId}').apply({ field: ${JSON.stringify(field)}, optionId: ${JSON.stringify(id)} }, deskside.signal)`);
const currentValue = (ticketId: number, field: DeskField): Promise<string | null | undefined> => world.run(`deskside.ticket('${ticketId}').currentValue(${JSON.stringify(field)})`);
const insert = (ticketId: number, text: string, bridge = true): Promise<Result<void>> =>
  world.run(`deskside.ticket('${ticketId}', ${String(bridge)}).insert(${JSON.stringify(text)}, deskside.signal)`);
const composer = (ticketId: number): Promise<ComposerState> => world.run(`deskside.ticket('${ticketId}').composer()`);
const read = (ticketId: number): Promise<Result<TicketRead>> => world.run(`deskside.ticket('${ticketId}').read(deskside.signal)`);
const readPublic = (ticketId: number): Promise<Result<PublicTicket>> =>
  world.run(`deskside.ticket('${ticketId}').read(deskside.signal).then((read) => (read.ok ? deskside.toPublicTicket(read.value) : read))`);
const form = (ticketId: number): ReturnType<PracticeWindow['__practice']['form']> | Promise<ReturnType<PracticeWindow['__practice']['form']>> => page.evaluate((id) => window.__practice.form(id), ticketId);
const editorData = (ticketId: number): Promise<string | undefined> => page.evaluate((id) => window.__practice.editorData(id), ticketId);

test.describe('reading', () => {
  for (const [name, knobs] of Object.entries<Partial<Knobs>>({
    'the JSON': {},
    'small pages, offset': { paging: 'offset', maxPageSize: 3 },
    'small pages, cursor': { paging: 'cursor', maxPageSize: 3 },
    'a JSON that lost some flags': { dropFlag: 'unclear-only' },
    'a JSON without flags on notes': { dropFlag: 'all-private' },
    'a JSON without flags': { dropFlag: 'all' },
    'the page alone': { fail: [{ path: '/comments', answer: 'html' }] },
    'the page alone, without marks': { fail: [{ path: '/comments', answer: 'wrong-shape' }], dropFlag: 'all-private' },
  })) {
    test(`leaks no private word from ${name}`, async () => {
      const special = [...notable.firstCommentPrivate, ...notable.sideConversations, notable.messaging, notable.closed, notable.hostile, notable.nothingPublic, notable.unclearVisibility];
      await visit(special[0] ?? 0, knobs);
      for (const id of special) {
        await page.evaluate((ticketId) => window.__practice.open(ticketId), id);
        await shown(id);
        const result = await readPublic(id);
        const text = JSON.stringify(result);
        for (const { canary } of desk.canaries()) expect(text).not.toContain(canary);
        const truth = desk.account.tickets.find((ticket) => ticket.id === id)?.comments.filter((comment) => comment.public) ?? [];
        if (knobs.fail === undefined && knobs.dropFlag !== 'all' && truth.length > 0) expect(result.ok && result.value.messages.map((message) => message.id)).toEqual(truth.map((comment) => `comment-${comment.auditId}`));
        if (knobs.dropFlag === 'all') expect(result).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
      }
    });
  }

  test('gives five hundred comments in order, and the same newest one from JSON and page', async () => {
    await visit(notable.fiveHundredComments);
    const result = await read(notable.fiveHundredComments);
    const truth = desk.account.tickets.find((ticket) => ticket.id === notable.fiveHundredComments)?.comments ?? [];
    expect(result.ok && result.value.messages.map((message) => message.id)).toEqual(truth.map((comment) => `comment-${comment.auditId}`));
    await page.evaluate((id) => window.__practice.open(id), notable.hostile);
    await shown(notable.hostile);
    const newest = (): Promise<Result<string>> => world.run(`deskside.ticket('${notable.hostile}').newestPublicMessage(deskside.signal)`);
    const fromJson = await newest();
    desk.knobs.fail.push({ path: '/comments', answer: { status: 500 } });
    expect(await newest()).toEqual(fromJson);
    expect(fromJson.ok).toBe(true);
  });

  test('agrees with the page in every way it can', async () => {
    const [id] = notable.sideConversations;
    await visit(id ?? 0);
    const result = await read(id ?? 0);
    if (!result.ok) throw new Error(result.error.code);
    const { source, parts, fieldsOnForm, values, messages, subject } = result.value;
    expect({ source, parts }).toEqual({ source: 'json', parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' } });
    expect(fieldsOnForm).toEqual(expect.arrayContaining(['priority', 'type', 'group', category]));
    expect(messages.filter((message) => message.evidence.includes('but'))).toEqual([]);
    desk.knobs.fail.push({ path: '/api/v2/tickets', answer: { status: 403 } });
    const fromPage = await read(id ?? 0);
    if (!fromPage.ok) throw new Error(fromPage.error.code);
    const spoken = (ticket: TicketRead): unknown => ticket.messages.filter((message) => message.visibility === 'public').map(({ id: messageId, author, authorName }) => [messageId, author, authorName]);
    expect(fromPage.value).toMatchObject({ source: 'page', subject });
    expect(spoken(fromPage.value)).toEqual(spoken(result.value));
    const shownValues = await Promise.all([fieldOf(category), fieldOf('priority'), fieldOf('group')].map(async (field) => await currentValue(id ?? 0, await field)));
    expect(shownValues).toEqual([values[category], values['priority'], values['group']]);
  });

  test('says signed out, and honours the request limit', async () => {
    await visit(notable.hostile);
    desk.knobs.fail.push({ path: '/comments', answer: { status: 429, retryAfterSeconds: 1 }, times: 1 });
    expect((await read(notable.hostile)).ok).toBe(true);
    desk.signOutEverybody();
    expect(await read(notable.hostile)).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
  });

  test('learns from solved tickets without a private word', async () => {
    await visit(notable.hostile);
    const steps = await world.run<{ example: Example | null; of: number }[]>('deskside.catalogue().then((read) => deskside.solved(read.value, 8))');
    expect(steps.length).toBe(steps[0]?.of);
    const text = JSON.stringify(steps);
    for (const { canary } of desk.canaries()) expect(text).not.toContain(canary);
  });
});

test.describe('applying', () => {
  for (const dropdowns of ['legacy', 'v9'] as const) {
    for (const fieldMenuPortal of [false, true]) {
      for (const closedField of ['full', 'leaf'] as const) {
        test(`chooses at every level: ${dropdowns}, ${fieldMenuPortal ? 'portal' : 'in place'}, ${closedField}`, async () => {
          const id = notable.unclearVisibility;
          await visit(id, { dropdowns, fieldMenuPortal, closedField });
          const field = await fieldOf(category);
          for (const path of ['Hardware::Meeting room::Other', 'Software::Teams and calls::Other', 'Duplicate or test', 'Other::Not for IT', null, 'Network::VPN::Slow']) {
            const wanted = optionId(field, path);
            expect(await apply(id, field, wanted)).toEqual({ ok: true });
            expect((await form(id))?.values[fieldIds.category] ?? null).toBe(wanted);
          }
          await expect(page.locator('[role="option"]')).toHaveCount(0);
          expect(await currentValue(id, field)).toBe(closedField === 'full' ? optionId(field, 'Network::VPN::Slow') : undefined);
          expect(desk.saves).toEqual([]);
        });
      }
    }
  }

  test('chooses priority and type, and empties them', async () => {
    await visit(notable.unclearVisibility);
    const [priority, type] = [await fieldOf('priority'), await fieldOf('type')];
    const both = await Promise.all([apply(2220, priority, 'urgent'), apply(2220, type, 'problem')]);
    expect(both.map((result) => result.ok)).toEqual([true, true]);
    expect(await form(2220)).toMatchObject({ priority: 'urgent', type: 'problem' });
    expect(await currentValue(2220, priority)).toBe('urgent');
    expect(await apply(2220, priority, null)).toEqual({ ok: true });
    expect(await form(2220)).toMatchObject({ priority: null });
  });

  for (const dropdowns of ['legacy', 'v9'] as const) {
    test(`goes on when the page renders its rows anew: ${dropdowns}`, async () => {
      await visit(notable.unclearVisibility, { dropdowns, rerender: true });
      const field = await fieldOf(category);
      await editorOf(notable.unclearVisibility);
      await page.locator(richBox).pressSequentially('x');
      const wanted = optionId(field, 'Access::Customer portal::Missing rights');
      expect(await apply(notable.unclearVisibility, field, wanted)).toEqual({ ok: true });
      expect((await form(notable.unclearVisibility))?.values[fieldIds.category]).toBe(wanted);
    });

    test(`leaves the desk as it was when an option is not there: ${dropdowns}`, async () => {
      await visit(notable.unclearVisibility, { dropdowns });
      const field = await fieldOf(category);
      const before = await form(notable.unclearVisibility);
      const gone = { ...field, options: [...field.options, { id: 'gone', path: ['Hardware', 'Printer', 'No such row'] }] };
      expect(await apply(notable.unclearVisibility, gone, 'gone')).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
      await expect(page.locator('[role="option"]')).toHaveCount(0);
      expect(await form(notable.unclearVisibility)).toEqual(before);
    });
  }

  test('says when the field is not on the form or another ticket is shown', async () => {
    await visit(notable.withoutCategoryField);
    const field = await fieldOf(category);
    const wanted = optionId(field, 'Duplicate or test');
    expect(await apply(notable.withoutCategoryField, field, wanted)).toMatchObject({ ok: false, error: { code: 'field-not-on-form' } });
    const result = await read(notable.withoutCategoryField);
    expect(result.ok && result.value.fieldsOnForm).not.toContain(category);
    await page.evaluate((id) => window.__practice.open(id), notable.hostile);
    await shown(notable.hostile);
    expect(await apply(notable.withoutCategoryField, field, wanted)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  });

  test('updates directly, and not over somebody’s change', async () => {
    await visit(notable.hostile);
    const field = await fieldOf(category);
    const wanted = optionId(field, 'Security::Suspicious mail::Spam');
    const first = await read(notable.hostile);
    if (!first.ok) throw new Error(first.error.code);
    const update = (stamp: string): Promise<Result<void>> =>
      world.run(`deskside.ticket('${notable.hostile}').updateDirectly([{ field: ${JSON.stringify(field)}, optionId: ${JSON.stringify(wanted)} }], '${stamp}', deskside.signal)`);
    expect(await update(first.value.updatedStamp)).toEqual({ ok: true });
    expect(desk.account.tickets.find((ticket) => ticket.id === notable.hostile)?.values[fieldIds.category]).toBe(wanted);
    expect(await update(first.value.updatedStamp)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    desk.knobs.fail.push({ method: 'PUT', path: '/tickets/', answer: { status: 422 } });
    const again = await read(notable.hostile);
    expect(await update(again.ok ? again.value.updatedStamp : '')).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });
});

const draft = 'Hello Hamza,\n\nplease set 60 Hz & restart <now>.\nThen tell us.\n\nKind regards\nDana';
const draftHtml = '<p>Hello Hamza,</p><p>&nbsp;</p><p>please set 60 Hz &amp; restart &lt;now&gt;.</p><p>Then tell us.</p><p>&nbsp;</p><p>Kind regards</p><p>Dana</p>';

test.describe('inserting', () => {
  const id = notable.hostile;

  for (const [way, bridge] of [['the editor', true], ['a paste', false]] as const) {
    test(`puts a draft into an empty box through ${way}, with one undo`, async () => {
      await visit(id);
      await editorOf(id);
      expect(await composer(id)).toEqual({ mode: 'public', kind: 'rich', empty: true });
      expect(await insert(id, draft, bridge)).toEqual({ ok: true });
      expect(await editorData(id)).toBe(draftHtml);
      await page.keyboard.press('Control+z');
      expect(await editorData(id)).toBe('');
    });

    test(`keeps what was typed, through ${way}`, async () => {
      await visit(id);
      await editorOf(id);
      await page.locator(richBox).pressSequentially('Typed before.');
      expect(await insert(id, draft, bridge)).toEqual({ ok: true });
      expect(await editorData(id)).toBe(`<p>Typed before.</p><p>&nbsp;</p>${draftHtml}`);
      await page.keyboard.press('Control+z');
      expect(await editorData(id)).toBe('<p>Typed before.</p>');
      expect(await insert(id, draft, bridge)).toEqual({ ok: true });
      await page.keyboard.press('Control+z');
      expect(await editorData(id)).toBe('<p>Typed before.</p>');
    });
  }

  test('goes to the caret, and behind a selection', async () => {
    await visit(id);
    await editorOf(id);
    await page.evaluate((ticketId) => window.__practice.setEditorData(ticketId, '<p>First</p><p>Last</p>'), id);
    await page.locator(`${richBox} p`).first().click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await insert(id, 'One\n\nTwo')).toEqual({ ok: true });
    expect(await editorData(id)).toBe('<p>First</p><p>&nbsp;</p><p>One</p><p>&nbsp;</p><p>Two</p><p>Last</p>');
    await page.keyboard.press('Control+z');
    expect(await editorData(id)).toBe('<p>First</p><p>Last</p>');
  });

  for (const bridge of [true, false]) {
    test(`puts plain text into the messaging box and sends nothing, ${bridge ? 'through the editor' : 'by a paste'}`, async () => {
      await visit(notable.messaging);
      await editorOf(notable.messaging, plainBox);
      expect(await composer(notable.messaging)).toEqual({ mode: 'public', kind: 'plain', empty: true });
      expect(await insert(notable.messaging, draft, bridge)).toEqual({ ok: true });
      const text = await page.locator(plainBox).innerText();
      for (const line of draft.split('\n')) expect(text).toContain(line);
      await page.keyboard.press('Control+z');
      expect(await editorData(notable.messaging)).toBe('');
      await page.locator(plainBox).pressSequentially('One moment.');
      expect(await insert(notable.messaging, draft, bridge)).toEqual({ ok: true });
      expect(await page.locator(plainBox).innerText()).toMatch(/^One moment\.\s+Hello Hamza,\s+please/);
      expect(desk.saves).toEqual([]);
    });
  }

  test('refuses a note, a box whose mode it cannot read, and another ticket', async () => {
    await visit(id, { composerMode: 'internal' });
    await editorOf(id);
    expect(await insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    expect(await editorData(id)).toBe('');
    await page.context().close();
    await visit(id, { composerMode: 'missing-attribute' });
    await editorOf(id);
    expect((await composer(id)).mode).toBe('unknown');
    expect(await insert(id, draft)).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    await page.evaluate((other) => window.__practice.open(other), notable.messaging);
    await shown(notable.messaging);
    await editorOf(notable.messaging, plainBox);
    expect(await insert(id, draft)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(await editorData(notable.messaging)).toBe('');
  });

  test('finds its anchors in this ticket’s pane', async () => {
    await visit(id);
    await editorOf(id);
    const anchors = await world.run(`(() => { const { card, draft } = deskside.ticket('${id}').anchors(); return [card, draft].map((element) => element?.closest('[data-test-id$="-layout"]')?.dataset.testId ?? null); })()`);
    expect(anchors).toEqual([`ticket-${id}-standard-layout`, `ticket-${id}-standard-layout`]);
  });
});
