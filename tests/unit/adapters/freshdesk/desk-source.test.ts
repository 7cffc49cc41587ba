import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFreshdeskSource } from '../../../../adapters/freshdesk/desk-source';
import type { OpenSource, SourceEnv } from '../../../../adapters/source';
import type { DeskField } from '../../../../core/fields';
import type { QueueTicket } from '../../../../core/queue';
import type { Result } from '../../../../core/result';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { TicketRef } from '../../../../core/ticket';
import { names, notable, optionIdOf, startFreshdesk, type FreshdeskDesk } from '../../../desks/freshdesk/index';

let desk: FreshdeskDesk;
let cookie = '';
let source: OpenSource;

const signal = new AbortController().signal;

function envOf(): SourceEnv {
  return {
    document: {} as Document,
    location: () => new URL('/a/dashboard', desk.origin),
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }),
    help: () => Promise.reject(new Error('nobody helps here')),
  };
}

beforeAll(async () => {
  desk = await startFreshdesk({ page: false });
});
beforeEach(async () => {
  desk.reset();
  cookie = (await fetch(`${desk.origin}/a/tickets/2101`)).headers.get('set-cookie')?.split(';')[0] ?? '';
  desk.reset();
  source = makeFreshdeskSource().open(desk.origin, envOf());
});
afterAll(() => desk.close());

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}
const code = async (answer: Promise<Result<unknown>>): Promise<string> => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.code;
};
const refOf = (id: number): TicketRef => ({ desk: 'freshdesk', origin: desk.origin, ticketId: String(id) });
const idsOf = (tickets: readonly QueueTicket[]): number[] => tickets.map(({ ref }) => Number(ref.ticketId));
const asked = (): string[] => desk.log.map(({ method, path }) => `${method} ${path}`);
const lists = (): string[] => asked().filter((line) => line.includes('/api/_/tickets?'));
const unresolved = (): number[] =>
  desk.account.tickets
    .filter(({ status }) => status !== 4 && status !== 5)
    .toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || b.id - a.id)
    .map(({ id }) => id);

describe('the views of a Freshdesk', () => {
  it('are told with the desk’s own names and in its own order', async () => {
    const views = await value(source.views(signal));
    expect(views.slice(0, 2)).toEqual([
      { id: 'new_and_my_open', title: 'New and my open tickets' },
      { id: 'unresolved', title: 'All unresolved tickets' },
    ]);
    expect(views).toContainEqual({ id: '82000120001', title: 'Nobody has taken it' });
    expect(desk.log).toHaveLength(1);
  });

  it('are those that every account has where the desk does not list them', async () => {
    desk.knobs.listsViews = false;
    expect((await value(source.views(signal))).map(({ id }) => id)).toEqual([
      'new_and_my_open',
      'unresolved',
      'all_tickets',
    ]);
  });
});

describe('the list of a view', () => {
  it('names each ticket, newest change first, in the desk’s own words', async () => {
    desk.inject.publicReply(notable.showcase, 'Still nothing.');
    const list = await value(source.list('unresolved', 1000, signal));
    expect(idsOf(list.tickets)).toEqual(unresolved());
    expect(list.complete).toBe(true);
    const first = desk.account.tickets.find(({ id }) => id === notable.showcase);
    expect(list.tickets[0]).toEqual({
      ref: refOf(notable.showcase),
      subject: first?.subject,
      status: 'open',
      statusName: 'Open',
      stamp: first?.updatedAt,
      createdAt: first?.createdAt,
      requesterName: 'Oliver Brandt-Hughes',
      assigneeName: 'Dana Whitlock',
      requesterId: String(first?.requesterId),
      teamName: 'Service desk',
      priorityName: 'Medium',
      typeName: 'Incident',
      channelName: 'Email',
      scope: null,
      values: expect.objectContaining({ priority: '2', status: '2', type: 'Incident' }) as Record<string, string>,
    });
    expect(sourceAnswerSchemas.list.safeParse({ ok: true, value: list }).success).toBe(true);
    const custom = list.tickets.find(({ statusName }) => statusName === 'Waiting on third party');
    expect(custom?.status).toBeNull();
  });

  it('asks for a saved view by its number, and for the desk’s words once', async () => {
    const first = await value(source.list('82000120001', 100, signal));
    expect(idsOf(first.tickets).length).toBeGreaterThan(0);
    await value(source.list('82000120001', 100, signal));
    expect(lists().every((line) => line.includes('filter=82000120001&'))).toBe(true);
    expect(asked().filter((line) => /ticket_fields|agents_groups/.test(line))).toHaveLength(2);
  });

  it('goes on from page to page, as small as the desk makes them', async () => {
    desk.knobs.largestPage = 10;
    const list = await value(source.list('all_tickets', 1000, signal));
    expect(new Set(idsOf(list.tickets))).toEqual(new Set(desk.ticketIds));
    expect(list.complete).toBe(true);
  });

  it('is not called complete where it was cut, or where nothing says that all pages belong together', async () => {
    const some = await value(source.list('all_tickets', 3, signal));
    expect([some.tickets.length, some.complete]).toEqual([3, false]);
    desk.knobs.largestPage = 10;
    desk.knobs.countsTickets = false;
    const list = await value(source.list('all_tickets', 1000, signal));
    expect([list.tickets.length, list.complete]).toEqual([desk.ticketIds.length, false]);
  });
});

