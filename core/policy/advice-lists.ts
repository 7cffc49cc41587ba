import { say, type WordKey } from '../words/say';
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
    advice.push(careful('fields', say('advice.field-says-nothing', { field })));
  const both = excluded.filter((value) => alwaysAsk.some((asked) => same(asked, value)));
  if (both.length > 0) advice.push(careful('fields', say('advice.field-excluded', { field, values: both.join(', ') })));
  const twice = meanings.filter(
    ({ value }, index) => meanings.findIndex((other) => same(other.value, value)) !== index,
  );
  if (twice.length > 0)
    advice.push(
      careful(
        'fields',
        say('advice.field-explained-twice', { field, values: twice.map(({ value }) => value).join(', ') }),
      ),
    );
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
          clash.desk === undefined
            ? say('advice.two-categories')
            : say('advice.two-categories-of', { desk: clash.desk }),
        ),
      ];
}

/** What is wrong with lists: empty ones, entries that admit nobody, and fields that contradict themselves. */
export function adviseOnLists(policy: Policy): readonly Advice[] {
  const { access = {}, allowed = {}, fields = [], featuresOff = [] } = policy;
  const advice: Advice[] = [];
  for (const key of policyKeys) {
    const value = valueIn(policy, key);
    if (entryOf(key).warnsWhenEmpty && Array.isArray(value) && value.length === 0)
      advice.push(careful(key, say(`policy.${key}.empty` as Extract<WordKey, `policy.${string}.empty`>)));
    if (!textsIn(value).every(fitsPlist)) advice.push(careful(key, say('advice.control-characters')));
  }
  const named = (access.users ?? []).filter((user) => !user.includes('@') && !/^\d+$/.test(user.trim()));
  if (named.length > 0) advice.push(careful('access.users', say('advice.users-by-name', { names: named.join(', ') })));
  const own = (allowed.desks ?? []).filter((pattern) => !VENDOR.test(`.${hostOf(pattern)}`));
  if (own.length > 0 && featuresOff.includes('own-domains'))
    advice.push(careful('featuresOff', say('advice.desks-without-domains', { desks: own.map(hostOf).join(', ') })));
  return [...advice, ...fields.flatMap(onField), ...onCategories(fields)];
}
