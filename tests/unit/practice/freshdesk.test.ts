import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storyTickets } from '../../desks/shared/story/index';
import { linked } from '../../desks/shared/story/links';
import {
  canaryPattern,
  freshdeskFacts,
  names,
  notable,
  notableHere,
  optionIdOf,
  startFreshdesk,
  type FreshdeskDesk,
} from '../../desks/freshdesk/index';

let desk: FreshdeskDesk;
let cookie = '';

type Row = Record<string, unknown>;

const record = (value: unknown): Row => {
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${String(value)}`);
  return value as Row;
};

const rows = (value: unknown): Row[] => {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(record);
};

const rowCount = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const holdsCanary = (text: unknown): boolean => String(text).search(canaryPattern) >= 0;

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(desk.origin + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
const getJson = async (path: string): Promise<unknown> => (await get(path)).json();
const getRecord = async (path: string): Promise<Row> => record(await getJson(path));

const token = async (): Promise<string> => String(record((await getRecord('/api/_/bootstrap/me')).meta).csrf_token);
const put = async (path: string, body: unknown, csrf?: string): Promise<Response> =>
  get(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }) },
  });

const conversations = async (id: number): Promise<Row[]> =>
  rows((await getRecord(`/api/_/tickets/${id}/conversations?per_page=100&order_type=asc`)).conversations);

async function signIn(): Promise<void> {
  cookie = (await fetch(`${desk.origin}/a/tickets/2101`)).headers.get('set-cookie')?.split(';')[0] ?? '';
}

beforeAll(async () => {
  desk = await startFreshdesk({ page: false });
});
beforeEach(async () => {
  desk.reset();
  await signIn();
  desk.reset();
});
afterAll(() => desk.close());

describe('the account', () => {
  it('has every ticket of the story', () => expect(desk.ticketIds).toEqual(storyTickets.map(({ id }) => id)));

  it('names tickets as the contract wants them', async () => {
    for (const id of [notable.showcase, notable.withNotes, notable.longName, ...notable.ordinary]) {
      const { ticket } = await getRecord(`/api/_/tickets/${id}`);
      expect([id, record(ticket).status === 4 || record(ticket).status === 5]).toEqual([id, false]);
      const replies = (await conversations(id)).filter((entry) => entry.private === false && entry.source === 0);
      expect([id, replies.length >= 1 && record(ticket).description !== '']).toEqual([id, true]);
    }
    expect((await conversations(notable.withNotes)).at(-1)?.private).toBe(true);
    expect(desk.stored(notable.showcase)[names.category]).toBeNull();
  });

  it('gives each private text its own canary', () => {
    const all = desk.canaries();
    expect(new Set(all.map(({ canary }) => canary)).size).toBe(all.length);
    expect(new Set(all.map(({ where }) => where))).toEqual(
      new Set(['note', 'unclear', 'forward', 'outside', 'ai-summary', 'article']),
    );
  });

  it('keeps canaries out of what a requester may see, but for quoted history', async () => {
    for (const id of desk.ticketIds.filter((each) => each !== notable.long)) {
      const outside = rows([(await getRecord(`/api/_/tickets/${id}`)).ticket]).flatMap(
        (ticket) => ticket.fwd_emails as string[],
      );
      for (const entry of await conversations(id)) {
        const isOutside =
          entry.source === 8 ||
          outside.includes(String(entry.from_email)) ||
          (entry.to_emails as string[]).some((mail) => outside.includes(mail));
        if (entry.private !== false || isOutside) expect([entry.id, holdsCanary(entry.body)]).toEqual([entry.id, true]);
        else
          expect([
            entry.id,
            holdsCanary(
              String(entry.body).replace(/<div class="(?:gmail_quote|x_freshdesk_quote)">.*|<blockquote>.*/s, ''),
            ),
          ]).toEqual([entry.id, false]);
      }
    }
  });
});

describe('who may ask', () => {
  it('refuses without a session', async () => {
    const answer = await fetch(`${desk.origin}/api/_/tickets/2101`);
    expect([answer.status, record(await answer.json()).code]).toEqual([401, 'invalid_credentials']);
  });

  it('sends visitors to the login page once everybody was signed out', async () => {
    desk.signOutEverybody();
    expect((await get('/api/_/bootstrap/me')).status).toBe(401);
    const page = await get('/a/tickets/2101');
    expect([page.status, page.headers.get('location')]).toEqual([302, '/support/login']);
    const signedIn = await get('/practice/sign-in', { method: 'POST' });
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await get('/api/_/bootstrap/me')).status).toBe(200);
  });

  it('gives the token in bootstrap/me alone', async () => {
    const csrf = await token();
    const page = await get('/a/tickets/2101');
    expect(await page.text()).not.toContain(csrf);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect([...page.headers].join()).not.toContain(csrf);
  });

  it('answers under any host name', async () => {
    const answer = await get('/api/_/tickets/2101', { headers: { host: 'support.acme.example' } });
    expect(answer.status).toBe(200);
  });
});

describe('the internal JSON', () => {
  it('keeps the description out of the conversations', async () => {
    const { ticket } = await getRecord('/api/_/tickets/2101?include=requester,stats');
    expect(record(record(ticket).requester).name).toBe('Oliver Brandt-Hughes');
    expect(String(record(ticket).description)).toContain('the printer at the packing line');
    expect(
      (await conversations(2101)).some((entry) => String(entry.body).includes('the printer at the packing line')),
    ).toBe(false);
  });

  it('pages newest first unless it is told otherwise', async () => {
    const path = `/api/_/tickets/${notable.long}/conversations?per_page=100`;
    const first = rows((await getRecord(path)).conversations);
    expect([first.length, first[0]?.body_text]).toEqual([100, expect.stringContaining("Today's summary")]);
    const ids = new Set<unknown>();
    for (let page = 1; page <= 6; page += 1)
      for (const entry of rows((await getRecord(`${path}&order_type=asc&page=${page}`)).conversations))
        ids.add(entry.id);
    expect(ids.size).toBe(499);
    const [oldest] = rows((await getRecord(`${path}&order_type=asc&include=requester`)).conversations);
    expect(record(oldest?.requester)).toHaveProperty('email');
  });

  it('says false for forwards to outsiders and the answers to them', async () => {
    for (const id of notableHere.forwards) {
      const list = await conversations(id);
      expect(list.some((entry) => entry.source === 8 && entry.private === false)).toBe(true);
      expect(list.some((entry) => entry.source === 0 && entry.private === false && holdsCanary(entry.body))).toBe(true);
    }
  });

  it('leaves the flag out where the story does', async () => {
    const bare = (await conversations(notable.unclearVisibility)).filter((entry) => !('private' in entry));
    expect(bare).toHaveLength(2);
    const [first] = rows(await getJson(`/api/v2/tickets/${notable.unclearVisibility}/conversations`));
    expect(first).not.toHaveProperty('private');
  });

  it.each(notableHere.quotedNotes)('quotes an internal note in a public reply of %d', async (id) => {
    const quoting = (await conversations(id)).find(
      (entry) => entry.private === false && entry.has_quoted_text === true && holdsCanary(entry.body_text),
    );
    expect(String(quoting?.body)).toMatch(/gmail_quote|x_freshdesk_quote|<blockquote>/);
  });

  it('begins some tickets with nothing public', async () => {
    for (const id of [notable.firstPrivate, notable.nothingPublic])
      expect(record((await getRecord(`/api/_/tickets/${id}`)).ticket).description).toBe('');
    expect((await conversations(notable.nothingPublic)).every((entry) => entry.private === true)).toBe(true);
  });

  it('lists agents and groups for everybody, v2 agents for nobody', async () => {
    const { agents, groups } = record((await getRecord('/api/_/bootstrap/agents_groups')).data);
    expect(record(rows(agents)[0]?.contact).email).toBe('dana@acme.example');
    expect(rows(groups).map((group) => group.name)).toContain('Service desk');
    expect((await get('/api/v2/agents')).status).toBe(403);
  });

  it('lists solved tickets by view', async () => {
    const { tickets } = await getRecord('/api/_/tickets?filter=resolved&per_page=30&include=requester,stats');
    expect(rows(tickets)).toHaveLength(30);
    expect(rows(tickets).every((ticket) => ticket.status === 4 || ticket.status === 5)).toBe(true);
  });

  it('searches tickets fuzzily', async () => {
    const { results } = await getRecord('/api/_/search/tickets?term=delivery%20note&context=spotlight');
    expect(rows(results).map((ticket) => ticket.id)).toContain(2101);
  });
});

describe('the fields of both', () => {
  const fieldOf = async (path: string, name: string): Promise<Row> => {
    const answer = await getJson(path);
    const found = rows(Array.isArray(answer) ? answer : record(answer).ticket_fields).find(
      (field) => field.name === name,
    );
    if (!found) throw new Error(`no field ${name}`);
    return found;
  };
  const internal = (name: string): Promise<Row> => fieldOf('/api/_/ticket_fields', name);
  const v2 = (name: string): Promise<Row> => fieldOf('/api/v2/ticket_fields', name);

  it('shapes priorities and statuses differently', async () => {
    expect((await v2('priority')).choices).toEqual({ Low: 1, Medium: 2, High: 3, Urgent: 4 });
    expect((await internal('priority')).choices).toContainEqual({ label: 'Urgent', value: 4 });
    expect(record((await v2('status')).choices)['2']).toEqual(['Open', 'Being processed']);
    expect(rows((await internal('status')).choices).find((choice) => choice.deleted === true)?.value).toBe(8);
    expect((await v2('status')).choices).not.toHaveProperty('8');
  });

  it('nests three levels, as objects or as choices', async () => {
    const nested = await internal(names.category);
    const hardware = rows(nested.choices).find((choice) => choice.label === 'Hardware');
    const printer = rows(hardware?.choices).find((choice) => choice.label === 'Printer');
    expect(rows(printer?.choices).find((choice) => choice.label === 'Paper jam')?.choices).toEqual([]);
    expect(rows(nested.nested_ticket_fields).map(({ name, level }) => [name, level])).toEqual([
      [names.topic, 2],
      [names.detail, 3],
    ]);
    expect(record(record((await v2(names.category)).choices).Hardware).Printer).toContain('Paper jam');
    expect(record((await v2(names.category)).choices).Other).toEqual({ 'Not for IT': [] });
    expect(rows(nested.choices).some((choice) => choice.deleted === true)).toBe(true);
  });

  it('has sections and a name that its label does not give', async () => {
    const [section] = rows((await internal('ticket_type')).sections);
    const impact = await internal(names.impact);
    expect(rows(section?.section_fields)[0]?.ticket_field_id).toBe(impact.id);
    expect((await internal(names.site)).label).toBe('Affected site / Standort / Ubicación');
    expect((await v2(names.site)).choices).toContain('Bristol');
    expect(await internal('group')).not.toHaveProperty('choices');
  });

  it("speaks the agent's language in the internal answer", async () => {
    desk.setLanguage('de');
    expect([(await internal('priority')).label, (await v2('priority')).label]).toEqual(['Priorität', 'Priority']);
    expect(rows((await internal('priority')).choices)[3]?.label).toBe('Dringend');
  });
});

describe('v2', () => {
  it('counts its own requests and no others', async () => {
    const first = await get('/api/v2/tickets/2101?include=requester,conversations');
    expect([
      first.headers.get('x-ratelimit-total'),
      first.headers.get('x-ratelimit-remaining'),
      first.headers.get('x-ratelimit-used-currentrequest'),
    ]).toEqual(['400', '397', '3']);
    expect((await get('/api/_/tickets/2101')).headers.has('x-ratelimit-total')).toBe(false);
    desk.knobs.v2Limit = 3;
    const refused = await get('/api/v2/groups');
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 42]);
    expect((await get('/api/_/tickets/2101')).status).toBe(200);
  });

  it('embeds ten conversations, oldest first, and pages with links', async () => {
    const ticket = await getRecord(`/api/v2/tickets/${notable.long}?include=conversations`);
    expect(rows(ticket.conversations)).toHaveLength(10);
    const list = await get(`/api/v2/tickets/${notable.long}/conversations?per_page=100`);
    expect(list.headers.get('link')).toContain('page=2');
    expect(rows(await list.json())[0]?.id).toBe(rows(ticket.conversations)[0]?.id);
  });

  it('finds tickets by status, type, field and date, and nothing else', async () => {
    const find = async (query: string, page = 1): Promise<Response> =>
      get(`/api/v2/search/tickets?query=${encodeURIComponent(query)}&page=${page}`);
    const solved = record(await (await find('"status:4"')).json());
    expect([Number(solved.total) > 40, rows(solved.results).length]).toEqual([true, 30]);
    const some = record(
      await (await find(`"(type:'Problem' OR type:'Task') AND ${names.category}:'Hardware'"`)).json(),
    );
    expect(rows(some.results).every((ticket) => ['Problem', 'Task'].includes(String(ticket.type)))).toBe(true);
    expect(Number(some.total)).toBeGreaterThan(0);
    for (const wrong of ['status:4', '"subject:printer"', '"status:4 AND"', '"(status:4"'])
      expect([wrong, (await find(wrong)).status]).toEqual([wrong, 400]);
    expect((await find('"status:4"', 11)).status).toBe(400);
  });

  it('has canned responses and solutions', async () => {
    const [folder] = rows(await getJson('/api/v2/canned_response_folders'));
    const [response] = rows(await getJson(`/api/v2/canned_response_folders/${String(folder?.id)}/responses`));
    expect(String((await getRecord(`/api/v2/canned_responses/${String(response?.id)}`)).content_html)).toContain(
      '{{ticket.requester.firstname}}',
    );
    expect(rows(await getJson('/api/v2/search/solutions?term=paper'))[0]?.title).toBe('Clear a paper jam');
  });
});

describe('changes', () => {
  const path = `/api/_/tickets/${notable.showcase}`;
  const [paperJam = []] = freshdeskFacts.category.paths;

  it('refuses a PUT without the token, and any on v2', async () => {
    expect((await put(path, { priority: 4 })).status).toBe(401);
    expect((await put(`/api/v2/tickets/${notable.showcase}`, { priority: 4 }, await token())).status).toBe(401);
    expect(desk.saves).toHaveLength(0);
  });

  it('sets what is named and leaves the rest', async () => {
    const [category, topic, detail] = paperJam;
    const answer = await put(
      path,
      { priority: 4, custom_fields: { [names.category]: category, [names.topic]: topic, [names.detail]: detail } },
      await token(),
    );
    expect(answer.status).toBe(200);
    expect(desk.stored(notable.showcase)).toMatchObject({
      priority: '4',
      [names.category]: optionIdOf(paperJam),
      [names.site]: 'Leeds warehouse',
      status: '2',
    });
    expect([desk.saves.map(({ by }) => by), desk.sentMessages]).toEqual([['other'], []]);
  });

  it('empties the levels below one that changed', async () => {
    const csrf = await token();
    await put(
      path,
      { custom_fields: { [names.category]: 'Hardware', [names.topic]: 'Printer', [names.detail]: 'Other' } },
      csrf,
    );
    await put(path, { custom_fields: { [names.topic]: 'Laptop' } }, csrf);
    expect(desk.stored(notable.showcase)[names.category]).toBe('Hardware::Laptop');
  });

  it.each([
    ['an unknown priority', { priority: 5 }],
    ['a deleted status', { status: 8 }],
    ['a deleted type', { type: 'Feature request' }],
    ['an option of another branch', { custom_fields: { [names.category]: 'Access', [names.topic]: 'Printer' } }],
    ['a level without the one above', { custom_fields: { [names.detail]: 'Paper jam' } }],
    ['a field that it does not have', { custom_fields: { cf_tpico_2: 'x' } }],
    ['closing without a category', { status: 5 }],
  ])('refuses %s', async (_, body) => {
    const answer = await put(path, body, await token());
    expect([answer.status, record(await answer.json()).description]).toEqual([400, 'Validation failed']);
    expect(desk.saves).toHaveLength(0);
  });

  it('counts what was sent through the JSON', async () => {
    const csrf = await token();
    await get(`${path}/reply`, {
      method: 'POST',
      body: JSON.stringify({ body: 'Hello' }),
      headers: { 'x-csrf-token': csrf },
    });
    await get(`${path}/notes`, {
      method: 'POST',
      body: JSON.stringify({ body: 'Psst' }),
      headers: { 'x-csrf-token': csrf },
    });
    expect(desk.sentMessages).toEqual([
      { ticketId: notable.showcase, text: 'Hello', kind: 'reply', to: ['oliver@acme.example'] },
    ]);
  });

  it('names the tickets that hang together, and keeps a status for a group where it is told to', async () => {
    const { parent, children, tracker, related } = linked;
    for (const [id, type, others] of [
      [parent, 1, children],
      [children[0], 2, [parent]],
      [tracker, 3, related],
      [related[1], 4, [tracker]],
      [2101, null, []],
    ] as const) {
      expect(record((await getRecord(`/api/_/tickets/${id}`)).ticket)).toMatchObject({
        association_type: type,
        associated_tickets_list: others,
      });
      const rowsOf = rows(await getJson(`/api/v2/tickets/${id}/associated_tickets`));
      expect(rowsOf.map((row) => row.id)).toEqual(others);
    }
    const list = rows((await getRecord('/api/_/tickets?filter=all_tickets&per_page=100')).tickets);
    expect(list.find(({ id }) => id === parent)).toMatchObject({ associated_tickets_count: children.length });
    expect(list.every((row) => !('associated_tickets_list' in row))).toBe(true);
    const limited = async (): Promise<unknown[]> => {
      const fields = rows((await getRecord('/api/_/ticket_fields')).ticket_fields);
      const status = fields.find(({ type }) => type === 'default_status');
      return rows(status?.choices).flatMap(({ value, group_ids: ids }) => (rowCount(ids) > 0 ? [value] : []));
    };
    expect(await limited()).toEqual([]);
    desk.knobs.groupStatuses = true;
    expect(await limited()).toEqual([11]);
  });

  it('lets a test do something right before a save and right after it, until it forgets', async () => {
    const csrf = await token();
    const own = `/api/_/tickets/${notable.showcase}`;
    const ids: number[] = [];
    desk.duringSaves({
      before: (id) => ids.push(id),
      after: (id) => desk.inject.change(id, 'assignee', null),
    });
    const saved = record(await (await put(own, { priority: 4 }, csrf)).json());
    expect(saved.ticket).toMatchObject({ priority: 4, responder_id: null });
    desk.duringSaves({ before: () => desk.signOutEverybody() });
    expect((await put(own, { priority: 1 }, csrf)).status).toBe(401);
    expect([ids, desk.stored(notable.showcase).priority]).toEqual([[notable.showcase], '4']);
    desk.reset();
    await signIn();
    expect((await put(own, { priority: 1 }, await token())).status).toBe(200);
  });

  it("lets messages, notes and other people's saves arrive", async () => {
    desk.inject.publicReply(notable.showcase, 'It does it again.');
    desk.inject.internalNote(notable.showcase, 'Of course it does.');
    desk.inject.change(notable.showcase, names.category, optionIdOf(paperJam));
    desk.inject.change(notable.showcase, 'type', null);
    const list = (await conversations(notable.showcase)).slice(-2);
    expect(list.map((entry) => [entry.private, entry.incoming])).toEqual([
      [false, true],
      [true, false],
    ]);
    const [canary] = String(list[1]?.body).match(canaryPattern) ?? [];
    expect(desk.canaries().map((each) => each.canary)).toContain(canary);
    expect(desk.stored(notable.showcase)).toMatchObject({ [names.category]: optionIdOf(paperJam), type: null });
    expect(desk.saves).toEqual([]);
  });
});

describe('bad days', () => {
  it.each([400, 401, 403, 404, 409, 422, 429, 500, 503])('answers %d on request, once', async (status) => {
    desk.fail({ path: /ticket_fields/, answer: { status, retryAfterSeconds: 7 }, times: 1 });
    const bad = await get('/api/_/ticket_fields');
    expect([bad.status, status === 429 ? bad.headers.get('retry-after') : '7']).toEqual([status, '7']);
    expect((await get('/api/_/ticket_fields')).status).toBe(200);
  });

  it('answers HTML, half a JSON, another shape, a redirect, or nothing', async () => {
    for (const answer of ['html', 'broken-json', 'wrong-shape', 'redirect-to-sign-in', 'drop'] as const)
      desk.fail({ path: /ticket_fields/, method: 'GET', answer, times: 1 });
    expect(await (await get('/api/_/ticket_fields')).text()).toMatch(/^<!doctype html>/);
    await expect((await get('/api/_/ticket_fields')).json()).rejects.toThrow(SyntaxError);
    expect(await getRecord('/api/_/ticket_fields')).not.toHaveProperty('ticket_fields');
    expect((await get('/api/_/ticket_fields')).headers.get('location')).toBe('/support/login');
    await expect(get('/api/_/ticket_fields')).rejects.toThrow('fetch failed');
    expect(desk.log.map(({ status }) => status)).toEqual([200, 200, 200, 302, 0]);
  });

  it('tells its own requests from others, and forgets on reset', async () => {
    await get('/practice/bootstrap');
    await put(`/api/_/tickets/${notable.showcase}`, { priority: 4 });
    expect(desk.log.map(({ by, method, status }) => [by, method, status])).toEqual([
      ['page', 'GET', 200],
      ['other', 'PUT', 401],
    ]);
    expect(desk.log[1]?.body).toEqual({ priority: 4 });
    desk.inject.change(notable.showcase, 'priority', '4');
    desk.reset();
    expect([desk.log.length, desk.stored(notable.showcase).priority]).toEqual([0, '2']);
  });
});
