import type { Catalogue, DeskField } from '../../../../core/fields';
import { optionOf, pathText } from '../../../../core/fields';
import type { TicketRecord } from './ticket-record';
import type { ChangedValue } from './run-record';

type Listed = NonNullable<TicketRecord['listed']>;
type Values = Readonly<Record<string, string | null>>;

const nameKeys: Partial<Record<DeskField['kind'], 'priorityName' | 'assigneeName' | 'teamName' | 'typeName'>> = {
  priority: 'priorityName',
  assignee: 'assigneeName',
  group: 'teamName',
  type: 'typeName',
};

/** What a list calls the value of a field, beside the value itself. */
function named(
  record: TicketRecord,
  listed: Listed,
  kind: DeskField['kind'],
  { path, means }: { readonly path: readonly string[]; readonly means: TicketRecord['status'] },
): { readonly record: TicketRecord; readonly listed: Listed } {
  if (kind === 'status') return { record: { ...record, status: means, statusName: path.at(-1) ?? '' }, listed };
  const key = nameKeys[kind];
  return key === undefined
    ? { record, listed }
    : { record, listed: { ...listed, [key]: path.length === 0 ? null : pathText(path) } };
}

const withoutWaiting = ({ waits: _waits, ...record }: TicketRecord): TicketRecord => record;

const together = (record: TicketRecord, listed: Listed): TicketRecord => {
  const whole = { ...record, listed };
  return record.status === 'solved' || record.status === 'closed' ? withoutWaiting(whole) : whole;
};

/** After these values were written. `stamp`: what the desk's lists tell of it from then on; null where that is not known. */
export function asWritten(
  before: TicketRecord,
  values: readonly ChangedValue[],
  stamp: string | null,
  at: string,
): TicketRecord {
  if (before.listed === undefined) return { ...before, stamp, at };
  let [record, listed] = [before, { ...before.listed, at }];
  for (const { fieldId, optionId, to, kind, means } of values) {
    ({ record, listed } = named(record, listed, kind, { path: to, means: means ?? null }));
    listed = { ...listed, values: { ...listed.values, [fieldId]: optionId } };
  }
  return together({ ...record, stamp, at }, listed);
}

/**
 * As a reading tells its values now. What a value is called is known from the desk's fields, and of a status or an assignee from the
 * change that was tried (`tried`); of another one a list has to tell it.
 */
export function asReadAgain(
  before: TicketRecord,
  read: { readonly values: Values; readonly stamp: string },
  catalogue: Pick<Catalogue, 'fields'> | undefined,
  tried: readonly ChangedValue[],
  at: string,
): TicketRecord {
  if (before.listed === undefined) return before;
  let [record, listed] = [before, before.stamp === read.stamp ? before.listed : { ...before.listed, at }];
  for (const [fieldId, optionId] of Object.entries(read.values)) {
    if (listed.values[fieldId] === optionId) continue;
    const change = tried.find((value) => value.fieldId === fieldId);
    const field = catalogue?.fields.find(({ id }) => id === fieldId);
    const option = optionOf(field, optionId);
    if (change !== undefined && optionId === change.optionId)
      ({ record, listed } = named(record, listed, change.kind, { path: change.to, means: change.means ?? null }));
    else if (change !== undefined && optionId === change.fromOptionId)
      ({ record, listed } = named(record, listed, change.kind, { path: change.from, means: change.fromMeans ?? null }));
    else if (field !== undefined && (option !== undefined || optionId === null))
      ({ record, listed } = named(record, listed, field.kind, {
        path: option?.path ?? [],
        means: option?.means ?? null,
      }));
    listed = { ...listed, values: { ...listed.values, [fieldId]: optionId } };
  }
  return together({ ...record, stamp: read.stamp, at }, listed);
}
