// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { tryDescription } from '../../../../../adapters/described/trial';
import { elementsMarked } from '../../../../../adapters/described/trial/marked';
import { shownIn } from '../../../../../adapters/described/pane';
import { tryPages } from '../../../../../adapters/described/trial/page';
import type { TrialReport } from '../../../../../core/described/trial';
import { canary, fakeDesk, json, origin, requestTracker, signal } from '../kit';

const history = [
  ['70', 'Create', 'oliver@acme.example'],
  ['71', 'Set', 'RT_System'],
  ['72', 'Correspond', 'dana'],
  ['73', 'Comment', 'jonas'],
  ['74', 'Correspond', 'dana'],
] as const;

const routes = (): Record<string, object> => ({
  '/rt/REST/2.0/rt': { Version: '5.0.3' },
  '/rt/REST/2.0/ticket/7': {
    id: 7,
    Subject: 'Printer',
    Status: 'open',
    Priority: 'High',
    Requestor: [{ type: 'user', id: 'oliver@acme.example' }],
    Queue: { id: '3', Name: 'Service desk' },
    CustomFields: [{ id: '5', name: 'Category', values: ['VPN: Slow'] }],
    _hyperlinks: [{ ref: 'correspond' }],
  },
  '/rt/REST/2.0/ticket/7/history': {
    items: history.map(([id, Type, by], at) => ({
      id,
      Type,
      Creator: { id: by },
      Created: `2026-11-18T06:${10 + at}:00Z`,
      Content: canary,
    })),
  },
  '/rt/Helpers/Autocomplete/CustomFieldValues': [
    { value: 'VPN: Slow', label: 'VPN: Slow' },
    { value: 'VPN: Down', label: 'VPN: Down' },
  ],
  ...Object.fromEntries(
    history.map(([id]) => [
      `/rt/REST/2.0/transaction/${id}/attachments`,
      { items: [{ Filename: '', ContentType: 'text/plain', Content: id === '73' ? canary : `words of ${id}` }] },
    ]),
  ),
  '/rt/REST/2.0/user/dana': { Name: 'dana', RealName: 'Dana Reed', Privileged: 1 },
});

const page = (heading = '#7: Printer') => `
  <ul><li id="li-preferences"><span class="current-user">dana</span></li></ul>
  <div id="header"><h1>${heading}</h1></div>
  <div id="body">
    <form class="inline-edit"><input type="hidden" name="id" value="7"></form>
    <div class="titlebox"><a class="inline-edit-toggle edit">Edit</a>
      <div class="form-row Priority"><span class="label">Priority:</span>
        <select name="Priority"><option>Low</option><option selected>High</option></select></div>
      <select name="Object-RT::Ticket-7-CustomField-5-Values"><option>VPN: Slow</option></select>
    </div>
  </div><div id="footer"></div>`;

const rt = requestTracker();

function tried(
  { address = '/rt/Ticket/Display.html?id=7', html = page(), base = null as string | null, more = {} } = {},
  description = rt,
): { report: Promise<TrialReport>; seen: ReturnType<typeof fakeDesk>['seen'] } {
  document.body.id = 'comp-Ticket-Display';
  document.body.innerHTML = html;
  const { fetch, seen } = fakeDesk({ ...routes(), ...more });
  const env = { document, location: () => new URL(address, origin), fetch, help: () => Promise.resolve() };
  return { report: tryDescription(description, base, env, signal()), seen };
}

beforeEach(() => {
  document.title = '';
});

