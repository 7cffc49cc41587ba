import { describe, expect, it, vi } from 'vitest';
import { boundedCatalogue, readEach } from '../../../../adapters/shared/bounds';
import type { Catalogue, FieldOption } from '../../../../core/fields';
import { toPublicTicket, type TicketRead, type Visibility } from '../../../../core/ticket';

describe('a conversation of 200,000 messages', () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => at);
  const judge = (at: number): { visibility: Visibility; evidence: string } => ({
    visibility: at % 2 === 0 ? 'private' : 'public',
    evidence: 'json',
  });
  const rest = (at: number) => ({ id: String(at), author: 'requester' as const, authorName: '', createdAt: '' });
  const read = vi.fn((at: number) => ({ text: `words ${at}` }));
  const messages = readEach(rows, { judge, rest, read });

  it('is read at its first public message and at the newest ones; all of it is judged', () => {
    expect(read.mock.calls.map(([at]) => at)).toEqual([1, ...rows.filter((at) => at % 2 === 1).slice(-2000)]);
    expect(messages.map(({ visibility }) => visibility)).toEqual(rows.map((at) => judge(at).visibility));
    expect(messages[5]).toMatchObject({ text: '', unread: true, evidence: 'json, not read, there are too many' });
  });

  it('sends the first and the newest, none without its words, and says how many were left out', () => {
    const parts = { subject: 'found', conversation: 'found' } as const;
    const of = (all: typeof messages) =>
      toPublicTicket({
        ref: { desk: 'zendesk', origin: 'https://a.zendesk.com', ticketId: '1' },
        subject: 's',
        requesterName: '',
        agentName: '',
        updatedStamp: '',
        messages: all,
        parts,
      } as unknown as TicketRead);
    const ticket = of(messages);
    if (!ticket.ok) throw new Error(ticket.error.code);
    expect(ticket.value.messages).toHaveLength(1000);
    expect([ticket.value.messages[0]?.text, ticket.value.messages.at(-1)?.text]).toEqual(['words 1', 'words 199999']);
    expect(ticket.value.leftOut).toBe(99_000);
    // The page shows the newest 1,500 public ones as internal: what moves up has been read, or does not go.
    const denied = messages.map((message, at) =>
      at > 197_000 ? { ...message, visibility: 'unknown' as const } : message,
    );
    const less = of(denied);
    if (!less.ok) throw new Error(less.error.code);
    expect(less.value.messages.every(({ text }) => text !== '')).toBe(true);
  });
});

it('a conversation as people have it is read whole', () => {
  const read = vi.fn(() => ({ text: 'x' }));
  const messages = readEach([1, 2, 3], {
    judge: () => ({ visibility: 'private', evidence: 'json' }),
    rest: (id) => ({ id: String(id), author: 'other', authorName: '', createdAt: '' }),
    read,
  });
  expect([read.mock.calls.length, messages.every(({ unread }) => unread === undefined)]).toEqual([3, true]);
});

describe('the values of a desk', () => {
  const options = (count: number): FieldOption[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${at}`, path: ['x'] }));
  const of = (fields: readonly FieldOption[][], macros: Catalogue['macros'] = []): Catalogue => ({
    desk: 'zendesk',
    origin: 'https://a.zendesk.com',
    fields: fields.map((each, at) => ({ id: `f${at}`, title: 'F', kind: 'dropdown', options: each })),
    macros,
    fetchedAt: '',
  });
  const counts = ({ fields, macros, leftOut }: Catalogue) => [
    fields.map((field) => field.options.length),
    macros.length,
    leftOut,
  ];

  it('are kept as they are where a desk can have them', () => {
    const catalogue = of([options(5000), options(3)]);
    expect(boundedCatalogue(catalogue)).toBe(catalogue);
  });

  it.each<[string, Catalogue, unknown]>([
    ['too many of one field', of([options(20_005)]), [[20_000], 0, 5]],
    [
      'too many in all',
      of([options(20_000), options(20_000), options(20_000), options(7)]),
      [[20_000, 20_000, 20_000, 0], 0, 7],
    ],
    ['an id of 1 MB', of([[{ id: 'i'.repeat(1_000_000), path: ['x'] }, ...options(2)]]), [[2], 0, 1]],
    [
      'a name of a million levels',
      of([[{ id: 'a', path: Array.from({ length: 1_000_000 }, () => 'x') }, ...options(2)]]),
      [[2], 0, 1],
    ],
    ['a macro of 1 MB', of([options(1)], [{ id: '1', title: 't', text: 'x'.repeat(1_000_000) }]), [[1], 0, 1]],
  ])('and less where no desk has: %s', (_name, catalogue, kept) => {
    expect(counts(boundedCatalogue(catalogue))).toEqual(kept);
  });
});
