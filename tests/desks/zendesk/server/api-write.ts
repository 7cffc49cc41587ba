import type { Comment, FieldValue, Priority, Status, Ticket, TicketType } from '../account/types';
import { customStatuses } from '../account/views';
import { json, type Answer } from '../../shared/http';
import { conflict, forbidden, invalid, notFound } from './answers';
import type { Ask } from './api-read';
import { commentEvent } from './history';
import { plainText } from './html';
import type { TicketChange } from './live';
import { ticketJson, type Json } from './shapes';

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const priorities: readonly unknown[] = ['low', 'normal', 'high', 'urgent', null];
const types: readonly unknown[] = ['question', 'incident', 'problem', 'task', null];
const statuses: readonly unknown[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const isValue = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** A wish that the account does not fulfil, with what it answers instead. */
class Refused extends Error {
  constructor(readonly answer: Answer) {
    super('refused');
  }
}

function customValues(ask: Ask, wish: unknown): Record<number, FieldValue> {
  if (!Array.isArray(wish)) return {};
  const values: Record<number, FieldValue> = {};
  for (const entry of wish as unknown[]) {
    if (!isRecord(entry) || !isValue(entry.value)) throw new Refused(invalid('base', 'Custom field is invalid'));
    const field = ask.live.account.fields.find((each) => each.id === entry.id);
    // Zendesk drops ids that it does not know without a word.
    if (!field) continue;
    const tags = [entry.value].flat().filter((tag): tag is string => typeof tag === 'string' && tag !== '');
    if (field.options.length > 0 && tags.some((tag) => !field.options.some((option) => option.value === tag)))
      throw new Refused(invalid('base', `${field.title}: is invalid`));
    values[field.id] = entry.value === '' ? null : entry.value;
  }
  return values;
}

const isIdOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number';

function wishedChange(ask: Ask, wish: Json): TicketChange {
  if ('priority' in wish && !priorities.includes(wish.priority))
    throw new Refused(invalid('priority', 'Priority: is invalid'));
  if ('type' in wish && !types.includes(wish.type)) throw new Refused(invalid('type', 'Type: is invalid'));
  if ('status' in wish && !statuses.includes(wish.status)) throw new Refused(invalid('status', 'Status: is invalid'));
  const own = customStatuses.find(({ id }) => id === wish.custom_status_id);
  if ('custom_status_id' in wish && own === undefined)
    throw new Refused(invalid('custom_status_id', 'Custom status: is invalid'));
  return {
    values: customValues(ask, wish.custom_fields),
    ...('priority' in wish ? { priority: wish.priority as Priority | null } : {}),
    ...('type' in wish ? { type: wish.type as TicketType | null } : {}),
    ...('status' in wish ? { status: wish.status as Status } : {}),
    ...(own === undefined ? {} : { status: own.category, customStatusId: own.id }),
    ...(typeof wish.subject === 'string' ? { subject: wish.subject } : {}),
    ...(isIdOrNull(wish.group_id) ? { groupId: wish.group_id } : {}),
    ...(isIdOrNull(wish.assignee_id) ? { assigneeId: wish.assignee_id } : {}),
    ...(typeof wish.ticket_form_id === 'number' ? { formId: wish.ticket_form_id } : {}),
    ...(Array.isArray(wish.tags) ? { tags: wish.tags.map(String) } : {}),
  };
}

/** The comment that was written; null where none was asked for. */
function writeComment(ask: Ask, ticket: Ticket, comment: unknown): Comment | null {
  if (!isRecord(comment)) return null;
  const text = typeof comment.body === 'string' ? comment.body : plainText(String(comment.html_body ?? ''));
  if (text === '') return null;
  const isPublic = comment.public !== false && !ask.me.privateCommentsOnly;
  const written = ask.live.addComment(ticket.id, ask.me.id, isPublic ? 'message' : 'note', text, 'api');
  if (isPublic) ask.live.sentMessages.push({ ticketId: ticket.id, text, by: 'api' });
  return written;
}

function auditOf({ live, knobs }: Ask, ticket: Ticket, written: Comment | null): Json {
  const events =
    written === null || knobs.auditOfWrite === 'none'
      ? []
      : [{ ...commentEvent(written, live), ...(knobs.auditOfWrite === 'public' ? { public: true } : {}) }];
  return {
    id: written?.auditId ?? 51_900_000_000_000 + live.saves.length,
    ticket_id: ticket.id,
    created_at: ticket.updatedAt,
    events,
  };
}

function update(ask: Ask, id: number): Answer {
  if (ask.csrfToken !== ask.live.csrfToken) return forbidden;
  ask.knobs.beforeSave?.(id);
  const ticket = ask.live.ticket(id);
  if (!ticket) return notFound;
  if (!isRecord(ask.body) || !isRecord(ask.body.ticket)) return invalid('base', 'Attribute ticket is missing');
  const wish = ask.body.ticket;
  if (ticket.status === 'closed') return invalid('status', 'Status: closed prevents ticket update');
  if (wish.safe_update === true && wish.updated_stamp !== ticket.updatedAt) return conflict;
  const changes = wishedChange(ask, wish);
  ask.live.change(id, changes);
  ask.live.saves.push({ ticketId: id, by: 'other', changes });
  ask.knobs.afterSave?.(id);
  const written = writeComment(ask, ticket, wish.comment);
  return json({ ticket: ticketJson(ticket, ask.origin), audit: auditOf(ask, ticket, written) });
}

/** `PUT /api/v2/tickets/{id}`. */
export function updateTicket(ask: Ask, id: number): Answer {
  try {
    return update(ask, id);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}