describe('a description that is tried on an open ticket', () => {
  it('tells each message with its verdict and evidence, and no word of a note', async () => {
    const { report, seen } = tried();
    const { ticket, desk, base } = await report;
    expect([desk.ask, desk.base, base]).toEqual(['has', '/rt', '/rt']);
    if (ticket === null || !ticket.messages.ok) throw new Error(JSON.stringify(ticket));
    const { messages, leftOut, complete } = ticket.messages.value;
    expect([leftOut, complete]).toEqual([1, true]);
    expect(messages.map(({ id, visibility, by, author, text }) => [id, visibility, by, author, text])).toEqual([
      ['70', 'public', 'oliver@acme.example', 'requester', 'words of 70'],
      ['72', 'public', 'Dana Reed', 'agent', 'words of 72'],
      // Nobody is looked up for a note: its row's own word is told.
      ['73', 'private', 'jonas', 'other', null],
      ['74', 'public', 'Dana Reed', 'agent', 'words of 74'],
    ]);
    expect(messages[2]?.conditions.map(({ of, holds, values }) => [of, holds, values])).toEqual([
      ['public', false, ['Comment']],
      ['private', true, ['Comment']],
    ]);
    expect(JSON.stringify(ticket)).not.toContain(canary);
    expect(seen.filter(({ path }) => path.includes('/transaction/73/'))).toEqual([]);
    expect(seen.filter(({ path }) => path.includes('/user/jonas'))).toEqual([]);
    expect(seen.every(({ method, path }) => method === 'GET' && path.startsWith('/rt/'))).toBe(true);
    expect(seen.filter(({ path }) => path.includes('/history'))).toHaveLength(1);
  });

  const marked = (ids: readonly string[]): string =>
    page() + ids.map((id) => `<p class="row" data-id="${id}"><i class="note"></i></p>`).join('');

  it.each([
    ['the page marks one of them', ['72'], [null, 'trial.why.page-marks', null, null]],
    [
      'the page marks more notes than the desk tells of',
      ['98', '99'],
      ['trial.why.more-notes', 'trial.why.more-notes', null, 'trial.why.more-notes'],
    ],
    ['their conditions decide', [], [null, null, null, null]],
  ])('says what decided against messages that their rows prove public, where %s', async (_what, ids, keys) => {
    const { messages: told } = rt;
    if (told === undefined) throw new Error('the sample has messages');
    const join = { rows: '.row', key: { attr: 'data-id' }, contradicts: '.note' };
    const { ticket } = await tried({ html: marked(ids) }, { ...rt, messages: { ...told, join } }).report;
    if (ticket === null || !ticket.messages.ok) throw new Error(JSON.stringify(ticket));
    const { messages } = ticket.messages.value;
    expect(messages.map(({ why }) => why?.key ?? null)).toEqual(keys);
    expect(messages.map(({ visibility }) => visibility === 'public')).toEqual(
      keys.map((key, at) => key === null && at !== 2),
    );
  });

  it('tells fields with their values and controls', async () => {
    const { ticket } = await tried().report;
    if (ticket === null || !ticket.fields.ok) throw new Error(JSON.stringify(ticket));
    expect(ticket.fields.value).toMatchObject([
      { id: 'priority', title: 'Priority', value: 'High', valueName: 'High', options: 2, control: { is: 'found' } },
      { id: 'cf-5', title: 'Category', value: 'VPN: Slow', options: 2, control: { is: 'found', kind: 'select' } },
    ]);
    expect(ticket.box).toEqual({ is: 'missing', here: false });
  });

  it('says which place of the page names another ticket', async () => {
    const { report, seen } = tried({ html: page('#12: Printer') });
    const { ticket, pages } = await report;
    expect(ticket).toBeNull();
    expect(pages[0]?.agree).toEqual([
      { holds: false, count: 1, values: ['#12: Printer'] },
      { holds: true, count: 1, values: ['7'] },
    ]);
    expect(seen.map(({ path }) => path)).toEqual(['/rt/REST/2.0/rt']);
  });

  it.each([
    ['another ticket in the heading', '/rt/Ticket/Display.html?id=7', page('#12: x')],
    ['no heading', '/rt/Ticket/Display.html?id=7', page().replace(/<h1>.*<\/h1>/, '')],
    ['all of it there', '/rt/Ticket/Display.html?id=7', page()],
    ['an address that names none', '/rt/Ticket/Display.html', page()],
    [
      'a second form of another ticket',
      '/rt/Ticket/Display.html?id=7',
      `${page()}${page().replace('value="7"', 'value="8"')}`,
    ],
  ])('believes a page exactly where reading in earnest does: %s', (_what, address, html) => {
    document.body.id = 'comp-Ticket-Display';
    document.body.innerHTML = html;
    const desk = { description: rt, base: '/rt' };
    const env = { document, location: () => new URL(address, origin), fetch };
    const [first] = tryPages(desk, env);
    const believed =
      first !== undefined &&
      first.ticketId !== null &&
      first.present.every(({ found }) => found > 0) &&
      first.agree.every(({ holds }) => holds);
    expect(believed).toBe(shownIn(desk, env) !== null);
  });

  it('says what the desk refuses, and what it can read all the same', async () => {
    const { ticket } = await tried({ more: { '/rt/REST/2.0/ticket/7/history': json({}, 401) } }).report;
    expect(ticket?.messages).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
    expect(ticket?.facts).toMatchObject({ ok: true, value: { subject: 'Printer', me: 'Dana Reed', canReply: true } });
  });

  it('asks nothing where too few marks are there', async () => {
    const { report, seen } = tried({ html: '<h1>Elsewhere</h1>', address: '/elsewhere' });
    const { desk, pages, ticket } = await report;
    expect(desk).toMatchObject({ ask: 'not-asked', base: null });
    expect([pages, ticket, seen]).toEqual([[], null, []]);
  });

  it('never writes, even where a description has its questions answered by a write', async () => {
    const { report, seen } = tried({ base: '/rt' });
    await report;
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('what a selector of a description finds in the page', () => {
  const env = { document, location: () => new URL('/rt/Ticket/Display.html?id=7', origin) };
  const desk = { description: rt, base: '/rt' };
  const css = "select[name='Object-RT::Ticket-{id}-CustomField-{field.id}-Values']";

  it('is found with the gaps that the shown ticket fills, and with the fields that a trial has told of', () => {
    document.body.innerHTML = page();
    expect(elementsMarked('#header h1', desk, env, []).elements).toHaveLength(1);
    expect(elementsMarked(css, desk, env, [])).toEqual({ elements: [], gap: 'field.id' });
    expect(elementsMarked(css, desk, env, ['priority', 'cf-5'])).toMatchObject({ elements: [{}], gap: null });
  });
});
