// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { freshdesk } from '../../../../adapters/freshdesk';
import { solvedFreshdesk } from '../../../../adapters/freshdesk/solved';
import { recogniseFreshdesk } from '../../../../adapters/freshdesk/recognise';
import type { Catalogue } from '../../../../core/fields';
import type { Result } from '../../../../core/result';
import {
  documentedFields,
  envOf,
  fakeFetch,
  json,
  origin,
  ref,
  rosa,
  select,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  ticketPath,
  type Routes,
} from './fake-desk';
import { inNoTime } from '../../in-no-time';

const canned: Routes = {
  '/api/v2/canned_response_folders': json([
    { id: 1, responses_count: 2 },
    { id: 2, responses_count: 0 },
  ]),
  '/api/v2/canned_response_folders/1/responses': json([
    { id: 11, title: 'VPN' },
    { id: 12, title: 'Empty' },
  ]),
  '/api/v2/canned_responses/11': {
    id: 11,
    title: 'VPN',
    content: 'x',
    content_html: '<p>Hello {{ticket.requester.firstname}},</p><p>restart.</p>',
  },
  '/api/v2/canned_responses/12': { id: 12, title: 'Empty', content: '', content_html: '' },
};

async function catalogue(routes: Routes = {}): Promise<Catalogue> {
  const result: Result<Catalogue> = await freshdesk.readCatalogue(
    origin,
    envOf(
      fakeFetch({
        ...standardRoutes,
        '/api/_/tickets': { tickets: [ticketBody, { tags: ['fire'] }] },
        ...canned,
        ...routes,
      }).fetch,
    ),
    signal(),
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

beforeEach(() => showPage());

describe('the catalogue', () => {
  it.each<[string, Routes]>([
    ['internal', {}],
    ['documented', { '/api/_/ticket_fields': json({}, 403), '/api/v2/ticket_fields': json(documentedFields) }],
  ])('has every kind of field with its living options: %s', async (_, routes) => {
    const { fields } = await catalogue(routes);
    const ids = Object.fromEntries(
      fields.map((field) => [field.id, field.options.map((option) => [option.id, option.path.join(' > ')])]),
    );
    expect(ids).toMatchObject({
      type: [
        ['Question', 'Question'],
        ['Incident', 'Incident'],
      ],
      status: [
        ['2', 'Open'],
        ['19', 'Waiting on lab'],
      ],
      priority: [
        ['1', 'Low'],
        ['4', 'Urgent'],
      ],
      group: [['77', 'Service desk']],
      cf_category: [
        ['Hardware::Printer::Jam', 'Hardware > Printer > Jam'],
        ['Hardware::Printer::Toner', 'Hardware > Printer > Toner'],
        ['Other', 'Other'],
      ],
      cf_site: [['Leeds', 'Leeds']],
      tags: [
        ['fire', 'fire'],
        ['printer', 'printer'],
      ],
    });
    expect(fields.find(({ id }) => id === 'type')).toMatchObject({ kind: 'type', category: 'maybe' });
    expect(ids).not.toHaveProperty('cf_note');
  });

  it('ranks the priorities by their fixed numbers', async () => {
    const { fields } = await catalogue();
    expect(fields.find(({ id }) => id === 'priority')?.options.map(({ id, rank }) => [id, rank])).toEqual([
      ['1', 4],
      ['4', 1],
    ]);
  });

  it('goes without what a role refuses, and asks for no canned response', async () => {
    for (const status of [403, 404]) {
      const { macros, fields } = await catalogue({
        '/api/v2/canned_response_folders': json({}, 500),
        '/api/_/tickets': json({}, status),
        '/api/_/bootstrap/agents_groups': json({}, status),
      });
      expect([macros, fields.some(({ id }) => id === 'tags'), fields.some(({ id }) => id === 'status')]).toEqual([
        [],
        false,
        true,
      ]);
    }
  });

  it('fails with a shape that nobody knows', async () => {
    const result = await freshdesk.readCatalogue(
      origin,
      envOf(fakeFetch({ ...standardRoutes, '/api/_/ticket_fields': { ticket_fields: [{ id: 'x' }] } }).fetch),
      signal(),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
  });
});

describe('the canned responses', () => {
  const read = async (routes: Routes = {}) => {
    const desk = fakeFetch({ ...canned, ...routes });
    const result = await solvedFreshdesk.readMacros(origin, envOf(desk.fetch), signal());
    return { ...desk, result, macros: result.ok ? result.value : null };
  };
  const vpn = { id: '11', title: 'VPN', text: 'Hello {{ticket.requester.firstname}},\nrestart.' };

  it('are told as text, with their placeholders', async () => {
    expect((await read()).macros).toEqual([vpn]);
  });

  it('take a request for each folder only, where its list holds the texts', async () => {
    const { macros, seen } = await read({
      '/api/v2/canned_response_folders/1/responses': json([canned['/api/v2/canned_responses/11']]),
    });
    expect([macros, seen.length]).toEqual([[vpn], 2]);
  });

  it('are none where a role may not read them, and those read so far where the limit is reached', async () => {
    expect((await read({ '/api/v2/canned_response_folders': json({}, 403) })).macros).toEqual([]);
    const limit = json({}, 429, { 'retry-after': '99' });
    expect((await read({ '/api/v2/canned_responses/12': limit })).macros).toHaveLength(1);
    expect((await read({ '/api/v2/canned_response_folders': limit })).result).toMatchObject({
      ok: false,
      error: { code: 'desk-rate-limited' },
    });
  });
});

describe('the form', () => {
  const panel = (inner: string, more = ''): void =>
    showPage({
      panel: `<div class="ticket-properties-wrapper">${inner}<button data-test-id="ticket-properties-btn" disabled>Update</button></div>${more}`,
    });
  const shown = async (inner: string, fieldId: string, more?: string): Promise<string | null | undefined> => {
    panel(inner, more);
    const field = (await catalogue()).fields.find(({ id }) => id === fieldId);
    if (field === undefined) throw new Error(fieldId);
    const ticket = freshdesk.open(ref, envOf(fakeFetch(standardRoutes).fetch));
    await ticket.read(signal());
    return ticket.currentValue(field);
  };
  const three = (...labels: (string | null)[]): string =>
    `<div data-test-id="tkt-properties-cf_category">${labels.map((label) => select('level', label)).join('')}</div>`;

  it('shows one value, an empty one, and what cannot be told', async () => {
    expect(await shown(select('tkt-properties-status', 'waiting  on Lab'), 'status')).toBe('19');
    expect(await shown(select('priority', 'Urgent'), 'priority')).toBe('4');
    expect(await shown(select('Site', null), 'cf_site')).toBeNull();
    expect(await shown(select('tkt-properties-status', 'Parked'), 'status')).toBeUndefined();
    expect(await shown(select('tkt-properties-status', 'Open').repeat(2), 'status')).toBeUndefined();
    expect(await shown('', 'status')).toBeUndefined();
  });

  it('shows all levels of a nested field, together or apart', async () => {
    expect(await shown(three('Hardware', 'Printer', 'Jam'), 'cf_category')).toBe('Hardware::Printer::Jam');
    expect(await shown(three('Other', null, null), 'cf_category')).toBe('Other');
    expect(await shown(three('Hardware', 'Printer', null), 'cf_category')).toBeUndefined();
    expect(await shown(three(null, null, null), 'cf_category')).toBeNull();
    const apart =
      select('tkt-properties-cf_category', 'Hardware') +
      select('tkt-properties-cf_item', 'Printer') +
      select('tkt-properties-cf_detail', 'Toner');
    expect(await shown(apart, 'cf_category')).toBe('Hardware::Printer::Toner');
  });

  it('claims nothing while the desk says that the panel is out of date', async () => {
    expect(
      await shown(
        select('priority', 'Urgent'),
        'priority',
        '<p class="ticket-sidebar-sticky__refresh-text">Refresh</p>',
      ),
    ).toBeUndefined();
  });
});

describe('a direct update', () => {
  const update = async (
    fieldId: string,
    optionId: string | null,
    routes: Routes = {},
    stamp = '2026-03-02T09:00:00Z',
  ): Promise<{ result: Result<void>; sent: unknown; token: string | null }> => {
    const field = (await catalogue()).fields.find(({ id }) => id === fieldId);
    if (field === undefined) throw new Error(fieldId);
    const desk = fakeFetch({ ...standardRoutes, [`PUT ${ticketPath}`]: { ticket: {} }, ...routes });
    const result = await inNoTime(() =>
      freshdesk.open(ref, envOf(desk.fetch)).updateDirectly([{ field, optionId }], stamp, signal()),
    );
    const put = desk.seen.find(({ method }) => method === 'PUT');
    return { result, sent: put?.body, token: put?.headers.get('x-csrf-token') ?? null };
  };
  const after = (changes: object): Routes => ({
    [ticketPath]: [{ ticket: ticketBody }, { ticket: { ...ticketBody, ...changes } }],
  });

  it.each<[string, string | null, object, object]>([
    ['priority', '4', { priority: 4 }, { priority: 4 }],
    ['group', null, { group_id: null }, { group_id: null }],
    ['tags', 'printer', {}, { tags: ['printer', 'fire'] }],
    [
      'cf_site',
      'Leeds',
      { custom_fields: { ...ticketBody.custom_fields, cf_site: 'Leeds' } },
      { custom_fields: { cf_site: 'Leeds' } },
    ],
    [
      'cf_category',
      'Other',
      { custom_fields: { cf_category: 'Other', cf_item: null, cf_detail: null } },
      { custom_fields: { cf_category: 'Other', cf_item: null, cf_detail: null } },
    ],
    [
      'cf_category',
      null,
      { custom_fields: {} },
      { custom_fields: { cf_category: null, cf_item: null, cf_detail: null } },
    ],
  ])('sends %s = %s with every level and the token, and reads it back', async (fieldId, optionId, saved, body) => {
    const { result, sent, token } = await update(fieldId, optionId, after(saved));
    expect([result, sent, token]).toEqual([{ ok: true, value: undefined }, body, 'tok-1']);
  });

  it('sends nothing over somebody’s change', async () => {
    for (const stamp of ['2026-03-02T08:59:59Z', '']) {
      const { result, sent } = await update('priority', '4', {}, stamp);
      expect([result, sent]).toMatchObject([{ ok: false, error: { code: 'conflict' } }, undefined]);
    }
  });

  it('says when it did not arrive, and when the desk refuses', async () => {
    expect((await update('priority', '4')).result).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
    for (const [status, code] of [
      [401, 'desk-signed-out'],
      [409, 'conflict'],
      [422, 'read-only'],
      [400, 'desk-refused'],
      [500, 'desk-unreachable'],
    ] as const) {
      expect((await update('priority', '4', { [`PUT ${ticketPath}`]: json({}, status) })).result).toMatchObject({
        ok: false,
        error: { code },
      });
    }
    expect((await update('priority', '4', { '/api/_/bootstrap/me': { agent: {} } })).sent).toBeUndefined();
  });
});

describe('the composer', () => {
  const composer = (inner: string, to = rosa.email): string =>
    `<div class="ticket-editor">${inner}<div data-test-id="to-emails">To: <span>${to}</span></div><div class="fr-element fr-view" contenteditable="true"><p>Hi</p></div></div>`;
  const mode = async (html: string, routes: Routes = {}): Promise<string> => {
    showPage({ composer: html });
    const ticket = freshdesk.open(ref, envOf(fakeFetch({ ...standardRoutes, ...routes }).fetch));
    await ticket.read(signal());
    return ticket.composer().mode;
  };

  it.each<[string, string, string]>([
    ['a reply to the requester', composer(''), 'public'],
    ['a reply to somebody else', composer('', 'vendor@copyline.example'), 'unknown'],
    ['a reply to the requester and another', composer('', `${rosa.email}, x@copyline.example`), 'unknown'],
    [
      'a reply with a copy to another',
      composer('<div data-test-id="cc-emails"><span>x@copyline.example</span></div>'),
      'unknown',
    ],
    ['a reply with an empty row of copies', composer('<div data-test-id="cc-emails">Cc:</div>'), 'public'],
    ['a forward, nobody addressed yet', composer('', ''), 'unknown'],
    ['an address that only contains the requester’s', composer('', `x${rosa.email}`), 'unknown'],
    ['a row of colleagues to notify', composer('<div data-test-notify-to></div>'), 'internal'],
    [
      'the forward’s tab',
      composer('<li class="ticket-action-button active"><button data-test-id="ticket-action-forward"></button></li>'),
      'unknown',
    ],
    [
      'the note’s tab',
      composer('<li class="ticket-action-button active"><button data-test-id="add-note"></button></li>'),
      'internal',
    ],
    ['an editor outside of a composer', '<div class="fr-element fr-view" contenteditable="true"></div>', 'unknown'],
    ['two editors', composer('') + composer(''), 'unknown'],
    [
      'the placeholder alone',
      '<div class="reply-bar-wrapper"><button class="editor-placeholder" data-test-id="active-editor"></button></div>',
      'missing',
    ],
  ])('%s', async (_, html, expected) => expect(await mode(html)).toBe(expected));

  it('is not public when the requester’s address is not known', async () => {
    expect(await mode(composer(''), { [ticketPath]: { ticket: { ...ticketBody, requester: null } } })).toBe('unknown');
  });
});

describe('recognising a Freshdesk on a domain of the account’s own', () => {
  const recognise = (routes: Routes, path = '/a/tickets/1042'): Promise<boolean> =>
    recogniseFreshdesk(envOf(fakeFetch(routes).fetch, path), signal());
  it('needs the page’s marks and the answer', async () => {
    expect(await recognise(standardRoutes)).toBe(true);
    expect(await recognise(standardRoutes, '/support/home')).toBe(false);
    for (const answer of [
      json({}, 401),
      json({}, 403),
      json({}, 404),
      json({}, 500),
      json({ meta: {} }),
      new Response('<p>', { headers: { 'content-type': 'text/html' } }),
    ])
      expect(await recognise({ '/api/_/bootstrap/me': answer })).toBe(false);
    document.body.innerHTML = '';
    const desk = fakeFetch(standardRoutes);
    expect(await recogniseFreshdesk(envOf(desk.fetch), signal())).toBe(false);
    expect(desk.seen).toEqual([]);
  });
});
