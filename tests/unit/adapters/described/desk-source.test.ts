// @vitest-environment happy-dom
import { sayTold } from '../../../../core/words/say-phrase';
import { describe, expect, it } from 'vitest';
import { describedSource } from '../../../../adapters/described/desk-source';
import type { OpenSource } from '../../../../adapters/source';
import type { Description } from '../../../../core/described/description';
import { toPublicTicket } from '../../../../core/ticket';
import { recordedAdmission } from '../recorded-admission';
import {
  canary,
  descriptionWith,
  envOf,
  fakeDesk,
  json,
  origin,
  refOf,
  requestTracker,
  signal,
  type Seen,
} from './kit';

type Routes = Parameters<typeof fakeDesk>[0];

function opened(
  description: Description,
  routes: Routes,
  { base = '', page = '' } = {},
): { open: OpenSource; seen: readonly Seen[]; fetch: typeof fetch } {
  const { fetch, seen } = fakeDesk(routes);
  return { open: describedSource(description, base).open(origin, envOf(fetch, page)), seen, fetch };
}

const me = '<div id="li-preferences"><a class="current-user">dana</a></div>';

/** Request Tracker 5 as it was recorded, as far as the source asks for it. Notes hold a canary wherever they have words. */
function rtRoutes(more: Routes = {}): Routes {
  const transaction = (id: string, Type: string, by: string): object => ({
    id,
    type: 'transaction',
    Type,
    Creator: { id: by, type: 'user' },
    Created: `2026-11-18T06:${id}:00Z`,
  });
  const attachment = (Content: string | null, ContentType: string, Filename = ''): object => ({
    id: '2',
    type: 'attachment',
    Content,
    ContentType,
    Filename,
  });
  return {
    '/REST/2.0/ticket/1': () =>
      json(
        {
          id: 1,
          Subject: 'Warehouse printer jams',
          Status: 'open',
          Priority: '50',
          LastUpdated: '2026-11-18T07:40:00Z',
          Requestor: [{ id: 'oliver@acme.example', type: 'user' }],
          Queue: { id: '3', type: 'queue', Name: 'Service desk' },
          CustomFields: [
            { id: '2', type: 'customfield', name: 'Category', values: ['Printer: Paper jam'] },
            { id: '7', name: 'Site', values: [] },
          ],
          _hyperlinks: [{ ref: 'self' }, { ref: 'comment' }, { ref: 'correspond' }],
        },
        200,
        { etag: '"81"' },
      ),
    '/REST/2.0/ticket/1/history': {
      items: [
        transaction('10', 'Create', 'oliver@acme.example'),
        transaction('11', 'Set', 'RT_System'),
        transaction('12', 'Comment', 'dana'),
        transaction('13', 'Correspond', 'dana'),
      ],
      count: 4,
      per_page: 100,
      page: 1,
      pages: null,
      total: null,
    },
    '/REST/2.0/transaction/10/attachments': {
      items: [
        attachment(null, 'multipart/alternative'),
        attachment('The printer jams.', 'text/plain'),
        attachment('<p>The printer jams.</p>', 'text/html'),
        attachment('a log', 'text/plain', 'log.txt'),
      ],
    },
    '/REST/2.0/transaction/12/attachments': { items: [attachment(canary, 'text/plain')] },
    '/REST/2.0/transaction/13/attachments': {
      items: [attachment('<p>Which tray?</p><blockquote type="cite">The printer jams.</blockquote>', 'text/html')],
    },
    '/REST/2.0/user/dana': {
      Name: 'dana',
      RealName: 'Dana Whitlock',
      EmailAddress: 'dana@acme.example',
      Privileged: 1,
      Memberships: [{ id: '27', type: 'group' }],
    },
    '/REST/2.0/user/oliver%40acme.example': {
      Name: 'oliver@acme.example',
      RealName: 'Oliver Brandt-Hughes',
      Privileged: 0,
    },
    '/Helpers/Autocomplete/CustomFieldValues': ({ path }) =>
      json(path.includes('CustomField-2-') ? [{ value: 'Printer: Paper jam', label: 'Printer: Paper jam' }] : []),
    '/REST/2.0/queues/all': {
      items: [
        { id: '3', Name: 'Service desk' },
        { id: '4', Name: 'Applications' },
      ],
      count: 2,
    },
    '/REST/2.0/tickets': ({ path }) =>
      json({
        items: path.includes('Queue%3D3&')
          ? [
              {
                id: '1',
                type: 'ticket',
                Subject: 'Warehouse printer jams',
                Status: 'open',
                Priority: '50',
                LastUpdated: '2026-11-18T07:40:00Z',
                Created: '2026-11-18T06:10:00Z',
                Requestors: [{ id: 'oliver@acme.example', RealName: 'Oliver Brandt-Hughes' }],
                Owner: { id: 'Nobody', type: 'user', RealName: 'Nobody in particular' },
                Queue: { id: '3', type: 'queue', Name: 'Service desk' },
                Content: canary,
              },
              {
                id: '2',
                type: 'ticket',
                Subject: 'Older',
                Status: 'odd',
                Priority: '0',
                LastUpdated: '2026-11-17T07:40:00Z',
              },
            ]
          : path.includes('resolved')
            ? [{ id: '1', LastUpdated: '2026-11-18T07:40:00Z', Queue: { id: '3', Name: 'Service desk' } }]
            : [],
      }),
    ...more,
  };
}

