import { kindOf, type Kind } from '../../../core/policy/kinds';
import { partsOf, valueIn, type Policy } from '../../../core/policy/schema';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';

/** One entry of a list whose entries have parts, as it stands in the form. A part that is empty is not set. */
export type Row = Readonly<Record<string, DraftValue | undefined>>;

/** Numbers as typed; lists by line, blank ones included while somebody types. */
export type DraftValue = boolean | string | readonly string[] | readonly Row[];

/** A policy in the making. A key that is not there is not set. */
export type Draft = Readonly<Partial<Record<PolicyKey, DraftValue>>>;

export const textIn = (value: DraftValue | undefined): string => (typeof value === 'string' ? value : '');
export const linesIn = (value: DraftValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
export const rowsIn = (value: DraftValue | undefined): readonly Row[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object') : [];

/** An empty text, list or entry: it is missing, not wrong. */
const isNothing = (raw: unknown): boolean =>
  typeof raw === 'string'
    ? raw.trim() === ''
    : typeof raw === 'object' && raw !== null && Object.keys(raw).length === 0;

const rawRow = (row: Row, parts: Readonly<Record<string, Kind>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, kind]) => {
      const value = row[part];
      const raw = value === undefined ? '' : rawValue(kind, value);
      const filled = Array.isArray(raw) ? raw.filter((each) => !isNothing(each)) : raw;
      return isNothing(filled) ? [] : [[part, filled]];
    }),
  );

function rawValue(kind: Kind, value: DraftValue): unknown {
  switch (kind.is) {
    case 'number': {
      const typed = textIn(value).replace(/[\s,']/g, '');
      return /^\d+$/.test(typed) ? Number(typed) : textIn(value);
    }
    case 'list':
    case 'texts':
      return linesIn(value).filter((line) => !isNothing(line));
    case 'entries':
      return rowsIn(value).map((row) => rawRow(row, kind.parts));
    default:
      return value;
  }
}

/** The policy as it would be written into a file, wrong values included. */
export function rawPolicy(draft: Draft): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const key of policyKeys) {
    const value = draft[key];
    if (value === undefined) continue;
    const [group, name] = partsOf(key);
    const one = rawValue(kindOf(key), value);
    raw[group] = name === undefined ? one : { ...(raw[group] as Record<string, unknown> | undefined), [name]: one };
  }
  return raw;
}

/** A policy as the form holds it. */
export const draftOf = (policy: Policy): Draft =>
  Object.fromEntries(
    policyKeys.flatMap((key) => {
      const value = valueIn(policy, key);
      return value === undefined ? [] : [[key, typeof value === 'number' ? String(value) : value]];
    }),
  );

/** Sets a key, or takes it out with `undefined`. */
export function withKey(draft: Draft, key: PolicyKey, value: DraftValue | undefined): Draft {
  const { [key]: _before, ...others } = draft;
  return value === undefined ? others : { ...others, [key]: value };
}
