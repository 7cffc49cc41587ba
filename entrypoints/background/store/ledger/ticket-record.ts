import * as z from 'zod/mini';
import { isNoIdea } from '../../../../core/choosing';
import { ticketStatuses, type QueueTicket } from '../../../../core/queue';
import { listedFactsSchema } from '../../../../core/schema/queue';
import { ticketRefSchema } from '../../../../core/schema/ticket';
import { refKey } from '../../../../core/ticket';
import type { SuggestionRecord } from './suggestion-record';

const summedValue = { optionId: z.string(), path: z.array(z.string()), confidence: z.number() } as const;

/** One choice of the newest suggestion, without its reason. */
const summedChoiceSchema = z.strictObject({
  fieldId: z.string(),
  ...summedValue,
  /** Up to two; absent where there is none. */
  alternatives: z.optional(z.array(z.strictObject(summedValue))),
});

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
  /** When it was snoozed; what the requester writes from then on ends it. */
  snoozedAt: z.optional(z.string()),
  /** It came back from being snoozed, and nobody has had it before them since. */
  back: z.optional(z.enum(['time', 'answer'])),
  /** When a person had the ticket before them last. */
  seenAt: z.nullable(z.string()),
  at: z.string(),
  /** The desk's origin, for as long as a suggestion waits for somebody to open the ticket; what waits is counted by it. */
  waits: z.optional(z.string()),
  /** As a list told it last; absent until one has. */
  listed: z.optional(
    z.extend(listedFactsSchema, {
      /** When a list told it as it is first. */
      at: z.string(),
      /** It is in none of the views any more. */
      gone: z.boolean(),
      /** Names the access rules under which the organisation admitted it; absent where it admitted everything. */
      admitted: z.optional(z.string()),
    }),
  ),
  /** The newest suggestion in short; empty where the answer was that nothing fits. */
  suggested: z.optional(z.array(summedChoiceSchema)),
  /** The stamp that it had when the person had it forgotten: until another is told it is not in the queue. */
  forgotten: z.optional(z.string()),
});
export type TicketRecord = z.infer<typeof ticketRecordSchema>;

/** Nobody works on it any more. */
export const isOver = ({ status }: Pick<TicketRecord, 'status'>): boolean => status === 'solved' || status === 'closed';

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

const factsOf = ({
  createdAt,
  requesterName,
  requesterId,
  assigneeName,
  teamName,
  priorityName,
  typeName,
  channelName,
  scope,
  values,
}: QueueTicket): Omit<NonNullable<TicketRecord['listed']>, 'at' | 'gone' | 'admitted'> => ({
  createdAt,
  requesterName,
  requesterId,
  assigneeName,
  teamName,
  priorityName,
  typeName,
  channelName,
  scope,
  values: { ...values },
});

const remembered = ({ forgotten: _forgotten, ...record }: TicketRecord): TicketRecord => record;

const DAY_MS = 86_400_000;

