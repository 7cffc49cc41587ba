// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describedSource } from '../../../../adapters/described/desk-source';
import type { Description } from '../../../../core/described/description';
import { toPublicTicket, type TicketRef } from '../../../../core/ticket';
import { canary, descriptionWith, envOf, fakeDesk, json, origin, refOf, signal } from './kit';

interface Shape {
  readonly description: Description;
  readonly ref: TicketRef;
  readonly routes: Parameters<typeof fakeDesk>[0];
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | null>>;
}

const adf = (words: string): object => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** The answers of other desks as their makers describe them; none of these ran on one. */
const shapes: Readonly<Record<string, Shape>> = {
  'keys, offsets, and a document in JSON (Jira)': {
    ref: refOf('ABC-7'),
    description: descriptionWith({
      ticketId: 'key',
      requests: {
        signedOut: 'status',
        folders: ['{base}/rest/servicedeskapi/', '{base}/rest/api/3/'],
        get: {
          request: { path: '{base}/rest/servicedeskapi/request/{id}', same: { '$.issueKey': '{id}' } },
          issue: { path: '{base}/rest/api/3/issue/{id}?fields=updated', same: { '$.key': '{id}' } },
          history: {
            path: '{base}/rest/servicedeskapi/request/{id}/comment?start={offset}',
            rows: '$.values',
            more: { until: '$.isLastPage' },
          },
          meta: { path: '{base}/rest/api/3/issue/{id}/editmeta', optional: true },
        },
      },
      ticket: { subject: '$request.summary', requester: '$request.reporter.accountId', stamp: '$issue.fields.updated' },
      messages: {
        from: 'history',
        id: '$.id',
        at: '$.created.iso8601',
        public: [{ path: '$.public', is: true }],
        private: [{ path: '$.public', is: false }],
        author: '$.author.accountId',
        authorName: '$.author.displayName',
        text: [{ take: '$.body', as: 'adf' }],
      },
      fields: [
        {
          id: 'cf-{field.key}',
          each: '$meta.fields[*]',
          as: 'field',
          kind: 'dropdown',
          title: '$field.name',
          options: {
            json: 'meta',
            each: '$field.allowedValues',
            id: '$.id',
            path: ['$.value'],
            children: '$.children',
          },
        },
      ],
    }),
    routes: {
      '/rest/servicedeskapi/request/ABC-7': { issueKey: 'ABC-7', summary: 'Printer', reporter: { accountId: 'r' } },
      '/rest/api/3/issue/ABC-7': { key: 'ABC-7', fields: { updated: '2026-01-01T00:00:00.000+0000' } },
      '/rest/servicedeskapi/request/ABC-7/comment?start=0': {
        values: [
          {
            id: '1',
            public: true,
            created: { iso8601: '2026-01-01T01:00:00+0100' },
            author: { accountId: 'r', displayName: 'Rosa' },
            body: adf('It jams'),
          },
        ],
        isLastPage: false,
      },
      '/rest/servicedeskapi/request/ABC-7/comment?start=1': {
        values: [
          { id: '2', public: false, body: adf(canary) },
          { id: '3', body: adf(canary) },
        ],
        isLastPage: true,
      },
      '/rest/api/3/issue/ABC-7/editmeta': {
        fields: {
          customfield_1: {
            key: 'customfield_1',
            name: 'Category',
            allowedValues: [{ id: '10', value: 'Hardware', children: [{ id: '11', value: 'Printer' }] }],
          },
        },
      },
    },
    words: ['It jams'],
    values: {},
  },
  'cursors, a list of one ticket, and channels (Gorgias)': {
    ref: refOf('7'),
    description: descriptionWith({
      requests: {
        get: {
          ticket: {
            path: '{base}/api/tickets?ticket_ids={id}&limit=1',
            rows: '$.data',
            same: { '$.data[0].id': '{id}' },
          },
          history: {
            path: '{base}/api/messages?ticket_id={id}&cursor={next}',
            rows: '$.data',
            more: { next: '$.meta.next_cursor' },
          },
        },
      },
      ticket: { subject: '$ticket.data[0].subject', requester: '$ticket.data[0].customer.id' },
      messages: {
        from: 'history',
        keep: [{ path: '$.ticket_id', is: '{id}' }],
        id: '$.id',
        at: ['$.sent_datetime', '$.created_datetime'],
        public: [
          { path: '$.public', is: true },
          { path: '$.channel', in: ['email', 'chat'] },
          { path: '$.source.type', notIn: ['internal-note'] },
        ],
        private: [
          { path: '$.channel', in: ['internal-note'] },
          { path: '$.source.type', in: ['internal-note'] },
        ],
        author: '$.sender.id',
        agent: [{ path: '$.from_agent', is: true }],
        text: [
          { when: { path: '$.stripped_text', notEmpty: true }, take: '$.stripped_text', as: 'text' },
          { when: { path: '$.body_html', notEmpty: true }, take: '$.body_html', as: 'html' },
        ],
      },
      fields: [
        {
          id: 'priority',
          kind: 'priority',
          value: '$ticket.data[0].priority',
          options: [
            { id: 'low', path: ['low'], rank: 2 },
            { id: 'high', path: ['high'], rank: 1 },
          ],
        },
      ],
    }),
    routes: {
      '/api/tickets?ticket_ids=7&limit=1': {
        data: [{ id: 7, subject: 'Order', priority: 'high', customer: { id: 5 } }],
      },
      '/api/messages?ticket_id=7': {
        data: [
          {
            id: 1,
            ticket_id: 7,
            public: true,
            channel: 'email',
            created_datetime: '2026-01-01T00:00:00',
            sender: { id: 5 },
            stripped_text: 'Where is it?',
          },
          {
            id: 2,
            ticket_id: 7,
            public: true,
            channel: 'email',
            source: { type: 'internal-note' },
            body_html: canary,
            created_datetime: '2026-01-01T00:01:00',
          },
        ],
        meta: { next_cursor: 'b' },
      },
      '/api/messages?ticket_id=7&cursor=b': {
        data: [
          {
            id: 3,
            ticket_id: 7,
            public: true,
            channel: 'email',
            from_agent: true,
            body_html: '<p>On its way</p>',
            created_datetime: '2026-01-01T00:02:00',
          },
          {
            id: 4,
            ticket_id: 8,
            public: true,
            channel: 'email',
            stripped_text: canary,
            created_datetime: '2026-01-01T00:03:00',
          },
          {
            id: 5,
            ticket_id: 7,
            public: true,
            channel: 'app',
            stripped_text: canary,
            created_datetime: '2026-01-01T00:04:00',
          },
        ],
        meta: { next_cursor: null },
      },
    },
    words: ['Where is it?', 'On its way'],
    values: { priority: 'high' },
  },
  'whole addresses of the next page, and hex (Kustomer)': {
    ref: refOf('5f0c1d2e3a4b5c6d7e8f9a0b'),
    description: descriptionWith({
      ticketId: 'hex',
      requests: {
        folders: ['/v1/'],
        get: {
          ticket: { path: '/v1/conversations/{id}', same: { '$.data.id': '{id}' } },
          history: {
            path: '/v1/conversations/{id}/messages?after={next}',
            rows: '$.data',
            more: { next: '$.links.next' },
          },
        },
      },
      ticket: { subject: '$ticket.data.attributes.name' },
      messages: {
        from: 'history',
        id: '$.id',
        at: '$.attributes.sentAt',
        public: [
          { path: '$.type', is: 'message' },
          { path: '$.attributes.status', in: ['sent', 'received'] },
        ],
        private: [{ path: '$.type', in: ['note', 'draft'] }],
        text: [{ take: '$.attributes.preview', as: 'text' }],
      },
    }),
    routes: {
      '/v1/conversations/5f0c1d2e3a4b5c6d7e8f9a0b': {
        data: { id: '5f0c1d2e3a4b5c6d7e8f9a0b', attributes: { name: 'Order' } },
      },
      '/v1/conversations/5f0c1d2e3a4b5c6d7e8f9a0b/messages': {
        data: [{ id: 'a', type: 'message', attributes: { status: 'sent', preview: 'Hello' } }],
        links: { next: '/v1/conversations/5f0c1d2e3a4b5c6d7e8f9a0b/messages?page=2' },
      },
      '/v1/conversations/5f0c1d2e3a4b5c6d7e8f9a0b/messages?page=2': {
        data: [
          { id: 'b', type: 'note', attributes: { status: 'sent', preview: canary } },
          { id: 'c', type: 'message', attributes: { status: 'error', preview: canary } },
        ],
        links: {},
      },
    },
    words: ['Hello'],
    values: {},
  },
  'a success flag in every answer, and what a ticket was opened with (Kaseya BMS)': {
    ref: refOf('7'),
    description: descriptionWith({
      requests: {
        folders: ['/api2/v2/'],
        get: {
          ticket: { path: '/api2/v2/servicedesk/tickets/{id}', same: { '$.success': true, '$.result.id': '{id}' } },
          notes: {
            path: '/api2/v2/servicedesk/tickets/{id}/notes?PageNumber={page}',
            rows: '$.result',
            more: { fullPageOf: 2 },
            same: { '$.success': true },
          },
          priorities: { path: '/api2/v2/system/priorities/lookup', optional: true },
        },
      },
      ticket: { subject: '$ticket.result.title', canReply: { path: '$ticket.result.isReadOnly', in: [false] } },
      messages: {
        from: 'notes',
        id: '$.id',
        at: '$.createdOn',
        public: [{ path: '$.isInternal', in: [false] }],
        private: [{ path: '$.isInternal', in: [true] }],
        text: [{ take: '$.details', as: 'html' }],
        opening: { take: '$ticket.result.details', as: 'html', if: { path: '$ticket.result.fromCustomer', is: true } },
      },
      fields: [
        {
          id: 'priority',
          kind: 'priority',
          value: '$ticket.result.priorityId',
          options: { json: 'priorities', each: '$.result', id: '$.id', path: ['$.name'] },
          ranked: 'most-urgent-first',
        },
      ],
    }),
    routes: {
      '/api2/v2/servicedesk/tickets/7': {
        success: true,
        result: {
          id: 7,
          title: 'Printer',
          isReadOnly: false,
          details: '<p>It jams</p>',
          fromCustomer: true,
          priorityId: 3,
        },
      },
      '/api2/v2/servicedesk/tickets/7/notes?PageNumber=1': {
        success: true,
        result: [
          { id: 1, isInternal: true, details: canary, createdOn: '2026-01-01T00:00:00' },
          { id: 2, isInternal: false, details: '<p>Which tray?</p>', createdOn: '2026-01-01T00:01:00' },
        ],
      },
      '/api2/v2/servicedesk/tickets/7/notes?PageNumber=2': {
        success: true,
        result: [{ id: 3, isInternal: 0, details: canary, createdOn: '2026-01-01T00:02:00' }],
      },
      '/api2/v2/system/priorities/lookup': {
        result: [
          { id: 3, name: 'High' },
          { id: 4, name: 'Low' },
        ],
      },
    },
    words: ['It jams', 'Which tray?'],
    values: { priority: '3' },
  },
  'three flags, Markdown, and values of a board (ConnectWise)': {
    ref: refOf('7'),
    description: descriptionWith({
      requests: {
        folders: ['{base}/apis/3.0/service/'],
        get: {
          ticket: { path: '{base}/apis/3.0/service/tickets/{id}', same: { '$.id': '{id}' } },
          notes: {
            path: '{base}/apis/3.0/service/tickets/{id}/allNotes?page={page}',
            rows: '$',
            more: { fullPageOf: 100 },
          },
          types: { path: '{base}/apis/3.0/service/boards/{scope}/types', optional: true },
        },
      },
      ticket: {
        subject: '$ticket.summary',
        scope: '$ticket.board.id',
        closed: { path: '$ticket.closedFlag', in: [true] },
      },
      messages: {
        from: 'notes',
        id: '$.id',
        at: '$._info.dateEntered',
        public: [
          { path: '$.detailDescriptionFlag', in: [true] },
          { path: '$.internalAnalysisFlag', in: [false] },
          { path: '$.resolutionFlag', in: [false] },
        ],
        private: [
          { path: '$.internalAnalysisFlag', in: [true] },
          { path: '$.resolutionFlag', in: [true] },
        ],
        text: [
          { when: { path: '$.isMarkdownFlag', is: true }, take: '$.text', as: 'markdown' },
          { take: '$.text', as: 'text' },
        ],
      },
      fields: [
        {
          id: 'kind',
          kind: 'dropdown',
          title: { is: 'Type' },
          value: '$ticket.type.id',
          options: { json: 'types', each: '$[*]', id: '$.id', path: ['$.name'] },
        },
      ],
    }),
    routes: {
      '/apis/3.0/service/tickets/7': {
        id: 7,
        summary: 'Printer',
        board: { id: 3 },
        type: { id: 9 },
        closedFlag: false,
      },
      '/apis/3.0/service/tickets/7/allNotes': json([
        {
          id: 1,
          detailDescriptionFlag: true,
          internalAnalysisFlag: false,
          resolutionFlag: false,
          isMarkdownFlag: true,
          text: '**It** jams',
        },
        { id: 2, detailDescriptionFlag: true, internalAnalysisFlag: true, resolutionFlag: false, text: canary },
        { id: 3, detailDescriptionFlag: true, internalAnalysisFlag: false, text: canary },
      ]),
      '/apis/3.0/service/boards/3/types': json([{ id: 9, name: 'Printer' }]),
    },
    words: ['**It** jams'],
    values: { kind: '9' },
  },
};

describe('a desk that answers with', () => {
  it.each(Object.entries(shapes))('%s: is read, and nothing that is not proven public leaves', async (_name, shape) => {
    const { fetch } = fakeDesk(shape.routes);
    const read = await describedSource(shape.description, '').open(origin, envOf(fetch)).read(shape.ref, signal());
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(JSON.stringify(read)).not.toContain(canary);
    expect(read.value.values).toEqual(shape.values);
    const shown = toPublicTicket(read.value);
    expect(shown.ok && shown.value.messages.map(({ text }) => text)).toEqual(shape.words);
  });

  it('levels of a tree and values of a board: has them in its fields', async () => {
    const [jira] = Object.values(shapes);
    const connectwise = Object.values(shapes).at(-1);
    const offered = async (shape: Shape | undefined): Promise<unknown> => {
      if (shape === undefined) return null;
      const read = await describedSource(shape.description, '')
        .open(origin, envOf(fakeDesk(shape.routes).fetch))
        .read(shape.ref, signal());
      return read.ok && read.value.offered;
    };
    expect(await offered(jira)).toEqual({ 'cf-customfield_1': ['11'] });
    expect(await offered(connectwise)).toEqual({ kind: ['9'] });
  });
});
