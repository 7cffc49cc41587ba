import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldChoice } from '../../../../adapters/adapter';
import type { OpenSource, SourceEnv } from '../../../../adapters/source';
import { zendeskSource } from '../../../../adapters/zendesk/desk-source';
import type { Catalogue } from '../../../../core/fields';
import type { QueueTicket, TicketChanges } from '../../../../core/queue';
import type { Result } from '../../../../core/result';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import { toPublicTicket, type TicketRead, type TicketRef } from '../../../../core/ticket';
import {
  canaryPattern,
  fieldIds,
  formIds,
  groupIds,
  startZendesk,
  views,
  type ZendeskDesk,
} from '../../../desks/zendesk/index';

let desk: ZendeskDesk;
let cookie = '';
let source: OpenSource;

const signal = (): AbortSignal => new AbortController().signal;

async function signIn(): Promise<void> {
  const page = await fetch(`${desk.origin}/agent/dashboard`);
  cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
}
const withCookie: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('cookie', cookie);
  return fetch(input, { ...init, headers });
};
const open = (): OpenSource => zendeskSource.open(desk.origin, { fetch: withCookie } as unknown as SourceEnv);

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const refOf = (id: number): TicketRef => ({ desk: 'zendesk', origin: desk.origin, ticketId: String(id) });
const viewId = (title: string): string => String(views.find((view) => view.title === title)?.id);
const ids = (tickets: readonly QueueTicket[]): number[] => tickets.map(({ ref }) => Number(ref.ticketId));
/** Addresses that were asked since then, without what their queries hold. */
const askedSince = (from: number): string[] =>
  desk.log.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
const ticket = (id: number) => desk.account.tickets.find((each) => each.id === id);
const comments = (id: number) => ticket(id)?.comments ?? [];

beforeAll(async () => {
  desk = await startZendesk({ page: false });
  await signIn();
});
beforeEach(() => {
  desk.reset();
  source = open();
});
afterAll(() => desk.close());

const all = viewId('Everything');
const unsolved = viewId('All unsolved tickets');

describe('the views', () => {
  it('are those that are active and the agent’s, in the desk’s own order', async () => {
    const found = valueOf(await source.views(signal()));
    expect(found.map(({ title }) => title)).toEqual([
      'Your unsolved tickets',
      'Unassigned tickets',
      'All unsolved tickets',
      'Everything',
      'Recently solved',
      'My suppliers',
    ]);
    expect(sourceAnswerSchemas.views.safeParse({ ok: true, value: found }).success).toBe(true);
  });

  it('are all read where there are several pages', async () => {
    desk.knobs.maxPageSize = 2;
    expect(valueOf(await source.views(signal()))).toHaveLength(6);
  });
});

