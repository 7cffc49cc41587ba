// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { answersAbout } from '../../../../adapters/described/answers';
import { readConversation, readVerdicts, type Conversation } from '../../../../adapters/described/messages';
import { rememberPeople } from '../../../../adapters/described/people';
import type { Description } from '../../../../core/described/description';
import { askingOf, canary, descriptionWith, fakeDesk, json, refOf, requestTracker, signal, type Seen } from './kit';

interface Row {
  readonly Type: string;
  readonly by?: string;
  readonly text?: string;
}

const person = (name: string, privileged: number): object => ({
  Name: name,
  RealName: `Name of ${name}`,
  Privileged: privileged,
});

/** Request Tracker's answers as they were recorded from a server, with other words. */
function rtRoutes(rows: readonly Row[]): Record<string, object> {
  const routes: Record<string, object> = {
    '/rt/REST/2.0/ticket/7': {
      id: 7,
      Subject: 'Printer',
      Status: 'open',
      Requestor: [{ type: 'user', id: 'oliver@acme.example' }],
      Queue: { id: '3', Name: 'Service desk' },
      CustomFields: [],
      _hyperlinks: [{ ref: 'correspond' }],
    },
    '/rt/REST/2.0/ticket/7/history': {
      items: rows.map(({ Type, by = 'oliver@acme.example' }, at) => ({
        id: String(70 + at),
        type: 'transaction',
        Type,
        Creator: { id: by, type: 'user' },
        Created: `2026-11-18T06:${String(10 + at)}:00Z`,
      })),
      count: rows.length,
      total: null,
      pages: null,
    },
    '/rt/REST/2.0/user/dana': person('dana', 1),
    '/rt/REST/2.0/user/oliver%40acme.example': person('oliver@acme.example', 0),
  };
  for (const [at, { text = `words ${at}` }] of rows.entries())
    routes[`/rt/REST/2.0/transaction/${70 + at}/attachments`] = {
      items: [
        { id: '1', Filename: '', ContentType: 'text/plain', Content: text },
        { id: '2', Filename: 'log.txt', ContentType: 'text/plain', Content: 'a file' },
      ],
    };
  return routes;
}

async function read(
  description: Description,
  routes: Record<string, object>,
  { base = '', root = null as ParentNode | null } = {},
): Promise<Conversation & { seen: readonly Seen[] }> {
  const { fetch, seen } = fakeDesk(routes);
  const asking = askingOf(description, fetch, base);
  const answers = answersAbout(asking, refOf('7'), { root });
  const conversation = await readConversation(answers, { people: rememberPeople()(asking) }, signal());
  return { ...conversation, seen };
}

const inRt = { base: '/rt' };

