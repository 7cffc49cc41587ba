import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buildAccount,
  canaries,
  canaryPattern,
  fieldIds,
  notable,
  startZendesk,
  views,
  type ZendeskDesk,
} from '../../desks/zendesk/index';

let desk: ZendeskDesk;
let cookie = '';

const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${String(value)}`);
  return value as Record<string, unknown>;
};

const rows = (value: unknown): Record<string, unknown>[] => {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(record);
};

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : desk.origin + path, { ...init, headers: { cookie, ...init.headers } });

const getJson = async (path: string): Promise<Record<string, unknown>> => record(await (await get(path)).json());

const token = async (): Promise<string> =>
  String(record((await getJson('/api/v2/users/me.json')).user).authenticity_token);

const put = async (id: number, ticket: unknown, csrf?: string): Promise<Response> =>
  get(`/api/v2/tickets/${id}.json`, {
    method: 'PUT',
    body: JSON.stringify({ ticket }),
    headers: { 'content-type': 'application/json', ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }) },
  });

beforeAll(async () => {
  desk = await startZendesk({ page: false });
  const page = await fetch(`${desk.origin}/agent/tickets/${notable.showcase}`);
  cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
});

beforeEach(() => desk.reset());
afterAll(() => desk.close());

describe('answers of the JSON', () => {
  const path = '/api/v2/tickets/2101.json';

  it('name what they hold, and are not sent again to a client that has it, until something changes', async () => {
    const first = await get(path);
    const tag = first.headers.get('etag') ?? '';
    expect([tag.slice(0, 3), first.headers.get('cache-control')]).toEqual(['W/"', 'max-age=10, private']);
    const again = await get(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    desk.inject.internalNote(2101, 'Between us.');
    const changed = await get(path, { headers: { 'if-none-match': tag } });
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
    expect(desk.validated).toEqual({ tagged: 3, unchanged: 1 });
    desk.leaveAgeOpen();
    expect((await get(path)).headers.get('etag')).toBeNull();
  });
});

describe('the account', () => {
  const account = buildAccount();

  it('is large and varied enough to practise on', () => {
    const category = account.fields.find((field) => field.id === fieldIds.category);
    expect(account.tickets.length).toBeGreaterThanOrEqual(62);
    expect(new Set(account.tickets.map((ticket) => ticket.id)).size).toBe(account.tickets.length);
    expect(category?.options.length).toBeGreaterThanOrEqual(45);
    expect(category?.options.filter((option) => option.name.split('::').length === 3).length).toBeGreaterThanOrEqual(
      40,
    );
    expect(new Set(category?.options.map((option) => option.value)).size).toBe(category?.options.length);
    expect(account.tickets.find((ticket) => ticket.id === notable.fiveHundredComments)?.comments).toHaveLength(500);
    for (const id of notable.firstCommentPrivate)
      expect(account.tickets.find((ticket) => ticket.id === id)?.comments[0]?.public).toBe(false);
    expect(
      account.macros.filter((macro) => macro.active && macro.actions.some((action) => action.field === 'comment_value'))
        .length,
    ).toBeGreaterThanOrEqual(7);
  });

  it('has repeated leaf names', () => {
    const leaves =
      account.fields
        .find((field) => field.id === fieldIds.category)
        ?.options.map((option) => option.name.split('::').at(-1)) ?? [];
    expect(leaves.filter((leaf) => leaf === 'Other').length).toBeGreaterThan(3);
  });

  it('has solved tickets to learn from', () => {
    const agents = new Set(account.users.filter((user) => user.role !== 'end-user').map((user) => user.id));
    const useful = account.tickets.filter(
      (ticket) =>
        ticket.status === 'solved' &&
        ticket.values[fieldIds.category] !== null &&
        ticket.comments.some((comment) => comment.public && agents.has(comment.authorId)),
    );
    expect(useful.length).toBeGreaterThanOrEqual(25);
  });

  it('marks every private text with its own canary, and no public one', () => {
    const all = canaries();
    expect(new Set(all.map((each) => each.canary)).size).toBe(all.length);
    for (const ticket of account.tickets) {
      expect(ticket.subject).not.toMatch(canaryPattern);
      for (const comment of ticket.comments)
        expect([comment.id, [...comment.text.matchAll(canaryPattern)].length]).toEqual([
          comment.id,
          comment.public ? 0 : 1,
        ]);
    }
    for (const { id, body, userSegmentId, userSegmentIds, draft } of account.articles) {
      const isOpen = userSegmentId === null && userSegmentIds === undefined && !draft;
      expect([id, [...body.matchAll(canaryPattern)].length]).toEqual([id, isOpen ? 0 : 1]);
    }
    expect(new Set(all.map((each) => each.where))).toEqual(
      new Set(['note', 'side-conversation', 'unclear', 'article']),
    );
  });

  it('is the same every time', () => expect(buildAccount()).toEqual(account));
});

describe('who may ask', () => {
  it('wants the session cookie', async () => {
    const response = await fetch(`${desk.origin}/api/v2/tickets/2101.json`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "Couldn't authenticate you" });
  });

  it('sets the cookie for scripts to keep their hands off, and a strict policy', async () => {
    const response = await fetch(`${desk.origin}/agent/filters/1`);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('ends sessions', async () => {
    const own = await startZendesk({ page: false });
    const first = await fetch(`${own.origin}/agent/tickets/2101`);
    const mine = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask = (): Promise<Response> => fetch(`${own.origin}/api/v2/users/me`, { headers: { cookie: mine } });
    expect((await ask()).status).toBe(200);
    own.signOutEverybody();
    expect((await ask()).status).toBe(401);
    await own.close();
  });

  it('knows a light agent', async () => {
    desk.knobs.signedInAs = 'light';
    expect(record((await getJson('/api/v2/users/me')).user).only_private_comments).toBe(true);
  });
});

describe('lists', () => {
  const comments = `/api/v2/tickets/${notable.fiveHundredComments}/comments`;

  it('gives cursors when they are asked for', async () => {
    let next: unknown = `${comments}.json?page[size]=100`;
    const ids = new Set<unknown>();
    let pages = 0;
    while (typeof next === 'string') {
      const page = await getJson(next);
      pages += 1;
      for (const comment of rows(page.comments)) ids.add(comment.id);
      const { has_more, after_cursor } = record(page.meta);
      expect(typeof after_cursor === 'string').toBe(has_more);
      next = record(page.links).next;
      if (typeof next === 'string') expect(new URL(next).origin).toBe(desk.origin);
    }
    expect([pages, ids.size]).toEqual([5, 500]);
  });

  it('numbers its pages otherwise, or when the account has no cursors', async () => {
    desk.knobs.paging = 'offset';
    const page = await getJson(`${comments}?page[size]=100`);
    expect(page.meta).toBeUndefined();
    expect([rows(page.comments).length, page.count, page.previous_page]).toEqual([100, 500, null]);
    const last = await getJson(`${comments}?page=5`);
    expect([rows(last.comments).length, last.next_page]).toEqual([100, null]);
    expect(String(page.next_page)).toMatch(new RegExp(`^${desk.origin}.*page=2`));
  });

  it('sorts comments both ways and adds the people', async () => {
    const down = await getJson(`${comments}?sort_order=desc&include=users&page[size]=1`);
    expect(String(rows(down.comments)[0]?.body)).toContain("Today's summary");
    expect(rows(down.users).length).toBeGreaterThan(2);
  });

  it('keeps the host that was asked', async () => {
    const { ticket } = await getJson('/api/v2/tickets/2101.json');
    expect(record(ticket).url).toBe(`${desk.origin}/api/v2/tickets/2101.json`);
  });

  it('finds solved tickets, newest first', async () => {
    const found = await getJson(
      '/api/v2/search.json?query=type:ticket status:solved&sort_by=updated_at&sort_order=desc&per_page=10',
    );
    const dates = rows(found.results).map((ticket) => String(ticket.updated_at));
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(rows(found.results).every((ticket) => ticket.status === 'solved' && ticket.result_type === 'ticket')).toBe(
      true,
    );
    expect(Number(found.count)).toBeGreaterThanOrEqual(25);
    expect(found.next_page).not.toBeNull();
  });
});

describe('views', () => {
  const idOf = (title: string): number => views.find((view) => view.title === title)?.id ?? 0;

  it('come by number in their own order, and by cursor in that of their age', async () => {
    const byNumber = rows((await getJson('/api/v2/views/active.json?per_page=100')).views);
    expect(byNumber.map(({ title }) => title)[0]).toBe('Your unsolved tickets');
    expect(byNumber.some(({ title }) => title === 'Old escalations' || title === 'Not yours')).toBe(false);
    const byCursor = rows((await getJson('/api/v2/views?active=true&page[size]=100')).views);
    expect(byCursor.map(({ id }) => id).toReversed()).toEqual(byNumber.map(({ id }) => id));
  });

  it('give whole tickets, their first message and their people along with them', async () => {
    const page = await getJson(
      `/api/v2/views/${idOf('Everything')}/tickets?include=users&page[size]=10&sort_by=updated_at&sort_order=desc`,
    );
    const stamps = rows(page.tickets).map((ticket) => String(ticket.updated_at));
    expect([stamps.length, stamps]).toEqual([10, stamps.toSorted().toReversed()]);
    expect(rows(page.tickets).every(({ description }) => typeof description === 'string')).toBe(true);
    expect(rows(page.users).every(({ email }) => typeof email === 'string')).toBe(true);
  });

  it('show the newest comment in the rows of the desk’s own list, internal or not, unless it is left out', async () => {
    const path = `/api/v2/views/${idOf('All unsolved tickets')}/execute.json?per_page=100&page=1`;
    expect(JSON.stringify((await getJson(path)).rows)).toMatch(/"last_comment".*CANARY/);
    const without = rows((await getJson(`${path}&exclude=sla_next_breach_at,last_comment`)).rows);
    expect(without.some(({ ticket }) => 'last_comment' in record(ticket))).toBe(false);
  });

  it('have a new ticket as soon as it arrives', async () => {
    const [id] = desk.arrive([{ subject: 'Scanner', text: 'It is out of paper.' }]);
    const [newest] = rows(
      (await getJson(`/api/v2/views/${idOf('Unassigned tickets')}/tickets?sort_by=updated_at&sort_order=desc`)).tickets,
    );
    expect(newest).toMatchObject({ id, subject: 'Scanner', status: 'new', description: 'It is out of paper.' });
    const many = rows((await getJson(`/api/v2/tickets/show_many?ids=${id},7,2101`)).tickets);
    expect(many.map((ticket) => ticket.id)).toEqual([id, 2101]);
  });
});

describe('privacy in the JSON', () => {
  it('delivers private bodies with their flag, and the first comment as description', async () => {
    const [id] = notable.firstCommentPrivate;
    const { ticket } = await getJson(`/api/v2/tickets/${id}`);
    expect(String(record(ticket).description)).toMatch(canaryPattern);
    const flags = rows((await getJson(`/api/v2/tickets/${id}/comments`)).comments).map((comment) => comment.public);
    expect(flags).toEqual([false, true, true]);
  });

  it('takes flags away on request', async () => {
    desk.knobs.dropFlag = 'unclear-only';
    const list = rows((await getJson(`/api/v2/tickets/${notable.unclearVisibility}/comments`)).comments);
    const without = list.filter((comment) => !('public' in comment));
    expect(without).toHaveLength(2);
    expect(without.every((comment) => /CANARY/.test(String(comment.body)))).toBe(true);
  });

  it('keeps the original flag in the audits after a comment was hidden', async () => {
    const id = notable.showcase;
    const first = desk.account.tickets.find((ticket) => ticket.id === id)?.comments[0];
    desk.inject.makePrivate(id, first?.id ?? 0);
    expect(rows((await getJson(`/api/v2/tickets/${id}/comments`)).comments)[0]?.public).toBe(false);
    const audits = rows((await getJson(`/api/v2/tickets/${id}/audits`)).audits);
    expect(rows(audits[0]?.events)[0]?.public).toBe(true);
    expect(rows(audits.at(-1)?.events)[0]?.type).toBe('CommentPrivacyChange');
  });

  it('says nothing about privacy in the conversation log', async () => {
    const log = await getJson(`/api/v2/tickets/${notable.sideConversations[0]}/conversation_log`);
    expect(rows(log.events).some((event) => 'public' in event)).toBe(false);
  });
});

describe('changes', () => {
  const id = notable.showcase;
  const category = { id: fieldIds.category, value: 'hardware__printer__paper_jam' };

  it('refuses a PUT without the token', async () => {
    expect((await put(id, { priority: 'high' })).status).toBe(403);
    expect(desk.saves).toHaveLength(0);
  });

  it('sets what is listed and leaves the rest', async () => {
    const before = record((await getJson(`/api/v2/tickets/${id}`)).ticket);
    const response = await put(
      id,
      { priority: 'high', custom_fields: [category], safe_update: true, updated_stamp: before.updated_at },
      await token(),
    );
    expect(response.status).toBe(200);
    const after = record((await getJson(`/api/v2/tickets/${id}`)).ticket);
    expect([after.priority, after.type, after.subject]).toEqual(['high', before.type, before.subject]);
    expect(rows(after.custom_fields)).toContainEqual(category);
    expect(after.tags).toContain(category.value);
    expect(after.updated_at).not.toBe(before.updated_at);
    expect(desk.sentMessages).toHaveLength(0);
  });

  it('answers 409 when somebody else was faster', async () => {
    const before = record((await getJson(`/api/v2/tickets/${id}`)).ticket);
    desk.inject.change(id, 'priority', 'urgent');
    const response = await put(
      id,
      { priority: 'low', safe_update: true, updated_stamp: before.updated_at },
      await token(),
    );
    expect([response.status, record(await response.json()).error]).toEqual([409, 'UpdateConflict']);
    expect(desk.account.tickets.find((ticket) => ticket.id === id)?.priority).toBe('urgent');
  });

  it('answers 422 for a closed ticket, an unknown priority and an unknown option', async () => {
    const csrf = await token();
    expect((await put(notable.closed, { priority: 'low' }, csrf)).status).toBe(422);
    expect((await put(id, { priority: 'critical' }, csrf)).status).toBe(422);
    expect((await put(id, { custom_fields: [{ ...category, value: 'made_up' }] }, csrf)).status).toBe(422);
  });

  it('counts a message that was sent by the API', async () => {
    await put(id, { comment: { body: 'Hello', public: true } }, await token());
    expect(desk.sentMessages).toEqual([{ ticketId: id, text: 'Hello', by: 'api' }]);
  });

  it('lets a new message arrive', async () => {
    desk.inject.publicReply(id, 'It does it again.');
    const note = desk.inject.internalNote(id, 'Again, of course.');
    const list = rows((await getJson(`/api/v2/tickets/${id}/comments`)).comments);
    expect(list.slice(-2).map((comment) => comment.public)).toEqual([true, false]);
    expect(desk.canaries().map((each) => each.canary)).toContain(note.text.match(canaryPattern)?.[0]);
  });
});

describe('bad days', () => {
  it('limits with a plain text body and Retry-After', async () => {
    desk.knobs.fail.push({ path: '/ticket_fields', answer: { status: 429, retryAfterSeconds: 7 }, times: 1 });
    const limited = await get('/api/v2/ticket_fields.json');
    expect([limited.status, limited.headers.get('retry-after'), limited.headers.get('content-type')]).toEqual([
      429,
      '7',
      'text/plain',
    ]);
    expect((await get('/api/v2/ticket_fields.json')).status).toBe(200);
  });

  it('counts what is asked for in a minute, and limits it on request', async () => {
    Object.assign(desk.knobs, { perMinute: 3, limits: true });
    const answers: (readonly [number, string | null])[] = [];
    for (let asked = 0; asked < 4; asked += 1) {
      const { status, headers } = await get('/api/v2/groups');
      answers.push([status, headers.get('x-rate-limit-remaining')]);
    }
    expect(answers).toEqual([
      [200, '2'],
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    expect(desk.busiestMinute()).toBe(4);
  });

  it.each([401, 403, 404, 409, 422, 500] as const)('answers %d on request', async (status) => {
    desk.knobs.fail.push({ method: 'GET', path: /\/groups$/, answer: { status } });
    expect((await get('/api/v2/groups')).status).toBe(status);
  });

  it('answers HTML, another shape, or nothing', async () => {
    desk.knobs.fail.push(
      { path: '/groups', answer: 'html', times: 1 },
      { path: '/groups', answer: 'wrong-shape', times: 1 },
      { path: '/groups', answer: 'drop', times: 1 },
    );
    expect(await (await get('/api/v2/groups')).text()).toMatch(/^<!doctype html>/);
    expect(await (await get('/api/v2/groups')).json()).not.toHaveProperty('groups');
    await expect(get('/api/v2/groups')).rejects.toThrow('fetch failed');
    expect(desk.log.map((entry) => entry.status)).toEqual([200, 200, 0]);
  });

  it('writes down every request', async () => {
    await put(notable.showcase, { priority: 'high' });
    expect(desk.log.at(-1)).toMatchObject({
      method: 'PUT',
      path: `/api/v2/tickets/${notable.showcase}.json`,
      status: 403,
      by: 'other',
      body: { ticket: { priority: 'high' } },
    });
  });
});