describe('a list', () => {
  it('has the tickets that were changed last first, by the names that the desk has for things', async () => {
    desk.inject.save(2101, { status: 'hold', customStatusId: 4_800_201, priority: 'high' });
    const { tickets, complete } = valueOf(await source.list(unsolved, 1000, signal()));
    const expected = desk.account.tickets
      .filter(({ status }) => ['new', 'open', 'pending', 'hold'].includes(status))
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .toReversed();
    expect([tickets.map(({ stamp }) => stamp), complete]).toEqual([expected, true]);
    expect(tickets[0]).toEqual({
      ref: refOf(2101),
      subject: ticket(2101)?.subject,
      status: 'hold',
      statusName: 'Waiting for supplier',
      stamp: ticket(2101)?.updatedAt,
      createdAt: new Date(ticket(2101)?.createdAt ?? '').toISOString(),
      requesterName: desk.account.users.find(({ id }) => id === ticket(2101)?.requesterId)?.name,
      requesterId: String(ticket(2101)?.requesterId),
      assigneeName: desk.account.users.find(({ id }) => id === ticket(2101)?.assigneeId)?.name ?? null,
      teamName: 'Service desk',
      priorityName: 'High',
      typeName: 'Incident',
      channelName: 'Email',
      scope: String(formIds.standard),
      values: {
        priority: 'high',
        type: 'incident',
        group: String(groupIds.desk),
        status: '4800201',
        assignee: String(ticket(2101)?.assigneeId),
        [fieldIds.category]: null,
        [fieldIds.site]: 'leeds_warehouse',
      },
    });
    expect(sourceAnswerSchemas.list.safeParse({ ok: true, value: { tickets, complete } }).success).toBe(true);
  });

  it('holds nothing that anybody wrote in a message, though each row of the desk does', async () => {
    const secret = desk.account.tickets.find(({ comments: [first] }) => first?.public === false);
    expect(secret).toBeDefined();
    const rows = await (await withCookie(`${desk.origin}/api/v2/views/${all}/tickets?page[size]=100`)).text();
    expect(rows.match(canaryPattern)?.length).toBeGreaterThan(0);
    const told = JSON.stringify([
      await source.views(signal()),
      await source.list(all, 1000, signal()),
      await source.changes([all, unsolved], null, signal()),
    ]);
    expect(told).toContain(`"ticketId":"${secret?.id}"`);
    expect(told).not.toMatch(canaryPattern);
    const words = desk.account.tickets.flatMap(({ comments: written, subject }) =>
      written.filter(({ text }) => text.length > 60 && !subject.includes(text.slice(0, 40))),
    );
    expect(words.filter(({ text }) => told.includes(JSON.stringify(text.slice(0, 40)).slice(1, -1)))).toEqual([]);
  });

  it('keeps what it names, within bounds, of rows that hold whatever they like; one that nobody understands is missed', async () => {
    const secrets = Object.fromEntries(
      ['description', 'last_comment', 'latest_comment', 'lastnote', 'action_note', 'description_text', 'fields'].map(
        (name) => [name, { body: 'SECRET', public: false }],
      ),
    );
    const row = { ...secrets, id: 7, status: 'open', updated_at: '2026-03-02T09:00:00Z', requester_id: 3 };
    const person = { ...secrets, id: 3, name: `\u202E${'n'.repeat(900)}`, notes: 'SECRET', email: 'SECRET' };
    const answering = (tickets: readonly unknown[]): OpenSource =>
      zendeskSource.open(desk.origin, {
        fetch: (() =>
          Promise.resolve(Response.json({ tickets, users: [person], meta: { has_more: false } }))) as unknown,
      } as SourceEnv);
    const odd = [null, 'row', { ...row, id: -1 }, { ...row, id: 2.5 }, { ...row, updated_at: 'soon' }];
    const long = {
      ...row,
      id: 8,
      subject: 's'.repeat(9000),
      status: 'parked',
      created_at: 'never',
      priority: 'p'.repeat(900),
    };
    const found = await answering([row, long, ...odd]).list(all, 100, signal());
    const { tickets, complete } = valueOf(found);
    expect([ids(tickets).toSorted(), complete]).toEqual([[7, 8], false]);
    expect(sourceAnswerSchemas.list.safeParse(found).success).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/SECRET|\u202E/);
    expect(tickets.find(({ ref }) => ref.ticketId === '8')).toMatchObject({
      status: null,
      statusName: 'parked',
      createdAt: null,
      assigneeName: null,
    });
    expect(valueOf(await answering([row]).list(all, 100, signal())).complete).toBe(true);
    expect(codeOf(await answering(odd).list(all, 100, signal()))).toBe('desk-refused');
    expect(JSON.stringify(await answering([row, long]).changes([all], null, signal()))).not.toContain('SECRET');
  });

  it('is never asked for in the way that brings the newest comment along', async () => {
    await source.list(all, 1000, signal());
    await source.changes([all], null, signal());
    expect(desk.log.filter(({ path }) => /execute|last_comment/.test(path))).toEqual([]);
  });

  it('goes over pages, by cursor or by number', async () => {
    desk.knobs.maxPageSize = 20;
    for (const paging of ['cursor', 'offset'] as const) {
      desk.knobs.paging = paging;
      const { tickets, complete } = valueOf(await open().list(all, 1000, signal()));
      expect([new Set(ids(tickets)).size, complete]).toEqual([desk.account.tickets.length, true]);
    }
  });

  it.each([
    ['updated', true],
    ['updated', false],
    ['nothing', true],
    ['nothing', false],
  ] as const)('finds out by which word the desk sorts: %s, another one refused: %s', async (word, refuses) => {
    Object.assign(desk.knobs, { maxPageSize: 20, sortsViewsBy: word, refusesUnknownSort: refuses });
    const newest = desk.account.tickets
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .toReversed();
    const { tickets } = valueOf(await source.list(all, 1000, signal()));
    expect(tickets.map(({ stamp }) => stamp)).toEqual(newest);
    const from = desk.log.length;
    await source.list(all, 20, signal());
    // Found out once.
    expect(askedSince(from)).toHaveLength(1);
  });

  it('has names also where the desk sends nobody along, and words of its JSON where it tells no others', async () => {
    desk.knobs.sideloadsPeople = false;
    desk.fail({ path: /custom_statuses|ticket_fields/, answer: { status: 403 } });
    const { tickets } = valueOf(await source.list(unsolved, 1000, signal()));
    expect(tickets.every(({ requesterName }) => requesterName !== '')).toBe(true);
    expect(tickets.map(({ statusName }) => statusName)).toEqual(tickets.map(({ status }) => status));
  });

  it.each([
    ['redirect-to-sign-in' as const, 'desk-signed-out'],
    [{ status: 403 } as const, 'desk-refused'],
    ['wrong-shape' as const, 'desk-refused'],
    ['broken-json' as const, 'desk-refused'],
    ['drop' as const, 'desk-unreachable'],
    [{ status: 502 } as const, 'desk-unreachable'],
  ])('that the desk answers with %s fails with %s', async (answer, code) => {
    desk.fail({ path: /\/views\//, answer });
    expect(codeOf(await source.list(all, 10, signal()))).toBe(code);
    expect(codeOf(await source.changes([all, unsolved], null, signal()))).toBe(code);
    expect(codeOf(await source.views(signal()))).toBe(code);
  });
});

describe('changes', () => {
  const changes = async (mark: string | null, viewIds: readonly string[] = [all]): Promise<TicketChanges> => {
    const found = valueOf(await source.changes(viewIds, mark, signal()));
    expect(sourceAnswerSchemas.changes.safeParse({ ok: true, value: found }).success).toBe(true);
    return found;
  };

  it('are the only thing that is asked for on condition, and nothing lies in the store of the browser', async () => {
    const asked: { readonly path: string; readonly onCondition: boolean; readonly cache: string | undefined }[] = [];
    const noting: typeof fetch = (input, init) => {
      const path = new URL(String(input)).pathname.replaceAll(/\d{2,}/g, 'n');
      asked.push({ path, onCondition: new Headers(init?.headers).has('if-none-match'), cache: init?.cache });
      return withCookie(input, init);
    };
    source = zendeskSource.open(desk.origin, { fetch: noting } as unknown as SourceEnv);
    desk.knobs.sideloadsPeople = false;
    const { mark } = await changes(null, [all, unsolved]);
    const from = desk.log.length;
    const next = await changes(mark, [all, unsolved]);
    expect(next.tickets).toEqual([]);
    expect(desk.log.slice(from).map(({ status }) => status)).toEqual([304, 304]);
    const [row] = valueOf(await source.list(unsolved, 1, signal())).tickets;
    await source.views(signal());
    await source.read(refOf(2101), signal());
    await source.admissionFacts(refOf(2101), signal());
    await source.catalogue(row?.scope ?? null, signal());
    await source.write(refOf(Number(row?.ref.ticketId)), [], row?.stamp ?? '', signal());
    await source.addNote(refOf(2101), 'A note', signal());
    const paths = new Set(asked.filter(({ onCondition }) => onCondition).map(({ path }) => path));
    expect([...paths]).toEqual(['/api/v2/views/n/tickets']);
    expect(asked.every(({ cache }) => cache === 'no-store')).toBe(true);
  });

  it('are read no further than needed, whatever the pages', async () => {
    desk.knobs.maxPageSize = 10;
    const { mark } = await changes(null);
    desk.inject.change(2101, 'priority', 'low');
    const from = desk.log.length;
    const next = await changes(mark);
    expect([ids(next.tickets), next.complete, askedSince(from).length]).toEqual([[2101], true, 1]);
  });

  it('are not lost where two share a second, or one comes to light late', async () => {
    const first = await changes(null);
    desk.inject.change(2101, 'priority', 'low');
    const second = await changes(first.mark);
    const stamp = second.tickets[0]?.stamp ?? '';
    // The same second, and one that a slower view shows only now.
    Object.assign(ticket(2114) ?? {}, { updatedAt: stamp });
    Object.assign(ticket(2150) ?? {}, {
      updatedAt: new Date(Date.parse(stamp) - 90_000).toISOString().replace('.000Z', 'Z'),
    });
    expect(ids((await changes(second.mark)).tickets).toSorted()).toEqual([2114, 2150]);
  });

  it('are found in a view that the desk does not sort', async () => {
    Object.assign(desk.knobs, { maxPageSize: 10, sortsViewsBy: 'nothing' });
    const first = await changes(null);
    expect([first.tickets.length, first.complete]).toEqual([desk.account.tickets.length, true]);
    for (const id of [2101, 2191, 2218]) desk.inject.change(id, 'priority', 'low');
    expect(ids((await changes(first.mark)).tickets)).toEqual([2218, 2191, 2101]);
  });

  it('begin anew for other views, and with a mark that is none of ours', async () => {
    const { mark } = await changes(null);
    const everything = desk.account.tickets.length;
    expect((await changes('tbx2io')).tickets).toHaveLength(everything);
    expect((await changes(`${mark.split(' ')[0]} zzz!`)).tickets).toHaveLength(everything);
    expect((await changes('x'.repeat(500))).tickets).toHaveLength(everything);
    expect((await changes(mark, [unsolved])).tickets.length).toBeGreaterThan(1);
  });

  it('fit their mark into its length, however many there were: what is left out is told again', async () => {
    const { mark } = await changes(null);
    for (const { id } of desk.account.tickets.slice(0, 60)) desk.inject.change(id, 'priority', 'low');
    const many = await changes(mark);
    expect([many.tickets.length, many.mark.length <= 200]).toEqual([60, true]);
    const again = await changes(many.mark);
    expect(again.tickets.length).toBeLessThan(60);
    expect(ids(many.tickets)).toEqual(expect.arrayContaining(ids(again.tickets)));
  });

  it('do not end with a view that was taken away', async () => {
    const { mark } = await changes(null, ['999', all]);
    desk.inject.change(2101, 'priority', 'low');
    const next = await changes(mark, ['999', all]);
    expect([ids(next.tickets), next.complete]).toEqual([[2101], false]);
    expect(codeOf(await source.changes(['999'], null, signal()))).toBe('desk-refused');
  });

  it('go on from nothing, where a view was empty', async () => {
    const waiting = viewId('My suppliers');
    for (const { id, status } of desk.account.tickets) if (status === 'hold') desk.inject.save(id, { status: 'open' });
    const first = await changes(null, [waiting]);
    expect([first.tickets, first.complete]).toEqual([[], true]);
    desk.inject.save(2101, { status: 'hold' });
    expect(ids((await changes(first.mark, [waiting])).tickets)).toEqual([2101]);
  });
});

describe('a ticket', () => {
  const read = async (id: number): Promise<TicketRead> => valueOf(await source.read(refOf(id), signal()));

  it('has a status of the account’s own by the id that lists call it', async () => {
    desk.inject.save(2101, { status: 'hold', customStatusId: 4_800_201, assigneeId: null });
    expect((await read(2101)).values).toMatchObject({ status: '4800201', assignee: null });
  });

  it('is read with what proves each message, and only public ones go on', async () => {
    const found = await read(desk.notable.withNotes);
    expect(found).toMatchObject({
      source: 'json',
      subject: ticket(desk.notable.withNotes)?.subject,
      agentName: 'Dana Whitlock',
      updatedStamp: ticket(desk.notable.withNotes)?.updatedAt,
      closed: false,
      canReplyPublicly: true,
      parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
    });
    expect(found.messages.map(({ visibility }) => visibility)).toEqual(
      comments(desk.notable.withNotes).map((each) => (each.public ? 'public' : 'private')),
    );
    const told = JSON.stringify(valueOf(toPublicTicket(found)));
    expect(told).not.toMatch(canaryPattern);
  });

  it('lets nothing out that is not proven public, on any ticket, with any flag missing', async () => {
    desk.knobs.dropFlag = 'all-private';
    for (const id of desk.ticketIds) {
      if (id === desk.notable.long) continue;
      const told = toPublicTicket(await read(id));
      expect(JSON.stringify(told)).not.toMatch(canaryPattern);
    }
    desk.knobs.dropFlag = 'all';
    expect(codeOf(toPublicTicket(await read(2101)))).toBe('visibility-unknown');
  });

  it('has the fields of its own form, by the catalogue’s names', async () => {
    const starter = desk.account.tickets.find(({ formId }) => formId !== ticket(2101)?.formId)?.id ?? 0;
    const catalogue = valueOf(await source.catalogue(null, signal()));
    const asked = (found: TicketRead): string[] =>
      catalogue.fields.map(({ id }) => id).filter((id) => found.fieldsOnForm.includes(id));
    expect(asked(await read(2101))).toEqual([
      'type',
      'priority',
      'group',
      String(fieldIds.category),
      String(fieldIds.site),
    ]);
    expect(asked(await read(starter))).toEqual(['type', 'priority', 'group', String(fieldIds.site)]);
    expect(catalogue.macros).toEqual([]);
    expect((await read(2101)).fieldsOnForm).not.toContain(String(fieldIds.oldArea));
  });

  it('says its form, by which the desk’s fields can be asked for, also those that show under a condition only', async () => {
    const starter = desk.account.tickets.find(({ formId }) => formId === formIds.starter)?.id ?? 0;
    expect([(await read(2101)).scope, (await read(starter)).scope]).toEqual([
      String(formIds.standard),
      String(formIds.starter),
    ]);
    const onForm = async (form: number): Promise<string[]> =>
      valueOf(await source.catalogue(String(form), signal())).fields.map(({ id }) => id);
    const onStarter = ['type', 'priority', 'group', String(fieldIds.site)];
    expect(await onForm(formIds.starter)).toEqual(onStarter);
    expect(await onForm(formIds.standard)).toEqual([...onStarter.slice(0, 3), String(fieldIds.category), onStarter[3]]);
    const condition = { parent_field_id: fieldIds.type, value: 'task', child_fields: [{ id: fieldIds.site }] };
    const withCondition: typeof fetch = async (input, init) => {
      const answer = await withCookie(input, init);
      if (!String(input).includes('/ticket_forms')) return answer;
      const body = (await answer.json()) as { ticket_forms: object[] };
      return Response.json({
        ...body,
        ticket_forms: body.ticket_forms.map((form) => ({ ...form, agent_conditions: [condition] })),
      });
    };
    source = zendeskSource.open(desk.origin, { fetch: withCondition } as unknown as SourceEnv);
    expect(await onForm(formIds.starter)).toEqual(onStarter);
  });

  it('of a form that the desk does not tell of has no fields that could be told', async () => {
    for (const form of ['999', '', '9 9', String(formIds.standard).padStart(20, '0')])
      expect(codeOf(await source.catalogue(form, signal()))).toBe('desk-refused');
    desk.fail({ path: /ticket_forms/, answer: { status: 403 } });
    expect(codeOf(await source.catalogue(String(formIds.standard), signal()))).toBe('desk-refused');
    expect(codeOf(await source.catalogue(null, signal()))).toBe('ok');
  });

  it('has every field that is switched on where the plan has no forms', async () => {
    desk.fail({ path: /ticket_forms/, answer: { status: 403 } });
    const active = desk.account.fields.filter(({ active: is }) => is);
    expect((await read(2101)).fieldsOnForm).toHaveLength(active.length);
    expect((await read(2101)).fieldsOnForm).not.toContain(String(fieldIds.oldArea));
  });

  it('asks for what rarely changes once', async () => {
    await read(2101);
    const from = desk.log.length;
    await read(2114);
    expect(askedSince(from).toSorted()).toEqual([
      'GET /api/v2/tickets/2114',
      'GET /api/v2/tickets/2114/comments',
      'GET /api/v2/users/me',
    ]);
  });

  it('is closed once another agent closed it, and the light agent’s is no public reply', async () => {
    desk.inject.save(2101, { status: 'closed' });
    desk.knobs.signedInAs = 'light';
    expect(await read(2101)).toMatchObject({ closed: true, canReplyPublicly: false });
  });

  it('of somebody who was signed out is not read, also where the desk answers as if all were well', async () => {
    const anonymous: typeof fetch = async (input, init) =>
      String(input).includes('/users/me')
        ? Response.json({ user: { id: null, name: 'Anonymous user', authenticity_token: 'tok' } })
        : withCookie(input, init);
    const other = zendeskSource.open(desk.origin, { fetch: anonymous } as unknown as SourceEnv);
    expect(codeOf(await other.read(refOf(2101), signal()))).toBe('desk-signed-out');
    expect(codeOf(await other.addNote(refOf(2101), 'A note', signal()))).toBe('desk-signed-out');
    expect(desk.log.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('stands with who works on it', async () => {
    expect(await source.admissionFacts(refOf(2101), signal())).toMatchObject({
      user: expect.arrayContaining(['dana@acme.example']) as unknown,
      groups: expect.arrayContaining(['Service desk']) as unknown,
    });
    await expect(source.admissionFacts(refOf(2101), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a write', () => {
  const choicesIn = (catalogue: Catalogue, wanted: Readonly<Record<string, string>>): FieldChoice[] =>
    catalogue.fields.flatMap((field) =>
      wanted[field.id] === undefined ? [] : [{ field, optionId: wanted[field.id] ?? null }],
    );
  const wanted = {
    priority: 'urgent',
    group: String(groupIds.onsite),
    [fieldIds.category]: 'hardware__printer__paper_jam',
  };
  const choices = async (): Promise<FieldChoice[]> =>
    choicesIn(valueOf(await source.catalogue(null, signal())), wanted);

  it('saves at once with the stamp of the list, in one request', async () => {
    const [row] = valueOf(await source.list(unsolved, 1, signal())).tickets;
    const id = Number(row?.ref.ticketId);
    expect(codeOf(await source.write(refOf(id), await choices(), row?.stamp ?? '', signal()))).toBe('ok');
    expect(desk.stored(id)).toMatchObject(wanted);
    expect(desk.log.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('leaves a ticket alone that somebody changed since, closed, or that has no stamp', async () => {
    const stamp = ticket(2101)?.updatedAt ?? '';
    desk.inject.change(2101, 'priority', 'low');
    expect(codeOf(await source.write(refOf(2101), await choices(), stamp, signal()))).toBe('conflict');
    expect(codeOf(await source.write(refOf(2101), await choices(), '', signal()))).toBe('conflict');
    desk.inject.save(2101, { status: 'closed' });
    expect(codeOf(await source.write(refOf(2101), await choices(), ticket(2101)?.updatedAt ?? '', signal()))).toBe(
      'read-only',
    );
    expect([desk.stored(2101)['priority'], desk.saves]).toEqual(['low', []]);
  });

  it('is not repeated at the desk’s limit', async () => {
    desk.fail({ method: 'PUT', path: /tickets/, answer: { status: 429, retryAfterSeconds: 1 } });
    const stamp = ticket(2101)?.updatedAt ?? '';
    expect(codeOf(await source.write(refOf(2101), await choices(), stamp, signal()))).toBe('desk-rate-limited');
    expect(desk.log.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

describe('an internal note', () => {
  const note = async (
    text = 'Checked the *tray*.\nIt is <fine>.\n\n{{ticket.requester.email}} & co',
  ): Promise<string> => codeOf(await source.addNote(refOf(2101), text, signal()));

  it('is written for agents only, says so each time, and mails nobody', async () => {
    const known = comments(2101).length;
    expect(await note()).toBe('ok');
    expect(comments(2101).length).toBe(known + 1);
    expect(comments(2101).at(-1)?.public).toBe(false);
    expect(desk.sentMessages).toEqual([]);
    expect(desk.log.find(({ method }) => method === 'PUT')?.body).toEqual({
      ticket: {
        comment: {
          html_body: '<p>Checked the *tray*.<br>It is &lt;fine&gt;.</p><p>{ {ticket.requester.email}} &amp; co</p>',
          public: false,
        },
      },
    });
  });

  it('is looked for among the comments where the answer does not show it', async () => {
    desk.knobs.auditOfWrite = 'none';
    expect(await note()).toBe('ok');
    expect(desk.log.at(-1)?.path).toMatch(/comments\?sort=-created_at/);
  });

  it.each([
    ['the answer says that it is public', { auditOfWrite: 'public' } as const, 'note-public'],
    ['nothing shows it', { auditOfWrite: 'none', dropFlag: 'all' } as const, 'field-not-set'],
  ])('is not called written where %s', async (_, knobs, code) => {
    Object.assign(desk.knobs, knobs);
    expect(await note()).toBe(code);
  });

  it('of nothing is none, and one on a closed ticket is refused', async () => {
    expect(await note(' \n\n ')).toBe('desk-refused');
    expect(desk.log).toEqual([]);
    desk.inject.save(2101, { status: 'closed' });
    expect(await note()).toBe('read-only');
  });
});

it('is not noticed by the account: a tenth of what the smallest one is allowed', () =>
  expect(zendeskSource.quietPerMinute).toBe(20));
