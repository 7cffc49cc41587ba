import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFreshdeskSource } from '../../../../adapters/freshdesk/desk-source';
import type { OpenSource, SourceEnv } from '../../../../adapters/source';
import type { DeskField } from '../../../../core/fields';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { TicketRef } from '../../../../core/ticket';
import {
  freshdeskFacts,
  names,
  notable,
  optionIdOf,
  startFreshdesk,
  type FreshdeskDesk,
} from '../../../desks/freshdesk/index';
import { linked } from '../../../desks/shared/story/links';
import { codeOf, valueOf } from '../conformance-sources';

/** What a queue is told by a Freshdesk: rows with values, what a ticket may become, what it hangs together with, and what a write leaves. */
let desk: FreshdeskDesk;
let cookie = '';
let source: OpenSource;

const signal = (): AbortSignal => new AbortController().signal;
const open = (more: Partial<SourceEnv> = {}): OpenSource =>
  makeFreshdeskSource().open(desk.origin, {
    document: {} as Document,
    location: () => new URL('/a/dashboard', desk.origin),
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    },
    help: () => Promise.reject(new Error('nobody helps here')),
    ...more,
  });

beforeAll(async () => {
  desk = await startFreshdesk({ page: false });
});
beforeEach(async () => {
  desk.reset();
  cookie = (await fetch(`${desk.origin}/a/tickets/2101`)).headers.get('set-cookie')?.split(';')[0] ?? '';
  desk.reset();
  source = open();
});
afterAll(() => desk.close());

const ref = (id: number): TicketRef => ({ desk: 'freshdesk', origin: desk.origin, ticketId: String(id) });
const ticketOf = (id: number) => desk.account.tickets.find((ticket) => ticket.id === id);
const times = (path: RegExp): number => desk.log.filter((entry) => path.test(entry.path)).length;
const list = async (asks: Parameters<OpenSource['list']>[3] = []) =>
  valueOf(await source.list('all_tickets', 1000, signal(), asks)).tickets;
