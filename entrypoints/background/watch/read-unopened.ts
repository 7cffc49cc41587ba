import type { DesksideError } from '../../../core/errors';
import { readMoment, type MomentClock } from '../../../core/freshness';
import { asksForAdmissionFacts } from '../../../core/policy/access';
import type { Effective } from '../../../core/policy/effective';
import type { TicketRef } from '../../../core/ticket';
import { askSource } from '../desks/source';
import type { Providers } from '../model/select-provider';
import { refusalOf } from '../tickets/admission';
import { checkTicket } from '../tickets/check-ticket';
import { noteReading } from '../tickets/note-reading';
import type { Seen } from '../tickets/seen';
import { triagePlan, type TriagePlan } from '../tickets/triage-plan';

/** What a ticket comes to that no page shows. `nothing`: nobody is to be asked about it. */
export type Unopened =
  | { readonly is: 'planned'; readonly seen: Seen; readonly plan: TriagePlan }
  | { readonly is: 'nothing' }
  | { readonly is: 'failed'; readonly error: DesksideError };

/**
 * What would be asked about it; null where it needs no suggestion. Its first field stands for the category: where that has a value,
 * somebody, or a rule of the desk, has sorted it already.
 */
export async function planFor(
  { ticket, whole, targets, values, closed }: Seen,
  effective: Effective,
  providers: Providers,
): Promise<TriagePlan | null> {
  const [main] = targets.kind === 'ready' ? targets.fields : [];
  if (closed || targets.kind === 'ask' || main === undefined || (values[main.id] ?? '') !== '') return null;
  return triagePlan(ticket, targets, effective, providers, whole);
}

/**
 * Reads a ticket through a tab of its desk and plans the question, by the same checks as for one that is shown. `quiet`: nobody waits.
 * A ticket that has a category already, or that is closed, needs no suggestion.
 */
export async function readUnopened(
  ref: TicketRef,
  effective: Effective,
  providers: Providers,
  { clock, quiet }: { readonly clock: MomentClock; readonly quiet: boolean },
): Promise<Unopened> {
  const read = await askSource<'read'>(ref.origin, {
    what: 'read',
    ref,
    admissionFacts: asksForAdmissionFacts(effective.rules),
    quiet,
  });
  const arrived = clock();
  if (!read.ok) return { is: 'failed', error: read.error };
  if (refusalOf(read.value, effective) !== null) return { is: 'nothing' };
  const { age, ...told } = read.value;
  const checked = checkTicket({ type: 'ticket', age, ...told }, ref, effective, readMoment(arrived, age, false));
  if (!checked.ok) return { is: 'failed', error: checked.error };
  const seen = checked.value;
  // The desk's fields are kept from here on, so that no further ticket reads them.
  await noteReading(seen.ticket, read.value.catalogue, seen.readAt);
  const plan = await planFor(seen, effective, providers);
  return plan === null ? { is: 'nothing' } : { is: 'planned', seen, plan };
}
