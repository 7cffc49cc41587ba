import { desksideError, type DesksideError } from '../../../../core/errors';
import { readMoment, momentNow } from '../../../../core/freshness';
import { asksForAdmissionFacts } from '../../../../core/policy/access';
import { fail, ok, type Result } from '../../../../core/result';
import { parsePublicTicket } from '../../../../core/schema/ticket';
import { askSource } from '../../desks/source';
import type { Loaded } from '../../rules/load';
import { catalogues } from '../../store/ledger/ledger';
import type { ChangeRecord } from '../../store/ledger/run-record';
import { ticketRecords, type Aftermath } from '../../store/ledger/runs';
import { asReadAgain } from '../../store/ledger/ticket-after';
import { refusalOf } from '../../tickets/admission';
import { checkTicket } from '../../tickets/check-ticket';
import { noteReading } from '../../tickets/note-reading';
import type { Seen } from '../../tickets/seen';

/** What a ticket has now. */
export interface ReadBack {
  readonly values: Readonly<Record<string, string | null>>;
  readonly stamp: string;
  /** How the ledger knows it from now on. */
  readonly aftermath: Aftermath;
  /** What can be learnt from; null where it came from a list. */
  readonly seen: Seen | null;
}

/** A ticket that cannot be read for what it says, and not because of the desk: of its values a list tells. */
const isOfWords = ({ code }: DesksideError): boolean =>
  code === 'nothing-public' || code === 'visibility-unknown' || code === 'scrape-partial';

/** As a list has told it since; null where none has. */
async function listedSince({ ticket, stamp, values }: ChangeRecord): Promise<ReadBack | null> {
  const record = (await ticketRecords([ticket])).get(ticket);
  if (record?.listed === undefined || record.stamp === null || record.stamp === stamp) return null;
  const { listed } = record;
  if (values.some(({ fieldId }) => listed.values[fieldId] === undefined)) return null;
  return { values: listed.values, stamp: record.stamp, aftermath: {}, seen: null };
}

/** Reads a ticket for what has become of a change. Errors: those of a reading; for one that is not admitted `not-allowed`. */
export async function readBack(change: ChangeRecord, loaded: Loaded): Promise<Result<ReadBack>> {
  const { ref, values: tried } = change;
  const admissionFacts = asksForAdmissionFacts(loaded.rules);
  const told = await askSource<'read'>(ref.origin, { what: 'read', ref, admissionFacts, quiet: false });
  if (!told.ok) {
    const listed = isOfWords(told.error) ? await listedSince(change) : null;
    return listed === null ? told : ok(listed);
  }
  if (refusalOf(told.value, loaded) !== null) return fail(desksideError('not-allowed'));
  const { age, ...read } = told.value;
  const readAt = readMoment(momentNow(), age, true);
  const parsed = parsePublicTicket(read.ticket);
  if (!parsed.ok) return parsed;
  const stamp = parsed.value.updatedStamp;
  const checked = checkTicket({ type: 'ticket', age, ...read }, ref, loaded, readAt);
  if (!checked.ok) return checked;
  await noteReading(checked.value.ticket, read.catalogue, readAt);
  const known = (await catalogues.get(ref.origin)) ?? read.catalogue;
  const at = new Date().toISOString();
  return ok({
    values: read.values,
    stamp,
    aftermath: { ticket: (before) => asReadAgain(before, { values: read.values, stamp }, known, tried, at) },
    seen: checked.value,
  });
}

/** All of it stands there. Undefined where the reading does not tell. */
export function holds(
  { values }: Pick<ReadBack, 'values'>,
  change: ChangeRecord,
  which: 'optionId' | 'fromOptionId',
): boolean | undefined {
  if (change.values.some(({ fieldId }) => values[fieldId] === undefined)) return undefined;
  return change.values.every((value) => (values[value.fieldId] || null) === value[which]);
}

/** Some of it stands there, and the rest is as it was: a desk that saves one field at a time was left in the middle. */
export const holdsHalf = ({ values }: Pick<ReadBack, 'values'>, change: ChangeRecord): boolean => {
  const ours = change.values.map(({ fieldId, optionId, fromOptionId }) => {
    const value = values[fieldId] || null;
    return value === optionId ? 'ours' : value === fromOptionId ? 'before' : 'other';
  });
  return ours.includes('ours') && ours.includes('before') && !ours.includes('other');
};
