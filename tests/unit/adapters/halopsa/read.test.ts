// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import { solvedHalopsa } from '../../../../adapters/halopsa/solved';
import type { Result } from '../../../../core/result';
import { toPublicTicket, type TicketRead, type TicketRef } from '../../../../core/ticket';
import {
  action,
  envOf,
  fakeFetch,
  json,
  origin,
  panelHtml,
  rowHtml,
  showPage,
  signal,
  standardRoutes,
  standardRows,
  ticketBody,
  typeBody,
} from './fake-desk';
import { inNoTime } from '../../in-no-time';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };
type Routes = Parameters<typeof fakeFetch>[0];
const open = (routes: Routes = {}, path?: string): ReturnType<typeof halopsa.open> =>
  halopsa.open(ref, envOf(fakeFetch({ ...standardRoutes, ...routes }).fetch, path));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const read = async (routes?: Routes): Promise<TicketRead> => value(await open(routes).read(signal()));
const messages = async (actions: readonly object[], more: object = {}): Promise<TicketRead['messages']> =>
  (await read({ '/api/Actions': { actions }, '/api/Tickets/2101': { ...ticketBody, ...more } })).messages;

beforeEach(() => showPage());

describe('reading a ticket from the JSON', () => {
  it('gives everything that the desk says', async () => {
    const ticket = await read();
    expect(ticket).toMatchObject({
      ref,
      subject: 'Printer is on fire',
      requesterName: 'Rosa Quintana',
      agentName: 'Dana',
      values: {
        category_1: '101',
        category_2: null,
        category_3: null,
        category_4: null,
        priority: '2-3',
        impact: '2',
        urgency: '2',
        status: '2',
        group: '1',
        type: '1',
      },
      offered: { priority: ['2-1', '2-2', '2-3', '2-4'] },
      closed: false,
      canReplyPublicly: true,
      source: 'json',
      parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
    });
    expect(ticket.offered).not.toHaveProperty('category_1');
    expect(ticket.updatedStamp).toContain('2026-03-02T09:00:00');
  });

  it('asks for public actions only, with the token, and once', async () => {
    const desk = fakeFetch(standardRoutes);
    await halopsa.open(ref, envOf(desk.fetch)).read(signal());
    const asked = desk.seen.filter(({ url }) => url.pathname === '/api/Actions');
    expect(
      asked.map(({ url }) => [
        url.searchParams.get('excludeprivate'),
        url.searchParams.get('excludesys'),
        url.searchParams.get('ticket_id'),
      ]),
    ).toEqual([['true', 'true', '2101']]);
    expect(desk.seen.every(({ url, method }) => url.origin === origin && method === 'GET')).toBe(true);
  });

  it('tells who wrote what, oldest first', async () => {
    const agent = { actionby_user_id: 0, who: 'Dana' };
    const said = await messages([
      action(4, { action_systemid: 9 }),
      action(3, { ...agent, actionby_agent_id: 7 }),
      action(2, { actionby_user_id: 66, who: 'Carl' }),
      action(1),
      action(5, { actionby_user_id: 0 }),
      action(6, { ...agent, who_agentid: 7 }),
    ]);
    expect(said.map(({ id, author }) => [id, author])).toEqual([
      ['action-1', 'requester'],
      ['action-2', 'other'],
      ['action-3', 'agent'],
      ['action-4', 'other'],
      ['action-5', 'requester'],
      ['action-6', 'agent'],
    ]);
    expect(said[0]?.createdAt).toBe('2026-03-02T08:01:00Z');
  });

  it('takes what was mailed before what was noted, without quoted history and files', async () => {
    const said = await messages(
      [
        action(0, { note: 'opened' }),
        action(1, { note: 'noted', emailbody_html: '<p>mailed</p><blockquote>QUOTED</blockquote>' }),
        action(2, { emailbody: 'plain mail\n> QUOTED', emailbody_html: ' ' }),
        action(3, { note_html: '<div>seen &amp; done</div><img src="https://acme.halopsa.com/api/attachment?id=9">' }),
        action(4, { note: 'see https://acme.halopsa.com/api/attachment/image?token=x' }),
      ],
      { details: '', details_html: '' },
    );
    expect(said.map(({ text }) => text)).toEqual(['opened', 'mailed', 'plain mail', 'seen & done', 'see [attachment]']);
  });

  it('takes an action that came twice for the least that it proves', async () => {
    for (const pair of [
      [{}, { hiddenfromuser: true }],
      [{ hiddenfromuser: null }, {}],
    ]) {
      const said = await messages(pair.map((more) => action(1, more)));
      expect(said.filter(({ visibility }) => visibility === 'public')).toEqual([]);
    }
  });

  it('reads what the page alone knows where the type cannot be had', async () => {
    const ticket = await read({
      '/api/TicketType/1': json({}, 403),
      '/api/Priority': json({}, 403),
      '/api/Agent/me': json({}, 403),
    });
    expect(ticket).toMatchObject({ agentName: '', offered: { priority: ['2-3'] } });
    expect(ticket.fieldsOnForm.toSorted()).toEqual(['category_1', 'impact', 'priority', 'urgency']);
  });

  it('knows a closed ticket', async () => {
    expect((await read({ '/api/Tickets/2101': { ...ticketBody, locked: true } })).closed).toBe(true);
    expect((await read({ '/api/Tickets/2101': { ...ticketBody, _canupdate: false } })).closed).toBe(true);
  });
});