describe('messages of Request Tracker', () => {
  const rows: Row[] = [
    { Type: 'Create', text: 'It jams.' },
    { Type: 'Set', by: 'RT_System' },
    { Type: 'Correspond', by: 'dana', text: 'Which tray?\n\nOn 18 Nov 2026, Oliver wrote:\n> It jams.' },
    { Type: 'Comment', by: 'dana', text: canary },
    { Type: 'CommentEmailRecord', by: 'RT_System', text: canary },
  ];

  it('are public by their type, and words of a comment are never asked for', async () => {
    const { messages, complete, seen } = await read(requestTracker(), rtRoutes(rows), inRt);
    expect(
      messages.map(({ id, visibility, evidence, author, authorName, text }) => [
        id,
        visibility,
        evidence,
        author,
        authorName,
        text,
      ]),
    ).toEqual([
      ['70', 'public', 'json Type=Create', 'requester', 'Name of oliver@acme.example', 'It jams.'],
      ['72', 'public', 'json Type=Correspond', 'agent', 'Name of dana', 'Which tray?'],
      ['73', 'private', 'json Type=Comment', 'agent', 'Name of dana', ''],
    ]);
    expect(complete).toBe(true);
    expect(JSON.stringify(messages)).not.toContain(canary);
    const asked = seen.map(({ path }) => path).filter((path) => path.includes('/transaction/'));
    expect(asked.map((path) => path.split('/')[5])).toEqual(['70', '72']);
  });

  it('ask for each person once', async () => {
    const many: Row[] = Array.from({ length: 20 }, (_, at) => ({
      Type: 'Correspond',
      by: at % 2 === 0 ? 'dana' : 'oliver@acme.example',
    }));
    const { seen } = await read(requestTracker(), rtRoutes(many), inRt);
    expect(seen.filter(({ path }) => path.includes('/user/'))).toHaveLength(2);
  });

  it('are verdicts alone where nobody reads them', async () => {
    const { fetch, seen } = fakeDesk(rtRoutes(rows));
    const answers = answersAbout(askingOf(requestTracker(), fetch, '/rt'), refOf('7'));
    const verdicts = await readVerdicts(answers, signal());
    expect(verdicts.findLast(({ visibility }) => visibility === 'public')?.id).toBe('72');
    expect(seen.every(({ path }) => path.includes('/history'))).toBe(true);
  });

  it('are not complete where the words of one are refused, and that one is never sent', async () => {
    const routes = rtRoutes(rows);
    routes['/rt/REST/2.0/transaction/72/attachments'] = json({}, 403);
    const { messages, complete } = await read(requestTracker(), routes, inRt);
    expect(complete).toBe(false);
    expect(messages[1]).toMatchObject({ id: '72', text: '', unread: true });
  });

  it('are two hundred at most, each of which costs a request', async () => {
    const many: Row[] = Array.from({ length: 300 }, () => ({ Type: 'Correspond' }));
    const routes = rtRoutes(many.slice(0, 30));
    const items = many.map((row, at) => ({
      id: String(70 + at),
      Type: row.Type,
      Creator: { id: 'dana' },
      Created: new Date(at * 60_000).toISOString(),
    }));
    routes['/rt/REST/2.0/ticket/7/history'] = (({ path }: Seen) => ({
      items: items.slice((Number(/[?&]page=(\d+)/.exec(path)?.[1]) - 1) * 100).slice(0, 100),
    })) as never;
    for (const { id } of items)
      routes[`/rt/REST/2.0/transaction/${id}/attachments`] = {
        items: [{ ContentType: 'text/plain', Content: 'x', Filename: '' }],
      };
    const { messages, seen } = await read(requestTracker(), routes, inRt);
    expect(messages).toHaveLength(300);
    expect(messages.filter(({ unread }) => unread !== true).map(({ id }) => id)).toEqual([
      '70',
      ...items.slice(-200).map(({ id }) => id),
    ]);
    expect(seen.filter(({ path }) => path.includes('/transaction/'))).toHaveLength(201);
  });
});

/** The words stand in the rows, as most desks have them. */
const inRows = (messages: object, ticket: object = {}): Description =>
  descriptionWith({
    requests: {
      get: {
        ticket: { path: '{base}/api/tickets/{id}', same: { '$.id': '{id}' } },
        rows: { path: '{base}/api/tickets/{id}/rows', rows: '$.rows' },
      },
    },
    ticket: { subject: '$ticket.subject', requester: '$ticket.by', ...ticket },
    messages: {
      from: 'rows',
      id: '$.id',
      at: '$.at',
      public: [
        { path: '$.public', is: true },
        { path: '$.channel', in: ['email', 'chat'] },
      ],
      private: [{ path: '$.channel', in: ['note'] }],
      text: [
        { when: { path: '$.html', notEmpty: true }, take: '$.html', as: 'html' },
        { take: '$.text', as: 'markdown' },
        { take: '$.adf', as: 'adf' },
      ],
      ...messages,
    },
  });

const routesOf = (rows: readonly object[], ticket: object = {}): Record<string, object> => ({
  '/api/tickets/7': { id: 7, subject: 'Printer', by: 51, ...ticket },
  '/api/tickets/7/rows': { rows },
});

