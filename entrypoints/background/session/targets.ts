import { categoryCandidates, fieldById, optionOf, pathText, type Catalogue, type DeskField } from '../../../core/fields';
import type { DeskSettings } from '../../../core/settings';

/** Which fields a suggestion is about on this ticket. */
export type Targets =
  | { readonly kind: 'ready'; readonly category: DeskField | null; readonly priority: DeskField | null }
  | { readonly kind: 'ask'; readonly candidates: readonly DeskField[] };

/**
 * The person's field where they chose one; else the only one of the desk that reads like a category; else they are asked once.
 * A form without that field gets no category: only fields of this ticket's form are suggested.
 */
export function chooseTargets(catalogue: Catalogue, fieldsOnForm: readonly string[], desk: DeskSettings | undefined): Targets {
  const onForm = (field: DeskField): boolean => fieldsOnForm.length === 0 || fieldsOnForm.includes(field.id);
  const priority = catalogue.fields.find((field) => field.kind === 'priority' && field.options.length > 0) ?? null;
  const { fields, sure } = categoryCandidates(catalogue);
  const [first] = fields;
  const chosen = fieldById(catalogue, desk?.categoryFieldId) ?? (sure ? first : undefined);
  if (chosen) return { kind: 'ready', category: onForm(chosen) ? chosen : null, priority };
  const candidates = fields.filter(onForm);
  return candidates.length > 0 ? { kind: 'ask', candidates } : { kind: 'ready', category: null, priority };
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