describe('the details of a ticket', () => {
  const evidence = async (
    all: readonly object[],
    shown: readonly object[],
    details = 'the problem',
  ): Promise<string | undefined> => {
    const reply = ({ url }: { url: URL }): object => ({
      actions: url.searchParams.has('excludeprivate') ? shown : all,
    });
    const ticket = await read({
      '/api/Actions': reply,
      '/api/Tickets/2101': { ...ticketBody, details, details_html: '' },
    });
    return ticket.messages.find(({ id }) => id === 'details-2101')?.visibility;
  };
  const hidden = { hiddenfromuser: true };

  it('are the first message where the ticket was opened in public', async () => {
    expect(await evidence([action(1)], [action(1)])).toBe('public');
  });
  it('are not said twice', async () => {
    expect(await evidence([], [action(1, { note: 'The  problem!' })])).toBe(undefined);
  });
  it('are not sure where the opening is hidden, even with other words', async () => {
    expect(await evidence([action(1, hidden), action(2)], [action(2)])).toBe('unknown');
  });
  it('are not sure where a hidden action says the same', async () => {
    expect(await evidence([action(1), action(2, { ...hidden, note: 'FYI: the problem.' })], [action(1)])).toBe(
      'unknown',
    );
  });
  it('are not sure where there is no action at all', async () => {
    expect(await evidence([], [])).toBe('unknown');
  });
});

describe('fields on the form', () => {
  const onForm = async (more: object): Promise<readonly string[]> =>
    (await read({ '/api/TicketType/1': { ...typeBody, ...more } })).fieldsOnForm.toSorted();
  const field = (name: string, techdetail: number): object => ({ techdetail, fieldinfo: { name } });

  it('are those that can be changed, under the desk’s shifted names', async () => {
    expect(await onForm({})).toEqual(['category_1', 'impact', 'priority', 'status', 'urgency']);
  });
  it('have a priority that follows impact and urgency', async () => {
    expect(await onForm({ fields: [field('seriousness', 4), field('impact', 1), field('urgency', 3)] })).toContain(
      'priority',
    );
    expect(await onForm({ fields: [field('seriousness', 4), field('impact', 4), field('urgency', 3)] })).not.toContain(
      'priority',
    );
  });
  it('have no hidden one, whatever the page shows', async () => {
    expect(await onForm({ fields: [field('category2', 0)] })).not.toContain('category_1');
  });
});

