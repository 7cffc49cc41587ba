import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { halopsaSource } from '../../../../adapters/halopsa/desk-source';
import type { OpenSource } from '../../../../adapters/source';
import type { DeskField } from '../../../../core/fields';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { TicketRef } from '../../../../core/ticket';
import { halopsaFacts, notable, startHalopsa, type HalopsaDesk } from '../../../desks/halopsa/index';
import { canaryPattern } from '../../../desks/shared/canary';
import { linked } from '../../../desks/shared/story/links';
import { codeOf, valueOf } from '../conformance-sources';

/** What a queue is told by a Halo: rows with values, what a ticket may become, what it hangs together with, and what a write leaves. */
let desk: HalopsaDesk;
let source: OpenSource;

const everything = '514';
const signal = (): AbortSignal => new AbortController().signal;
const open = (): OpenSource =>
  halopsaSource.open(desk.origin, {
    document: { cookie: `access_token=${desk.newToken()}`, defaultView: null } as unknown as Document,
    location: () => new URL('/dashboard', desk.origin),
    fetch,
    help: () => Promise.reject(new Error('nobody helps here')),
  });

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

const ref = (id: number): TicketRef => ({ desk: 'halopsa', origin: desk.origin, ticketId: String(id) });
function ticketOf(id: number) {
  const found = desk.account.tickets.find((ticket) => ticket.id === id);
  if (found === undefined) throw new Error(`no ticket ${id}`);
  return found;
}
const times = (path: RegExp): number => desk.log.filter((entry) => path.test(entry.path)).length;
const list = async (asks: Parameters<OpenSource['list']>[3] = []) =>
  valueOf(await source.list(everything, 1000, signal(), asks)).tickets;
