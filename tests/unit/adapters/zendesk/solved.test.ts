import { afterEach, describe, expect, it, vi } from 'vitest';
import { solvedZendesk } from '../../../../adapters/zendesk/solved';
import type { DeskEnv } from '../../../../adapters/adapter';
import { DesksideFault } from '../../../../core/errors';
import type { Catalogue } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import { exampleSchema } from '../../../../core/schema/learning';
import { comment, fakeFetch, json, origin, signal, ticketBody, users } from './fake-desk';

const catalogue: Catalogue = {
  desk: 'zendesk',
  origin,
  fields: [
    {
      id: '501',
      title: 'Category',
      kind: 'dropdown',
      options: [{ id: 'hw_printer_jam', path: ['Hardware', 'Printer', 'Paper jam'] }],
    },
    { id: 'type', title: 'Type', kind: 'type', options: [{ id: 'question', path: ['Question'] }] },
  ],
  macros: [],
  fetchedAt: '2026-03-02T08:00:00Z',
};

const solvedTicket = (id: number): object => ({ ...ticketBody, id, status: 'solved', result_type: 'ticket' });
const conversation = (...comments: object[]): object => ({ comments, users, next_page: null });
const commentsOf = (id: number): string => `/api/v2/tickets/${id}/comments`;
const search = '/api/v2/search';

type Routes = Parameters<typeof fakeFetch>[0];

async function learn(
  routes: Routes,
  limit = 10,
  stop = signal(),
): Promise<{ examples: (Example | null)[]; of: number[] }> {
  const examples: (Example | null)[] = [];
  const of: number[] = [];
  for await (const step of solvedZendesk.solved(
    origin,
    catalogue,
    { fetch: fakeFetch(routes).fetch } as DeskEnv,
    limit,
    stop,
  )) {
    examples.push(step.example);
    of.push(step.of);
  }
  return { examples, of };
}

afterEach(() => void vi.useRealTimers());