describe('what a ticket type allows', () => {
  const offered = async (type: object, routes: Routes = {}): Promise<readonly string[] | undefined> =>
    (await read({ '/api/TicketType/1': { ...typeBody, ...type }, ...routes })).offered?.['category_1'];
  const listed = {
    '/api/Category?type_id=1&tickettype_id=1': [
      { id: 101, value: 'Hardware>Printer>Paper jam', type_id: 1 },
      { id: 103, value: 'Access>Account', type_id: 1 },
      { id: 901, value: 'Of slot two', type_id: 2 },
    ],
  };

  it('is everything, or what both lists have', async () => {
    expect(await offered({ allowall_category1: true })).toBe(undefined);
    expect(await offered({ allowall_category1: false }, listed)).toEqual(['101', '103']);
    expect(await offered({ allowall_category1: false, allowed_category1: [{ category_id: 103 }] }, listed)).toEqual([
      '103',
    ]);
    expect(
      await offered({ allowall_category1: false, allowed_category1: [{ category_name: 'Access > Account' }] }, listed),
    ).toEqual(['103']);
    expect(
      await offered(
        { allowall_category1: false, allowed_category1: [{ category_id: 102 }] },
        { '/api/Category?type_id=1&tickettype_id=1': json({}, 403) },
      ),
    ).toEqual(['102']);
    expect(
      await offered(
        { allowall_category1: false, allowed_category1: [] },
        { '/api/Category?type_id=1&tickettype_id=1': json({}, 403) },
      ),
    ).toEqual([]);
  });
});

