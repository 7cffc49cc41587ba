import * as z from 'zod/mini';
import { isNoIdea } from '../../../../core/choosing';
import { ticketStatuses, type QueueTicket } from '../../../../core/queue';
import { ticketRefSchema } from '../../../../core/schema/ticket';
import { refKey } from '../../../../core/ticket';
import type { SuggestionRecord } from './suggestion-record';

/** What is known of a ticket beside what was suggested for it. No message texts. Times are ISO 8601. */
export const ticketRecordSchema = z.strictObject({
  /** `refKey` of the ticket. */
  key: z.string(),
  ref: ticketRefSchema,
  /** As a list of the desk named it last; empty and null where none has. */
  subject: z.string(),
  status: z.nullable(z.enum(ticketStatuses)),
  statusName: z.string(),
  stamp: z.nullable(z.string()),
  /** Names the newest suggestion. */
  suggestionId: z.nullable(z.string()),
  /** What a person did with it. */
  decision: z.nullable(z.enum(['accepted', 'dismissed'])),
  snoozedUntil: z.nullable(z.string()),
  /** When a person had the ticket before them last. */
  seenAt: z.nullable(z.string()),
  at: z.string(),
  /** The desk's origin, for as long as a suggestion waits for somebody to open the ticket; what waits is counted by it. */
  waits: z.optional(z.string()),
});
export type TicketRecord = z.infer<typeof ticketRecordSchema>;

const isOver = ({ status }: Pick<TicketRecord, 'status'>): boolean => status === 'solved' || status === 'closed';

function unknownTicket({ ref }: Pick<QueueTicket, 'ref'>, at: string): TicketRecord {
  return {
    key: refKey(ref),
    ref,
    subject: '',
    status: null,
    statusName: '',
    stamp: null,
    suggestionId: null,
    decision: null,
    snoozedUntil: null,
    seenAt: null,
    at,
  };
}

const withoutWaiting = ({ waits: _waits, ...record }: TicketRecord): TicketRecord => record;

/** As a list of the desk tells it now. What has been solved waits for nobody any more. */
export function asListed(before: TicketRecord | undefined, listed: QueueTicket, at: string): TicketRecord {
  const { subject, status, statusName, stamp } = listed;
  const record = { ...(before ?? unknownTicket(listed, at)), subject, status, statusName, stamp, at };
  return isOver(record) ? withoutWaiting(record) : record;
}

/** A person has it before them. */
export const asSeen = (before: TicketRecord, at: string): TicketRecord => ({ ...withoutWaiting(before), seenAt: at });

/** Where nobody has an idea the card has one quiet line, so nothing waits. */
const suggestsSomething = (outcome: SuggestionRecord['outcome']): boolean =>
  outcome.kind === 'suggestion' &&
  outcome.suggestion.choices.some((choice) => !isNoIdea(choice, outcome.suggestion.source.sent));

/** After something was suggested or decided. `unopened`: nobody has the ticket before them. */
export function asSuggested(
  before: TicketRecord | undefined,
  { ref, suggestionId, outcome, decision, at }: SuggestionRecord,
  unopened: boolean,
): TicketRecord {
  const known = before ?? unknownTicket({ ref }, at);
  const decided = decision === null || decision.kind === 'undone' ? null : decision.kind;
  const record: TicketRecord = { ...withoutWaiting(known), suggestionId, decision: decided, at };
  if (!unopened) return { ...record, seenAt: at };
  const waits = suggestsSomething(outcome) && decided === null && !isOver(record);
  return waits ? { ...record, waits: ref.origin } : record;
}
