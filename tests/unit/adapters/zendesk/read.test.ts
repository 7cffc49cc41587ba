// @vitest-environment happy-dom
import { fc } from '../../property';
import { beforeEach, describe, expect, it } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import { moreNotesThanData } from '../../../../core/health';
import type { Result } from '../../../../core/result';
import { toPublicTicket, type TicketRead, type TicketRef } from '../../../../core/ticket';
import {
  comment,
  envOf,
  fakeFetch,
  forms,
  json,
  me,
  origin,
  paneHtml,
  showPage,
  signal,
  standardRoutes,
  tabHtml,
  ticketBody,
  users,
} from './fake-desk';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const commentsPath = '/api/v2/tickets/1042/comments';

type Routes = Parameters<typeof fakeFetch>[0];
const open = (routes: Routes = {}, path?: string): ReturnType<typeof zendesk.open> =>
  zendesk.open(ref, envOf(fakeFetch({ ...standardRoutes, ...routes }).fetch, path));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const read = async (routes?: Routes): Promise<TicketRead> => value(await open(routes).read(signal()));

beforeEach(() =>
  showPage([
    paneHtml({
      items: [{ audit: 5001 }, { audit: 5002, type: 'internal', tag: true }, { audit: 5003, type: 'agent' }],
    }),
  ]),
);

