import type { FieldChoice } from '../adapter';
import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import type { ZendeskApi } from './api';
import { valuesOf } from './fields';
import { ticketPath } from './forms';
import { readToken } from './me';
import { ticketShape, type TicketBody } from './shapes';

/**
 * Saves the choices at once through the desk's JSON, refused by the desk when the ticket is no longer the one that was
 * read, and answers the stamp that it has then. `stepsIn`: what `workflow` is about. Throws a
 * `DesksideFault`: `conflict`, `read-only`, `field-not-set` (saved, but it did not read back), `desk-…`.
 */
export async function updateTicket(
  api: ZendeskApi,
  ref: TicketRef,
  choices: readonly FieldChoice[],
  updatedStamp: string,
  signal: AbortSignal,
  stepsIn: (ticket: TicketBody) => Readonly<Record<string, string | null>> = () => ({}),
): Promise<string> {
  // Without the stamp nothing would guard against overwriting somebody's change.
  if (updatedStamp === '') throw fault('conflict');
  const token = await readToken(api, signal);
  const body = { ticket: { ...changesOf(choices), safe_update: true, updated_stamp: updatedStamp } };
  const { ticket } = await api.send('PUT', ticketPath(ref), body, token, ticketShape, signal);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const saved: Readonly<Record<string, string | null>> = { ...valuesOf(ticket), ...stepsIn(ticket) };
  const missed = choices.find(({ field, optionId }) => (saved[field.id] ?? null) !== optionId);
  if (missed !== undefined) throw fault('field-not-set', missed.field.title);
  return ticket.updated_at;
}

interface Changes {
  priority?: string | null;
  type?: string | null;
  group_id?: number | null;
  assignee_id?: number | null;
  status?: string | null;
  custom_status_id?: number;
  custom_fields?: { id: number; value: string | null }[];
}

function changesOf(choices: readonly FieldChoice[]): Changes {
  const changes: Changes = {};
  for (const { field, optionId } of choices) {
    if (field.kind === 'priority') changes.priority = optionId;
    else if (field.kind === 'type') changes.type = optionId;
    else if (field.kind === 'assignee') changes.assignee_id = optionId === null ? null : Number(optionId);
    // One that the account made beside the desk's own has a number.
    else if (field.kind === 'status' && /^\d+$/.test(optionId ?? '')) changes.custom_status_id = Number(optionId);
    else if (field.kind === 'status') changes.status = optionId;
    else if (field.kind === 'group') changes.group_id = optionId === null ? null : Number(optionId);
    else (changes.custom_fields ??= []).push({ id: Number(field.id), value: optionId });
  }
  return changes;
}