const rowOf = async (id: number) => (await list()).find((row) => row.ref.ticketId === String(id));
const workflow = async (scope: string | null) => {
  const answer = await source.workflow(ref(notable.showcase), scope, signal());
  expect(sourceAnswerSchemas.workflow.safeParse(answer).success).toBe(true);
  return new Map(valueOf(answer).map((field) => [field.id, field] as const));
};
const fieldOf = async (id: string, scope: string | null = '1'): Promise<DeskField> => {
  const field = (await workflow(scope)).get(id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
};

describe('a row of a list', () => {
  it('holds the values that the desk has, of the fields that a catalogue knows, as a reading tells them', async () => {
    const { fields } = valueOf(await source.catalogue(null, signal()));
    const known = new Set([...fields.map(({ id }) => id), 'status', 'assignee']);
    for (const { ref: own, values } of await list()) {
      const stored: Readonly<Record<string, string | null>> = desk.stored(Number(own.ticketId));
      for (const [id, value] of Object.entries(values)) {
        expect([own.ticketId, id, value]).toEqual([own.ticketId, id, stored[id] ?? null]);
        expect([id, known.has(id)]).toEqual([id, true]);
      }
      expect(Object.keys(values)).toEqual(expect.arrayContaining(['priority', 'status', 'assignee', 'category_1']));
    }
    const read = valueOf(await source.read(ref(notable.withNotes), signal()));
    expect(read.values).toEqual({ ...(await rowOf(notable.withNotes))?.values, category_3: null, category_4: null });
  });

  it('tells of no type where the desk does not, and whom nobody has taken', async () => {
    const nobodys = desk.account.tickets.find(({ agentId }) => agentId === 1)?.id ?? 0;
    expect((await rowOf(nobodys))?.values['assignee']).toBeNull();
    desk.omit(['ticket-type']);
    const row = await rowOf(notable.showcase);
    expect([row?.typeName, row?.scope, row && 'type' in row.values]).toEqual([null, null, false]);
  });

  it('is called by its type’s name, for which the desk is asked once', async () => {
    const rows = await list();
    await list();
    expect(new Set(rows.map(({ typeName }) => typeName))).toEqual(
      new Set(['Incident', 'Service Request', 'Problem', 'New Starter']),
    );
    expect(times(/^\/api\/TicketType/)).toBe(1);
  });
});

describe('whose the tickets of a list are', () => {
  const everyPart = ['user', 'groups', 'organisation', 'ticketType'] as const;

  it('is told of each row, and looked up once in an answer', async () => {
    const { first } = halopsaFacts.agents;
    for (const { ref: own, admissionFacts, typeName, scope } of await list(everyPart)) {
      expect(admissionFacts?.user).toEqual([first.id, first.email]);
      expect(admissionFacts?.groups).toContain(first.group);
      const organisation = desk.organisationOf(Number(own.ticketId));
      expect([own.ticketId, admissionFacts?.organisation?.at(-1)]).toEqual([own.ticketId, organisation]);
      expect(admissionFacts?.ticketType).toEqual([scope, typeName]);
    }
    expect([times(/Agent\/me/), times(/TicketType\/1\?/)]).toEqual([1, 1]);
  });

  it('is not looked up where nobody asks, and only as far as they ask', async () => {
    expect((await list()).every((row) => !('admissionFacts' in row))).toBe(true);
    const [row] = await list(['organisation']);
    expect(row?.admissionFacts).toMatchObject({ user: null, groups: null, ticketType: null });
    expect(times(/Agent|TicketType\//)).toBe(0);
  });

  it('is told of changes too, and nothing is looked up where nothing has changed', async () => {
    const { mark } = valueOf(await source.changes([everything], null, signal(), everyPart));
    const before = times(/Agent\/me/);
    valueOf(await source.changes([everything], mark, signal(), everyPart));
    expect(times(/Agent\/me/)).toBe(before);
    desk.inject.change(notable.showcase, 'impact', '1');
    const { tickets } = valueOf(await source.changes([everything], mark, signal(), everyPart));
    expect(tickets[0]?.admissionFacts?.organisation).toContain(desk.organisationOf(notable.showcase));
  });
});

describe('what a ticket may become', () => {
  it('is every status, with what it means by the desk’s own word, and everybody who can be given it', async () => {
    const fields = await workflow('1');
    expect([...fields.keys()]).toEqual(['status', 'assignee']);
    expect(fields.get('status')?.options.map(({ path: [name], means }) => [name, means])).toEqual([
      ['New', 'open'],
      ['In Progress', 'open'],
      ['With User', 'pending'],
      ['On Hold', 'pending'],
      ['Resolved', 'solved'],
      ['Closed', 'closed'],
    ]);
    const names = fields.get('assignee')?.options.map(({ path: [name] }) => name);
    expect(names).toEqual(expect.arrayContaining(['Dana Whitlock', 'Jonas Petersen']));
    for (const nobody of ['Unassigned', 'Left Last Year', 'Oliver Brandt-Hughes']) expect(names).not.toContain(nobody);
  });

  it('is what its type allows, asked for once for each type', async () => {
    const ofType = async (): Promise<(string | undefined)[]> =>
      (await fieldOf('status', '30')).options.map(({ path: [name] }) => name);
    expect(await ofType()).toEqual(['New', 'In Progress', 'Resolved', 'Closed']);
    const before = desk.log.length;
    await ofType();
    expect(desk.log.length).toBe(before);
    expect((await fieldOf('status', null)).options).toHaveLength(6);
    expect([...(await workflow('99')).keys()]).toEqual(['assignee']);
  });

  it('is less where a role may not read it, and all of it when it may again', async () => {
    desk.fail({ path: /^\/api\/Agent$/, answer: { status: 403 }, times: 1 });
    expect([...(await workflow('1')).keys()]).toEqual(['status']);
    expect([...(await workflow('1')).keys()]).toEqual(['status', 'assignee']);
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
    expect(await kinds(notable.showcase)).toEqual([]);
    ticketOf(notable.showcase).mergedInto = linked.tracker;
    expect(await kinds(notable.showcase)).toEqual([[linked.tracker, 'merged']]);
  });

  it('has a subject and a status, and nothing that was written', async () => {
    desk.knobs.rowsHoldNotes = true;
    for (const id of [linked.parent, linked.tracker, linked.children[1]]) {
      const told = await links(id);
      for (const { ref: own, subject, statusName, status } of told)
        expect([subject, statusName !== '', status !== null]).toEqual([
          ticketOf(Number(own.ticketId)).summary,
          true,
          true,
        ]);
      expect(JSON.stringify(told)).not.toMatch(canaryPattern);
    }
  });

  it('is known by number where the desk lists no such tickets, or does not know the filter', async () => {
    desk.knobs.ignoredFilters = ['ticketids'];
    desk.knobs.maxPageSize = 2;
    const [parent] = await links(linked.children[0]);
    expect(parent).toEqual({
      ref: ref(linked.parent),
      kind: 'parent',
      subject: ticketOf(linked.parent).summary,
      status: null,
      statusName: '',
    });
    desk.fail({ path: /ticketids/, answer: { status: 403 } });
    expect((await links(linked.parent)).map(({ subject }) => subject)).toEqual(['', '']);
  });
});

describe('a write for the queue', () => {
  const write = async (field: DeskField, optionId: string | null, stamp: string) =>
    source.write(ref(notable.showcase), [{ field, optionId }], stamp, signal());
  const stampOf = async (): Promise<string> => (await rowOf(notable.showcase))?.stamp ?? '';

  it('sets status and agent, and takes the agent away again, each by the stamp that the last one left', async () => {
    const [status, assignee] = [await fieldOf('status'), await fieldOf('assignee')];
    let stamp: string | null = await stampOf();
    for (const [field, optionId] of [
      [status, '4'],
      [status, '8'],
      [status, '2'],
      [assignee, halopsaFacts.agents.second.id],
      [assignee, null],
    ] as const) {
      stamp = valueOf(await write(field, optionId, stamp ?? '')).stamp;
      const stored: Readonly<Record<string, string | null>> = desk.stored(notable.showcase);
      expect([field.id, stored[field.id]]).toEqual([field.id, optionId]);
      expect(stamp).toBe(await stampOf());
    }
    expect(desk.saves.map(({ changes }) => changes).slice(-2)).toEqual([
      { id: notable.showcase, agent_id: Number(halopsaFacts.agents.second.id) },
      { id: notable.showcase, agent_id: 1 },
    ]);
    // What is so already is not sent, and the stamp is what it was.
    expect(valueOf(await write(assignee, null, stamp ?? '')).stamp).toBe(stamp);
    expect(desk.saves).toHaveLength(5);
  });

  it('leaves a ticket alone that somebody changed meanwhile, and says what a rule made of it', async () => {
    const assignee = await fieldOf('assignee');
    const { updatedStamp } = valueOf(await source.read(ref(notable.showcase), signal()));
    const stamp = await stampOf();
    desk.inject.change(notable.showcase, 'assignee', halopsaFacts.agents.second.id);
    for (const seen of [stamp, updatedStamp]) expect(codeOf(await write(assignee, null, seen))).toBe('conflict');
    expect(desk.saves).toEqual([]);
    desk.duringSaves({ after: (id) => desk.inject.change(id, 'assignee', halopsaFacts.agents.first.id) });
    expect(await write(assignee, null, await stampOf())).toMatchObject({
      error: { code: 'field-not-set', detail: assignee.title },
    });
  });

  it('tells the stamp that a rule of another field left', async () => {
    desk.duringSaves({ after: (id) => desk.inject.change(id, 'priority', '1-1') });
    const { stamp } = valueOf(await write(await fieldOf('status'), '4', await stampOf()));
    expect(stamp).toBe(await stampOf());
  });

  it.each([{ status: 429, retryAfterSeconds: 60 }, { status: 503 }, { status: 401 }] as const)(
    'is not called failed where the desk saved it, and answers %j when it is asked again',
    async (answer) => {
      const status = await fieldOf('status');
      const stamp = await stampOf();
      desk.duringSaves({ after: (id) => desk.fail({ path: new RegExp(`Tickets/${id}\\?`), answer }) });
      const written = await write(status, '4', stamp);
      expect(desk.stored(notable.showcase).status).toBe('4');
      const time = ticketOf(notable.showcase).updatedAt.replace('Z', '');
      expect(written).toEqual({ ok: true, value: { stamp: `${time} ${time}` } });
    },
  );

  it('is refused by a session that ends right before it, and by a limit, and is not made twice', async () => {
    const status = await fieldOf('status');
    const stamp = await stampOf();
    desk.duringSaves({ before: () => desk.fail({ path: /./, method: 'POST', answer: { status: 429 }, times: 1 }) });
    expect(codeOf(await write(status, '4', stamp))).toBe('desk-rate-limited');
    desk.duringSaves({ before: () => desk.signOutEverybody() });
    expect(codeOf(await write(status, '4', stamp))).toBe('desk-signed-out');
    expect([desk.saves, desk.log.filter(({ method }) => method === 'POST').length]).toEqual([[], 2]);
  });
});