describe('messages whose words stand in their rows', () => {
  const open = { public: true, channel: 'email' };

  it.each([
    ['a word for true', { public: 'true', channel: 'email' }, 'unknown'],
    ['a number for true', { public: 1, channel: 'email' }, 'unknown'],
    ['nothing', {}, 'unknown'],
    ['one of two', { public: true }, 'unknown'],
    ['another channel', { public: true, channel: 'app' }, 'unknown'],
    ['what is inherited', Object.fromEntries([['__proto__', open]]), 'unknown'],
    ['a list', { public: [true], channel: ['email'] }, 'unknown'],
    ['a mark of a note beside it', { public: true, channel: 'note' }, 'private'],
    ['all of it', open, 'public'],
  ])('are proven by the row itself: %s', async (_what, said, visibility) => {
    const { messages } = await read(inRows({}), routesOf([{ id: 1, text: canary, ...said }]));
    expect(messages[0]?.visibility).toBe(visibility);
    expect(messages[0]?.text).toBe(visibility === 'public' ? canary : '');
  });

  it('say in the words of the description why', async () => {
    const { messages } = await read(inRows({}), routesOf([{ id: 1, text: 'Hello', ...open }]));
    expect(messages[0]?.evidence).toBe('json public=true, json channel=email');
  });

  it('are read by the form of their words, oldest first', async () => {
    const adf = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'From Jira' }] }] };
    const rows = [
      { id: 3, at: '2026-01-03', adf, ...open },
      { id: 2, at: '2026-01-02', text: '**Hello** [here](https://x.example)', ...open },
      { id: 1, at: '2026-01-01', html: '<p>One</p><p style="display:none">hidden</p>', ...open },
    ];
    const { messages } = await read(inRows({}), routesOf(rows));
    expect(messages.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'One'],
      ['2', '**Hello** [here](https://x.example)'],
      ['3', 'From Jira'],
    ]);
  });

  it('leave out rows that are not kept, by the name of the ticket too', async () => {
    const description = inRows({ keep: [{ path: '$.ticket', is: '{id}' }] });
    const rows = [7, '7', 8, null].map((ticket, at) => ({ id: at, ticket, text: 'x', ...open }));
    const { messages } = await read(description, routesOf(rows));
    expect(messages.map(({ id }) => id)).toEqual(['0', '1']);
  });

  it('that come twice count as the least that one of them proves', async () => {
    const rows = [
      { id: 1, text: canary, ...open },
      { id: 1, text: canary, public: false, channel: 'note' },
    ];
    const { messages } = await read(inRows({}), routesOf(rows));
    expect(messages.map(({ visibility }) => visibility)).toEqual(['private']);
    expect(JSON.stringify(messages)).not.toContain(canary);
  });

  it('have the author that the row or the ticket names', async () => {
    const description = inRows({ author: '$.by', authorName: '$.name', agent: [{ path: '$.agent', is: true }] });
    const rows = [
      { id: 1, by: 51, name: 'Rosa', agent: false, ...open },
      { id: 2, by: 9, name: 'Dana', agent: true, ...open },
      { id: 3, by: 4, name: 'Sam', agent: false, ...open },
    ].map((row) => ({ ...row, text: 'x' }));
    const { messages } = await read(description, routesOf(rows));
    expect(messages.map(({ author, authorName }) => [author, authorName])).toEqual([
      ['requester', 'Rosa'],
      ['agent', 'Dana'],
      ['other', 'Sam'],
    ]);
  });
});