const rowOf = async (id: number) => (await list()).find((row) => row.ref.ticketId === String(id));
const workflow = async (id = notable.showcase) => {
  const answer = await source.workflow(ref(id), null, signal());
  expect(sourceAnswerSchemas.workflow.safeParse(answer).success).toBe(true);
  return new Map(valueOf(answer).map((field) => [field.id, field] as const));
};
const fieldOf = async (id: string): Promise<DeskField> => {
  const field = (await workflow()).get(id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
};

describe('a row of a list', () => {
  it('holds the values that the desk has, of the fields that a catalogue knows, as a reading tells them', async () => {
    const { fields } = valueOf(await source.catalogue(null, signal()));
    const known = new Set([...fields.map(({ id }) => id), 'status', 'assignee']);
    for (const { ref: own, values } of await list()) {
      const stored = desk.stored(Number(own.ticketId));
      for (const [id, value] of Object.entries(values)) {
        expect([own.ticketId, id, value]).toEqual([own.ticketId, id, stored[id]]);
        expect([id, known.has(id)]).toEqual([id, true]);
      }
      expect(Object.keys(values)).toEqual(expect.arrayContaining(['priority', 'status', 'assignee', names.category]));
    }
    const read = valueOf(await source.read(ref(notable.withNotes), signal()));
    expect((await rowOf(notable.withNotes))?.values).toEqual(read.values);
  });

  it('tells of no type where the desk does not, and that one without a group is with none', async () => {
    desk.omit(['ticket-type']);
    desk.inject.change(notable.showcase, 'group', null);
    const row = await rowOf(notable.showcase);
    expect([row?.typeName, row && 'type' in row.values]).toEqual([null, false]);
    expect([row?.teamName, row?.values['group']]).toEqual([null, null]);
  });

  it('says by whom it was asked for, so that another ticket of theirs can be found', async () => {
    const rows = await list();
    const mine = rows.filter(({ requesterId }) => requesterId === String(ticketOf(notable.showcase)?.requesterId));
    expect(new Set(mine.map(({ requesterName }) => requesterName)).size).toBe(1);
    expect(new Set(rows.map(({ requesterId }) => requesterId)).size).toBeGreaterThan(1);
  });
});

describe('whose the tickets of a list are', () => {
  const everyPart = ['user', 'groups', 'organisation', 'ticketType'] as const;

  it('is told of each row, and looked up once in an answer', async () => {
    const { agents } = freshdeskFacts;
    const rows = await list(everyPart);
    for (const { ref: own, admissionFacts } of rows) {
      const organisation = desk.organisationOf(Number(own.ticketId));
      expect(admissionFacts?.user).toEqual([agents.first.id, agents.first.email]);
      expect(admissionFacts?.groups).toContain(agents.first.group);
      expect([own.ticketId, admissionFacts?.organisation?.at(-1) ?? null]).toEqual([own.ticketId, organisation]);
      expect(admissionFacts?.ticketType).toEqual([ticketOf(Number(own.ticketId))?.type].filter(Boolean));
    }
    expect(times(/bootstrap\/me/)).toBe(1);
    const companies = times(/companies/);
    const ids = rows.flatMap((row) => row.admissionFacts?.organisation?.[0] ?? []);
    expect([companies, companies > 1]).toEqual([new Set(ids).size, true]);
    await list(everyPart);
    expect(times(/companies/)).toBe(companies);
  });

  it('is not looked up where nobody asks, and only as far as they ask', async () => {
    expect((await list()).every((row) => !('admissionFacts' in row))).toBe(true);
    expect(times(/bootstrap\/me|companies/)).toBe(0);
    const rows = await list(['ticketType']);
    expect(times(/bootstrap\/me|companies/)).toBe(0);
    expect(rows[0]?.admissionFacts).toMatchObject({ user: null, groups: null, organisation: null });
  });

  it('is told of changes too, and nothing is looked up where nothing has changed', async () => {
    const { mark } = valueOf(await source.changes(['unresolved'], null, signal(), everyPart));
    const before = times(/bootstrap\/me/);
    valueOf(await source.changes(['unresolved'], mark, signal(), everyPart));
    expect(times(/bootstrap\/me/)).toBe(before);
    desk.inject.change(notable.showcase, 'priority', '4');
    const { tickets } = valueOf(await source.changes(['unresolved'], mark, signal(), everyPart));
    expect(tickets[0]?.admissionFacts?.organisation).toContain(desk.organisationOf(notable.showcase));
  });
});

describe('what a ticket may become', () => {
  it('is every living status, with what it means where that is certain, and every agent', async () => {
    const fields = await workflow();
    expect([...fields.keys()]).toEqual(['status', 'assignee']);
    const statuses = fields.get('status')?.options.map(({ id, path, means }) => [id, path[0], means]);
    expect(statuses?.slice(0, 5)).toEqual([
      ['2', 'Open', 'open'],
      ['3', 'Pending', 'pending'],
      ['4', 'Resolved', 'solved'],
      ['5', 'Closed', 'closed'],
      ['6', 'Waiting on customer', undefined],
    ]);
    expect(statuses?.map(([, name]) => name)).not.toContain('Parked (before 2025)');
    const agents = fields.get('assignee')?.options;
    expect(agents).toContainEqual({ id: freshdeskFacts.agents.first.id, path: ['Dana Whitlock'] });
    expect(agents?.some(({ path }) => path[0] === 'Oliver Brandt-Hughes')).toBe(false);
  });

  it('leaves out a status that is kept for another group, unless the ticket has it', async () => {
    desk.knobs.groupStatuses = true;
    const offers = async (): Promise<boolean> => (await fieldOf('status')).options.some(({ id }) => id === '11');
    expect(await offers()).toBe(false);
    desk.inject.change(notable.showcase, 'status', '11');
    expect(await offers()).toBe(true);
    desk.inject.change(notable.showcase, 'status', '2');
    const onSite = valueOf(await source.catalogue(null, signal())).fields.find(({ id }) => id === 'group');
    const group = onSite?.options.find(({ path }) => path[0] === 'On-site support')?.id ?? null;
    desk.inject.change(notable.showcase, 'group', group);
    expect(await offers()).toBe(true);
  });

  it('is asked for once for many tickets, and is less where a role may not read it', async () => {
    await workflow();
    await workflow(2114);
    expect([times(/ticket_fields/), times(/agents_groups/)]).toEqual([1, 1]);
    desk.fail({ path: /agents_groups/, answer: { status: 404 } });
    source = open();
    expect([...(await workflow()).keys()]).toEqual(['status']);
  });
});

describe('what a ticket hangs together with', () => {
  const links = async (id: number) => {
    const answer = await source.linked(ref(id), signal());
    expect(sourceAnswerSchemas.linked.safeParse(answer).success).toBe(true);
    return valueOf(answer);
  };
  const kinds = async (id: number) => (await links(id)).map(({ ref: { ticketId }, kind }) => [Number(ticketId), kind]);

  it('is what the others are to it', async () => {
    expect(await kinds(linked.parent)).toEqual(linked.children.map((id) => [id, 'child']));
    expect(await kinds(linked.children[0])).toEqual([[linked.parent, 'parent']]);
    expect(await kinds(linked.tracker)).toEqual(linked.related.map((id) => [id, 'related']));
    expect(await kinds(linked.related[0])).toEqual([[linked.tracker, 'tracker']]);
    expect(await kinds(notable.showcase)).toEqual([]);
  });

  it('has a subject and a status, and nothing that was written', async () => {
    const told = await links(linked.parent);
    const [first] = told;
    const child = ticketOf(linked.children[0]);
    expect(first).toMatchObject({ subject: child?.subject, status: 'pending', statusName: 'Pending' });
    expect(child?.description.length).toBeGreaterThan(20);
    expect(JSON.stringify(told)).not.toContain(child?.description.slice(0, 20));
  });

  it.each([403, 404, 429] as const)('is known by number where the documented API answers %s', async (status) => {
    desk.fail({ path: /^\/api\/v2\//, answer: { status, retryAfterSeconds: 42 } });
    expect(await links(linked.children[0])).toEqual([
      { ref: ref(linked.parent), kind: 'parent', subject: '', status: null, statusName: '' },
    ]);
  });
});

describe('a write for the queue', () => {
  const write = async (field: DeskField, optionId: string | null, stamp: string, id = notable.showcase) =>
    source.write(ref(id), [{ field, optionId }], stamp, signal());
  const stampOf = async (): Promise<string> => (await rowOf(notable.showcase))?.stamp ?? '';

  it('sets status and agent, and takes the agent away again, each by the stamp that the last one left', async () => {
    const [status, assignee] = [await fieldOf('status'), await fieldOf('assignee')];
    // The account wants a category before a ticket is done.
    expect(await write(status, '4', await stampOf())).toMatchObject({
      error: { code: 'desk-refused', detail: { key: 'error.closing-needs', values: { fields: ['Category'] } } },
    });
    desk.inject.change(notable.showcase, names.category, optionIdOf(freshdeskFacts.category.paths[0] ?? []));
    let stamp: string | null = await stampOf();
    for (const [field, optionId] of [
      [status, '3'],
      [status, '4'],
      [status, '2'],
      [assignee, freshdeskFacts.agents.second.id],
      [assignee, null],
    ] as const) {
      stamp = valueOf(await write(field, optionId, stamp ?? '')).stamp;
      expect([field.id, desk.stored(notable.showcase)[field.id]]).toEqual([field.id, optionId]);
      expect(stamp).toBe(await stampOf());
    }
    expect(desk.saves).toHaveLength(5);
    expect(codeOf(await write(status, '3', await stampOf()))).toBe('ok');
  });

  it('leaves a ticket alone that somebody changed meanwhile, and says what a rule made of it', async () => {
    const assignee = await fieldOf('assignee');
    const stamp = await stampOf();
    desk.inject.change(notable.showcase, 'priority', '4');
    expect(codeOf(await write(assignee, null, stamp))).toBe('conflict');
    expect(desk.saves).toEqual([]);
    desk.duringSaves({ after: (id) => desk.inject.change(id, 'assignee', freshdeskFacts.agents.second.id) });
    expect(await write(assignee, null, await stampOf())).toMatchObject({
      error: { code: 'field-not-set', detail: assignee.title },
    });
  });

  it('tells the stamp that a rule of another field left', async () => {
    desk.duringSaves({ after: (id) => desk.inject.change(id, 'priority', '1') });
    const { stamp } = valueOf(await write(await fieldOf('status'), '3', await stampOf()));
    expect(stamp).toBe(await stampOf());
  });

  it.each([{ status: 429, retryAfterSeconds: 60 }, { status: 503 }, { status: 401 }] as const)(
    'is not called failed where the desk saved it, and answers %j when it is asked again',
    async (answer) => {
      const status = await fieldOf('status');
      const stamp = await stampOf();
      desk.duringSaves({ after: (id) => desk.fail({ path: new RegExp(`tickets/${id}\\?`), answer }) });
      const written = await write(status, '3', stamp);
      expect(desk.stored(notable.showcase)['status']).toBe('3');
      expect(written).toEqual({ ok: true, value: { stamp: ticketOf(notable.showcase)?.updatedAt } });
    },
  );

  it('is refused by a session that ends right before it, and by a limit, and is not made twice', async () => {
    const status = await fieldOf('status');
    const stamp = await stampOf();
    desk.duringSaves({ before: () => desk.fail({ path: /./, method: 'PUT', answer: { status: 429 }, times: 1 }) });
    expect(codeOf(await write(status, '3', stamp))).toBe('desk-rate-limited');
    desk.duringSaves({ before: () => desk.signOutEverybody() });
    expect(codeOf(await write(status, '3', stamp))).toBe('desk-signed-out');
    expect([desk.saves, desk.log.filter(({ method }) => method === 'PUT').length]).toEqual([[], 2]);
  });
});