describe('Request Tracker without its page', () => {
  it('is a ticket whose public words go on and whose notes nobody asked for', async () => {
    const { open, seen } = opened(requestTracker(), rtRoutes(), { page: me });
    const read = await open.read(refOf('1'), signal());
    if (!read.ok) throw new Error(sayTold(read.error.detail ?? read.error.code));
    expect(read.value).toMatchObject({
      subject: 'Warehouse printer jams',
      requesterName: 'Oliver Brandt-Hughes',
      agentName: 'Dana Whitlock',
      values: { priority: '50', 'cf-2': 'Printer: Paper jam', 'cf-7': null },
      fieldsOnForm: ['priority', 'cf-2', 'cf-7'],
      offered: { 'cf-2': ['Printer: Paper jam'] },
      closed: false,
      canReplyPublicly: true,
      updatedStamp: '2026-11-18T07:40:00Z',
      source: 'json',
      parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
    });
    const shown = toPublicTicket(read.value);
    expect(shown.ok && shown.value.messages.map(({ author, text }) => [author, text])).toEqual([
      ['requester', 'The printer jams.'],
      ['agent', 'Which tray?'],
    ]);
    expect(JSON.stringify(read)).not.toContain(canary);
    expect(seen.some(({ path }) => path.includes('/transaction/12/'))).toBe(false);
    expect(seen.every(({ cache, method }) => cache === 'no-store' && method === 'GET')).toBe(true);
  });

  it('tells who is signed in and which queue it is', async () => {
    const { open } = opened(requestTracker(), rtRoutes(), { page: me });
    expect(await open.admissionFacts(refOf('1'), signal())).toEqual({
      user: ['dana', 'dana@acme.example'],
      groups: ['27'],
      organisation: null,
      ticketType: ['Service desk'],
    });
  });

  it('admits nobody by a name that the desk knows nobody by', async () => {
    const { open } = opened(requestTracker(), rtRoutes({ '/REST/2.0/user/dana': json({}, 404) }), { page: me });
    expect(await open.admissionFacts(refOf('1'), signal())).toMatchObject({ user: null, groups: null });
  });

  it('lists its queues and their tickets by the named fields alone', async () => {
    const { open, seen } = opened(requestTracker(), rtRoutes());
    expect(await open.views(signal())).toEqual({
      ok: true,
      value: [
        { id: '3', title: 'Service desk' },
        { id: '4', title: 'Applications' },
      ],
    });
    const list = await open.list('3', 10, signal());
    expect(list.ok && list.value.tickets[0]).toEqual({
      ref: refOf('1'),
      subject: 'Warehouse printer jams',
      status: 'open',
      statusName: 'open',
      stamp: '2026-11-18T07:40:00Z',
      createdAt: '2026-11-18T06:10:00.000Z',
      requesterName: 'Oliver Brandt-Hughes',
      requesterId: 'oliver@acme.example',
      assigneeName: null,
      teamName: 'Service desk',
      priorityName: '50',
      typeName: null,
      channelName: null,
      scope: null,
      values: { status: 'open', assignee: null, priority: '50' },
    });
    // What a row does not name is not empty.
    expect(list.ok && list.value.tickets[1]?.values).toEqual({ status: 'odd', priority: '0' });
    expect(list.ok && [list.value.complete, list.value.tickets[1]?.status]).toEqual([true, null]);
    expect(JSON.stringify(list)).not.toContain(canary);
    expect(seen.at(-1)?.path).not.toContain('{');
  });

  it('says of each row who works on it and whose it is, as far as the list says it, and looks nothing up where nobody asks', async () => {
    const { open, seen } = opened(requestTracker(), rtRoutes(), { page: me });
    const bare = await open.list('3', 10, signal());
    expect(bare.ok && bare.value.tickets.some((row) => 'admissionFacts' in row)).toBe(false);
    expect(seen).toHaveLength(1);
    const list = await open.list('3', 10, signal(), ['user', 'groups', 'organisation', 'ticketType']);
    const agent = { user: ['dana', 'dana@acme.example'], groups: ['27'], organisation: null };
    expect(list.ok && list.value.tickets.map(({ admissionFacts }) => admissionFacts)).toEqual([
      { ...agent, ticketType: ['Service desk'] },
      { ...agent, ticketType: null },
    ]);
    expect(seen.filter(({ path }) => path.startsWith('/REST/2.0/user/'))).toHaveLength(1);
    const changes = await open.changes(['3'], null, signal(), ['ticketType']);
    expect(changes.ok && changes.value.tickets[0]?.admissionFacts).toMatchObject({ ticketType: ['Service desk'] });
  });

  it('reads its fields from the newest ticket of each queue, since only tickets tell of them', async () => {
    const { open } = opened(requestTracker(), rtRoutes());
    const catalogue = await open.catalogue(null, signal());
    expect(catalogue.ok && catalogue.value.fields.map(({ id, title, options }) => [id, title, options.length])).toEqual(
      [['cf-2', 'Category', 1]],
    );
  });

  it('teaches by its solved tickets', async () => {
    const { fetch } = fakeDesk(rtRoutes());
    const source = describedSource(requestTracker(), '');
    const env = { ...envOf(fetch), writing: () => Promise.reject(new Error('never')) };
    const catalogue = await source.readCatalogue(origin, env, signal());
    if (!catalogue.ok) throw new Error('no catalogue');
    const steps = [];
    for await (const step of source.solved(origin, catalogue.value, env, 5, signal())) steps.push(step);
    expect(steps).toHaveLength(1);
    expect(steps[0]?.example).toMatchObject({ reply: 'Which tray?', values: { 'cf-2': 'Printer: Paper jam' } });
    expect(JSON.stringify(steps)).not.toContain(canary);
  });

  it('says of which queue a solved ticket is before anything of it is asked for, and of nobody’s organisation', async () => {
    const { fetch, seen } = fakeDesk(rtRoutes());
    const source = describedSource(requestTracker(), '');
    const env = { ...envOf(fetch), writing: () => Promise.reject(new Error('never')) };
    const catalogue = await source.readCatalogue(origin, env, signal());
    if (!catalogue.ok) throw new Error('no catalogue');
    const before = seen.length;
    const admission = recordedAdmission(['organisation', 'ticketType']);
    const goOn = { from: null, skips: () => false, admission };
    for await (const step of source.solved(origin, catalogue.value, env, 5, signal(), goOn))
      expect(step).toBeUndefined();
    expect(admission.listed.map(({ organisation, ticketType }) => [organisation, ticketType])).toEqual([
      [null, ['Service desk']],
    ]);
    expect(seen.slice(before).every(({ path }) => path.startsWith('/REST/2.0/tickets?'))).toBe(true);
  });

  it.each([
    ['another desk’s', { ...refOf('1'), desk: 'zendesk' as const }],
    ['another origin’s', { ...refOf('1'), origin: 'https://other.example' }],
    ['one that can be none', refOf('1/../2')],
  ])('opens no ticket that is %s', async (_what, ref) => {
    const { open, seen } = opened(requestTracker(), rtRoutes());
    expect(await open.read(ref, signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(seen).toEqual([]);
  });

  it('says that nobody is signed in where the desk redirects', async () => {
    const away = Object.defineProperty(
      new Response('<form>', { headers: { 'content-type': 'text/html' } }),
      'redirected',
      { value: true },
    );
    const { open } = opened(requestTracker(), rtRoutes({ '/REST/2.0/ticket/1': away }));
    expect(await open.read(refOf('1'), signal())).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
  });
});

describe('a note', () => {
  const history = (rows: readonly object[]): object => ({ items: rows, count: rows.length });
  const first = { id: '10', Type: 'Create' };

  async function noted(added: readonly object[]): Promise<{ result: unknown; seen: readonly Seen[] }> {
    let rows: readonly object[] = [first];
    const { open, seen } = opened(
      requestTracker(),
      rtRoutes({
        '/REST/2.0/ticket/1/history': () => json(history(rows)),
        'POST /REST/2.0/ticket/1/comment': () => {
          rows = [first, ...added];
          return json(['Comments added'], 201);
        },
      }),
    );
    return { result: await open.addNote(refOf('1'), 'One\r\n\r\nTwo {{ticket.id}}', signal()), seen };
  }

  it('is written as plain text, and its row reads back as private', async () => {
    const { result, seen } = await noted([{ id: '11', Type: 'Comment' }]);
    expect(result).toMatchObject({ ok: true });
    const post = seen.filter(({ method }) => method === 'POST');
    expect(post.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { Content: 'One\n\nTwo { {ticket.id}}', ContentType: 'text/plain' },
    ]);
    expect(seen.some(({ path }) => path.includes('/transaction/'))).toBe(false);
  });

  it('that the desk shows as a public message is told', async () => {
    expect((await noted([{ id: '11', Type: 'Correspond' }])).result).toEqual({
      ok: false,
      error: { code: 'note-public' },
    });
  });

  it.each([
    ['nothing came of it', []],
    ['nothing is proven of its row', [{ id: '11', Type: 'CommentEmailRecord' }]],
    ['its row is no message', [{ id: '11', Type: 'Set' }]],
  ])('is said to have failed where %s', async (_why, added) => {
    expect((await noted(added)).result).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
  });
});

describe('changes', () => {
  const at = (minute: number): string => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`;
  const row = (id: number, minute: number): object => ({ id, subject: `Ticket ${id}`, changed: at(minute) });
  const rowFields = { id: '$.id', subject: '$.subject', stamp: '$.changed' };
  const description = (changes: object | null): Description =>
    descriptionWith({
      requests: {
        get: {
          ticket: { path: '{base}/api/tickets/{id}' },
          list: { path: '{base}/api/list?q={view}&page={page}', rows: '$.rows', more: { fullPageOf: 3 } },
          since: { path: '{base}/api/since?q={view}&from={since}', rows: '$.rows' },
        },
      },
      queue: {
        fixedViews: [{ id: 'open', title: 'All open', query: 'status:open & mine' }],
        list: { get: 'list', row: rowFields },
        ...(changes === null ? {} : { changes: { get: 'since', row: rowFields, ...changes } }),
        perMinute: 6,
      },
    });
  const paged = (rows: readonly object[]) => ({
    '/api/list': ({ path }: Seen): object => {
      const page = Number(/page=(\d+)/.exec(path)?.[1]);
      return { rows: rows.slice((page - 1) * 3, page * 3) };
    },
  });
  const ids = (changed: Awaited<ReturnType<OpenSource['changes']>>): unknown =>
    changed.ok ? [changed.value.tickets.map(({ ref }) => ref.ticketId), changed.value.complete] : changed;

  it('are all that is there at first, then what is newer, by the order of the list', async () => {
    const all = [row(5, 50), row(4, 40), row(3, 30), row(2, 20), row(1, 10)];
    const before = await opened(description(null), paged(all)).open.changes(['open'], null, signal());
    expect(ids(before)).toEqual([['5', '4', '3', '2', '1'], true]);
    const mark = before.ok ? before.value.mark : '';
    expect(mark.length).toBeLessThanOrEqual(200);
    const later = opened(description(null), paged([row(2, 55), row(5, 50), row(4, 40), row(3, 30), row(1, 10)]));
    expect(ids(await later.open.changes(['open'], mark, signal()))).toEqual([['2'], true]);
    expect(later.seen).toHaveLength(1);
    expect(later.seen[0]?.path).toBe('/api/list?q=status%3Aopen%20%26%20mine&page=1');
  });

  it('are looked for in the whole list where that is in another order', async () => {
    const mark = '1~mm7hs3k0~';
    const { open, seen } = opened(description(null), paged([row(1, 10), row(2, 20), row(3, 30), row(4, 59)]));
    const changed = await open.changes(['open'], mark, signal());
    expect(seen).toHaveLength(2);
    expect(changed.ok && changed.value.complete).toBe(true);
  });

  it.each([
    ['iso', '2026-03-01T10%3A48%3A00Z'],
    ['date', '2026-03-01'],
    ['epoch', String(Date.parse(at(48)) / 1000)],
  ])('are asked for since a time (%s)', async (since, text) => {
    const { open, seen } = opened(description({ since }), {
      ...paged([row(5, 50)]),
      '/api/since': { rows: [row(5, 50), row(6, 51)] },
    });
    const first = await open.changes(['open'], null, signal());
    const mark = first.ok ? `1~${Date.parse(at(50)).toString(36)}~5:0` : '';
    expect(ids(await open.changes(['open'], mark, signal()))).toEqual([['6'], true]);
    expect(seen.at(-1)?.path.split('from=')[1]).toBe(text);
  });

  it('of a list that nobody has is refused', async () => {
    const { open, seen } = opened(description(null), {});
    expect(await open.changes(['other'], null, signal())).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
    expect(seen).toEqual([]);
  });
});