describe('what a ticket was opened with', () => {
  const description = inRows({
    opening: { take: '$ticket.details', as: 'html', if: { path: '$ticket.shown', is: true } },
  });
  const note = { id: 1, public: false, channel: 'note', text: `The customer says ${canary} again and again` };

  it.each([
    ['is public by its own condition', { shown: true, details: '<p>It jams</p>' }, [], 'public', 'It jams'],
    ['is unknown without', { shown: 'true', details: canary }, [], 'unknown', ''],
    ['is unknown where a note has the same words', { shown: true, details: canary }, [note], 'unknown', ''],
  ])('%s', async (_what, ticket, rows, visibility, text) => {
    const { messages } = await read(description, routesOf(rows, ticket));
    expect(messages[0]).toMatchObject({ id: 'opening-7', author: 'requester', visibility, text });
    expect(JSON.stringify(messages)).not.toContain(canary);
  });

  it('is told once', async () => {
    const rows = [{ id: 1, public: true, channel: 'email', text: 'It jams.' }];
    const { messages } = await read(description, routesOf(rows, { shown: true, details: 'It jams' }));
    expect(messages.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('the page beside the JSON', () => {
  const join = { rows: '.row', key: { attr: 'data-id', after: 'row-' }, contradicts: '.restricted' };
  const rows = [1, 2].map((id) => ({ id, text: `${canary}-${id}`, public: true, channel: 'email' }));
  const pageOf = (html: string): HTMLElement => {
    document.body.innerHTML = html;
    return document.body;
  };

  it('makes a message private that it marks; one that it does not show stays by its JSON', async () => {
    const root = pageOf('<p class="row" data-id="row-1"><i class="restricted"></i></p>');
    const { messages } = await read(inRows({ join }), routesOf(rows), { root });
    expect(messages.map(({ visibility, text }) => [visibility, text])).toEqual([
      ['private', ''],
      ['public', `${canary}-2`],
    ]);
    expect(messages[0]?.evidence).toBe('json public=true, json channel=email, but the page marks it');
  });

  it('is not the page of this JSON where it marks more than the JSON knows', async () => {
    const root = pageOf('<p class="row restricted" data-id="row-9"></p>');
    const { messages } = await read(inRows({ join }), routesOf(rows), { root });
    expect(messages.map(({ visibility }) => visibility)).toEqual(['unknown', 'unknown']);
  });

  it('may mark what the JSON leaves out, as long as they tell messages by the same ids', async () => {
    const knowing = inRows({ join: { ...join, leavesOut: true } });
    const marked = '<p class="row restricted" data-id="row-9"></p>';
    const both = await read(knowing, routesOf(rows), { root: pageOf(`${marked}<p class="row" data-id="row-1"></p>`) });
    expect(both.messages.map(({ visibility }) => visibility)).toEqual(['public', 'public']);
    for (const html of [marked, `${marked}<p class="row" data-id="row-x"></p>`, '<p class="row restricted"></p>']) {
      const { messages } = await read(knowing, routesOf(rows), { root: pageOf(html) });
      expect(
        messages.map(({ visibility }) => visibility),
        html,
      ).toEqual(['unknown', 'unknown']);
    }
  });

  it('has rows of its own where the description says so', async () => {
    const description = inRows({
      from: { page: 'ticket', rows: '.row' },
      id: { attr: 'data-id' },
      at: { attr: 'data-at' },
      public: [{ css: '.public', present: true }],
      private: [{ css: '.private', present: true }],
      text: [{ take: { text: '.words' }, as: 'html' }],
    });
    const root = pageOf(
      `<i class="public"></i>
       <div class="row" data-id="a" data-at="2026-01-01"><i class="public"></i><div class="words"><p>One</p><p>Two</p></div></div>
       <div class="row" data-id="b" data-at="2026-01-02"><div class="words">${canary}</div></div>
       <div class="row" data-id="c" data-at="2026-01-03"><i class="public"></i><i class="private"></i><div class="words">${canary}</div></div>`,
    );
    const { messages } = await read(description, routesOf([]), { root });
    expect(messages.map(({ id, visibility, evidence, text }) => [id, visibility, evidence, text])).toEqual([
      ['a', 'public', 'page .public', 'One\nTwo'],
      ['b', 'unknown', 'nothing says that it is public', ''],
      ['c', 'private', 'page .private', ''],
    ]);
  });
});
