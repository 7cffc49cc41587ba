import type { Catalogue, DeskField, FieldOption } from '../../../core/fields';
import type { Rules } from '../../../core/policy/effective';
import { hostMatches } from '../../../core/policy/hosts';
import type { FieldPolicy } from '../../../core/policy/schema';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const asPath = (levels: readonly string[]): string => levels.map(plain).join('>');

/** An option by its id, or by its path: `Hardware > Printer`. */
const isOption = (named: string, { id, path }: FieldOption): boolean => named.trim() === id || asPath(named.split(/[>›]/)) === asPath(path);

const isField = ({ field }: FieldPolicy, { id, title }: DeskField): boolean => field === id || plain(field) === plain(title);

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
  const has = (list: readonly string[] | undefined, option: FieldOption): boolean => list?.some((named) => isOption(named, option)) === true;
  const ruleOf = (option: FieldOption): ValueRule => ({
    meaning: policies.flatMap(({ meanings = [] }) => meanings).find(({ value }) => isOption(value, option))?.meaning ?? null,
    marks: [
      ...(policies.some(({ locked }) => has(locked, option)) ? (['locked'] as const) : []),
      ...(policies.some(({ excluded }) => has(excluded, option)) ? (['excluded'] as const) : []),
      ...(policies.some(({ alwaysAsk }) => has(alwaysAsk, option)) ? (['always-ask'] as const) : []),
    ],
  });
  if (policies.length === 0) return new Map();
  return new Map(field.options.map((option) => [option.id, ruleOf(option)] as const).filter(([, { meaning, marks }]) => meaning !== null || marks.length > 0));
}
