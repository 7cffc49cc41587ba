import { describe, expect, it } from 'vitest';
import { makeFreshdeskSource } from '../../../../adapters/freshdesk/desk-source';
import { readMark, writeMark } from '../../../../adapters/freshdesk/mark';
import { noteHtml } from '../../../../adapters/freshdesk/notes';
import type { SourceEnv } from '../../../../adapters/source';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import { fakeFetch, json, origin, signal, standardRoutes, type Routes } from './fake-desk';

const secret = 'CANARY-ROW';
/** Every place where a desk is known to put words of a conversation into a list. */
const full = {
  id: 7,
  subject: 'Printer',
  status: 2,
  priority: 4,
  responder_id: 2,
  requester: { id: 1, name: 'Rosa Quintana', email: `${secret}@acme.example`, notes: secret },
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
  description: `<p>${secret}</p>`,
  description_text: secret,
  structured_description: secret,
  last_comment: { body: secret },
  lastnote: secret,
  action_note: secret,
  conversations: [{ body: secret, private: true }],
  // The account's fields know the second one as a text, and the third as a dropdown, which holds no such text.
  custom_fields: { cf_internal: secret, cf_note: secret, cf_site: `${secret} ${'x'.repeat(500)}` },
  todo: secret,
  stats: { note: secret },
  company: { name: secret, note: secret },
  ai_summary: secret,
};

const open = (routes: Routes) => {
  const desk = fakeFetch({ ...standardRoutes, ...routes });
  const source = makeFreshdeskSource().open(origin, { fetch: desk.fetch } as SourceEnv);
  return { ...desk, source };
};

describe('the rows of a list', () => {
  it('leave nothing behind of what was written in a ticket', async () => {
    const { source, seen } = open({
      '/api/_/tickets': { tickets: [full], meta: { count: 1, note: secret } },
      '/api/_/ticket_filters': {
        ticket_filters: [{ id: 5, name: 'Mine', query_hash: [{ value: secret }], note: secret }],
      },
    });
    const told = [
      await source.list('5', 10, signal()),
      await source.changes(['5'], null, signal()),
      await source.views(signal()),
    ];
    expect(told.every(({ ok }) => ok)).toBe(true);
    expect(JSON.stringify(told)).not.toContain(secret);
    for (const { url } of seen.filter(({ url: { pathname } }) => pathname === '/api/_/tickets')) {
      expect(url.searchParams.get('include')).toBe('requester');
      expect(url.search).not.toContain('description');
    }
    expect(told[0]).toMatchObject({ value: { tickets: [{ assigneeName: 'Ann Agent', priorityName: 'Urgent' }] } });
  });

  it('are cut to what crosses to the worker', async () => {
    const { source } = open({
      '/api/_/tickets': {
        tickets: [{ ...full, subject: 'x'.repeat(9000), requester: { name: 'y'.repeat(9000) }, created_at: 'soon' }],
      },
      '/api/_/ticket_filters': {
        ticket_filters: [{ id: 5, name: 'z'.repeat(9000) }, { id: 'a/b', name: 'A' }, { name: 1 }],
      },
    });
    const list = await source.list('5', 10, signal());
    expect(sourceAnswerSchemas.list.safeParse(list).success).toBe(true);
    expect(list).toMatchObject({ ok: true, value: { tickets: [{ createdAt: null }], complete: true } });
    const views = await source.views(signal());
    expect(sourceAnswerSchemas.views.safeParse(views).success).toBe(true);
    expect(views.ok && views.value).toHaveLength(1);
  });

  it('that cannot be read are left out, and then the list is not complete', async () => {
    const odd = [{ ...full, id: '7' }, { ...full, id: -1 }, { ...full, updated_at: 'yesterday' }, null];
    const { source } = open({ '/api/_/tickets': { tickets: [full, ...odd] } });
    expect(await source.list('5', 10, signal())).toMatchObject({
      ok: true,
      value: { tickets: [{ ref: { ticketId: '7' } }], complete: false },
    });
    const none = open({ '/api/_/tickets': { tickets: odd } });
    expect(await none.source.list('5', 10, signal())).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
  });

  it('do without the desk’s words where a role may not read them', async () => {
    const { source } = open({
      '/api/_/tickets': { tickets: [full] },
      '/api/_/ticket_fields': json({}, 404),
      '/api/_/bootstrap/agents_groups': json({}, 404),
    });
    expect(await source.list('5', 10, signal())).toMatchObject({
      ok: true,
      value: { tickets: [{ status: 'open', statusName: '', assigneeName: null, priorityName: null }] },
    });
  });

  it('know of some companies their numbers alone, where one answer cannot ask for all of them, and of more each time', async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const desk = fakeFetch({
      ...standardRoutes,
      '/api/_/tickets': { tickets: ids.map((id) => ({ ...full, id, company_id: id })) },
      ...Object.fromEntries(ids.map((id) => [`/api/v2/companies/${id}`, { id, name: `Company ${id}`, note: secret }])),
      '/api/v2/companies/3': json({}, 403),
    });
    const pace = (): Promise<() => void> => Promise.resolve(() => undefined);
    const source = makeFreshdeskSource().open(origin, { fetch: desk.fetch, pace } as unknown as SourceEnv);
    const named = async (): Promise<string[]> => {
      const told = await source.list('5', 10, signal(), ['organisation']);
      expect(JSON.stringify(told)).not.toContain(secret);
      const organisations = told.ok ? told.value.tickets.map((row) => row.admissionFacts?.organisation ?? []) : [];
      expect(organisations.map(([id]) => id).toSorted()).toEqual(ids.map(String));
      return organisations.flatMap(([, name]) => name ?? []);
    };
    const many = [(await named()).length, (await named()).length, (await named()).length];
    expect(many).toEqual([2, 3, 5]);
    const watched = makeFreshdeskSource().open(origin, { fetch: desk.fetch } as SourceEnv);
    const all = await watched.list('5', 10, signal(), ['organisation']);
    expect(JSON.stringify(all).match(/Company \d/g)).toHaveLength(5);
  });

  it('end where a desk answers every page with the same rows', async () => {
    const tickets = Array.from({ length: 10 }, (_, index) => ({ ...full, id: index + 1 }));
    const { source, seen } = open({ '/api/_/tickets': { tickets } });
    expect(await source.list('5', 1000, signal())).toMatchObject({ ok: true, value: { complete: false } });
    expect(seen.filter(({ url }) => url.pathname === '/api/_/tickets')).toHaveLength(2);
  });
});

