import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { halopsaSource } from '../../../../adapters/halopsa/desk-source';
import type { OpenSource, SourceEnv } from '../../../../adapters/source';
import type { FieldOption } from '../../../../core/fields';
import type { QueueTicket } from '../../../../core/queue';
import type { Result } from '../../../../core/result';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import { toPublicTicket, type TicketRef } from '../../../../core/ticket';
import { categoryOption, halopsaFacts, notable, startHalopsa, type HalopsaDesk } from '../../../desks/halopsa/index';
import { canaryPattern } from '../../../desks/shared/canary';

/** The numbers of the practice desk's lists. */
const lists = { mine: '501', open: '512', unassigned: '513', everything: '514' } as const;

let desk: HalopsaDesk;
let source: OpenSource;
const signal = (): AbortSignal => new AbortController().signal;

const ref = (ticketId: number): TicketRef => ({ desk: 'halopsa', origin: desk.origin, ticketId: String(ticketId) });
const idsOf = (tickets: readonly QueueTicket[]): number[] => tickets.map((ticket) => Number(ticket.ref.ticketId));
const asked = (): string[] => desk.log.map(({ method, path }) => `${method} ${path}`);
const times = (path: RegExp): number => desk.log.filter((entry) => path.test(entry.path)).length;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}
const list = async (view: string, most = 1000) => value(await source.list(view, most, signal()));
const changes = async (mark: string | null, views: readonly string[] = [lists.open]) =>
  value(await source.changes(views, mark, signal()));
const open = (): OpenSource => {
  const env: SourceEnv = {
    // A page of its own: what one remembers is not known to the next.
    document: { cookie: `access_token=${desk.newToken()}`, defaultView: null } as unknown as Document,
    location: () => new URL('/dashboard', desk.origin),
    fetch,
    help: () => Promise.reject(new Error('nobody helps here')),
  };
  return halopsaSource.open(desk.origin, env);
};

beforeAll(async () => {
  // Later than anything that the practice desk tells of; its own clock goes on by itself.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-01-01T00:00:00Z') });
  desk = await startHalopsa({ page: false });
});
beforeEach(() => {
  desk.reset();
  source = open();
});
afterAll(async () => {
  vi.useRealTimers();
  await desk.close();
});

describe('the lists of HaloPSA', () => {
  it('are told in the desk’s own order, by one request without counts', async () => {
    expect(value(await source.views(signal()))).toEqual([
      { id: lists.mine, title: 'Assigned to me' },
      { id: lists.open, title: 'All open' },
      { id: lists.unassigned, title: 'Unassigned' },
      { id: lists.everything, title: 'Everything' },
    ]);
    expect(asked()).toEqual(['GET /api/ViewLists?domain=reqs&type=reqs']);
  });

  it('hold their tickets, the last change first, page by page', async () => {
    desk.knobs.maxPageSize = 20;
    const { tickets, complete } = await list(lists.everything);
    expect(complete).toBe(true);
    expect(idsOf(tickets).toSorted()).toEqual([...desk.ticketIds].toSorted());
    const stamps = tickets.map(({ stamp }) => stamp);
    expect(stamps).toEqual(stamps.toSorted().toReversed());
    expect(times(/^\/api\/Tickets\?/)).toBe(Math.ceil(desk.ticketIds.length / 20));
    expect(sourceAnswerSchemas.list.safeParse({ ok: true, value: { tickets, complete } }).success).toBe(true);
  });

  it('tell of a ticket what a list tells', async () => {
    const { tickets } = await list(lists.open);
    expect(tickets.find((ticket) => ticket.ref.ticketId === String(notable.showcase))).toEqual({
      ref: ref(notable.showcase),
      subject: expect.any(String) as string,
      status: 'open',
      statusName: 'In Progress',
      stamp: expect.stringMatching(/^2026-\d\d-\d\dT/) as string,
      createdAt: expect.stringMatching(/^2026-\d\d-\d\dT.*Z$/) as string,
      requesterName: expect.any(String) as string,
      assigneeName: 'Dana Whitlock',
      requesterId: expect.stringMatching(/^\d+$/) as string,
      teamName: 'Service Desk',
      priorityName: 'Medium',
      typeName: 'Incident',
      channelName: null,
      scope: '1',
      values: expect.objectContaining({ category_1: null, priority: '1-3', status: '2' }) as Record<string, string>,
    });
    const all = (await list(lists.everything)).tickets;
    const kinds = new Map(all.map(({ statusName, status }) => [statusName, status]));
    expect(Object.fromEntries(kinds)).toEqual({
      New: 'open',
      'In Progress': 'open',
      'With User': 'pending',
      'On Hold': 'pending',
      Resolved: 'solved',
      Closed: 'closed',
    });
    const nobodys = desk.account.tickets.find(({ agentId }) => agentId === 1)?.id ?? 0;
    expect(all.find((ticket) => ticket.ref.ticketId === String(nobodys))?.assigneeName).toBeNull();
  });

  it('ask for statuses once, however often they are read', async () => {
    await list(lists.open);
    await list(lists.mine);
    await changes(null);
    expect(times(/^\/api\/Status/)).toBe(2);
  });

  it('tell nothing that stands in a message, even where every row holds the newest note', async () => {
    desk.knobs.rowsHoldNotes = true;
    const first = await changes(null, Object.values(lists));
    desk.inject.internalNote(notable.showcase, 'Not for the requester.');
    const told = JSON.stringify([
      value(await source.views(signal())),
      await list(lists.everything),
      first,
      await changes(first.mark, Object.values(lists)),
    ]);
    expect(told).not.toMatch(canaryPattern);
    for (const { actions } of desk.account.tickets)
      for (const { text } of actions) expect(text.length > 30 && told.includes(text)).toBe(false);
    expect(asked().some((line) => /includelastnote|includehoversummary/.test(line))).toBe(false);
  });
});