describe('what has changed', () => {
  const start = async (views: readonly string[] = ['unresolved']): Promise<string> =>
    (await value(source.changes(views, null, signal))).mark;

  it('names a ticket once that is in several views, and goes on for each view from where it was read', async () => {
    const views = ['unresolved', 'all_tickets', '82000120002'];
    const mark = await start(views);
    desk.inject.change(2114, 'priority', '4');
    const next = await value(source.changes(views, mark, signal));
    expect(idsOf(next.tickets).filter((id) => id === 2114)).toHaveLength(1);
    expect(next.tickets).toHaveLength(1);
  });

  it('tells all of a view that is asked about for the first time', async () => {
    const mark = await start(['82000120002']);
    const next = await value(source.changes(['82000120002', 'unresolved'], mark, signal));
    expect(new Set(idsOf(next.tickets))).toEqual(new Set(unresolved()));
  });

  it('tells what was changed while a later view was read', async () => {
    const views = ['all_tickets', 'unresolved'];
    const mark = await start(views);
    desk.inject.change(2114, 'priority', '4');
    const late = makeFreshdeskSource().open(desk.origin, {
      ...envOf(),
      fetch: async (input, init) => {
        const answer = await envOf().fetch(input, init);
        // Both come in after the first view was read, and only the newer one is in the second view.
        if (String(input).includes('filter=all_tickets')) {
          desk.inject.change(notable.closed, 'priority', '2');
          desk.inject.change(2152, 'priority', '4');
        }
        return answer;
      },
    });
    const during = await value(late.changes(views, mark, signal));
    expect(idsOf(during.tickets)).not.toContain(notable.closed);
    const after = await value(source.changes(views, during.mark, signal));
    expect(idsOf(after.tickets)).toContain(notable.closed);
  });

  it('reads a view to its end where the desk does not keep to the order', async () => {
    const mark = await start();
    desk.knobs.keepsOrder = false;
    desk.knobs.largestPage = 10;
    const oldest = unresolved().at(-1) ?? 0;
    desk.inject.change(oldest, 'priority', '4');
    const next = await value(source.changes(['unresolved'], mark, signal));
    expect(idsOf(next.tickets)).toContain(oldest);
  });

  it('goes on with the other views where one is refused, and says that this is not all', async () => {
    const mark = await start(['unresolved', 'all_tickets']);
    desk.fail({ path: /filter=unresolved/, answer: { status: 404 } });
    desk.inject.change(2114, 'priority', '4');
    const next = await value(source.changes(['unresolved', 'all_tickets'], mark, signal));
    expect([idsOf(next.tickets).includes(2114), next.complete]).toEqual([true, false]);
    expect(await code(source.changes(['unresolved'], mark, signal))).toBe('desk-refused');
  });

  it('keeps its mark short for more views than it can name', async () => {
    desk.fail({ path: /ticket_fields/, answer: { status: 403 } });
    const views = Array.from({ length: 25 }, (_, index) => `82000999${index}`);
    desk.knobs.largestPage = 5;
    const { mark } = await value(source.changes(views, null, signal));
    expect(mark.length).toBeLessThanOrEqual(200);
  });
});

describe('a ticket without its page', () => {
  it('holds what the desk says of each message', async () => {
    const read = await value(source.read(refOf(notable.withNotes), signal));
    expect(read).toMatchObject({ source: 'json', closed: false, agentName: 'Dana Whitlock' });
    expect(read.messages.map(({ visibility }) => visibility)).toContain('private');
  });

  it('proves nothing where the desk does not say what is public', async () => {
    const { messages } = await value(source.read(refOf(notable.unclearVisibility), signal));
    expect(messages.some(({ visibility }) => visibility === 'unknown')).toBe(true);
  });

  it('knows the form with the sections that its values bring', async () => {
    const { fieldsOnForm, values } = await value(source.read(refOf(notable.showcase), signal));
    expect(fieldsOnForm).toEqual(
      expect.arrayContaining(['type', 'priority', 'status', 'group', names.category, 'tags']),
    );
    expect(values).toMatchObject(
      Object.fromEntries(Object.entries(desk.stored(notable.showcase)).filter(([id]) => id in values)),
    );
  });

  it('takes two requests once the desk’s fields and people are known', async () => {
    await value(source.read(refOf(2114), signal));
    expect(desk.log).toHaveLength(5);
    await value(source.read(refOf(2152), signal));
    expect(desk.log).toHaveLength(7);
  });

  it('says whose ticket it is, and whether it is closed', async () => {
    expect((await value(source.read(refOf(notable.closed), signal))).closed).toBe(true);
    const admissionFacts = await source.admissionFacts(refOf(notable.showcase), signal);
    expect(admissionFacts.organisation).toContain('Acme Supply Ltd');
  });
});

