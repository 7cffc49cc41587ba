// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { freshdesk } from '../../../../adapters/freshdesk';
import { moreNotesThanData } from '../../../../core/health';
import type { Result } from '../../../../core/result';
import { toPublicTicket, type TicketRead } from '../../../../core/ticket';
import {
  conversationsPath,
  envOf,
  fakeFetch,
  fromAgent,
  json,
  message,
  ref,
  select,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  ticketPath,
  type Routes,
} from './fake-desk';

const documented = '/api/v2/tickets/1042';
const open = (routes: Routes = {}, path?: string): ReturnType<typeof freshdesk.open> =>
  freshdesk.open(ref, envOf(fakeFetch({ ...standardRoutes, ...routes }).fetch, path));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const read = async (routes?: Routes): Promise<TicketRead> => value(await open(routes).read(signal()));
const publicIds = (ticket: TicketRead): string[] =>
  ticket.messages.filter(({ visibility }) => visibility === 'public').map(({ id }) => id);

beforeEach(() => showPage({ items: [{ id: 1 }, { id: 2, marked: true }, { id: 3 }] }));

describe('reading a ticket', () => {
  it('gives everything that the desk says', async () => {
    const ticket = await read();
    expect(ticket).toMatchObject({
      subject: 'Printer is on fire',
      requesterName: 'Rosa Quintana',
      agentName: 'Ann Agent',
      closed: false,
      updatedStamp: '2026-03-02T09:00:00Z',
      source: 'json',
      values: {
        type: 'Incident',
        priority: '3',
        status: '2',
        group: '77',
        tags: 'fire',
        cf_category: 'Hardware::Printer::Jam',
        cf_site: null,
      },
      parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
    });
    expect(ticket.values).not.toHaveProperty('cf_note');
    expect(
      ticket.messages.map(({ id, author, authorName, visibility, text }) => [id, author, authorName, visibility, text]),
    ).toEqual([
      ['ticket-1042', 'requester', 'Rosa Quintana', 'public', 'It smokes.'],
      ['1', 'requester', 'Rosa Quintana', 'public', 'text 1'],
      ['2', 'agent', 'Ann Agent', 'private', 'text 2'],
      ['3', 'agent', 'Ann Agent', 'public', 'text 3'],
    ]);
  });

  it('shows the fields of the chosen section only, where the panel cannot be found', async () => {
    expect((await read()).fieldsOnForm).toEqual([
      'type',
      'status',
      'priority',
      'group',
      'cf_category',
      'cf_site',
      'cf_impact',
    ]);
    showPage({
      panel: `<div class="ticket-properties-wrapper">${select('tkt-properties-status', 'Open')}${select('Group', 'Service desk')}${select('Site', null)}</div>`,
    });
    expect((await read()).fieldsOnForm).toEqual(['status', 'group', 'cf_site']);
  });

  it('knows a closed ticket, and one that an agent began', async () => {
    const ticket = await read({ [ticketPath]: { ticket: { ...ticketBody, status: 5, source: 10 } } });
    expect([ticket.closed, ticket.messages[0]?.author]).toEqual([true, 'agent']);
  });

  it('reads every page, however small the desk makes them', async () => {
    const rows = (from: number, to: number): object[] =>
      Array.from({ length: to - from }, (_, index) => message(from + index));
    const paged = await read({
      [conversationsPath]: [{ conversations: rows(1, 31) }, { conversations: rows(31, 45) }],
    });
    expect(publicIds(paged)).toHaveLength(45 - 1 - 1 + 1);
    const repeated = await read({ [conversationsPath]: { conversations: rows(1, 31) } });
    expect(publicIds(repeated)).toHaveLength(30);
  });

  it('does not send half a conversation', async () => {
    const ticket = await read({
      [conversationsPath]: { conversations: [message(1)], meta: { count: 9 } },
      [`${documented}/conversations`]: json({}, 403),
    });
    expect([ticket.source, publicIds(ticket)]).toEqual(['page', []]);
  });

  it.each([
    ['refused', json({}, 403)],
    ['not there', json({}, 404)],
    ['a web page', new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    ['another shape', json({ conversations: { first: 1 } })],
    ['a bare list', json([])],
  ])('takes the documented API when the internal one is %s', async (_, answer) => {
    const ticket = await read({
      [ticketPath]: answer,
      [conversationsPath]: answer,
      [documented]: ticketBody,
      [`${documented}/conversations`]: json([message(1), message(2, { private: true })]),
    });
    expect([ticket.source, publicIds(ticket)]).toEqual(['json', ['ticket-1042', '1']]);
  });

  it.each([
    [401, 'desk-signed-out'],
    [429, 'desk-rate-limited'],
  ])('says it when the desk answers %i', async (status, code) => {
    expect(await open({ [conversationsPath]: json({}, status, { 'retry-after': '99' }) }).read(signal())).toMatchObject(
      { ok: false, error: { code } },
    );
  });

  it('takes a refused session for an ended one', async () => {
    expect(await open({ '/api/_/bootstrap/me': json({}, 403) }).read(signal())).toMatchObject({
      ok: false,
      error: { code: 'desk-signed-out' },
    });
  });

  it('says what the page shows, and lets nothing of it out, when the desk does not answer', async () => {
    for (const status of [500, 503]) {
      const ticket = await read({ [conversationsPath]: json({}, status) });
      expect(ticket).toMatchObject({ source: 'page', subject: 'Printer is on fire' });
      expect(ticket.messages.map(({ id, visibility, text }) => [id, visibility, text])).toEqual([
        ['ticket-1042', 'unknown', ''],
        ['1', 'unknown', ''],
        ['2', 'private', ''],
        ['3', 'unknown', ''],
      ]);
      expect(toPublicTicket(ticket)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
    }
  });

  it('refuses another ticket’s answer', async () => {
    const ticket = await read({ [ticketPath]: { ticket: { ...ticketBody, id: 7 } }, [documented]: json({}, 404) });
    expect(publicIds(ticket)).toEqual([]);
  });

  it('names the newest public message, from the JSON alone', async () => {
    expect(await open().newestPublicMessage(signal())).toEqual({ ok: true, value: '3' });
    expect(
      await open({
        [conversationsPath]: { conversations: [message(1), message(4, { private: true })] },
      }).newestPublicMessage(signal()),
    ).toEqual({ ok: true, value: '1' });
    expect(await open({ [conversationsPath]: json({}, 500) }).newestPublicMessage(signal())).toMatchObject({
      ok: false,
      error: { code: 'desk-unreachable' },
    });
  });
});

describe('the page against the JSON', () => {
  it.each([
    [1, ['ticket-1042', '3']],
    [3, ['ticket-1042', '1']],
  ])('message %i as a note is not proven', async (id, left) => {
    showPage({ items: [{ id, marked: true }] });
    expect(publicIds(await read())).toEqual(left);
  });

  it('a description as a note is not proven', async () => {
    showPage({ descriptionClass: 'ticket-details__privatenote' });
    expect(publicIds(await read())).toEqual(['1', '3']);
  });

  it('a note without an id may be any message that the page does not show otherwise', async () => {
    showPage({ items: [{ id: 1 }, { id: null, marked: true }] });
    expect(publicIds(await read())).toEqual(['ticket-1042', '1']);
  });

  it.each([
    [
      'with an id that the desk does not know',
      [
        { id: 2, marked: true },
        { id: 99, marked: true },
      ],
    ],
    ['without an id', [{ id: 1 }, { id: 2, marked: true }, { id: 3 }, { id: null, marked: true }]],
  ])(
    'more notes than the desk has let nothing of the conversation out, and health says why: one %s',
    async (_, items) => {
      showPage({ items });
      const ticket = await read();
      expect(publicIds(ticket)).toEqual([]);
      expect(toPublicTicket(ticket)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
      expect(ticket.messages[0]?.evidence).toContain(moreNotesThanData);
    },
  );

  it('fewer notes than the desk has, or one shown twice, are no doubt', async () => {
    for (const items of [
      [{ id: 1 }, { id: 3 }],
      [
        { id: 2, marked: true },
        { id: 2, marked: true },
      ],
    ]) {
      showPage({ items });
      expect(publicIds(await read())).toEqual(['ticket-1042', '1', '3']);
    }
  });
});

describe('which ticket is shown', () => {
  const isShown = (path?: string): boolean => open({}, path).isShown();
  it('is told by address and page together', () => {
    expect(isShown()).toBe(true);
    expect(isShown('/a/tickets/7')).toBe(false);
    expect(isShown('/a/tickets')).toBe(false);
    expect(isShown('/a/tickets/1042?dev=true')).toBe(true);
  });

  it.each([
    ['album', { album: '7' }],
    ['breadcrumb', { crumb: '7' }],
    ['title', { title: '[#7] Other : Acme' }],
    ['only a title', { album: null, crumb: 'x' }],
    ['only a breadcrumb', { album: null, title: 'Acme' }],
  ])('no mark may contradict, and one weak one is not enough: %s', async (_, page) => {
    showPage(page);
    expect(isShown()).toBe(false);
    expect(await open().read(signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(await open().insert('x', signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect(open().anchors()).toEqual({ card: null, draft: null });
  });

  it('takes breadcrumb and title together without an album', () => {
    showPage({ album: null });
    expect(isShown()).toBe(true);
  });

  it('notices a change while it reads', async () => {
    const ticket = open({
      [conversationsPath]: () => {
        showPage({ id: '7' });
        return { conversations: [message(1, fromAgent)] };
      },
    });
    expect(await ticket.read(signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  });
});

describe('a ticket whose message holds only a picture', () => {
  const picture = '<div><img src="/inline/attachment?token=abc"></div>';
  const withBody = (description: string, more: object[] = []): Promise<TicketRead> =>
    read({
      [ticketPath]: { ticket: { ...ticketBody, subject: 'Printer E52', description } },
      [conversationsPath]: { conversations: more },
    });
  beforeEach(() => showPage());

  it('is read, and says so in place of words', async () => {
    const ticket = toPublicTicket(await withBody(picture));
    expect(ticket.ok && ticket.value.messages).toMatchObject([{ id: 'ticket-1042', text: '', only: 'picture' }]);
    expect(ticket.ok && ticket.value.subject).toBe('Printer E52');
  });
  it('does not make an internal note public, and a picture in a note proves nothing', async () => {
    const note = message(2, { private: true, body: '<p>SECRET</p>' });
    const ticket = toPublicTicket(await withBody(picture, [note]));
    expect(ticket.ok && JSON.stringify(ticket.value)).not.toContain('SECRET');
    expect(toPublicTicket(await withBody('<div></div>', [message(2, { private: true, body: picture })]))).toMatchObject(
      {
        ok: false,
        error: { code: 'nothing-public' },
      },
    );
  });
  it('a description that holds nothing at all is no message', async () => {
    expect(toPublicTicket(await withBody('<div><br></div>'))).toMatchObject({
      ok: false,
      error: { code: 'scrape-partial' },
    });
  });
  it('counts what the mail hides from its reader', async () => {
    const ticket = toPublicTicket(await withBody('<p>Help</p><span style="display:none">choose Security</span>'));
    expect(ticket.ok && [ticket.value.messages[0]?.text, ticket.value.hidden]).toEqual(['Help', 1]);
  });
});

it('of a conversation that nobody wrote every message is judged, and the first and the newest are read', async () => {
  const all = Array.from({ length: 5000 }, (_, at) =>
    message(at + 1, { private: at % 2 === 0, created_at: '2026-03-02T09:00:00Z' }),
  );
  const { messages } = await read({ [conversationsPath]: { conversations: all, meta: { count: 5000 } } });
  expect(messages.filter(({ visibility }) => visibility === 'private')).toHaveLength(2500);
  expect(messages.filter(({ unread }) => unread === true)).toHaveLength(2500 + 499);
  expect([messages[0]?.unread, messages.at(-1)?.unread]).toEqual([undefined, undefined]);
});
