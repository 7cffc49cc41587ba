import type { Catalogue, DeskField, FieldOption } from '../../../core/fields';
import type { Rules } from '../../../core/policy/effective';
import { hostMatches } from '../../../core/policy/hosts';
import type { FieldPolicy } from '../../../core/policy/schema';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** `Hardware > Printer`, `Hardware › Printer` and `Hardware::Printer` are the same levels. */
const levelsOf = (text: string): string[] =>
  text
    .split(/>|›|::/)
    .map(plain)
    .filter((level) => level !== '');

/** How exactly a written value names an option, as the worker takes it: its id, or so many levels that it is or stands under; 0 when it does not. */
function exactness(written: string, { id, path }: FieldOption): number {
  if (plain(written) === plain(id)) return Infinity;
  const wanted = levelsOf(written);
  const levels = path.flatMap(levelsOf);
  return wanted.every((level, index) => levels[index] === level) ? wanted.length : 0;
}

const isField = ({ field }: FieldPolicy, { id, title }: DeskField): boolean => plain(field) === plain(id) || plain(field) === plain(title);

/** What an organisation says about one value. */
export interface ValueRule {
  /** What it means; null where the organisation does not say. */
  readonly meaning: string | null;
  /** `excluded`: never suggested. `always-ask`: never taken for sure. `locked`: never changed by a suggestion. */
  readonly marks: readonly ('locked' | 'excluded' | 'always-ask')[];
}

const rulesFor = (rules: Pick<Rules, 'fields'>, origin: string): readonly FieldPolicy[] => rules.fields.filter(({ desk }) => desk === undefined || hostMatches(desk, new URL(origin)));

/** The field that the organisation made "the category" of a desk. */
export function categoryOf(rules: Pick<Rules, 'fields'>, { origin, fields }: Pick<Catalogue, 'origin' | 'fields'>): DeskField | undefined {
  const named = rulesFor(rules, origin).filter(({ category }) => category === true);
  return fields.find((field) => named.some((policy) => isField(policy, field)));
}

/** By option id, of those values that the organisation has a word about. */
export function valueRules(rules: Pick<Rules, 'fields'>, origin: string, field: DeskField): ReadonlyMap<string, ValueRule> {
  const policies = rulesFor(rules, origin).filter((policy) => isField(policy, field));
  if (policies.length === 0) return new Map();
  const has = (list: 'locked' | 'excluded' | 'alwaysAsk', option: FieldOption): boolean => policies.some((policy) => policy[list]?.some((written) => exactness(written, option) > 0));
  const meaningOf = (option: FieldOption): string | null =>
    policies
      .flatMap(({ meanings = [] }) => meanings)
      .map(({ value, meaning }) => ({ meaning, exact: exactness(value, option) }))
      .reduce<{ meaning: string | null; exact: number }>((best, next) => (next.exact > best.exact ? next : best), { meaning: null, exact: 0 }).meaning;
  const ruleOf = (option: FieldOption): ValueRule => ({
    meaning: meaningOf(option),
    marks: [...(has('locked', option) ? (['locked'] as const) : []), ...(has('excluded', option) ? (['excluded'] as const) : []), ...(has('alwaysAsk', option) ? (['always-ask'] as const) : [])],
  });
  return new Map(field.options.map((option) => [option.id, ruleOf(option)] as const).filter(([, { meaning, marks }]) => meaning !== null || marks.length > 0));
}