describe('a save without its page', () => {
  const categoryId = optionIdOf(['Hardware', 'Printer', 'Paper jam']);
  const category = async (): Promise<DeskField> => {
    const field = (await value(source.catalogue(null, signal))).fields.find(({ id }) => id === names.category);
    if (!field) throw new Error('no category');
    return field;
  };
  const stampOf = async (id: number): Promise<string> => (await value(source.read(refOf(id), signal))).updatedStamp;
  const write = async (stamp: string): Promise<string> =>
    code(source.write(refOf(notable.showcase), [{ field: await category(), optionId: categoryId }], stamp, signal));

  it('is read back, and sends nothing', async () => {
    expect(await write(await stampOf(notable.showcase))).toBe('ok');
    expect(desk.stored(notable.showcase)[names.category]).toBe(categoryId);
    expect([desk.saves.length, desk.sentMessages.length]).toEqual([1, 0]);
  });

  it('leaves a ticket alone that another agent has closed or changed meanwhile', async () => {
    const stamp = await stampOf(notable.showcase);
    desk.inject.change(notable.showcase, 'status', '5');
    expect([await write(stamp), await write('')]).toEqual(['conflict', 'conflict']);
    expect(desk.saves).toHaveLength(0);
    expect(desk.stored(notable.showcase)[names.category]).toBeNull();
  });

  it('says so when it does not read back', async () => {
    const stamp = await stampOf(notable.showcase);
    desk.fail({ path: new RegExp(`^/api/_/tickets/${notable.showcase}$`), method: 'PUT', answer: 'wrong-shape' });
    expect(await write(stamp)).toBe('field-not-set');
  });
});

describe('an internal note', () => {
  const text = 'Called back: <b>line 4</b> & {{ticket.id}}\nsecond line\n\nnext paragraph';
  const add = (): Promise<Result<void>> => source.addNote(refOf(notable.showcase), text, signal);

  it('stands in the ticket as it was written, for agents only, and mails nobody', async () => {
    expect(await code(add())).toBe('ok');
    const note = desk.account.tickets.find(({ id }) => id === notable.showcase)?.conversations.at(-1);
    expect(note).toMatchObject({ kind: 'note', private: true, notified: [], text });
    expect(desk.sentMessages).toEqual([]);
    const sent = desk.log.find(({ method }) => method === 'POST')?.body;
    expect(sent).toMatchObject({ private: true, notify_emails: [] });
    expect(JSON.stringify(sent)).not.toMatch(/incoming|\{\{/);
  });

  it('that the desk made public is told', async () => {
    desk.knobs.publicNotes = true;
    expect(await add()).toEqual({ ok: false, error: { code: 'note-public' } });
  });

  it('that does not read back is told', async () => {
    desk.fail({ path: /conversations\?/, answer: 'wrong-shape' });
    expect(await code(add())).toBe('desk-refused');
  });

  it('is not written without words or without the desk’s token', async () => {
    expect(await code(source.addNote(refOf(notable.showcase), ' \n\n ', signal))).toBe('desk-refused');
    desk.fail({ path: /bootstrap\/me/, answer: 'wrong-shape' });
    expect(await code(add())).toBe('desk-refused');
    expect(desk.log.some(({ method }) => method === 'POST')).toBe(false);
  });
});

describe('a desk that does not answer as it should', () => {
  const questions: readonly (readonly [string, () => Promise<Result<unknown>>])[] = [
    ['views', () => source.views(signal)],
    ['list', () => source.list('unresolved', 10, signal)],
    ['changes', () => source.changes(['unresolved'], null, signal)],
    ['read', () => source.read(refOf(notable.showcase), signal)],
    ['write', () => source.write(refOf(notable.showcase), [], '2026-03-02T08:00:00Z', signal)],
    ['note', () => source.addNote(refOf(notable.showcase), 'A note', signal)],
    ['catalogue', () => source.catalogue(null, signal)],
  ];

  it.each(questions.slice(0, 4))('finds an ended session that is answered with a refusal: %s', async (_, ask) => {
    desk.fail({ path: /\/api\//, answer: { status: 403 } });
    expect(await code(ask())).toBe('desk-signed-out');
  });

  it.each(questions.filter(([what]) => what !== 'views'))(
    'takes no foreign shape for an answer: %s',
    async (_, ask) => {
      desk.fail({ path: /\/api\//, answer: 'wrong-shape' });
      expect(await code(ask())).toBe('desk-refused');
    },
  );
});