describe('what has changed in the lists', () => {
  it('is everything at first, and nothing afterwards, by one request for each list', async () => {
    const first = await changes(null);
    expect(first.complete).toBe(true);
    expect(idsOf(first.tickets)).toEqual(idsOf((await list(lists.open)).tickets));
    expect(first.mark.length).toBeLessThanOrEqual(200);
    const before = desk.log.length;
    const second = await changes(first.mark);
    expect(second).toEqual({ tickets: [], complete: true, mark: first.mark });
    expect(desk.log.length - before).toBe(1);
    expect(asked().at(-1)).toMatch(/list_id=512.*lastupdatefromdate=2026-\d\d-\d\dT\d\d:\d\d:\d\d&/);
  });

  it('holds no ticket of another list, even where the desk heeds the list only without the filter', async () => {
    const first = await changes(null, [lists.mine]);
    const nobodys = desk.account.tickets.find(({ agentId, statusId }) => agentId === 1 && statusId === 1)?.id ?? 0;
    desk.inject.change(nobodys, 'impact', '1');
    expect((await changes(first.mark, [lists.mine])).tickets).toEqual([]);
    // What a version would answer that drops the list as soon as a time is given.
    const real = source;
    source = halopsaSource.open(desk.origin, {
      document: { cookie: `access_token=${desk.newToken()}`, defaultView: null } as unknown as Document,
      location: () => new URL(desk.origin),
      fetch: (input, init) => fetch(String(input).replace(/list_id=\d+(?=.*lastupdatefromdate)/, 'list_id=514'), init),
      help: () => Promise.resolve(),
    });
    const told = await changes(first.mark, [lists.mine]);
    expect([told.tickets, told.complete]).toEqual([[], true]);
    source = real;
  });

  it('is found in time where the desk does not know the filter', async () => {
    desk.knobs.ignoredFilters = ['lastupdatefromdate'];
    desk.knobs.maxPageSize = 10;
    const first = await changes(null);
    desk.inject.change(notable.showcase, 'impact', '1');
    const before = desk.log.length;
    expect(idsOf((await changes(first.mark)).tickets)).toEqual([notable.showcase]);
    expect(desk.log.length - before).toBe(2);
  });

  it('leaves out a ticket that another agent has closed, and its list says so', async () => {
    const first = await changes(null, [lists.open]);
    desk.inject.change(notable.showcase, 'status', '8');
    expect((await changes(first.mark)).tickets).toEqual([]);
    expect(idsOf((await list(lists.open)).tickets)).not.toContain(notable.showcase);
    const everywhere = await changes(first.mark, [lists.everything]);
    expect(everywhere.tickets.find(({ ref: { ticketId } }) => ticketId === String(notable.showcase))?.status).toBe(
      'solved',
    );
  });
});

