import {
  categoryCandidates,
  fieldById,
  optionOf,
  pathText,
  type Catalogue,
  type DeskField,
} from '../../../core/fields';
import type { FieldPolicy } from '../../../core/policy/schema';
import type { DeskSettings } from '../../../core/settings';
import { organisationsCategory, withoutExcluded } from '../../../core/policy/values';

/** Which fields a suggestion is about on this ticket. */
export type Targets =
  | { readonly kind: 'ready'; readonly category: DeskField | null; readonly priority: DeskField | null }
  | { readonly kind: 'ask'; readonly candidates: readonly DeskField[] };

/**
 * The organisation's field where it names one, else the person's where they chose one; else the only one of the desk that reads like
 * a category; else they are asked once. A form without that field gets no category: only fields of this ticket's form are suggested.
 * What the organisation excludes is not among the options.
 */
export function chooseTargets(
  whole: Catalogue,
  fieldsOnForm: readonly string[],
  desk: DeskSettings | undefined,
  entries: readonly FieldPolicy[] = [],
): Targets {
  const catalogue: Catalogue =
    entries.length === 0
      ? whole
      : { ...whole, fields: whole.fields.map((field) => withoutExcluded(entries, field, whole.origin)) };
  const onForm = (field: DeskField): boolean => fieldsOnForm.length === 0 || fieldsOnForm.includes(field.id);
  const priority = catalogue.fields.find((field) => field.kind === 'priority' && field.options.length > 0) ?? null;
  const { fields, sure } = categoryCandidates(catalogue);
  const [first] = fields;
  const theirs = organisationsCategory(entries, whole.fields, whole.origin);
  const chosen =
    fieldById(catalogue, theirs?.id) ?? fieldById(catalogue, desk?.categoryFieldId) ?? (sure ? first : undefined);
  if (chosen) return { kind: 'ready', category: onForm(chosen) && chosen.options.length > 0 ? chosen : null, priority };
  const candidates = fields.filter(onForm);
  return candidates.length > 0 ? { kind: 'ask', candidates } : { kind: 'ready', category: null, priority };
}

/** "was Normal": labels of what would be overwritten, by field id. */
export function currentLabels(
  fields: readonly (DeskField | undefined)[],
  values: Readonly<Record<string, string | null>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const option = field ? optionOf(field, values[field.id]) : undefined;
      return field && option ? [[field.id, pathText(option.path)] as const] : [];
    }),
  );
}
