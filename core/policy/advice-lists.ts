import { careful, wrong, type Advice } from './advice-note';
import { fitsPlist } from './formats/plist-text';
import type { FieldPolicy } from './keys/field-policy';
import { valueIn, type Policy } from './schema';
import { entryOf, policyKeys } from './table';

/** Hosts of the help desks that need no grant of the person. */
const VENDOR = /\.(?:zendesk\.com|freshdesk\.com|halopsa\.com|haloitsm\.com)$/i;
const hostOf = (pattern: string): string => pattern.replace(/^https?:\/\//i, '').replace(/:\d+$/, '');

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function onField({
  field,
  category,
  meanings = [],
  locked = [],
  excluded = [],
  alwaysAsk = [],
}: FieldPolicy): readonly Advice[] {
  const advice: Advice[] = [];
  if (category === undefined && meanings.length + locked.length + excluded.length + alwaysAsk.length === 0)
    advice.push(careful('fields', `The entry for “${field}” says nothing about it.`));
  const both = excluded.filter((value) => alwaysAsk.some((asked) => same(asked, value)));
  if (both.length > 0)
    advice.push(careful('fields', `“${field}”: ${both.join(', ')} is excluded, so it is not offered either.`));
  const twice = meanings.filter(
    ({ value }, index) => meanings.findIndex((other) => same(other.value, value)) !== index,
  );
  if (twice.length > 0)
    advice.push(careful('fields', `“${field}”: ${twice.map(({ value }) => value).join(', ')} is explained twice.`));
  return advice;
}

function onCategories(fields: readonly FieldPolicy[]): readonly Advice[] {
  const categories = fields.filter(({ category }) => category === true);
  const clash = categories.find(({ desk, field }, index) =>
    categories.some(
      (other, at) =>
        at < index &&
        !same(other.field, field) &&
        (other.desk === desk || other.desk === undefined || desk === undefined),
    ),
  );
  return clash === undefined
    ? []
    : [
        wrong(
          'fields',
          `Two fields are “the category” ${clash.desk === undefined ? 'of one desk' : `of ${clash.desk}`}. Keep one.`,
        ),
      ];
}

/** What is wrong with lists: empty ones, entries that admit nobody, and fields that contradict themselves. */
export function adviseOnLists(policy: Policy): readonly Advice[] {
  const { access = {}, allowed = {}, fields = [], featuresOff = [] } = policy;
  const advice: Advice[] = [];
  for (const key of policyKeys) {
    const value = valueIn(policy, key);
    const { empty } = entryOf(key);
    if (empty !== undefined && Array.isArray(value) && value.length === 0) advice.push(careful(key, empty));
    if (!textsIn(value).every(fitsPlist))
      advice.push(careful(key, 'It holds invisible control characters, which a macOS profile cannot carry.'));
  }
  const named = (access.users ?? []).filter((user) => !user.includes('@') && !/^\d+$/.test(user.trim()));
  if (named.length > 0)
    advice.push(
      careful('access.users', `${named.join(', ')}: neither an e-mail address nor an id. Names are not taken.`),
    );
  const own = (allowed.desks ?? []).filter((pattern) => !VENDOR.test(`.${hostOf(pattern)}`));
  if (own.length > 0 && featuresOff.includes('own-domains'))
    advice.push(careful('featuresOff', `Nobody can add ${own.map(hostOf).join(', ')}: “own-domains” is taken away.`));
  return [...advice, ...fields.flatMap(onField), ...onCategories(fields)];
}
