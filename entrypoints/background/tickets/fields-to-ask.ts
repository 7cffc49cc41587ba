import { categoryCandidates, fieldById, type Catalogue, type DeskField } from '../../../core/fields';
import type { FieldPolicy } from '../../../core/policy/keys/field-policy';
import type { DeskSettings } from '../../../core/settings';
import { organisationsCategory, withoutExcluded } from '../../../core/policy/values';

/** Which fields are asked about on this ticket, the one that stands for the category first; or the question which one that is. */
export type Targets =
  | { readonly kind: 'ready'; readonly fields: readonly DeskField[] }
  | { readonly kind: 'ask'; readonly candidates: readonly DeskField[] };

/**
 * The category and the priority. The category is the organisation's field where it names one, else the person's where they chose
 * one; else the only one of the desk that reads like a category; else they are asked once. A form without that field gets none:
 * only fields of this ticket's form are asked about. What the organisation excludes is not among the options.
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
  const ready = (category: DeskField | undefined): Targets => {
    const priority = catalogue.fields.find(({ kind }) => kind === 'priority');
    const asked = [category !== undefined && onForm(category) ? [category] : [], priority ?? []].flat();
    return { kind: 'ready', fields: asked.filter(({ options }) => options.length > 0) };
  };
  const { fields, sure } = categoryCandidates(catalogue);
  const theirs = organisationsCategory(entries, whole.fields, whole.origin);
  const chosen =
    fieldById(catalogue, theirs?.id) ?? fieldById(catalogue, desk?.categoryFieldId) ?? (sure ? fields[0] : undefined);
  if (chosen) return ready(chosen);
  const candidates = fields.filter(onForm);
  return candidates.length > 0 ? { kind: 'ask', candidates } : ready(undefined);
}