describe('reading a ticket from the JSON', () => {
  it('gives everything that the desk says', async () => {
    const ticket = await read();
    expect(ticket).toMatchObject({
      ref,
      subject: 'Printer is on fire',
      requesterName: 'Rosa Quintana',
      agentName: 'Ann Agent',
      values: { priority: null, type: 'incident', group: '77', '501': 'hw_printer_jam', '502': null },
      closed: false,
      canReplyPublicly: true,
      updatedStamp: '2026-03-02T09:00:00Z',
      source: 'json',
      parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
    });
    expect(ticket.values).not.toHaveProperty('503');
    expect(ticket.fieldsOnForm).toEqual(expect.arrayContaining(['priority', '501', '502']));
    expect(ticket.fieldsOnForm).not.toContain('599');
    expect(ticket.fieldsOnForm).not.toContain('type');
  });

  it('tells who wrote what, oldest first, with the page’s own ids', async () => {
    const messages = (
      await read({
        [commentsPath]: {
          comments: [
            comment(4, { via: { channel: 'rule' }, author_id: 2 }),
            comment(3, { author_id: 3 }),
            comment(2, { author_id: 4 }),
            comment(1),
          ],
          users,
        },
      })
    ).messages;
    expect(messages.map(({ id, author }) => [id, author])).toEqual([
      ['comment-5001', 'requester'],
      ['comment-5002', 'other'],
      ['comment-5003', 'agent'],
      ['comment-5004', 'other'],
    ]);
  });

  it('judges every comment of a conversation that nobody wrote, and reads its first and its newest', async () => {
    const comments = Array.from({ length: 20_000 }, (_, at) => comment(at + 1, { public: at % 4 !== 0 || at === 0 }));
    const { messages } = await read({ [commentsPath]: { comments, users, next_page: null } });
    expect(messages.filter(({ visibility }) => visibility === 'private')).toHaveLength(4999);
    expect(messages.filter(({ unread }) => unread !== true)).toHaveLength(2001);
    expect([messages[0]?.unread, messages.at(-1)?.unread, messages[1]?.unread]).toEqual([undefined, undefined, true]);
  });

  it('reads every page of comments, in both paging styles', async () => {
    const offset = await read({
      [commentsPath]: [
        { comments: [comment(1)], users, next_page: `${origin}${commentsPath}?page=2` },
        { comments: [comment(2)], next_page: null },
      ],
    });
    const cursor = await read({
      [commentsPath]: [
        {
          comments: [comment(1)],
          users,
          meta: { has_more: true },
          links: { next: `${origin}${commentsPath}?page[after]=a` },
        },
        { comments: [comment(2)], meta: { has_more: false }, links: { next: null } },
      ],
    });
    for (const ticket of [offset, cursor])
      expect(ticket.messages.map((message) => message.text)).toEqual(['text 1', 'text 2']);
  });

  it('asks for authors that did not come along', async () => {
    const ticket = await read({
      [commentsPath]: { comments: [comment(1), comment(2, { author_id: 3 })] },
      '/api/v2/users/show_many': { users },
    });
    expect(ticket.messages.map((message) => message.authorName)).toEqual(['Rosa Quintana', 'Ada Admin']);
  });

  it('reads without authors where they may not be asked for', async () => {
    showPage([paneHtml({ items: [{ audit: 5001 }] })]);
    const ticket = await read({ [commentsPath]: { comments: [comment(1, { author_id: 3 })] } });
    expect(ticket.messages[0]).toMatchObject({ author: 'other', authorName: '', visibility: 'public' });
    expect(ticket.requesterName).toBe('Rosa Quintana');
  });

  it('never makes a comment public that does not say so', async () => {
    const flag = fc.oneof(fc.anything(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(flag, { minLength: 1, maxLength: 6 }), async (flags) => {
        showPage([paneHtml()]);
        const wire: unknown = JSON.parse(
          JSON.stringify(flags.map((flagged, index) => comment(index + 1, { public: flagged }))),
        );
        const sent = wire as { public?: unknown; audit_id: number }[];
        const { messages } = await read({ [commentsPath]: { comments: sent, users } });
        for (const [index, message] of messages.entries())
          expect(message.visibility === 'public').toBe(sent[index]?.public === true);
      }),
      { numRuns: 300 },
    );
  });

  it('is not sure of a comment that the page shows as internal', async () => {
    for (const item of [
      { audit: 5003, type: 'agent', tag: true },
      { audit: 5003, type: 'internal' },
      { audit: 5003, type: 'agent', from: 'via side conversation' },
    ]) {
      showPage([paneHtml({ items: [{ audit: 5001 }, item] })]);
      const { messages } = await read();
      expect(messages.map((message) => message.visibility)).toEqual(['public', 'private', 'unknown']);
    }
  });

  it('does not take a mark in another ticket’s hidden pane for a contradiction', async () => {
    showPage([
      paneHtml({ items: [{ audit: 5001 }] }),
      paneHtml({ id: '7', style: 'display:none', items: [{ audit: 5001, tag: true }] }),
    ]);
    expect((await read()).messages[0]?.visibility).toBe('public');
  });

  it('never uses the ticket’s own description', async () => {
    const ticket = await read({
      '/api/v2/tickets/1042': { ticket: { ...ticketBody, description: 'SECRET first note' } },
    });
    expect(JSON.stringify(ticket)).not.toContain('SECRET');
  });

  it('knows a light agent and a closed ticket', async () => {
    const ticket = await read({
      '/api/v2/users/me': { user: { ...me.user, only_private_comments: true } },
      '/api/v2/tickets/1042': { ticket: { ...ticketBody, status: 'closed' } },
    });
    expect(ticket).toMatchObject({ closed: true, canReplyPublicly: false });
  });

  it('takes the fields from the page on a plan without forms', async () => {
    const ticket = await read({ '/api/v2/ticket_forms': json({}, 403) });
    expect(ticket.fieldsOnForm).toEqual(['priority', '501']);
  });

  it('asks for the forms once and for the comments each time', async () => {
    const desk = fakeFetch(standardRoutes);
    const ticket = zendesk.open(ref, envOf(desk.fetch));
    await ticket.read(signal());
    await ticket.read(signal());
    const asked = (path: string): number => desk.seen.filter((request) => request.url.pathname === path).length;
    expect([asked('/api/v2/ticket_forms'), asked(commentsPath)]).toEqual([1, 2]);
  });
});

