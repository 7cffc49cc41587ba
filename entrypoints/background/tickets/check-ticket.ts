import { desksideError } from '../../../core/errors';
import { offeredOnly } from '../../../core/fields';
import type { Moment } from '../../../core/freshness';
import type { PageMessage } from '../../../core/messages';
import { suspicionOf } from '../../../core/commands/suspicion';
import { noteOn } from '../../../core/note';
import { fail, ok, type Result } from '../../../core/result';
import { parsePublicTicket } from '../../../core/schema/ticket';
import type { Effective } from '../../../core/policy/effective';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { readPhrases } from '../phrases';
import type { Seen } from './seen';
import { chooseTargets } from './fields-to-ask';

type What = Pick<Effective, 'settings' | 'rules'>;
type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** Checks what a page says it has read, at `readAt`. Errors: `visibility-unknown`, `not-the-same-ticket` (also for the fields of another desk). */
export function checkTicket(
  {
    ticket: wire,
    catalogue: whole,
    values,
    fieldsOnForm,
    offered,
    closed = false,
    notesOnly = false,
    admissionFacts,
  }: TicketMessage,
  ref: TicketRef,
  { settings, rules }: What,
  readAt: Moment,
): Result<Seen> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok) return ticket;
  const catalogue = offeredOnly(whole, offered);
  if (!sameTicket(ticket.value.ref, ref) || catalogue.origin !== ref.origin || catalogue.desk !== ref.desk)
    return fail(desksideError('not-the-same-ticket'));
  return ok({
    ticket: ticket.value,
    readAt,
    catalogue,
    whole: whole.fields,
    values,
    fieldsOnForm,
    closed,
    notesOnly,
    note: null,
    suspicion: null,
    admissionFacts: admissionFacts ?? null,
    targets: chooseTargets(catalogue, fieldsOnForm, settings.desks[ref.origin], rules.fields),
  });
}

/** The same ticket with what a person should know of it before they believe a machine. */
export async function withRemarks(seen: Seen): Promise<Seen> {
  const phrases = await readPhrases();
  return { ...seen, note: noteOn(seen.ticket, phrases), suspicion: suspicionOf(seen.ticket, phrases) };
}

/** The same ticket under new settings. */
export const withNewSettings = (seen: Seen, { settings, rules }: What): Seen => ({
  ...seen,
  targets: chooseTargets(seen.catalogue, seen.fieldsOnForm, settings.desks[seen.ticket.ref.origin], rules.fields),
});

/** The form holds other values than those that were read: what an organisation's rules say of them counts at once. */
export const withValues = (seen: Seen, values: Seen['values']): Seen => ({
  ...seen,
  values: { ...seen.values, ...values },
});
