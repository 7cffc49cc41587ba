import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storyTickets } from '../../desks/shared/story/index';
import { linked } from '../../desks/shared/story/links';
import { categoryOption, halopsaFacts, notable, startHalopsa, type HalopsaDesk } from '../../desks/halopsa/index';

let desk: HalopsaDesk;
let token = '';

const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value as Record<string, unknown>;
};

const rows = (value: unknown): Record<string, unknown>[] => {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(record);
};

const request = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${desk.origin}/api/${path}`, {
    redirect: 'manual',
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });

const get = async (path: string): Promise<unknown> => (await request(path)).json();
const actionsOf = async (id: number, more = ''): Promise<Record<string, unknown>[]> =>
  rows(record(await get(`Actions?ticket_id=${id}${more}`)).actions);
const post = (path: string, body: unknown): Promise<Response> =>
  request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const texts = (id: number): string[] =>
  desk
    .canaries()
    .filter((each) => each.ticketId === id)
    .map(({ canary }) => canary);

beforeAll(async () => {
  desk = await startHalopsa({ page: false });
});

beforeEach(() => {
  desk.reset();
  token = desk.newToken();
});

afterAll(() => desk.close());

describe('the account', () => {
  it('holds every story ticket with every turn', () => {
    expect(desk.ticketIds).toEqual(storyTickets.map(({ id }) => id));
    for (const story of storyTickets) {
      const own =
        desk.account.tickets
          .find(({ id }) => id === story.id)
          ?.actions.filter(({ ticketId }) => ticketId === story.id) ?? [];
      expect(own.map(({ by }) => by)).toEqual(story.turns.map(({ by }) => by));
      expect(own.map(({ id }) => id)).toEqual(story.turns.map((_, index) => index + 1));
    }
  });

  it('has canaries that differ, and none in a public text', () => {
    const all = desk.canaries();
    expect(new Set(all.map(({ canary }) => canary)).size).toBe(all.length);
    expect(new Set(all.map(({ where }) => where))).toEqual(
      new Set([
        'note',
        'supplier',
        'unclear',
        'child',
        'related',
        'private_note',
        'notepad',
        'amemo',
        'smemo',
        'unotes',
        'lastnote',
        'action_note',
        'closure_note',
        'ai_summary',
        'ai_conversation_summary',
        'ai_generated_summary',
        'faigeneratedsummary_list',
      ]),
    );
    for (const ticket of desk.account.tickets)
      for (const action of ticket.actions)
        expect(action.kind === 'message' && action.text.includes('CANARY')).toBe(false);
  });

  it('gives the notable tickets as the contract wants them', () => {
    const of = (id: number) => desk.account.tickets.find((each) => each.id === id)?.actions ?? [];
    expect(of(notable.withNotes).at(-1)?.kind).toBe('note');
    expect(of(notable.firstPrivate)[0]?.kind).toBe('note');
    expect(of(notable.nothingPublic).some(({ kind }) => kind === 'message')).toBe(false);
    expect(of(notable.long).length).toBeGreaterThanOrEqual(500);
    for (const id of notable.ordinary)
      expect([id, of(id).filter(({ kind }) => kind === 'message').length >= 2]).toEqual([id, true]);
  });
});

describe('who may ask', () => {
  it('wants the Bearer token, not a cookie', async () => {
    const page = await fetch(`${desk.origin}/ticket?id=0002101`);
    const bare = await fetch(`${desk.origin}/api/Tickets/2101`, {
      headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' },
    });
    expect(bare.status).toBe(401);
    expect((await request('Tickets/2101')).status).toBe(200);
    desk.signOutEverybody();
    expect((await request('Tickets/2101')).status).toBe(401);
  });

  it('tells the app from others by its header', async () => {
    await request('Team');
    await request('Team', { headers: { 'halo-app-name': 'halo-web-application' } });
    expect(desk.log.map(({ by }) => by)).toEqual(['other', 'page']);
  });

  it('hands the token to scripts in the cookie mode only', async () => {
    const cookie = (await fetch(`${desk.origin}/ticket?id=2101`)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const boot = async (): Promise<string | null> =>
      (await fetch(`${desk.origin}/practice/bootstrap`, { headers: { cookie } })).headers.get('set-cookie');
    expect(await boot()).toMatch(/^access_token=practice\./);
    desk.knobs.session = 'memory';
    expect(await boot()).toMatch(/^access_token=; .*Max-Age=0/);
  });
});

describe('reading a ticket', () => {
  it('gives everything, internal texts too', async () => {
    const ticket = record(await get('Tickets/2101?includedetails=true'));
    expect(ticket).toMatchObject({
      id: 2101,
      tickettype_id: 1,
      priority_id: 3,
      sla_id: 1,
      categoryid_1: 0,
      category_1: '',
      user_name: 'Oliver Brandt-Hughes',
      user_email: 'oliver@acme.example',
      team: 'Service Desk',
      _canupdate: true,
    });
    expect(String(ticket.details)).toMatch(/^Morning,/);
    const text = JSON.stringify(ticket);
    const secrets = desk
      .canaries()
      .filter(({ ticketId, where }) => ticketId === 2101 && !['private_note', 'child', 'note'].includes(where));
    expect(secrets).toHaveLength(11);
    for (const { canary } of secrets) expect(text).toContain(canary);
  });

  it('gives a private text as details when the opening is private', async () => {
    expect(record(await get(`Tickets/${notable.firstPrivate}`)).details).toMatch(/CANARY/);
  });

  it('lists actions newest first, "Opened" last', async () => {
    const all = await actionsOf(2101);
    expect(all.map(({ ticket_id }) => ticket_id)).toEqual([2101, 7101, 7101, 2101, 2101]);
    expect(all.at(-1)).toMatchObject({ id: 1, outcome: 'Opened', who: 'Oliver Brandt-Hughes', hiddenfromuser: false });
    expect(all.filter(({ ischildnotes }) => ischildnotes === true).every((each) => each.hiddenfromuser === false)).toBe(
      true,
    );
    expect(all.at(-2)?.private_note).toMatch(/CANARY-2101/);
    expect(all.some((each) => 'note_html' in each)).toBe(false);
    expect((await actionsOf(2101, '&count=2')).length).toBe(2);
    expect(
      record((await actionsOf(2101, '&includehtmlnote=true&includehtmlemail=true')).at(-2)).emailbody_html,
    ).toMatch(/^<p dir="auto">/);
  });

  it('marks supplier actions by the supplier alone', async () => {
    const supplier = (await actionsOf(2213)).filter(({ supplieronly }) => supplieronly === true);
    expect(supplier.map((each) => [each.hiddenfromuser, each.action_supplier_id])).toEqual([
      [false, 77],
      [false, 77],
    ]);
  });

  it('loses the flag as the knobs say', async () => {
    const flags = async (id: number): Promise<unknown[]> =>
      (await actionsOf(id)).map((each) => ('hiddenfromuser' in each ? each.hiddenfromuser : 'missing'));
    expect(await flags(notable.unclearVisibility)).toEqual([false, 'missing', false, 'missing', false]);
    desk.knobs.dropFlag = 'all-private';
    desk.knobs.dropAs = 'null';
    expect(await flags(notable.firstPrivate)).toEqual([false, false, null]);
    desk.knobs.dropFlag = 'all';
    expect(new Set(await flags(2101))).toEqual(new Set([null]));
  });

  it('filters private actions, unless the filter is one that it does not know', async () => {
    const hidden = async (): Promise<number> =>
      (await actionsOf(notable.withNotes, '&excludeprivate=true')).filter(
        ({ hiddenfromuser }) => hiddenfromuser === true,
      ).length;
    expect(await hidden()).toBe(0);
    desk.knobs.ignoredFilters = ['excludeprivate'];
    expect(await hidden()).toBeGreaterThan(0);
    expect((await actionsOf(2101, '&nonsense=true')).length).toBe(5);
  });

  it('answers a bare array by knob', async () => {
    desk.knobs.actionsAnswer = 'bare';
    expect(rows(await get('Actions?ticket_id=2101'))).toHaveLength(5);
  });

  it('knows an action by ticket and number together', async () => {
    expect(record(await get('Actions/1?ticket_id=2101')).ticket_id).toBe(2101);
    expect((await request('Actions/1')).status).toBe(404);
  });
});

describe('lists', () => {
  it('gives categories by slot, with > between the levels', async () => {
    const first = rows(await get('Category?type_id=1'));
    expect(first.find(({ value }) => value === 'Hardware>Printer>Paper jam')).toMatchObject({
      category_name: 'Paper jam',
      type_id: 1,
    });
    for (const path of halopsaFacts.category.paths)
      expect(first.map(({ id }) => String(id))).toContain(categoryOption(path));
    expect(rows(await get('Category?type_id=2')).every(({ value }) => !String(value).includes('>'))).toBe(true);
    expect(await get('Category?type_id=3')).toEqual([]);
    expect(
      rows(await get('Category?type_id=1&tickettype_id=4')).some(({ value }) => String(value).startsWith('Network')),
    ).toBe(false);
    desk.knobs.parentCategories = true;
    desk.knobs.categoryAnswer = 'wrapped';
    expect(rows(record(await get('Category?type_id=1')).categories).length).toBeGreaterThan(first.length);
  });

  it('repeats priority numbers per SLA', async () => {
    const all = rows(await get('Priority'));
    expect(all.filter(({ priorityid }) => priorityid === 1)).toHaveLength(2);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(
      rows(await get('Priority?slaid=2'))
        .map(({ name, ishidden }) => [name, ishidden])
        .at(-1),
    ).toEqual(['P5 Planned (key site)', true]);
  });

  it('gives a type its fields under shifted names, some in a group', async () => {
    const fields = rows(record(await get('TicketType/30?includedetails=true')).fields);
    const inside = fields.flatMap((each) => ('group' in each ? rows(record(each.group).fields) : []));
    expect(fields.some((each) => record(each.fieldinfo ?? {}).name === 'symptom')).toBe(true);
    expect(inside.find((each) => record(each.fieldinfo).name === 'category2')?.techdetail).toBe(0);
    const problem = record(await get('TicketType/4?includedetails=true'));
    expect([problem.allowall_category1, rows(problem.allowed_category1).length > 10]).toEqual([false, true]);
  });

  it('names labels in the language of the desk', async () => {
    desk.setLanguage('de');
    expect(JSON.stringify(await get('TicketType/1?includedetails=true'))).toContain('Kategorie');
    expect(JSON.stringify(await get('Outcome'))).toContain('Übernehmen');
  });

  it('gives the other lists', async () => {
    expect(rows(await get('Lookup?lookupid=12')).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(await get('Lookup?lookupid=99')).toEqual([]);
    expect(rows(await get('Outcome')).filter(({ dontshowscreen }) => dontshowscreen === true).length).toBe(2);
    expect(record(await get('Agent/me')).name).toBe('Dana Whitlock');
    expect(rows(await get('Status?type=ticket')).length).toBe(6);
  });

  it('pages closed tickets', async () => {
    const page = async (n: number): Promise<Record<string, unknown>> =>
      record(await get(`Tickets?pageinate=true&page_size=20&page_no=${n}&closed_only=true`));
    const all = [...rows((await page(1)).tickets), ...rows((await page(2)).tickets), ...rows((await page(3)).tickets)];
    expect(all).toHaveLength(Number((await page(1)).record_count));
    expect(all.every(({ status_id }) => status_id === 8 || status_id === 9)).toBe(true);
    expect(JSON.stringify(all)).not.toMatch(/CANARY/);
    expect(rows((await page(4)).tickets)).toEqual([]);
  });
});

describe('lists and changes', () => {
  it('tells its saved lists, with counts where they are asked for', async () => {
    const lists = rows(await get('ViewLists?domain=reqs&type=reqs'));
    expect(lists.map(({ id, group_seq, sequence }) => [id, group_seq, sequence])).toEqual([
      [512, 2, 1],
      [513, 2, 2],
      [514, 2, 3],
      [501, 1, 1],
    ]);
    expect(lists.some((list) => 'ticket_count' in list)).toBe(false);
    const [all] = rows(await get('ViewLists?domain=reqs&type=reqs&showcounts=true'));
    const answer = record(await get('Tickets?pageinate=true&list_id=512'));
    expect(all?.ticket_count).toBe(answer.record_count);
    expect(rows(answer.tickets).some(({ status_id }) => status_id === 8 || status_id === 9)).toBe(false);
  });

  it('puts the newest note into a row where it is asked for, and always by knob', async () => {
    expect(JSON.stringify(await get('Tickets?list_id=514'))).not.toMatch(/CANARY/);
    expect(JSON.stringify(await get('Tickets?list_id=514&includelastnote=true'))).toMatch(/CANARY/);
    desk.knobs.rowsHoldNotes = true;
    expect(JSON.stringify(await get('Tickets?list_id=514'))).toMatch(/CANARY/);
  });

  it('gives what was changed since, new tickets too', async () => {
    const since = desk.account.now.replace('Z', '');
    const [id] = desk.arrive([{ subject: 'The scanner is silent', text: 'Since this morning.' }]);
    desk.inject.change(2101, 'impact', '1');
    const changed = async (more = ''): Promise<unknown[]> =>
      rows(record(await get(`Tickets?lastupdatefromdate=${since}${more}`)).tickets).map((row) => row.id);
    expect((await changed('&order=last_update')).slice(0, 2)).toEqual([2101, id]);
    expect(await changed('&list_id=513')).toContain(id);
    expect(await changed(`&lastupdatetodate=2026-01-01T00:00:00`)).toEqual([]);
    desk.knobs.ignoredFilters = ['lastupdatefromdate'];
    expect((await changed()).length).toBeGreaterThan(20);
  });

  it('lets only so many requests through in five minutes, the app’s own aside', async () => {
    desk.knobs.limit = 2;
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await request('Team')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await request('Team', { headers: { 'halo-app-name': 'halo-web-application' } })).status).toBe(200);
    desk.knobs.limitSaysWhen = true;
    expect((await request('Team')).headers.get('retry-after')).toBe('30');
    expect(desk.busiestMinute()).toBe(4);
  });
});

describe('writing', () => {
  it('changes only the given fields and answers the ticket', async () => {
    const option = categoryOption(halopsaFacts.category.paths[0] ?? []);
    const answer = await post('Tickets', [{ id: 2101, categoryid_1: Number(option) }]);
    expect(record(await answer.json())).toMatchObject({ id: 2101, category_1: 'Hardware>Printer>Paper jam' });
    expect(desk.stored(2101)).toMatchObject({ category_1: option, priority: '1-3' });
    expect(desk.saves).toMatchObject([{ ticketId: 2101, by: 'other' }]);
    desk.knobs.postAnswer = 'array';
    expect(
      rows(
        await (
          await post('Tickets', [{ id: 2101, category_1: 'Access>Windows account>Locked out', priority_id: 1 }])
        ).json(),
      ),
    ).toHaveLength(1);
    expect(desk.stored(2101).priority).toBe('1-1');
    await post('Tickets', [{ id: 2101, category_1: '' }]);
    expect(desk.stored(2101).category_1).toBeNull();
  });

  it('refuses what is no array, a number as text and a closed ticket', async () => {
    expect((await post('Tickets', { id: 2101 })).status).toBe(400);
    expect((await post('Tickets', [{ id: 2101, category_1: 101 }])).status).toBe(400);
    expect((await post('Tickets', [{ id: notable.closed, impact: 1 }])).status).toBe(400);
    expect((await post('Tickets', [{ id: 999_999 }])).status).toBe(404);
    expect(desk.saves).toEqual([]);
  });

  it('warns instead of failing', async () => {
    const answer = record(await (await post('Tickets', [{ id: 2101, category_1: 'No>Such>Thing' }])).json());
    expect(answer._warning).toMatch(/Category 1/);
    expect(desk.stored(2101).category_1).toBeNull();
    desk.knobs.warning = 'A rule has changed this ticket.';
    expect(record(await (await post('Tickets', [{ id: 2101, impact: 1 }])).json())._warning).toBe(desk.knobs.warning);
  });

  it('moves the priority by its rules', async () => {
    desk.knobs.derivedPriority = true;
    await post('Tickets', [{ id: 2101, priority_id: 4, impact: 1, urgency: 1 }]);
    expect(desk.stored(2101).priority).toBe('1-1');
    desk.reset();
    desk.knobs.categoryMovesPriority = true;
    await post('Tickets', [{ id: 2101, category_1: 'Security>Suspicious mail>Spam' }]);
    expect(desk.stored(2101).priority).toBe('1-1');
  });

  it('sends what is public, and counts what ran without a form', async () => {
    await post('Actions', [{ ticket_id: 2101, outcome_id: 12, emailbody_html: '<p>Hello</p><p>there &amp; now</p>' }]);
    await post('Actions', [{ ticket_id: 2101, outcome_id: 13, note_html: '<p>Hidden</p>', hiddenfromuser: true }]);
    await post('Actions', [{ ticket_id: 2101, outcome_id: 11 }]);
    expect(desk.sentMessages).toEqual([{ ticketId: 2101, text: 'Hello\n\nthere & now', by: 'other' }]);
    expect(desk.executedOutcomes).toEqual([{ ticketId: 2101, outcomeId: 11, by: 'other' }]);
    await post('Actions', [
      { ticket_id: 2101, outcome_id: 14, note_html: 'Hidden', hiddenfromuser: true, new_status: 4 },
    ]);
    expect(desk.stored(2101).status).toBe('4');
    expect((await actionsOf(2101)).slice(0, 2).every(({ hiddenfromuser }) => hiddenfromuser === true)).toBe(true);
  });
});

describe('what others do', () => {
  it('injects messages, notes and changes', async () => {
    const before = texts(2101).length;
    desk.inject.publicReply(2101, 'One more thing.');
    desk.inject.internalNote(2101, 'Not for him.');
    desk.inject.change(2101, 'priority', '1-2');
    desk.inject.change(2101, 'category_1', categoryOption(halopsaFacts.category.paths[2] ?? []));
    expect((await actionsOf(2101)).slice(0, 2).map(({ hiddenfromuser, id }) => [hiddenfromuser, id])).toEqual([
      [true, 5],
      [false, 4],
    ]);
    expect(texts(2101).length).toBe(before + 1);
    expect(desk.stored(2101)).toMatchObject({
      priority: '1-2',
      category_1: categoryOption(halopsaFacts.category.paths[2] ?? []),
    });
    expect(() => desk.inject.change(2101, 'nonsense', '1')).toThrow(/no field/);
  });

  it('names the tickets that hang together, and lists a known set of them', async () => {
    const { parent, children, tracker, related } = linked;
    const all = 'includechildids=true&includelinkedobjects=true';
    expect(await get(`Tickets/${parent}`)).toMatchObject({ parent_id: 0, child_count: children.length });
    expect(await get(`Tickets/${parent}`)).not.toHaveProperty('child_ticket_ids');
    expect(await get(`Tickets/${parent}?${all}`)).toMatchObject({ child_ticket_ids: children, has_related: false });
    expect(await get(`Tickets/${children[0]}?${all}`)).toMatchObject({ parent_id: parent, child_ticket_ids: [] });
    expect(await get(`Tickets/${tracker}?${all}`)).toMatchObject({ related_tickets: related.map((id) => ({ id })) });
    expect(await get(`Tickets?ticketids=${children.join(',')}`)).toMatchObject({ record_count: children.length });
  });

  it('lets a test do something right before a save and right after it, until it forgets', async () => {
    const ids: number[] = [];
    desk.duringSaves({
      before: (id) => ids.push(id),
      after: (id) => desk.inject.change(id, 'assignee', null),
    });
    expect(await (await post('Tickets', [{ id: 2101, impact: 1 }])).json()).toMatchObject({ impact: 1, agent_id: 1 });
    expect([ids, desk.stored(2101).assignee]).toEqual([[2101], null]);
    desk.duringSaves({ before: () => desk.signOutEverybody() });
    expect((await post('Tickets', [{ id: 2101, impact: 3 }])).status).toBe(401);
    expect(desk.stored(2101).impact).toBe('1');
  });

  it('fails as it is told, and spares the app unless told otherwise', async () => {
    desk.fail({ path: /^\/api\/Actions/, answer: { status: 429, retryAfterSeconds: 7 }, times: 1 });
    const app = { headers: { 'halo-app-name': 'halo-web-application' } };
    expect((await request('Actions?ticket_id=2101', app)).status).toBe(200);
    const refused = await request('Actions?ticket_id=2101');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await request('Actions?ticket_id=2101')).status).toBe(200);
    desk.knobs.failPage = true;
    desk.fail({ path: /Team/, answer: 'redirect-to-sign-in' });
    expect((await request('Team', app)).status).toBe(302);
    desk.fail({ path: /Agent/, answer: 'drop' });
    await expect(request('Agent')).rejects.toThrow(/fetch failed/);
    desk.fail({ path: /Lookup/, answer: 'broken-json' });
    await expect(get('Lookup?lookupid=12')).rejects.toThrow(SyntaxError);
    expect(desk.log.at(-1)?.status).toBe(200);
  });
});
