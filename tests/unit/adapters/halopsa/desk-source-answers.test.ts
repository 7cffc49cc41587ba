import { describe, expect, it } from 'vitest';
import { halopsaSource } from '../../../../adapters/halopsa/desk-source';
import type { FieldChoice } from '../../../../adapters/adapter';
import type { OpenSource } from '../../../../adapters/source';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { TicketRef } from '../../../../core/ticket';
import { fakeFetch, InTurn, json, origin, signal, standardRoutes, ticketBody, token, type Seen } from './fake-desk';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };
type Routes = Parameters<typeof fakeFetch>[0];

/** A page of its own, with the token in its cookie unless it keeps it to itself. */
function open(routes: Routes = {}, cookie = `access_token=${token}`): { source: OpenSource; seen: Seen[] } {
  const { fetch, seen } = fakeFetch({ ...standardRoutes, ...routes });
  const source = halopsaSource.open(origin, {
    document: { cookie, defaultView: null } as unknown as Document,
    location: () => new URL('/dashboard', origin),
    fetch,
    help: () => Promise.reject(new Error('nobody helps here')),
  });
  return { source, seen };
}

const row = (id: number, more: object = {}): object => ({
  id,
  summary: `Ticket ${id}`,
  status_id: 2,
  dateoccurred: '2026-03-01T08:00:00',
  last_update: `2026-03-02T09:00:${String(id % 60).padStart(2, '0')}`,
  lastactiondate: '2026-03-02T08:00:00',
  user_name: 'Rosa Quintana',
  agent_id: 7,
  agent_name: 'Dana',
  priority: { name: 'High', colour: '#f00' },
  ...more,
});
const page = (tickets: readonly unknown[], record_count: number | null = tickets.length): object => ({
  record_count,
  tickets,
});
const list = async (answer: Routes[string], most = 1000) =>
  open({ '/api/Tickets': answer }).source.list('512', most, signal());

describe('rows of a list', () => {
  it('are complete only where they are as many as the desk says there are', async () => {
    expect(await list(page([row(1), row(2)]))).toMatchObject({ value: { complete: true } });
    for (const answer of [
      page([row(1), row(2)], 3),
      page([row(1), row(2)], null),
      page([row(1), row(1)], 2),
      [row(1), row(2)],
      page([row(1), { id: 'odd' }], 1),
      page([row(1), row(2, { last_update: null, lastactiondate: null })], 1),
      // One came while the pages were turned.
      new InTurn([page([row(1)], 2), page([row(2)], 3), page([], 3)]),
    ])
      expect(await list(answer)).toMatchObject({ ok: true, value: { complete: false } });
  });

  it('stop at a page that brings nothing, and after twenty', async () => {
    const again = open({ '/api/Tickets': page([row(1), row(2)], 900) });
    await again.source.list('512', 1000, signal());
    expect(again.seen.filter(({ url }) => url.pathname === '/api/Tickets').length).toBe(2);
    let id = 0;
    const endless = open({ '/api/Tickets': () => page([row((id += 1))], 100_000) });
    const result = await endless.source.list('512', 1000, signal());
    expect(result).toMatchObject({ value: { complete: false } });
    expect(endless.seen.filter(({ url }) => url.pathname === '/api/Tickets').length).toBe(20);
  });

  it('are bounded, and nothing of them goes on that was not asked for', async () => {
    const long = 'x'.repeat(5000);
    const secrets = {
      lastnote: 'SECRET',
      action_note: 'SECRET',
      lastincomingemail: 'SECRET',
      details: 'SECRET',
      notepad: 'SECRET',
      lastaction: { note: 'SECRET' },
      customfields: [{ value: 'SECRET' }],
      todo_list: [{ text: 'SECRET' }],
      ai_summary: 'SECRET',
      parent_subject: 'SECRET',
      team: { name: 'SECRET' },
      tickettype_name: ['SECRET'],
      priority: { name: 'High', note: 'SECRET' },
    };
    const rows = Array.from({ length: 1500 }, (_, index) =>
      row(index + 1, { summary: long, user_name: long, ...secrets }),
    );
    const result = await list(page(rows), 5000);
    expect(JSON.stringify(result)).not.toContain('SECRET');
    expect(result).toMatchObject({ ok: true, value: { complete: false } });
    expect(sourceAnswerSchemas.list.safeParse(result).success).toBe(true);
    const changed = await open({ '/api/Tickets': page(rows) }).source.changes(['512', '513'], null, signal());
    expect(JSON.stringify(changed)).not.toContain('SECRET');
    expect(sourceAnswerSchemas.changes.safeParse(changed).success).toBe(true);
    const views = await open({
      '/api/ViewLists': [
        { id: 5, name: long, filters: ['SECRET'] },
        { id: -1, name: 'odd' },
        { id: 'x' },
        { id: 6, name: ' ' },
      ],
    }).source.views(signal());
    expect(views).toEqual({ ok: true, value: [{ id: '5', title: expect.stringMatching(/^x{499}…$/) as string }] });
  });

  it('tell where a ticket stands by what the desk says of its status, never by a name', async () => {
    const statuses = [
      { id: 1, name: 'Closed, or so', slaaction: 'removehold' },
      { id: 2, name: 'On Hold', slaaction: 'none' },
      { id: 4, name: 'With User', slaaction: 'hold' },
      { id: 9, name: 'Away', slaaction: 'none' },
      { id: 23, name: 'Open', slaaction: 'none' },
    ];
    const routes = {
      '/api/Status?type=ticket': statuses,
      '/api/Status?type=ticket&excludeclosed=true': statuses.slice(0, 3),
      '/api/Tickets': page([
        row(1, { status_id: 1 }),
        row(2, { status_id: 2 }),
        row(4, { status_id: 4 }),
        row(9, { status_id: 9 }),
        row(23, { status_id: 23 }),
        row(30, { status_id: 77, status_name: 'Of nowhere' }),
        row(31, { merged_into_id: 7 }),
        row(32, { onhold: true }),
      ]),
    };
    const result = await open(routes).source.list('512', 1000, signal());
    const told = result.ok ? result.value.tickets.map(({ ref: { ticketId }, status }) => [ticketId, status]) : [];
    expect(Object.fromEntries(told)).toEqual({
      1: 'open',
      2: 'open',
      4: 'pending',
      9: 'closed',
      23: 'solved',
      30: null,
      31: 'closed',
      32: 'pending',
    });
    // A version that leaves nothing out says of no status that it is open.
    const unclear = await open({ ...routes, '/api/Status?type=ticket&excludeclosed=true': statuses }).source.list(
      '512',
      1000,
      signal(),
    );
    expect(unclear.ok && unclear.value.tickets.filter(({ status }) => status === 'open')).toEqual([]);
  });
});

