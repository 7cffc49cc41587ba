import type { QueueRow } from '../../../core/queue-panel';
import { ticketStatuses } from '../../../core/ticket-status';
import { fc } from '../property';

const origins = ['https://acme.zendesk.com', 'https://acme.freshdesk.com', 'https://acme.halopsa.com'] as const;

/** A row of the queue as the worker tells it, with what a test wants of it. */
export const rowOf = (id: number, more: Partial<QueueRow> = {}): QueueRow => ({
  key: `zendesk|${origins[0]}|${id}`,
  ref: { desk: 'zendesk', origin: origins[0], ticketId: String(id) },
  number: `#${id}`,
  subject: `Ticket ${id}`,
  status: 'open',
  statusName: 'Open',
  priority: 3,
  priorityName: 'Normal',
  category: [],
  createdAt: '2026-11-30T08:00:00Z',
  listedAt: '2026-11-30T09:00:00Z',
  requesterName: 'Ann Miller',
  requesterId: '1',
  assigneeName: null,
  teamName: null,
  typeName: null,
  channelName: null,
  suggestion: null,
  snoozedUntil: null,
  back: null,
  changing: false,
  ...more,
});

/** A suggestion of one value, this sure. */
export const suggested = (
  confidence: number,
  more: Partial<NonNullable<QueueRow['suggestion']>> = {},
): NonNullable<QueueRow['suggestion']> => ({
  id: 's1',
  choices: [
    {
      fieldId: 'category',
      title: 'Category',
      optionId: 'printer',
      path: ['Hardware', 'Printer'],
      confidence,
      place: confidence >= 0.6 ? 'chosen' : 'offered',
      present: [],
    },
  ],
  confidence,
  decision: null,
  ...more,
});

const name = fc.constantFrom(null, 'Ann', 'Bob', 'Zoë');

/** Any row; few different values, so that rows have much in common. */
export const anyRow: fc.Arbitrary<QueueRow> = fc
  .record({
    id: fc.nat(1_000_000),
    origin: fc.constantFrom(...origins),
    subject: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('Drucker geht nicht', 'Straße gesperrt', 'Façade', 'プリンター', ''),
    ),
    status: fc.constantFrom(null, ...ticketStatuses),
    priority: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    category: fc.constantFrom(null, [], ['Hardware'], ['Hardware', 'Printer'], ['Hardware', 'Phone'], ['Rights']),
    created: fc.option(fc.date({ min: new Date('2026-11-01'), max: new Date('2026-12-05'), noInvalidDate: true })),
    requesterName: fc.constantFrom('', 'Ann Miller', 'José Álvarez', 'Ørsted'),
    assigneeName: name,
    teamName: name,
    typeName: name,
    channelName: name,
    snoozed: fc.boolean(),
    suggestion: fc.option(
      fc.record({
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        decision: fc.constantFrom(null, null, 'accepted' as const, 'dismissed' as const),
      }),
    ),
  })
  .map(({ id, origin, created, snoozed, suggestion, ...more }) =>
    rowOf(id, {
      ...more,
      key: `zendesk|${origin}|${id}`,
      ref: { desk: 'zendesk', origin, ticketId: String(id) },
      createdAt: created?.toISOString() ?? null,
      snoozedUntil: snoozed ? '2026-12-01T08:00:00Z' : null,
      suggestion: suggestion && suggested(suggestion.confidence, { decision: suggestion.decision }),
    }),
  );