describe('a ticket without its page', () => {
  it('is read with the same evidence, in four requests, and its hidden notes stay hidden', async () => {
    const { withNotes } = notable;
    await source.read(ref(withNotes), signal());
    const before = desk.log.length;
    const read = value(await source.read(ref(withNotes), signal()));
    expect(desk.log.length - before).toBeLessThanOrEqual(4);
    expect(
      asked()
        .slice(before)
        .filter((line) => /TicketType|Priority|Category/.test(line)),
    ).toEqual([]);
    expect(read).toMatchObject({ source: 'json', closed: false, agentName: 'Dana Whitlock' });
    expect(read.messages.some(({ visibility }) => visibility === 'public')).toBe(true);
    expect(JSON.stringify(toPublicTicket(read))).not.toMatch(canaryPattern);
    expect(read.fieldsOnForm).toEqual(expect.arrayContaining(['category_1', 'priority', 'impact', 'urgency', 'group']));
    expect(read.values).toEqual({ ...read.values, ...desk.stored(withNotes) });
  });

  it('proves no more than the JSON does', async () => {
    desk.knobs.dropFlag = 'all';
    for (const ticketId of [notable.nothingPublic, notable.showcase]) {
      const read = value(await source.read(ref(ticketId), signal()));
      expect(toPublicTicket(read)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
    }
  });

  it('says who works on it', async () => {
    const { agents, admissionFacts } = halopsaFacts;
    expect(await source.admissionFacts(ref(notable.showcase), signal())).toMatchObject({
      user: [agents.first.id, agents.first.email],
      organisation: expect.arrayContaining([admissionFacts.showcase.organisation]) as string[],
    });
  });

  it('is closed where it is', async () => {
    expect(value(await source.read(ref(notable.closed), signal())).closed).toBe(true);
  });

  it('has the desk’s fields, and no macros', async () => {
    const { fields, macros } = value(await source.catalogue(null, signal()));
    expect([fields[0]?.id, macros]).toEqual(['category_1', []]);
  });

  it('says its type, by which the fields can be asked for that its form shows, with what the type allows', async () => {
    const ofType = async (type: string): Promise<Record<string, readonly FieldOption[]>> =>
      Object.fromEntries(
        value(await source.catalogue(type, signal())).fields.map(({ id, options }) => [id, options] as const),
      );
    const tops = (options: readonly FieldOption[] = []): string[] => [
      ...new Set(options.map(({ path }) => path[0] ?? '')),
    ];
    const restricted: unknown[][] = [];
    for (const type of ['1', '4', '30']) {
      const ticketId = desk.account.tickets.find(({ typeId }) => String(typeId) === type)?.id ?? 0;
      const read = value(await source.read(ref(ticketId), signal()));
      const told = await ofType(type);
      expect(read.scope).toBe(type);
      expect(Object.keys(told).toSorted()).toEqual([...read.fieldsOnForm].toSorted());
      restricted.push([told['category_1']?.map(({ id }) => id), read.offered?.['category_1']]);
    }
    expect(restricted[1]?.[0]).toEqual(restricted[1]?.[1]);
    const whole = value(await source.catalogue(null, signal())).fields.find(({ id }) => id === 'category_1')?.options;
    expect((await ofType('1'))['category_1']).toEqual(whole);
    expect(tops((await ofType('4'))['category_1'])).toEqual(['Hardware', 'Software', 'Access']);
    const { category_1: none, status } = await ofType('30');
    expect([none, status?.map(({ path }) => path[0])]).toEqual([
      undefined,
      ['New', 'In Progress', 'Resolved', 'Closed'],
    ]);
  });

  it('of a type that the desk does not have has no fields that could be told', async () => {
    for (const type of ['99', '', '0', '1?x=1', '../Team'])
      expect(await source.catalogue(type, signal())).toMatchObject({ error: { code: 'desk-refused' } });
    expect(asked()).toEqual(['GET /api/TicketType/99?includedetails=true']);
  });
});

describe('writing without a page', () => {
  const [path = []] = halopsaFacts.category.paths;
  const choice = async (fieldId: string, optionId: string) => {
    const field = value(await source.catalogue(null, signal())).fields.find(({ id }) => id === fieldId);
    if (field === undefined) throw new Error(`no field ${fieldId}`);
    return { field, optionId };
  };
  const stampOf = async (ticketId: number): Promise<string> =>
    (await list(lists.everything)).tickets.find((ticket) => ticket.ref.ticketId === String(ticketId))?.stamp ?? '';

  it('saves what was chosen by the stamp of a list or of the ticket, and nothing that is so already', async () => {
    const category = await choice('category_1', categoryOption(path));
    const stamp = await stampOf(notable.showcase);
    expect(await source.write(ref(notable.showcase), [category], stamp, signal())).toMatchObject({ ok: true });
    expect(desk.stored(notable.showcase).category_1).toBe(categoryOption(path));
    const { updatedStamp } = value(await source.read(ref(notable.showcase), signal()));
    const wanted = [category, await choice('impact', '1')];
    expect(await source.write(ref(notable.showcase), wanted, updatedStamp, signal())).toMatchObject({ ok: true });
    expect(desk.saves.map(({ changes: saved }) => saved)).toEqual([
      { id: notable.showcase, categoryid_1: Number(categoryOption(path)) },
      { id: notable.showcase, impact: 1 },
    ]);
    expect(JSON.stringify(desk.log.map(({ body }) => body))).not.toMatch(/_force|_ok|dont_do_rules/);
  });

  it('leaves a ticket alone that was changed since, or closed', async () => {
    const category = await choice('category_1', categoryOption(path));
    const stamp = await stampOf(notable.showcase);
    desk.inject.publicReply(notable.showcase, 'It works again.');
    const late = await source.write(ref(notable.showcase), [category], stamp, signal());
    desk.inject.change(notable.showcase, 'status', '9');
    const closed = await source.write(ref(notable.showcase), [category], await stampOf(notable.showcase), signal());
    expect([late, closed]).toMatchObject([{ error: { code: 'conflict' } }, { error: { code: 'read-only' } }]);
    expect(await source.write(ref(notable.showcase), [category], '', signal())).toMatchObject({ ok: false });
    expect(desk.saves).toEqual([]);
  });

  it('says where the desk’s rules made something else of it', async () => {
    desk.knobs.derivedPriority = true;
    const priority = await choice('priority', '1-1');
    const refused = await source.write(ref(notable.showcase), [priority], await stampOf(notable.showcase), signal());
    expect(refused).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
    expect(desk.saves).toEqual([]);
  });

  it('adds a note that only agents see, mails nobody and leaves the status', async () => {
    const before = desk.stored(notable.showcase);
    const text = 'Looks like <b>ticket</b> 7 & “more”.\n\nSecond\nline for $-AGENT.';
    expect(await source.addNote(ref(notable.showcase), text, signal())).toEqual({ ok: true });
    expect(desk.log.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/Actions',
      body: [
        {
          ticket_id: notable.showcase,
          outcome_id: 14,
          hiddenfromuser: true,
          sendemail: false,
          timetaken: 0,
          new_status: 2,
          note_html: '<p>Looks like &lt;b&gt;ticket&lt;/b&gt; 7 &amp; “more”.</p><p>Second<br>line for $ -AGENT.</p>',
        },
      ],
    });
    expect([desk.sentMessages, desk.executedOutcomes]).toEqual([[], []]);
    expect(desk.stored(notable.showcase)).toEqual(before);
    const action = desk.account.tickets.find(({ id }) => id === notable.showcase)?.actions.at(-1);
    expect([action?.kind, action?.isEmail]).toEqual(['note', false]);
  });

  it('adds no note to a closed ticket', async () => {
    expect(await source.addNote(ref(notable.closed), 'Late.', signal())).toMatchObject({
      error: { code: 'read-only' },
    });
    expect(times(/^\/api\/Actions/)).toBe(0);
  });
});