describe('reading when something is wrong', () => {
  it.each([
    ['403', json({}, 403)],
    ['404', json({}, 404)],
    ['500', json({}, 500)],
    ['a web page', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['broken data', new Response('{"id": 21', { headers: { 'content-type': 'application/json' } })],
    ['another shape', json({ data: [1], tickets: 'none', actions: { first: 1 } })],
  ])('says what the page shows after %s, and sends nothing', async (_, reply) => {
    for (const path of ['/api/Tickets/2101', '/api/Actions']) {
      const ticket = await read({ [path]: reply });
      expect(ticket).toMatchObject({
        source: 'page',
        subject: 'Printer is on fire',
        requesterName: 'Rosa Quintana',
        updatedStamp: '',
        messages: [{ visibility: 'unknown', text: '' }],
      });
      expect(JSON.stringify(ticket)).not.toContain('CANARY-page');
      expect(toPublicTicket(ticket)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
    }
  });

  it.each([
    [401, 'desk-signed-out'],
    [429, 'desk-rate-limited'],
  ])('does not fall back after %i', async (status, code) => {
    expect(await open({ '/api/Actions': json({}, status, { 'retry-after': '99' }) }).read(signal())).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('answers stopped when it was stopped, and refuses another ticket’s JSON', async () => {
    expect(await open().read(AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect((await read({ '/api/Tickets/2101': { ...ticketBody, id: 7 } })).source).toBe('page');
  });

  it('answers not-the-same-ticket when another one is shown before or after', async () => {
    expect(await open({}, '/ticket?id=7').read(signal())).toMatchObject({
      ok: false,
      error: { code: 'not-the-same-ticket', detail: '2101' },
    });
    const switching = open({
      '/api/Actions': () => {
        showPage([panelHtml({ id: '7' }), panelHtml({ style: 'display:none' })]);
        return { actions: [action(1)] };
      },
    });
    expect(await switching.read(signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  });
});

describe('the newest public message', () => {
  it('skips notes, suppliers and relatives, and there may be none', async () => {
    const newest = (actions: readonly object[]): Promise<Result<string>> =>
      open({ '/api/Actions': { actions } }).newestPublicMessage(signal());
    expect(
      value(
        await newest([
          action(5, { ischildnotes: true }),
          action(4, { supplieronly: true }),
          action(3, { hiddenfromuser: null }),
          action(2),
          action(1),
        ]),
      ),
    ).toBe('action-2');
    expect(await newest([action(1, { hiddenfromuser: true })])).toMatchObject({
      ok: false,
      error: { code: 'nothing-public' },
    });
  });
});

describe('where the token is kept in memory', () => {
  const forgetting = (): void => {
    document.cookie = 'access_token=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  };
  it('asks for a reload, makes no request and never throws the helper’s own failure', async () => {
    for (const help of [() => Promise.resolve(), () => Promise.reject(new Error('no access'))]) {
      forgetting();
      const desk = fakeFetch(standardRoutes);
      const ticket = halopsa.open(ref, envOf(desk.fetch, undefined, help));
      expect(await inNoTime(() => ticket.read(signal()))).toMatchObject({
        ok: false,
        error: { code: 'reload-needed' },
      });
      expect(await ticket.updateDirectly([], 'x', signal())).toMatchObject({
        ok: false,
        error: { code: 'desk-refused' },
      });
      expect(desk.seen).toEqual([]);
    }
  });
  it('cannot learn, and says so', async () => {
    forgetting();
    const catalogue = { desk: 'halopsa' as const, origin, fields: [], macros: [], fetchedAt: '' };
    await expect(
      solvedHalopsa
        .solved(origin, catalogue, envOf(fakeFetch(standardRoutes).fetch), 5, signal())
        [Symbol.asyncIterator]()
        .next(),
    ).rejects.toMatchObject({ error: { code: 'desk-refused' } });
  });
});

it('reads a row’s value by name, by an unnamed row’s own label, and not by another’s', async () => {
  const bare =
    '<div class="col-md-12 inline nopad"><label>Category *</label><div class="noedit-value"><span class="read-value readedit">Hardware&gt;Screen</span></div></div>';
  const field = {
    id: 'category_1',
    title: 'Category',
    kind: 'dropdown' as const,
    options: [
      { id: '102', path: ['Hardware', 'Screen'] },
      { id: '104', path: ['Software', 'Screen'] },
    ],
  };
  const shown = (rows: string): unknown => {
    showPage([panelHtml({ rows })]);
    return open().currentValue(field);
  };
  expect(shown(bare)).toBe('102');
  expect(shown(bare + bare)).toBe(undefined);
  expect(shown(rowHtml('category_2', 'Category', 'Hardware&gt;Screen'))).toBe(undefined);
  expect(shown(rowHtml('category_1', 'Kategorie', 'Screen'))).toBe(undefined);
  expect(shown(rowHtml('category_1', 'Kategorie', 'Nicht gesetzt'))).toBe(undefined);
  expect(shown(rowHtml('category_1', 'Kategorie', '–'))).toBe(null);
  expect(shown(standardRows.replace('category_1', 'category_10'))).toBe(undefined);
});

describe('a ticket whose message holds only a picture', () => {
  const picture = '<p><img src="https://acme.halopsa.com/api/attachment/image?token=x"></p>';
  const published = (ticket: TicketRead) => {
    const made = toPublicTicket(ticket);
    return made.ok ? made.value.messages.map(({ id, text, only }) => [id, text, only]) : made.error.code;
  };
  const withActions = async (actions: readonly object[], more: object = {}) =>
    published(
      await read({
        '/api/Actions': { actions },
        '/api/Tickets/2101': { ...ticketBody, details: '', details_html: '', ...more },
      }),
    );

  it('is read, and says so in place of words', async () => {
    expect(await withActions([action(1, { note: '', note_html: picture })])).toEqual([['action-1', '', 'picture']]);
  });
  it('is told of details as well, where the ticket was opened publicly', async () => {
    const reply = action(1, { note: 'On it.', note_html: null, actionby_agent_id: 7, actionby_user_id: 0 });
    expect(await withActions([reply], { details_html: picture })).toEqual([
      ['details-2101', '', 'picture'],
      ['action-1', 'On it.', undefined],
    ]);
  });
  it('proves nothing in an action that the customer cannot see', async () => {
    const hidden = action(1, { note: '', note_html: picture, hiddenfromuser: true });
    expect(await withActions([hidden])).toBe('nothing-public');
    expect(await withActions([hidden], { details_html: picture })).toBe('visibility-unknown');
  });
});

it('of a conversation that nobody wrote every action is judged, the first and the newest are read, and details count for nothing', async () => {
  const all = Array.from({ length: 6000 }, (_, at) => action(at + 1, { hiddenfromuser: at % 2 === 1 }));
  const told = await messages(all, { details: 'Words that stand in no action', details_html: null });
  const [details, ...rest] = told;
  expect(details).toMatchObject({ id: 'details-2101', visibility: 'unknown' });
  expect(rest.filter(({ visibility }) => visibility === 'private')).toHaveLength(3000);
  expect(rest.filter(({ unread }) => unread !== true)).toHaveLength(2001);
});