describe('reading when something is wrong', () => {
  it.each([
    ['403', json({}, 403)],
    ['500', json({}, 500)],
    ['a web page', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['another shape', json({ comments: 'no' })],
  ])('reads the page alone after %s, and proves each message', async (_, reply) => {
    showPage([
      paneHtml({
        items: [
          { audit: 5001 },
          { audit: 5002, type: 'agent', tag: true },
          { audit: 5003, type: 'bot' },
          { audit: 5004, type: 'agent', sender: 'Ann Agent' },
          { audit: 5005, sender: 'Carl Copied' },
        ],
      }),
    ]);
    const ticket = await read({ [commentsPath]: reply });
    expect(ticket.source).toBe('page');
    expect(ticket.messages.map(({ id, visibility, author, text }) => [id, visibility, author, text])).toEqual([
      ['comment-5001', 'public', 'requester', 'page 5001'],
      ['comment-5002', 'private', 'agent', 'page 5002'],
      ['comment-5003', 'unknown', 'other', 'page 5003'],
      ['comment-5004', 'public', 'agent', 'page 5004'],
      ['comment-5005', 'public', 'other', 'page 5005'],
    ]);
    expect(ticket).toMatchObject({
      subject: 'Printer is on fire',
      requesterName: 'Rosa Quintana',
      updatedStamp: '',
      parts: { conversation: 'found' },
    });
  });

  it('does not send a page that hides older messages, or several logs', async () => {
    const older = '<button data-test-id="convolog-show-more-button">Show more</button>';
    const secondLog = '<div data-test-id="omni-log-container"></div>';
    for (const extra of [older, secondLog]) {
      showPage([paneHtml({ items: [{ audit: 5001 }], extra })]);
      const ticket = await read({ [commentsPath]: json({}, 500) });
      expect(ticket.parts['conversation']).toBe('ambiguous');
      expect(toPublicTicket(ticket)).toMatchObject({ ok: false, error: { code: 'scrape-partial' } });
    }
  });

  it('says which parts are missing on an empty page', async () => {
    showPage(['<div><div data-test-id="ticket-1042-standard-layout"></div></div>']);
    expect((await read({ [commentsPath]: json({}, 500) })).parts).toEqual({
      subject: 'missing',
      requester: 'missing',
      conversation: 'missing',
      fields: 'missing',
    });
  });

  it.each([
    [401, 'desk-signed-out'],
    [429, 'desk-rate-limited'],
  ])('does not fall back after %i', async (status, code) => {
    const result = await open({ [commentsPath]: json({}, status, { 'retry-after': '99' }) }).read(signal());
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('answers not-the-same-ticket when another one is shown before or after', async () => {
    expect(await open({}, '/agent/tickets/7').read(signal())).toMatchObject({
      ok: false,
      error: { code: 'not-the-same-ticket', detail: '1042' },
    });
    const switching = open({
      [commentsPath]: () => {
        showPage([paneHtml({ id: '7' }), paneHtml({ style: 'display:none' })], tabHtml('7'));
        return { comments: [comment(1)], users };
      },
    });
    expect(await switching.read(signal())).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  });

  it('answers stopped when it was stopped', async () => {
    expect(await open().read(AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('refuses another ticket’s JSON', async () => {
    showPage([paneHtml()]);
    const ticket = await read({ '/api/v2/tickets/1042': { ticket: { ...ticketBody, id: 7 } } });
    expect(ticket.source).toBe('page');
  });
});

describe('the newest public message', () => {
  it('is the same from the JSON and from the page', async () => {
    const fromJson = value(await open().newestPublicMessage(signal()));
    const fromPage = value(await open({ [commentsPath]: json({}, 500) }).newestPublicMessage(signal()));
    expect([fromJson, fromPage]).toEqual(['comment-5003', 'comment-5003']);
    const ticket = toPublicTicket(await read());
    expect(ticket.ok && ticket.value.messages.at(-1)?.id).toBe(fromJson);
  });

  it('skips notes, and there may be none', async () => {
    expect(
      value(
        await open({
          [commentsPath]: { comments: [comment(1), comment(2, { public: false })], users },
        }).newestPublicMessage(signal()),
      ),
    ).toBe('comment-5001');
    expect(
      await open({ [commentsPath]: { comments: [comment(2, { public: false })], users } }).newestPublicMessage(
        signal(),
      ),
    ).toMatchObject({ ok: false, error: { code: 'nothing-public' } });
  });
});

describe('forms', () => {
  it('leaves out fields whose condition is not met', async () => {
    const agent_conditions = [
      { parent_field_id: 501, value: 'other', child_fields: [{ id: 505 }] },
      { parent_field_id: 501, value: 'hw_printer_jam', child_fields: [{ id: 506 }] },
    ];
    const ticket_forms = [{ ...forms.ticket_forms[1], ticket_field_ids: [501, 505, 506], agent_conditions }];
    const { fieldsOnForm } = await read({ '/api/v2/ticket_forms': { ticket_forms } });
    expect(fieldsOnForm).toContain('506');
    expect(fieldsOnForm).not.toContain('505');
  });
});

describe('a page that shows more internal notes than the JSON has', () => {
  const publicIds = (ticket: TicketRead): string[] =>
    ticket.messages.filter(({ visibility }) => visibility === 'public').map(({ id }) => id);
  const admissionFacts = [
    { audit: 5001 },
    { audit: 5002, type: 'internal', tag: true },
    { audit: 5003, type: 'agent' },
  ];
  const readShowing = async (items: Parameters<typeof paneHtml>[0] = {}, routes?: Routes): Promise<TicketRead> => {
    showPage([paneHtml(items)]);
    return read(routes);
  };

  it.each([
    ['by its tag', { audit: 9999, tag: true }],
    ['by its kind', { audit: 9999, type: 'internal' }],
  ])('lets nothing of the conversation out, and health says why (%s)', async (_, forged) => {
    const ticket = await readShowing({ items: [...admissionFacts, forged] });
    expect(publicIds(ticket)).toEqual([]);
    expect(toPublicTicket(ticket)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
    expect(ticket.messages[0]?.evidence).toContain(moreNotesThanData);
    expect(await open().newestPublicMessage(signal())).toMatchObject({ ok: false, error: { code: 'nothing-public' } });
  });
  it('is no doubt where the page folds notes away, or shows one twice', async () => {
    expect(publicIds(await readShowing({ items: [{ audit: 5001 }] }))).toEqual(['comment-5001', 'comment-5003']);
    expect(publicIds(await readShowing({ items: [...admissionFacts, ...admissionFacts] }))).toEqual([
      'comment-5001',
      'comment-5003',
    ]);
  });
  it('is no doubt where the JSON does not say by which id the page knows a note', async () => {
    const comments = [comment(1), comment(2, { public: false, audit_id: null }), comment(3)];
    expect(publicIds(await readShowing({ items: admissionFacts }, { [commentsPath]: { comments, users } }))).toEqual([
      'comment-5001',
      'comment-5003',
    ]);
  });
  it('is no doubt where the log shows a side conversation, which need be no comment', async () => {
    const items = [...admissionFacts, { audit: 9999, type: 'agent', from: 'via side conversation' }];
    expect(publicIds(await readShowing({ items }))).toEqual(['comment-5001', 'comment-5003']);
  });
});

it('a comment that holds only a picture is a message without words, and an internal one proves nothing', async () => {
  showPage([paneHtml()]);
  const picture = {
    plain_body: ' ',
    html_body: '<div><img src="https://acme.zendesk.com/attachments/token/a/?name=a.png"></div>',
  };
  const ticket = toPublicTicket(await read({ [commentsPath]: { comments: [comment(1, picture)], users } }));
  expect(ticket.ok && ticket.value.messages).toMatchObject([{ text: '', only: 'picture', author: 'requester' }]);
  const internal = await read({ [commentsPath]: { comments: [comment(1, { ...picture, public: false })], users } });
  expect(toPublicTicket(internal)).toMatchObject({ ok: false, error: { code: 'nothing-public' } });
});