describe('changes', () => {
  const empty = page([]);

  it('of empty lists leave no moment behind, so that the next question is the first again', async () => {
    const { source, seen } = open({ '/api/Tickets': empty });
    const first = await source.changes(['512'], null, signal());
    expect(first).toEqual({ ok: true, value: { tickets: [], complete: true, mark: '1~~' } });
    await source.changes(['512'], '1~~', signal());
    expect(seen.some(({ url }) => url.searchParams.has('lastupdatefromdate'))).toBe(false);
  });

  it('are asked for from two minutes before what was seen, and never from the future', async () => {
    const from = async (last_update: string): Promise<string | null> => {
      const { source, seen } = open({ '/api/Tickets': page([row(1, { last_update })]) });
      const first = await source.changes(['512'], null, signal());
      await source.changes(['512'], first.ok ? first.value.mark : '', signal());
      return (
        seen
          .find(({ url }) => url.searchParams.has('lastupdatefromdate'))
          ?.url.searchParams.get('lastupdatefromdate') ?? null
      );
    };
    // The questions themselves took a moment.
    expect(await from('2026-03-02T09:00:00')).toMatch(/^2026-03-02T08:57:\d\d$/);
    expect(Date.parse(`${await from('2099-01-01T00:00:00')}Z`)).toBeLessThan(Date.now() - 119_000);
  });

  it('that cannot be found in their list within the pages are left out, and the answer says so', async () => {
    const first = await open({ '/api/Tickets': page([row(1)]) }).source.changes(['512'], null, signal());
    let id = 100;
    const { source, seen } = open({
      '/api/Tickets': ({ url }: Seen) =>
        url.searchParams.has('lastupdatefromdate')
          ? page([row(50, { last_update: '2026-03-02T10:00:00' })])
          : page([row((id += 1))], 5000),
    });
    const second = await source.changes(['512'], first.ok ? first.value.mark : '', signal());
    expect(second).toMatchObject({ ok: true, value: { tickets: [], complete: false } });
    expect(seen.filter(({ url }) => url.pathname === '/api/Tickets').length).toBeLessThanOrEqual(10);
  });
});

