import { describe, expect, it } from 'vitest';
import { fc, runs } from '../../../../property';
import { ticketStatuses, type QueueTicket } from '../../../../../../core/queue';
import type { SuggestionRecord } from '../../../../../../entrypoints/background/store/ledger/suggestion-record';
import {
  asListed,
  asSeen,
  asSuggested,
  ticketRecordSchema,
  type TicketRecord,
} from '../../../../../../entrypoints/background/store/ledger/ticket-record';
import { ref } from '../../kit/world';
import { keptOfVersion3, keptSuggestions } from './kept-suggestions';

const [first] = keptSuggestions;
if (first === undefined) throw new Error('there is one');
const AT = '2026-11-21T10:00:00.000Z';
const listed: QueueTicket = {
  ref,
  subject: 'Printer is on fire',
  status: 'open',
  statusName: 'In Arbeit',
  stamp: 's1',
  createdAt: AT,
  requesterName: 'Rosa',
  requesterId: null,
  assigneeName: null,
  teamName: null,
  priorityName: null,
  typeName: null,
  channelName: null,
  scope: null,
  values: {},
};
const suggested: SuggestionRecord = { ...first, ref, decision: null, at: AT };
const waiting = asSuggested(asListed(undefined, listed, AT), suggested, true);

function withConfidence(confidence: number): SuggestionRecord['outcome'] {
  const { outcome } = suggested;
  if (outcome.kind !== 'suggestion') throw new Error('it is one');
  const choices = outcome.suggestion.choices.map((choice) => ({ ...choice, confidence }));
  return { ...outcome, suggestion: { ...outcome.suggestion, choices } };
}

/** What can happen to one ticket, in any order. */
type Event =
  | { readonly is: 'listed'; readonly listed: QueueTicket }
  | { readonly is: 'seen' }
  | { readonly is: 'suggested'; readonly record: SuggestionRecord; readonly unopened: boolean };

const moments = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms).toISOString());
const events: fc.Arbitrary<Event> = fc.oneof(
  fc
    .record({
      subject: fc.string(),
      status: fc.option(fc.constantFrom(...ticketStatuses)),
      statusName: fc.string(),
      stamp: fc.string(),
    })
    .map((change) => ({ is: 'listed' as const, listed: { ...listed, ...change } })),
  fc.constant({ is: 'seen' as const }),
  fc
    .record({
      kept: fc.constantFrom(...keptSuggestions, ...keptOfVersion3),
      isDecided: fc.boolean(),
      unopened: fc.boolean(),
    })
    .map(({ kept, isDecided, unopened }) => ({
      is: 'suggested' as const,
      record: { ...kept, ref, ...(isDecided ? {} : { decision: null }) },
      unopened,
    })),
);

function after(before: TicketRecord | undefined, event: Event, at: string): TicketRecord | undefined {
  if (event.is === 'listed') return asListed(before, event.listed, at);
  if (event.is === 'seen') return before && asSeen(before, at);
  return asSuggested(before, { ...event.record, at }, event.unopened);
}

/** Every record that a story comes to, with what has just happened. */
const story = (steps: readonly (readonly [Event, string])[]) => {
  const told: {
    readonly event: Event;
    readonly at: string;
    readonly before?: TicketRecord;
    readonly now: TicketRecord;
  }[] = [];
  let record: TicketRecord | undefined;
  for (const [event, at] of steps) {
    const now = after(record, event, at);
    if (now) told.push({ event, at, ...(record && { before: record }), now });
    record = now;
  }
  return told;
};
const stories = fc.array(fc.tuple(events, moments), { minLength: 1, maxLength: 8 }).map(story);

describe('what is known of a ticket', () => {
  it('waits for somebody to open it once something was suggested that nobody has seen', () =>
    expect(waiting).toMatchObject({ waits: ref.origin, suggestionId: suggested.suggestionId, seenAt: null }));

  it.each<[string, TicketRecord]>([
    ['a person has opened', asSeen(waiting, AT)],
    ['a list says is solved', asListed(waiting, { ...listed, status: 'solved' }, AT)],
    ['a list says is closed', asListed(waiting, { ...listed, status: 'closed' }, AT)],
    [
      'was solved before the answer came',
      asSuggested(asListed(undefined, { ...listed, status: 'solved' }, AT), suggested, true),
    ],
    ['somebody had before them when the answer came', asSuggested(waiting, suggested, false)],
    ['was decided about', asSuggested(waiting, { ...suggested, decision: first.decision }, true)],
    [
      'nobody has an idea of, as of an out-of-office reply',
      asSuggested(waiting, { ...suggested, outcome: withConfidence(0.1) }, true),
    ],
    [
      'nothing fitted',
      asSuggested(waiting, { ...suggested, outcome: { kind: 'no-fit', reason: '', suggestionId: 'x' } }, true),
    ],
  ])('waits no more where it %s', (_name, record) => expect(record).not.toHaveProperty('waits'));

  it('goes on waiting when a list names it again, and keeps what was suggested', () =>
    expect(asListed(waiting, { ...listed, subject: 'Fire is out', stamp: 's2' }, 'later')).toEqual({
      ...waiting,
      subject: 'Fire is out',
      stamp: 's2',
      at: 'later',
    }));

  it('keeps what the list told last when something is suggested, and what is snoozed', () =>
    expect(asSuggested({ ...waiting, snoozedUntil: 'monday' }, { ...suggested, suggestionId: 'n2' }, true)).toEqual({
      ...waiting,
      snoozedUntil: 'monday',
      suggestionId: 'n2',
    }));

  it('never waits once it is solved, closed, seen or decided, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(stories, (told) => {
        for (const { event, now } of told) {
          const isOver = now.status === 'solved' || now.status === 'closed';
          const isSeenNow = event.is === 'seen' || (event.is === 'suggested' && !event.unopened);
          if (isOver || isSeenNow || now.decision !== null) expect(now).not.toHaveProperty('waits');
        }
      }),
      { numRuns: runs },
    );
  });

  it('waits only because of a suggestion that came for an unopened ticket, and for its own desk', () => {
    fc.assert(
      fc.property(stories, (told) => {
        for (const { event, before, now } of told) {
          if (now.waits === undefined) continue;
          expect(now.waits).toBe(now.ref.origin);
          const isNew = event.is === 'suggested' && event.unopened && event.record.outcome.kind === 'suggestion';
          expect(isNew || before?.waits !== undefined).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });

  it('can always be read again, names the newest suggestion, and says when it was seen last', () => {
    fc.assert(
      fc.property(stories, (told) => {
        for (const { event, at, before, now } of told) {
          expect(ticketRecordSchema.parse(now)).toEqual(now);
          const isSeenNow = event.is === 'seen' || (event.is === 'suggested' && !event.unopened);
          expect(now.seenAt).toBe(isSeenNow ? at : (before?.seenAt ?? null));
          expect(now.suggestionId).toBe(
            event.is === 'suggested' ? event.record.suggestionId : (before?.suggestionId ?? null),
          );
        }
      }),
      { numRuns: runs },
    );
  });
});