describe('a desk that does not answer as it should', () => {
  const everything = (): Promise<Result<unknown>>[] => [
    source.views(signal()),
    source.list(lists.open, 10, signal()),
    source.changes([lists.open], null, signal()),
    source.read(ref(notable.showcase), signal()),
    source.addNote(ref(notable.showcase), 'A note.', signal()),
    source.catalogue(null, signal()),
  ];

  it.each([
    ['html', 'desk-refused'],
    ['broken-json', 'desk-refused'],
    ['wrong-shape', 'desk-refused'],
    [{ status: 403 }, 'desk-refused'],
    [{ status: 500 }, 'desk-unreachable'],
    ['drop', 'desk-unreachable'],
    [{ status: 429, retryAfterSeconds: 60 }, 'desk-rate-limited'],
    ['redirect-to-sign-in', 'desk-signed-out'],
  ] as const)('answers %j, and that is %s', async (answer, code) => {
    desk.fail({ path: /^\/api\/(?!Status)/, answer });
    for (const result of await Promise.all(everything())) expect(result).toMatchObject({ ok: false, error: { code } });
    expect(desk.log.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('names no status where it refuses the list of them, and still lists the tickets', async () => {
    desk.fail({ path: /^\/api\/Status/, answer: { status: 403 } });
    const { tickets } = await list(lists.open);
    expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set([null, 'pending']));
    expect(tickets.every(({ statusName }) => statusName !== '')).toBe(true);
  });

  it('lets so many requests through and then no more, and nobody asks again while nobody waits', async () => {
    desk.knobs.limit = 4;
    let begun = 0;
    source = halopsaSource.open(desk.origin, {
      document: { cookie: `access_token=${desk.newToken()}`, defaultView: null } as unknown as Document,
      location: () => new URL(desk.origin),
      fetch,
      help: () => Promise.resolve(),
      pace: () => {
        begun += 1;
        return Promise.resolve(() => undefined);
      },
    });
    await list(lists.open);
    expect(await source.list(lists.mine, 10, signal())).toMatchObject({
      error: { code: 'desk-rate-limited' },
    });
    expect([begun, desk.busiestMinute()]).toEqual([5, 5]);
  });
});