describe('learning from solved tickets', () => {
  it('teaches from public messages only', async () => {
    const { examples, of } = await learn({
      [search]: { results: [solvedTicket(11)], count: 1 },
      [commentsOf(11)]: conversation(
        comment(1, { public: false, author_id: 2, plain_body: 'SECRET note' }),
        comment(2, { plain_body: 'It burns' }),
        comment(3, { author_id: 2, plain_body: 'First answer' }),
        comment(4, { author_id: 3, plain_body: 'Last answer' }),
        comment(5, { author_id: 3, public: 'true', plain_body: 'SECRET odd flag' }),
      ),
    });
    expect(of).toEqual([1]);
    expect(examples).toEqual([
      {
        ref: { desk: 'zendesk', origin, ticketId: '11' },
        text: 'Printer is on fire\n\nIt burns',
        values: { '501': 'hw_printer_jam' },
        reply: 'Last answer',
        requesterName: 'Rosa Quintana',
        agentName: 'Ada Admin',
        from: 'solved',
        learnedAt: expect.any(String),
        seenAt: expect.any(String),
      },
    ]);
    expect(exampleSchema.safeParse(examples[0]).success).toBe(true);
  });

  it('asks for solved tickets, newest first', async () => {
    const { fetch, seen } = fakeFetch({ [search]: { results: [], count: 0 } });
    for await (const step of solvedZendesk.solved(origin, catalogue, { fetch } as DeskEnv, 5, signal()))
      expect(step).toBeUndefined();
    const asked = seen[0]?.url.searchParams;
    expect([asked?.get('query'), asked?.get('sort_by'), asked?.get('sort_order')]).toEqual([
      'type:ticket status:solved',
      'updated_at',
      'desc',
    ]);
  });

  it('keeps to its limits of length, and drops a reply that it would have to cut', async () => {
    const { examples } = await learn({
      [search]: { results: [solvedTicket(11)], count: 1 },
      [commentsOf(11)]: conversation(
        comment(1, { plain_body: 'x'.repeat(5000) }),
        comment(2, { author_id: 2, plain_body: 'y'.repeat(4001) }),
      ),
    });
    expect(examples[0]?.text).toHaveLength(2000);
    expect(examples[0]).not.toHaveProperty('reply');
  });

  it('gives null for a ticket that cannot teach, and goes on', async () => {
    const { examples, of } = await learn({
      [search]: { results: [solvedTicket(11), solvedTicket(12), { id: 'odd' }, solvedTicket(13)], count: 4 },
      [commentsOf(11)]: conversation(comment(1, { public: false })),
      [commentsOf(12)]: json({}, 403),
      [commentsOf(13)]: conversation(comment(1)),
    });
    expect(examples.map((example) => example?.ref.ticketId ?? null)).toEqual([null, null, null, '13']);
    expect(of).toEqual([4, 4, 4, 4]);
  });

  it('follows pages up to its limit', async () => {
    const { examples, of } = await learn(
      {
        [search]: [
          { results: [solvedTicket(11)], count: 250, next_page: `${origin}${search}?page=2` },
          { results: [solvedTicket(12), solvedTicket(13)], count: 250 },
        ],
        [commentsOf(11)]: conversation(comment(1)),
        [commentsOf(12)]: conversation(comment(1)),
        [commentsOf(13)]: conversation(comment(1)),
      },
      2,
    );
    expect(examples).toHaveLength(2);
    expect(of).toEqual([2, 2]);
  });

  it('goes on before the last of a thousand, which is where the search ends, and then with closed ones', async () => {
    const day = (id: number): string => new Date(Date.UTC(2026, 0, 1) - id * 86_400_000).toISOString();
    const rows = (status: string, first: number, count: number): object[] =>
      Array.from({ length: count }, (_, at) => ({ ...solvedTicket(first + at), status, updated_at: day(first + at) }));
    const all: Record<string, object[]> = { solved: rows('solved', 1, 1230), closed: rows('closed', 2001, 40) };
    const asked: string[] = [];
    const answer = ({ url }: { url: URL }): object => {
      const query = url.searchParams.get('query') ?? '';
      const page = Number(url.searchParams.get('page') ?? 1);
      if (page > 10) return json({ error: 'invalid' }, 422);
      asked.push(`${query.replace('type:ticket ', '')} ${page}`);
      const [, status = '', before] = /status:(\w+)(?: updated<=(\S+))?/.exec(query) ?? [];
      const found = (all[status] ?? []).filter(
        (row) => before === undefined || (row as { updated_at: string }).updated_at <= before,
      );
      const next = new URL(url);
      next.searchParams.set('page', String(page + 1));
      const results = found.slice((page - 1) * 100, page * 100);
      return { results, count: found.length, next_page: page * 100 < found.length ? next.href : null };
    };
    const none = conversation(comment(1, { public: false }));
    const routes: Routes = { [search]: answer };
    for (const id of Object.values(all).flat())
      Object.assign(routes, { [commentsOf((id as { id: number }).id)]: none });
    const read = async (from: string | null, skips: (id: string) => boolean) => {
      const steps: { ticketId: string; at: string }[] = [];
      const env = { fetch: fakeFetch(routes).fetch } as DeskEnv;
      for await (const step of solvedZendesk.solved(origin, catalogue, env, 2000, signal(), { from, skips }))
        steps.push(step);
      return steps;
    };
    const steps = await read(null, () => false);
    expect(new Set(steps.map(({ ticketId }) => ticketId)).size).toBe(1270);
    expect(steps).toHaveLength(1270);
    expect(asked.filter((query) => query.endsWith(' 1'))).toEqual([
      'status:solved 1',
      `status:solved updated<=${day(1000)} 1`,
      'status:closed 1',
    ]);
    const half = steps.slice(0, 1100);
    const known = new Set(half.map(({ ticketId }) => ticketId));
    asked.length = 0;
    const rest = await read(half.at(-1)?.at ?? null, (id) => known.has(id));
    expect(rest.map(({ ticketId }) => ticketId)).toEqual(steps.slice(1100).map(({ ticketId }) => ticketId));
    expect(asked[0]).toMatch(/^status:solved updated<=/);
  });

  it('waits for the desk’s limit in the background', async () => {
    vi.useFakeTimers();
    const learning = learn({ [search]: [json({}, 429, { 'retry-after': '90' }), { results: [], count: 0 }] });
    await vi.advanceTimersByTimeAsync(90_000);
    expect((await learning).examples).toEqual([]);
  });

  it('throws a fault when the session ended, and when it is stopped', async () => {
    await expect(learn({ [search]: json({}, 401) })).rejects.toBeInstanceOf(DesksideFault);
    await expect(learn({ [search]: { results: [] } }, 5, AbortSignal.abort())).rejects.toMatchObject({
      error: { code: 'stopped' },
    });
  });
});
