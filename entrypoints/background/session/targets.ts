import { categoryCandidates, fieldById, optionOf, pathText, type Catalogue, type DeskField } from '../../../core/fields';
import type { DeskSettings } from '../../../core/settings';

/** Which fields a suggestion is about on this ticket. */
export type Targets =
  | { readonly kind: 'ready'; readonly category: DeskField | null; readonly priority: DeskField | null }
  | { readonly kind: 'ask'; readonly candidates: readonly DeskField[] };

/**
 * The person's field where they chose one; else the only one that reads like a category; else they are asked once.
 * A chosen field that is not on this ticket's form is still the category: it can be updated directly.
 */
export function chooseTargets(catalogue: Catalogue, fieldsOnForm: readonly string[], desk: DeskSettings | undefined): Targets {
  const priority = catalogue.fields.find((field) => field.kind === 'priority') ?? null;
  const chosen = fieldById(catalogue, desk?.categoryFieldId);
  if (chosen) return { kind: 'ready', category: chosen, priority };
  const { fields, sure } = categoryCandidates(catalogue, fieldsOnForm);
  const [first] = fields;
  if (!first) return { kind: 'ready', category: null, priority };
  return sure ? { kind: 'ready', category: first, priority } : { kind: 'ask', candidates: fields };
}

/** "was Normal": labels of what would be overwritten, by field id. */
export function currentLabels(fields: readonly (DeskField | null)[], values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const option = field ? optionOf(field, values[field.id]) : undefined;
      return field && option ? [[field.id, pathText(option.path)] as const] : [];
    }),
  );
}
