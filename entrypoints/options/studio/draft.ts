import { kindOf } from '../../../core/policy/kinds';
import type { FieldPolicy } from '../../../core/policy/keys/field-policy';
import { partsOf, valueIn, type Policy } from '../../../core/policy/schema';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';

/** One entry of `fields` as it stands in the form. An empty text or list is not set. */
export interface FieldDraft {
  readonly desk: string;
  readonly field: string;
  readonly category: boolean | null;
  readonly meanings: readonly { readonly value: string; readonly meaning: string }[];
  readonly locked: readonly string[];
  readonly excluded: readonly string[];
  readonly alwaysAsk: readonly string[];
}

export const emptyField: FieldDraft = {
  desk: '',
  field: '',
  category: null,
  meanings: [],
  locked: [],
  excluded: [],
  alwaysAsk: [],
};

/** Numbers as typed; lists by line, blank ones included while somebody types. */
export type DraftValue = boolean | string | readonly string[] | readonly FieldDraft[];

/** A policy in the making. A key that is not there is not set. */
export type Draft = Readonly<Partial<Record<PolicyKey, DraftValue>>>;

export const textIn = (value: DraftValue | undefined): string => (typeof value === 'string' ? value : '');
export const linesIn = (value: DraftValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
export const fieldsIn = (value: DraftValue | undefined): readonly FieldDraft[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'object') : [];

const written = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');

/** Without the texts that are empty: they are missing, not wrong. */
const spoken = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

function rawField({
  desk,
  field,
  category,
  meanings,
  locked,
  excluded,
  alwaysAsk,
}: FieldDraft): Record<string, unknown> {
  const lists = {
    meanings: meanings.map(spoken).filter((row) => Object.keys(row).length > 0),
    locked: written(locked),
    excluded: written(excluded),
    alwaysAsk: written(alwaysAsk),
  };
  return {
    ...spoken({ field, desk }),
    ...(category === null ? {} : { category }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}

function rawValue(key: PolicyKey, value: DraftValue): unknown {
  switch (kindOf(key).is) {
    case 'number': {
      const typed = textIn(value).replace(/[\s,']/g, '');
      return /^\d+$/.test(typed) ? Number(typed) : textIn(value);
    }
    case 'list':
    case 'texts':
      return written(linesIn(value));
    case 'fields':
      return fieldsIn(value).map(rawField);
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
    if (name === undefined) raw[group] = rawValue(key, value);
    else raw[group] = { ...(raw[group] as Record<string, unknown> | undefined), [name]: rawValue(key, value) };
  }
  return raw;
}

const draftField = ({ desk, field, category, meanings, locked, excluded, alwaysAsk }: FieldPolicy): FieldDraft => ({
  desk: desk ?? '',
  field,
  category: category ?? null,
  meanings: meanings ?? [],
  locked: locked ?? [],
  excluded: excluded ?? [],
  alwaysAsk: alwaysAsk ?? [],
});

/** A policy as the form holds it. */
export function draftOf(policy: Policy): Draft {
  const entries = policyKeys.flatMap((key): [PolicyKey, DraftValue][] => {
    const value = valueIn(policy, key);
    if (value === undefined) return [];
    if (key === 'fields') return [[key, (policy.fields ?? []).map(draftField)]];
    return [[key, typeof value === 'number' ? String(value) : (value as DraftValue)]];
  });
  return Object.fromEntries(entries);
}

/** Sets a key, or takes it out with `undefined`. */
export function withKey(draft: Draft, key: PolicyKey, value: DraftValue | undefined): Draft {
  const { [key]: _before, ...others } = draft;
  return value === undefined ? others : { ...others, [key]: value };
}
