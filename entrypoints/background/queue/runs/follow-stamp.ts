import type { ChangedValue, ChangeRecord } from '../../store/ledger/run-record';

const isOf = (fieldId: string) => (value: ChangedValue) => value.fieldId === fieldId;

const meets = (one: ChangeRecord, other: ChangeRecord): boolean =>
  one.values.some(({ fieldId }) => other.values.some(isOf(fieldId)));

/** What an earlier change has made of a value is what stands there now. */
function onTopOf(values: readonly ChangedValue[], earlier: readonly ChangedValue[]): ChangedValue[] {
  return values.map(({ fromMeans, ...value }) => {
    const before = earlier.find(isOf(value.fieldId));
    const means = before === undefined ? fromMeans : before.means;
    const now = before === undefined ? value : { ...value, from: before.to, fromOptionId: before.optionId };
    return { ...now, ...(means === undefined ? {} : { fromMeans: means }) };
  });
}

/**
 * A change whose ticket was changed from here since it was planned, and by nobody else: it is made against the stamp that came of that.
 * A person who accepts and then completes does not wait in between. What a later action has set stays, and nothing is taken back of it.
 * `ofTicket`: all changes of the ticket. `isLater`: a run that was wanted after this one.
 */
export function followed(
  change: ChangeRecord,
  ofTicket: readonly ChangeRecord[],
  isUndo: boolean,
  isLater: (run: string) => boolean,
): ChangeRecord {
  const own = ofTicket.filter(
    ({ run, state, values, stampAfter }) =>
      run !== change.run && (state === 'done' || state === 'undone') && values.length > 0 && stampAfter !== null,
  );
  let present = change;
  const seen = new Set<string>();
  while (!seen.has(present.stamp)) {
    seen.add(present.stamp);
    const next = own.find(({ stamp, stampAfter }) => stamp === present.stamp && stampAfter !== stamp);
    if (next === undefined || next.stampAfter === null) break;
    if (meets(next, present) && (isUndo || isLater(next.run))) break;
    present = { ...present, stamp: next.stampAfter, values: onTopOf(present.values, next.values) };
  }
  return present;
}