describe('a page that keeps its session to itself', () => {
  it('lets nothing be asked, and nothing is', async () => {
    const { source, seen } = open({}, '');
    const choice: FieldChoice = { field: { id: 'impact', title: '', kind: 'dropdown', options: [] }, optionId: '1' };
    for (const result of [
      await source.views(signal()),
      await source.list('512', 10, signal()),
      await source.changes(['512'], null, signal()),
      await source.read(ref, signal()),
      await source.workflow(ref, null, signal()),
      await source.linked(ref, signal()),
      await source.write(ref, [choice], 'x', signal()),
      await source.addNote(ref, 'A note.', signal()),
      await source.catalogue(null, signal()),
    ])
      expect(result).toEqual({
        ok: false,
        error: { code: 'desk-refused', detail: 'this desk keeps its session to itself' },
      });
    expect(await source.admissionFacts(ref, signal())).toEqual({
      user: null,
      groups: null,
      organisation: null,
      ticketType: null,
    });
    expect(seen).toEqual([]);
  });
});

describe('a ticket', () => {
  it('that does not say when it was changed is not written', async () => {
    const timeless = { ...ticketBody, last_update: null, lastactiondate: null };
    const { source, seen } = open({ '/api/Tickets/2101': timeless });
    const choice: FieldChoice = { field: { id: 'impact', title: '', kind: 'dropdown', options: [] }, optionId: '1' };
    expect(await source.write(ref, [choice], '', signal())).toMatchObject({ error: { code: 'conflict' } });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('whose save was only asked about is not called saved', async () => {
    const choice: FieldChoice = {
      field: { id: 'category_1', title: 'Category', kind: 'dropdown', options: [{ id: '102', path: ['Screen'] }] },
      optionId: '102',
    };
    const stamp = `${ticketBody.last_update} ${ticketBody.lastactiondate}`;
    for (const [answer, code] of [
      [json({ ...ticketBody, _warning: 'Are you sure?', _ticketclash01: true }, 201), 'field-not-set'],
      [json({ _warning: 'Are you sure?' }, 201), 'desk-refused'],
    ] as const) {
      const { source, seen } = open({ 'POST /api/Tickets': answer });
      expect(await source.write(ref, [choice], stamp, signal())).toMatchObject({ error: { code } });
      expect(seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
        [{ id: 2101, categoryid_1: 102 }],
      ]);
    }
  });
});

describe('a note', () => {
  const quiet = { id: 14, hidefromuser: true, sendemail: false, newstatus: 0, dontshowscreen: false };
  const note = async (
    outcomes: readonly object[],
    saved: object = {},
    answer: object = { id: 31, ticket_id: 2101 },
  ) => {
    const { source, seen } = open({
      '/api/Outcome': outcomes,
      'POST /api/Actions': answer,
      '/api/Actions/31': { id: 31, ticket_id: 2101, hiddenfromuser: true, note: 'For you: look.', ...saved },
    });
    const result = await source.addNote(ref, 'For you:\n\nlook.', signal());
    return { result, posted: seen.flatMap(({ method, body }) => (method === 'POST' ? [body] : [])) };
  };

  it('goes by an action that hides it, mails nobody and leaves the status, and says so itself', async () => {
    const { result, posted } = await note([
      { ...quiet, id: 1, sendemail: true },
      { ...quiet, id: 2, newstatus: 8 },
      { ...quiet, id: 3, dontshowscreen: true },
      { ...quiet, id: 4, hidefromuser: false, showhidecheckbox: true },
      quiet,
    ]);
    expect(result).toEqual({ ok: true });
    expect(posted).toMatchObject([
      [{ ticket_id: 2101, outcome_id: 14, hiddenfromuser: true, sendemail: false, new_status: 2, timetaken: 0 }],
    ]);
  });

  it.each([
    ['only mails', { sendemail: true }],
    ['does not say whether it mails', { sendemail: undefined }],
    ['changes the status', { newstatus: 8 }],
    ['runs by itself', { dontshowscreen: true }],
    ['can hide nothing', { hidefromuser: false }],
  ])('is not written where every action %s', async (_, more) => {
    const { result, posted } = await note([{ ...quiet, ...more }]);
    expect([result, posted]).toMatchObject([{ error: { code: 'desk-refused' } }, []]);
  });

  it('that the desk shows to the customer is told', async () => {
    expect((await note([quiet], { hiddenfromuser: false })).result).toEqual({
      ok: false,
      error: { code: 'note-public' },
    });
  });

  it.each<[string, object, object?]>([
    ['says nothing of who sees it', { hiddenfromuser: undefined }],
    ['is another ticket’s', { ticket_id: 7 }],
    ['says something else', { note: 'Another text.' }],
    ['is none', {}, { ok: true }],
  ])('is not called written where what comes back %s', async (_, saved, answer) => {
    const { result, posted } = await note([quiet], saved, answer);
    expect([result, posted.length]).toMatchObject([{ error: { code: 'desk-refused' } }, 1]);
  });
});
