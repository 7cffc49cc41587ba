import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenSource, SourceEnv } from '../../../../adapters/source';
import { zendeskSource } from '../../../../adapters/zendesk/desk-source';
import type { DeskField } from '../../../../core/fields';
import type { LinkedTicket, QueueTicket } from '../../../../core/queue';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { TicketRef } from '../../../../core/ticket';
import {
  fieldIds,
  formIds,
  groupIds,
  startZendesk,
  views,
  zendeskFacts,
  type ZendeskDesk,
} from '../../../desks/zendesk/index';
import { codeOf, signal, valueOf } from '../conformance-sources';

let desk: ZendeskDesk;
let cookie = '';
let source: OpenSource;

const withCookie: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('cookie', cookie);
  return fetch(input, { ...init, headers });
};
const open = (through: (ask: typeof fetch) => typeof fetch = (ask) => ask): OpenSource =>
  zendeskSource.open(desk.origin, { fetch: through(withCookie) } as unknown as SourceEnv);
const refOf = (id: number): TicketRef => ({ desk: 'zendesk', origin: desk.origin, ticketId: String(id) });
const all = String(views.find(({ title }) => title === 'Everything')?.id);
const ticket = (id: number) => desk.account.tickets.find((each) => each.id === id);
const person = (key: string) => String(desk.account.users.find((each) => each.key === key)?.id);
/** Addresses that were asked since then, without what their queries hold. */
const askedSince = (from: number): string[] =>
  desk.log.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0]?.replaceAll(/\d{4,}/g, 'n') ?? ''}`);

beforeAll(async () => {
  desk = await startZendesk({ page: false });
  const page = await fetch(`${desk.origin}/agent/dashboard`);
  cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
});
beforeEach(() => {
  desk.reset();
  source = open();
});
afterAll(() => desk.close());

const rowOf = async (id: number, from = source): Promise<QueueTicket> => {
  const { tickets } = valueOf(await from.list(all, 1000, signal()));
  const row = tickets.find(({ ref }) => ref.ticketId === String(id));
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
};
const workflow = async (id: number, scope: string | null = String(ticket(id)?.formId)): Promise<DeskField[]> => {
  const told = await source.workflow(refOf(id), scope, signal());
  expect(sourceAnswerSchemas.workflow.safeParse(told).success).toBe(true);
  return [...valueOf(told)];
};
const fieldOf = async (id: number, kind: DeskField['kind']): Promise<DeskField> => {
  const field = (await workflow(id)).find((each) => each.kind === kind);
  if (field === undefined) throw new Error(`no ${kind}`);
  return field;
};

describe('a row', () => {
  it('tells in the agent’s language what the desk has words for, and its JSON’s own word where it has none', async () => {
    desk.knobs.language = 'de';
    desk.inject.save(2101, { type: 'incident', priority: 'high' });
    expect(await rowOf(2101)).toMatchObject({ typeName: 'Vorfall', priorityName: 'Hoch', teamName: 'Service desk' });
    desk.fail({ path: /ticket_fields|\/groups/, answer: { status: 403 } });
    expect(await rowOf(2101, open())).toMatchObject({ typeName: 'incident', priorityName: 'high', teamName: null });
  });

  it.each([
    ['native_messaging', 'Native messaging'],
    ['api', 'API'],
    ['email', 'Email'],
  ] as const)('says how the ticket came in: %s', async (channel, name) => {
    Object.assign(ticket(2101) ?? {}, { channel });
    expect((await rowOf(2101)).channelName).toBe(name);
  });

  it('has the values of the catalogue’s fields, by its ids, and those that the workflow has', async () => {
    desk.inject.save(2101, {
      customStatusId: 4_800_201,
      status: 'hold',
      groupId: groupIds.onsite,
      assigneeId: Number(person('jonas')),
    });
    const row = await rowOf(2101);
    expect(row.values).toEqual({
      ...desk.stored(2101),
      // What the catalogue does not have: lists of tags, texts, checkboxes, what is switched off.
      ...Object.fromEntries(
        [fieldIds.devices, fieldIds.asset, fieldIds.workaround, fieldIds.blocked, fieldIds.oldArea].map((id) => [
          id,
          undefined,
        ]),
      ),
    });
    const fields = [...valueOf(await source.catalogue(null, signal())).fields, ...(await workflow(2101))];
    expect(Object.keys(row.values).toSorted()).toEqual(fields.map(({ id }) => id).toSorted());
    for (const { id, options } of fields)
      if (row.values[id] != null)
        expect([id, options.map((each) => each.id)]).toEqual([id, expect.arrayContaining([row.values[id]])]);
  });

  it('never has a text that somebody typed into a field, also where the desk tells of no fields', async () => {
    const typed = [
      { id: fieldIds.asset, value: 'SECRET-1' },
      { id: fieldIds.workaround, value: 'SECRET of two words' },
      // A dropdown cannot hold this.
      { id: fieldIds.site, value: 'SECRET of two words' },
      { id: fieldIds.site, value: `SECRET${'x'.repeat(600)}` },
      { id: 'odd', value: 'SECRET-2' },
      null,
    ];
    const odd = { type: { name: 'SECRET' }, group_id: 'SECRET', via: 'SECRET', custom_fields: typed };
    for (const fieldsAreKnown of [true, false]) {
      desk.reset();
      if (!fieldsAreKnown) desk.fail({ path: /ticket_fields/, answer: { status: 403 } });
      const told = await open((ask) => async (input, init) => {
        const answer = await ask(input, init);
        if (!String(input).includes('/views/')) return answer;
        const body = (await answer.json()) as { tickets: object[] };
        return Response.json({ ...body, tickets: body.tickets.map((each) => ({ ...each, ...odd })) });
      }).list(all, 1000, signal());
      expect(valueOf(told)).toMatchObject({ complete: true });
      expect(sourceAnswerSchemas.list.safeParse(told).success).toBe(true);
      expect(JSON.stringify(told)).not.toContain('SECRET');
    }
  });

  it('says who works on it and whose it is, by few requests that are made once', async () => {
    const asks = ['user', 'groups', 'organisation', 'ticketType'] as const;
    const bare = valueOf(await source.list(all, 1000, signal()));
    expect(bare.tickets.some((row) => 'admissionFacts' in row)).toBe(false);
    const from = desk.log.length;
    const { tickets } = valueOf(await source.list(all, 1000, signal(), asks));
    expect(askedSince(from).toSorted()).toEqual([
      'GET /api/v2/organizations/show_many',
      'GET /api/v2/ticket_forms',
      'GET /api/v2/users/me',
      'GET /api/v2/users/n/groups',
      'GET /api/v2/views/n/tickets',
    ]);
    for (const { ref, admissionFacts } of tickets)
      expect([ref.ticketId, admissionFacts]).toEqual([ref.ticketId, await source.admissionFacts(ref, signal())]);
    const again = desk.log.length;
    valueOf(await source.list(all, 1000, signal(), ['organisation']));
    expect(askedSince(again)).toEqual(['GET /api/v2/views/n/tickets']);
  });

  it('names an organisation also where many cannot be asked for at once, and none where the desk names none', async () => {
    const { organisation } = zendeskFacts.admissionFacts.showcase;
    const factsOf = async (): Promise<unknown> => {
      const { tickets } = valueOf(await open().list(all, 1000, signal(), ['organisation']));
      return tickets.find(({ ref }) => ref.ticketId === '2101')?.admissionFacts?.organisation;
    };
    expect(await factsOf()).toContain(organisation);
    desk.fail({ path: /show_many/, answer: { status: 403 } });
    expect(await factsOf()).toContain(organisation);
    desk.fail({ path: /organizations/, answer: { status: 403 } });
    expect(await factsOf()).toEqual([String(ticket(2101)?.organizationId)]);
    desk.omit(['organisation']);
    expect(await factsOf()).toBeNull();
  });
});

describe('what a ticket may become', () => {
  it('are the account’s own statuses by their category, and the assignees of its group', async () => {
    desk.inject.save(2101, { status: 'open', groupId: groupIds.security });
    const [status, assignee] = await workflow(2101);
    expect(status).toEqual({
      id: 'status',
      title: 'Status',
      kind: 'status',
      options: [
        { id: 'open', path: ['Open'], means: 'open' },
        { id: 'pending', path: ['Pending'], means: 'pending' },
        { id: 'hold', path: ['On-hold'], means: 'hold' },
        { id: 'solved', path: ['Solved'], means: 'solved' },
        { id: '4800201', path: ['Waiting for supplier'], means: 'hold' },
      ],
    });
    expect([assignee?.kind, assignee?.title, assignee?.options.map(({ id }) => id)]).toEqual([
      'assignee',
      'Assignee',
      [person('tomas'), person('priya')],
    ]);
  });

  it('is new only while it still is, and nothing once it is closed', async () => {
    desk.inject.save(2101, { status: 'new' });
    expect((await fieldOf(2101, 'status')).options[0]).toMatchObject({ id: 'new', means: 'new' });
    desk.inject.save(2101, { status: 'closed' });
    expect(await workflow(2101)).toEqual([]);
  });

  it('are those of the ticket’s form, where the account says so', async () => {
    const idsOn = async (scope: string | null): Promise<string[]> =>
      (await workflow(2101, scope)).find(({ kind }) => kind === 'status')?.options.map(({ id }) => id) ?? [];
    expect(await idsOn(String(formIds.starter))).toEqual(['open', 'pending', 'solved']);
    expect((await idsOn(String(formIds.standard))).length).toBe(5);
    expect((await idsOn(null)).length).toBe(5);
    source = open();
    desk.fail({ path: /ticket_form_statuses/, answer: { status: 403 } });
    expect((await idsOn(String(formIds.starter))).length).toBe(5);
  });

  it('are the words that every account has, where it has none of its own', async () => {
    desk.fail({ path: /custom_statuses/, answer: { status: 404 } });
    const { options } = await fieldOf(2101, 'status');
    expect(options.map(({ id, means }) => [id, means])).toEqual(
      ['open', 'pending', 'hold', 'solved'].map((word) => [word, word]),
    );
    expect((await rowOf(2101)).values['status']).toBe(ticket(2101)?.status);
  });

  it('are the account’s agents without a group, none of them a light one, and left out where the desk does not tell', async () => {
    desk.inject.save(2101, { groupId: null });
    const ids = (await fieldOf(2101, 'assignee')).options.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([person('dana'), person('jonas')]));
    expect(ids).not.toContain(person('noor'));
    source = open();
    desk.fail({ path: /\/users\?role/, answer: { status: 403 } });
    expect((await workflow(2101)).map(({ kind }) => kind)).toEqual(['status']);
  });

  it('are at most a thousand, and asked for once for each group', async () => {
    source = open((ask) => async (input, init) => {
      if (!String(input).includes('/lotus/')) return ask(input, init);
      const page = Number(new URL(String(input)).searchParams.get('page') ?? 1);
      const agents = Array.from({ length: 300 }, (_, at) => ({ id: page * 1000 + at, name: `Agent ${at}` }));
      return Response.json({
        agents,
        next_page: `${desk.origin}/api/lotus/assignables/groups/1/agents.json?page=${page + 1}`,
      });
    });
    expect((await fieldOf(2101, 'assignee')).options).toHaveLength(1000);
    source = open();
    await workflow(2101);
    const from = desk.log.length;
    await workflow(2101);
    expect(askedSince(from)).toEqual(['GET /api/v2/tickets/n']);
  });
});

describe('a write of the workflow', () => {
  const write = async (
    id: number,
    kind: 'status' | 'assignee',
    optionId: string | null,
    stamp = ticket(id)?.updatedAt,
  ) => source.write(refOf(id), [{ field: await fieldOf(id, kind), optionId }], stamp ?? '', signal());

  it.each([
    ['solved', { status: 'solved' }],
    ['4800201', { custom_status_id: 4_800_201 }],
  ])('saves the status %s, and answers the stamp that a list tells then', async (optionId, body) => {
    const { stamp } = valueOf(await write(2101, 'status', optionId));
    expect(desk.log.find(({ method }) => method === 'PUT')?.body).toMatchObject({ ticket: body });
    expect(desk.stored(2101)['status']).toBe(optionId);
    const row = await rowOf(2101);
    expect([row.stamp, row.values['status']]).toEqual([stamp, optionId]);
    // The next write goes on from there, without a reading in between.
    expect(codeOf(await write(2101, 'status', 'pending', stamp ?? ''))).toBe('ok');
    expect(desk.stored(2101)['status']).toBe('pending');
  });

  it('gives it to somebody and to nobody', async () => {
    expect(codeOf(await write(2101, 'assignee', person('tomas')))).toBe('ok');
    expect(desk.stored(2101)['assignee']).toBe(person('tomas'));
    expect(codeOf(await write(2101, 'assignee', null))).toBe('ok');
    expect((await rowOf(2101)).assigneeName).toBeNull();
  });

  it('is not called saved where a rule of the account moved it', async () => {
    desk.duringSaves?.({ after: (id) => desk.inject.change(id, 'status', '4800201') });
    expect(codeOf(await write(2101, 'status', 'hold'))).toBe('field-not-set');
    desk.duringSaves?.({ after: (id) => desk.inject.change(id, 'assignee', person('jonas')) });
    expect(codeOf(await write(2101, 'assignee', person('tomas')))).toBe('field-not-set');
  });

  it('leaves alone what somebody changed while it was on its way', async () => {
    desk.duringSaves?.({ before: (id) => desk.inject.change(id, 'priority', 'low') });
    expect(codeOf(await write(2101, 'status', 'solved'))).toBe('conflict');
    expect([desk.stored(2101)['status'], desk.saves]).toEqual(['open', []]);
  });

  it('says that nobody is signed in once the session ends, and saves nothing from there on', async () => {
    desk.duringSaves?.({ after: () => desk.signOutEverybody() });
    const field = await fieldOf(2114, 'status');
    expect(codeOf(await write(2101, 'status', 'solved'))).toBe('ok');
    const stamp = ticket(2114)?.updatedAt ?? '';
    expect(codeOf(await source.write(refOf(2114), [{ field, optionId: 'solved' }], stamp, signal()))).toBe(
      'desk-signed-out',
    );
    expect(desk.saves).toHaveLength(1);
    const page = await fetch(`${desk.origin}/agent/dashboard`);
    cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
});

describe('what a ticket hangs together with', () => {
  const linked = async (id: number): Promise<[string, number][]> => {
    const told = await source.linked(refOf(id), signal());
    expect(sourceAnswerSchemas.linked.safeParse(told).success).toBe(true);
    for (const each of valueOf(told)) expect(each.subject).toBe(ticket(Number(each.ref.ticketId))?.subject);
    return valueOf(told).map(({ kind, ref }) => [kind, Number(ref.ticketId)]);
  };

  it('are its problem, its incidents, what it follows and what follows it, and what was merged, each as the desk names it', async () => {
    expect(await linked(2101)).toEqual([]);
    desk.inject.save(2114, { type: 'incident', problemId: 2101 });
    desk.inject.save(2150, { type: 'incident', problemId: 2101 });
    desk.inject.save(2101, { type: 'problem' });
    desk.inject.save(2152, { followUpOf: 2101 });
    desk.inject.merge(2170, 2101);
    expect(await linked(2101)).toEqual([
      ['follow-up', 2152],
      ['merged', 2170],
      ['incident', 2114],
      ['incident', 2150],
    ]);
    expect(await linked(2114)).toEqual([['problem', 2101]]);
    expect(await linked(2152)).toEqual([['follow-up', 2101]]);
    expect(await linked(2170)).toEqual([['merged', 2101]]);
    const [merged] = valueOf(await source.linked(refOf(2101), signal())).filter(({ kind }) => kind === 'merged');
    expect(merged).toMatchObject({ status: 'closed', ref: refOf(2170) } satisfies Partial<LinkedTicket>);
  });

  it('holds nothing that anybody wrote', async () => {
    desk.inject.merge(desk.notable.withNotes, 2101);
    const from = desk.log.length;
    const told = JSON.stringify(await source.linked(refOf(2101), signal()));
    expect(desk.log.slice(from).some(({ path }) => path.includes('/comments'))).toBe(true);
    expect(desk.canaries().filter(({ canary }) => told.includes(canary))).toEqual([]);
    expect(told).not.toContain('was closed and merged');
  });

  it('is told as far as the desk tells it', async () => {
    desk.inject.save(2114, { type: 'incident', problemId: 2101 });
    desk.fail({ path: /related|comments|show_many|incidents/, answer: { status: 403 } });
    expect(valueOf(await source.linked(refOf(2114), signal()))).toEqual([
      { ref: refOf(2101), kind: 'problem', subject: '', status: null, statusName: '' },
    ]);
  });

  it('are at most a hundred of the same desk, whatever the desk tells', async () => {
    const many = Array.from({ length: 500 }, (_, at) => at + 1);
    source = open((ask) => async (input, init) => {
      const answer = await ask(input, init);
      if (!String(input).endsWith('tickets/2101')) return answer;
      const body = (await answer.json()) as { ticket: object };
      const odd = [-1, 1.5, '../me', '7?x', 2101, null, { id: 3 }];
      return Response.json({ ticket: { ...body.ticket, problem_id: 12, followup_ids: many, via: odd } });
    });
    const told = await source.linked(refOf(2101), signal());
    expect(valueOf(told)).toHaveLength(100);
    expect(sourceAnswerSchemas.linked.safeParse(told).success).toBe(true);
  });
});
