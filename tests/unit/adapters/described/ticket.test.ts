// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rememberPeople } from '../../../../adapters/described/people';
import { readDescribed, readNewest, type TicketContext } from '../../../../adapters/described/ticket';
import { DesksideFault, fault } from '../../../../core/errors';
import { askingOf, canary, descriptionWith, envOf, fakeDesk, json, refOf, signal } from './kit';

const messages = {
  from: 'rows',
  id: '$.id',
  at: '$.at',
  public: [{ path: '$.public', is: true }],
  text: [{ take: '$.text', as: 'text' }],
};

function contextOf(
  routes: Record<string, object>,
  more: Record<string, unknown> = {},
  page = '',
): TicketContext & { asked: () => string[] } {
  const description = descriptionWith({
    requests: {
      get: {
        ticket: { path: '{base}/api/tickets/{id}' },
        rows: { path: '{base}/api/tickets/{id}/rows', rows: '$.rows' },
        person: { path: '{base}/api/people/{person}', perPerson: true },
        me: { path: '{base}/api/me' },
      },
    },
    ticket: {
      subject: '$ticket.subject',
      requester: '$ticket.by',
      stamp: '$ticket.changed',
      canReply: { path: '$ticket.readOnly', is: false },
    },
    messages,
    ...more,
  });
  const { fetch, seen } = fakeDesk({
    '/api/tickets/7': { subject: 'Printer', by: 51, readOnly: false },
    '/api/tickets/7/rows': { rows: [] },
    ...routes,
  });
  const asking = askingOf(description, fetch, '', page);
  return {
    asking,
    ref: refOf('7'),
    people: rememberPeople()(asking),
    env: envOf(fetch, page),
    asked: () => seen.map(({ path }) => path),
  };
}

describe('a described ticket', () => {
  it('is no empty one where nothing says how it is read', async () => {
    const context = contextOf({}, { ticket: {}, messages: undefined });
    await expect(readDescribed(context, signal())).rejects.toMatchObject({ error: { code: 'desk-refused' } });
    expect(context.asked()).toEqual([]);
  });

  it('is missing its conversation where no row is a message', async () => {
    expect((await readDescribed(contextOf({}), signal())).parts).toMatchObject({
      conversation: 'missing',
      subject: 'found',
    });
  });

  it('has the names of people whom the desk tells of, each asked once', async () => {
    const people = { from: 'person', name: '$.name', agent: { path: '$.role', in: ['agent'] } };
    const rows = [1, 2, 3].map((id) => ({ id, by: id === 2 ? 9 : 51, public: true, text: 'x' }));
    const context = contextOf(
      {
        '/api/tickets/7/rows': { rows },
        '/api/people/51': { name: 'Rosa', role: 'customer' },
        '/api/people/9': { name: 'Dana', role: 'agent' },
        '/api/me': { id: 9 },
      },
      { people, me: '$me.id', messages: { ...messages, author: '$.by' } },
    );
    const read = await readDescribed(context, signal());
    expect(read).toMatchObject({ requesterName: 'Rosa', agentName: 'Dana' });
    expect(read.messages.map(({ author, authorName }) => [author, authorName])).toEqual([
      ['requester', 'Rosa'],
      ['agent', 'Dana'],
      ['requester', 'Rosa'],
    ]);
    expect(context.asked().filter((path) => path.includes('people'))).toHaveLength(2);
  });

  it('cannot be answered where the desk does not say that it can', async () => {
    const context = contextOf({ '/api/tickets/7': { subject: 'x', readOnly: 'no' } });
    expect((await readDescribed(context, signal())).canReplyPublicly).toBe(false);
  });

  it('is not read where the page shows another one by the end', async () => {
    let looks = 0;
    const page = (): { root: ParentNode; gaps: () => null } => {
      looks += 1;
      if (looks > 1) throw fault('not-the-same-ticket');
      return { root: document, gaps: () => null };
    };
    await expect(readDescribed({ ...contextOf({}), page }, signal())).rejects.toThrow(DesksideFault);
  });

  it('is not read in part where its answer is refused', async () => {
    await expect(readDescribed(contextOf({ '/api/tickets/7': json({}, 403) }), signal())).rejects.toMatchObject({
      error: { code: 'desk-refused' },
    });
  });
});

describe('the newest public message', () => {
  const row = (id: number, isPublic: boolean): object => ({ id, at: `2026-01-0${id}`, public: isPublic, text: canary });

  it.each([
    ['the last that is proven', [row(1, true), row(2, true), row(3, false)], '2'],
    ['by its time and not by its place', [row(2, true), row(1, true)], '2'],
    ['not one that another row of the same id denies', [row(1, true), row(2, true), row(2, false)], '1'],
  ])('is %s', async (_what, rows, id) => {
    expect(await readNewest(contextOf({ '/api/tickets/7/rows': { rows } }), signal())).toBe(id);
  });

  it('is what the ticket was opened with where there is no other', async () => {
    const opening = { take: '$ticket.details', as: 'text', if: { path: '$ticket.shown', is: true } };
    const context = contextOf(
      { '/api/tickets/7': { subject: 'x', details: 'It jams', shown: true } },
      { messages: { ...messages, opening } },
    );
    expect(await readNewest(context, signal())).toBe('opening-7');
  });

  it('is none where nothing is proven', async () => {
    await expect(
      readNewest(contextOf({ '/api/tickets/7/rows': { rows: [row(1, false)] } }), signal()),
    ).rejects.toMatchObject({ error: { code: 'nothing-public' } });
  });
});
