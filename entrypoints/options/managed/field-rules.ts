import type { Catalogue, DeskField } from '../../../core/fields';
import type { Rules } from '../../../core/policy/effective';
import { fieldRules, organisationsCategory } from '../../../core/policy/values';

/** What an organisation says about one value. */
export interface ValueRule {
  /** What it means; null where the organisation does not say. */
  readonly meaning: string | null;
  /** What it asks for on such a ticket. */
  readonly questions?: readonly string[];
  /** `excluded`: never suggested. `always-ask`: never taken for sure. `locked`: never changed by a suggestion. */
  readonly marks: readonly ('locked' | 'excluded' | 'always-ask')[];
}

/** The field that the organisation made "the category" of a desk. */
export const categoryOf = (
  rules: Pick<Rules, 'fields'>,
  { origin, fields }: Pick<Catalogue, 'origin' | 'fields'>,
): DeskField | undefined => organisationsCategory(rules.fields, fields, origin);

/** By option id, of those values that the organisation has a word about. */
export function valueRules(
  rules: Pick<Rules, 'fields'>,
  origin: string,
  field: DeskField,
): ReadonlyMap<string, ValueRule> {
  const { meanings, questions, locked, excluded, alwaysAsk } = fieldRules(rules.fields, field, origin);
  const ruleOf = (id: string): ValueRule => ({
    meaning: (Object.hasOwn(meanings, id) ? meanings[id] : undefined) ?? null,
    ...(Object.hasOwn(questions, id) ? { questions: questions[id] ?? [] } : {}),
    marks: [
      ...(locked.has(id) ? (['locked'] as const) : []),
      ...(excluded.has(id) ? (['excluded'] as const) : []),
      ...(alwaysAsk.has(id) ? (['always-ask'] as const) : []),
    ],
  });
  return new Map(
    field.options
      .map(({ id }) => [id, ruleOf(id)] as const)
      .filter(
        ([, { meaning, questions: asked, marks }]) => meaning !== null || asked !== undefined || marks.length > 0,
      ),
  );
}