/** Numbered from 1, each changed a minute before the one above it. */
const rowsFrom = (first: number, many: number): object[] =>
  Array.from({ length: many }, (_, index) => {
    const id = first + index;
    return { ...full, id, updated_at: new Date(Date.parse('2026-03-02T09:00:00Z') - id * 60_000).toISOString() };
  });

describe('a list that changes while it is read', () => {
  const inPages = (...pages: (readonly [rows: object[], count: number])[]): Routes => ({
    '/api/_/tickets': ({ url }) => {
      const [tickets, count] = pages[Number(url.searchParams.get('page')) - 1] ?? [[], 0];
      return { tickets, meta: { count } };
    },
  });

  it('is not called complete when a ticket has left it, as another may have slipped between two pages', async () => {
    const steady = open(inPages([rowsFrom(1, 10), 13], [rowsFrom(11, 3), 13]));
    expect(await steady.source.list('5', 100, signal())).toMatchObject({ value: { complete: true } });
    const left = open(inPages([rowsFrom(1, 10), 13], [rowsFrom(12, 2), 12]));
    expect(await left.source.list('5', 100, signal())).toMatchObject({ value: { complete: false } });
  });

  it('is read on from the newest change of its first page, not of a later one', async () => {
    const late = { ...full, id: 99, updated_at: '2026-03-02T10:00:00Z' };
    const { source } = open(inPages([rowsFrom(1, 10), 12], [[late, ...rowsFrom(11, 1)], 12]));
    const read = await source.changes(['5'], null, signal());
    expect(read.ok && readMark(read.value.mark, ['5']).times.get('5')).toBe(Date.parse('2026-03-02T08:59:00Z'));
  });
});

describe('a mark', () => {
  it('gives back the second of each view, never a later one', () => {
    const times = new Map([
      ['unresolved', Date.parse('2026-03-02T09:00:00.900Z')],
      ['82000120001', Date.parse('2026-01-01T00:00:00Z')],
    ]);
    const read = readMark(writeMark({ times, told: new Map() }), ['82000120001', 'unresolved', 'other']);
    expect([...read.times]).toEqual([
      ['82000120001', Date.parse('2026-01-01T00:00:00Z')],
      ['unresolved', Date.parse('2026-03-02T09:00:00Z')],
    ]);
  });

  it('gives back what was told in those seconds, as many as there is room for, and nothing that no second can tell', () => {
    const [at, early] = [Date.parse('2026-03-02T09:00:00Z'), Date.parse('2026-01-01T00:00:00Z')];
    const times = new Map([
      ['a', at],
      ['b', early],
    ]);
    const few = new Map([
      [82_000_123_456, at],
      [7, early],
    ]);
    expect(readMark(writeMark({ times, told: new Map([...few, [9, at - 1]]) }), ['a', 'b'])).toEqual({
      times,
      told: few,
    });
    const many = new Map(Array.from({ length: 500 }, (_, id) => [id + 1, at] as const));
    const mark = writeMark({ times, told: many });
    const { told } = readMark(mark, ['a']);
    expect([mark.length <= 200, told.size > 20, [...told].every(([id, second]) => many.get(id) === second)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('that an earlier version has written tells the views and nothing that was told', () => {
    const at = Date.parse('2026-03-02T09:00:00Z');
    const old = writeMark({ times: new Map([['a', at]]), told: new Map() });
    expect(old).toMatch(/^1[0-9a-z]{11}$/);
    expect(readMark(`${old} ..`, ['a'])).toEqual({ times: new Map([['a', at]]), told: new Map() });
  });
});

describe('the HTML of a note', () => {
  it('shows the text as it is and nothing of it as markup or placeholder', () => {
    expect(noteHtml('a <img src=x onerror=1>\nb & {{c}}\r\n\r\n\n\n"d"\n')).toBe(
      '<div>a &lt;img src=x onerror=1&gt;<br>b &amp; &#123;&#123;c&#125;&#125;</div><div><br></div><div>&quot;d&quot;</div>',
    );
  });
});
