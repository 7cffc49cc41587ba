import { admissionPartsAsked, refusedBy, type AdmissionPart } from '../../../core/policy/access';
import type { Rules } from '../../../core/policy/effective';
import type { QueueTicket } from '../../../core/queue';
import type { DeskSettings } from '../../../core/settings';
import { askSource } from '../desks/source';
import { loadEffective } from '../rules/load';
import { watchBook } from './watch-book';

/** What a person chose to be watched on one desk; empty where nothing is. */
export const watchedViews = (desk: DeskSettings | undefined): readonly string[] =>
  (desk?.watched ?? []).map(({ id }) => id);

/**
 * The rows that the organisation admits, without what says so: that is kept nowhere. What a list does not say of a row is not admitted,
 * as with a ticket. Null where something counts now that the list was not asked for.
 */
export function admittedRows(
  rows: readonly QueueTicket[],
  asked: readonly AdmissionPart[],
  rules: Pick<Rules, 'access'>,
): QueueTicket[] | null {
  if (admissionPartsAsked(rules).some((part) => !asked.includes(part))) return null;
  return rows.flatMap(({ admissionFacts = null, ...row }) => (refusedBy(rules, admissionFacts) === null ? [row] : []));
}

/**
 * Asks one desk for what is new in these views, and puts what is to be done into the ledger, of tickets that the organisation admits
 * alone. One tab of the desk answers, at the pace that its limit leaves. Throws when the ledger cannot be read or written: then nothing is
 * lost, since the next look asks from the same place.
 */
export async function lookAt(origin: string, views: readonly string[], now = new Date()): Promise<void> {
  const before = await watchBook.get(origin, views);
  if (Date.parse(before.notBefore) > now.getTime()) return;
  const asks = admissionPartsAsked((await loadEffective()).rules);
  const told = await askSource<'changes'>(origin, { what: 'changes', views, mark: before.mark, asks, quiet: true });
  if (!told.ok) return watchBook.failed(origin, before, told.error, new Date());
  // It took a while, and what counts may be something else by now.
  const tickets = admittedRows(told.value.tickets, asks, (await loadEffective()).rules);
  if (tickets !== null) await watchBook.found(origin, before, { ...told.value, tickets }, new Date());
}
