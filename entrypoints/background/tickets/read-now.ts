import { desksideError } from '../../../core/errors';
import { momentNow, readMoment } from '../../../core/freshness';
import { asksForAdmissionFacts } from '../../../core/policy/access';
import { fail, type Result } from '../../../core/result';
import type { TicketRef } from '../../../core/ticket';
import { askSource } from '../desks/source';
import type { Loaded } from '../rules/load';
import { refusalOf } from './admission';
import { checkTicket } from './check-ticket';
import { noteReading } from './note-reading';
import type { Seen } from './seen';

/** A ticket as its desk tells it now, checked like any other: what is not proven public is not in it. */
export async function readNow(ref: TicketRef, counts: Loaded): Promise<Result<Seen>> {
  const read = await askSource<'read'>(ref.origin, {
    what: 'read',
    ref,
    admissionFacts: asksForAdmissionFacts(counts.rules),
    quiet: false,
  });
  const arrived = momentNow();
  if (!read.ok) return read;
  if (refusalOf(read.value, counts) !== null) return fail(desksideError('not-allowed'));
  const { age, ...told } = read.value;
  const seen = checkTicket({ type: 'ticket', age, ...told }, ref, counts, readMoment(arrived, age, true));
  if (seen.ok) await noteReading(seen.value.ticket, read.value.catalogue, seen.value.readAt);
  return seen;
}