/** What is told again each day is kept as long as it is told. */
const isOfToday = (record: TicketRecord, at: string): boolean => {
  const age = Date.parse(at) - Date.parse(record.at);
  return age >= 0 && age < DAY_MS;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * As a list of the desk tells it now. What has been solved waits for nobody any more; what was forgotten stays so until it changes. The
 * very same record where nothing is new. `admitted`: names the access rules under which it is admitted; null where everything is.
 */
export function asListed(
  before: TicketRecord | undefined,
  told: QueueTicket,
  at: string,
  admitted: string | null = null,
): TicketRecord {
  const { subject, status, statusName, stamp } = told;
  // As long as nothing happens to it, nothing is kept of what was forgotten.
  if (before?.forgotten === stamp) return isOfToday(before, at) ? before : { ...before, at };
  const known = before ?? unknownTicket(told, at);
  const listed = { ...factsOf(told), at, gone: false, ...(admitted === null ? {} : { admitted }) };
  const isAsBefore =
    known.stamp === stamp &&
    known.subject === subject &&
    known.status === status &&
    known.statusName === statusName &&
    isSame({ ...known.listed, at }, listed);
  if (before !== undefined && isAsBefore) return isOfToday(before, at) ? before : { ...before, at };
  const record: TicketRecord = {
    ...remembered(known),
    subject,
    status,
    statusName,
    stamp,
    listed,
    at,
  };
  return isOver(record) ? withoutWaiting(record) : record;
}

/** Nothing that a list told of it is known any more, but for what says whether it has changed. */
const withoutListed = ({ listed: _listed, ...record }: TicketRecord): TicketRecord => ({
  ...record,
  subject: '',
  status: null,
  statusName: '',
});

/** Its list does not say whether the organisation admits it: of such a ticket is kept which version was told, and nothing else. */
export function asUnsaid(
  before: TicketRecord | undefined,
  { ref, stamp }: Pick<QueueTicket, 'ref' | 'stamp'>,
  at: string,
): TicketRecord {
  if (before?.stamp === stamp && before.listed === undefined && before.subject === '' && isOfToday(before, at))
    return before;
  return { ...withoutListed(before ?? unknownTicket({ ref }, at)), stamp, at };
}

/** The organisation does not admit it: what was known of it by lists goes, and nobody waits for it. */
export const asRefused = (before: TicketRecord): TicketRecord => withoutWaiting(withoutListed(before));

/** A look at all of the views has not found it. */
export const asGone = (before: TicketRecord): TicketRecord =>
  before.listed === undefined ? before : { ...before, listed: { ...before.listed, gone: true } };

/** What a list tells otherwise than the one before it, by what has changed. Empty for a ticket that none has told before. */
export function differences(
  before: TicketRecord | undefined,
  now: TicketRecord,
): readonly { readonly title: 'status' | 'assignee' | 'priority'; readonly from: string; readonly to: string }[] {
  if (before?.listed === undefined || now.listed === undefined) return [];
  const changes = [
    { title: 'status', from: before.statusName, to: now.statusName },
    { title: 'assignee', from: before.listed.assigneeName ?? '', to: now.listed.assigneeName ?? '' },
    { title: 'priority', from: before.listed.priorityName ?? '', to: now.listed.priorityName ?? '' },
  ] as const;
  return changes.filter(({ from, to }) => from !== to);
}

/** A person has it before them. */
export function asSeen(before: TicketRecord, at: string): TicketRecord {
  const { back: _back, ...record } = withoutWaiting(before);
  return { ...record, seenAt: at };
}

/** Where nobody has an idea the card has one quiet line, so nothing waits. */
const suggestsSomething = (outcome: SuggestionRecord['outcome']): boolean =>
  outcome.kind === 'suggestion' &&
  outcome.suggestion.choices.some((choice) => !isNoIdea(choice, outcome.suggestion.source.sent));

const summedUp = (outcome: SuggestionRecord['outcome']): NonNullable<TicketRecord['suggested']> =>
  outcome.kind === 'suggestion'
    ? outcome.suggestion.choices.map(({ fieldId, optionId, path, confidence, alternatives }) => ({
        fieldId,
        optionId,
        path,
        confidence,
        ...(alternatives.length === 0 ? {} : { alternatives }),
      }))
    : [];

/** The newest suggestion in short, as versions before 6 did not keep it. */
export const withSuggested = (record: TicketRecord, { outcome }: Pick<SuggestionRecord, 'outcome'>): TicketRecord => ({
  ...record,
  suggested: summedUp(outcome),
});

/** After something was suggested or decided. `unopened`: nobody has the ticket before them. */
export function asSuggested(
  before: TicketRecord | undefined,
  { ref, suggestionId, outcome, decision, at }: SuggestionRecord,
  unopened: boolean,
): TicketRecord {
  const known = before ?? unknownTicket({ ref }, at);
  const decided = decision === null || decision.kind === 'undone' ? null : decision.kind;
  const record: TicketRecord = {
    ...withoutWaiting(known),
    suggestionId,
    suggested: summedUp(outcome),
    decision: decided,
    at,
  };
  if (!unopened) return { ...record, seenAt: at };
  const waits = suggestsSomething(outcome) && decided === null && !isOver(record);
  return waits ? { ...record, waits: ref.origin } : record;
}
