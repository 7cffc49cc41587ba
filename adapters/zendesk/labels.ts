import type { DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { isEmptyLabel, matching, sameLabel } from '../shared/labels';

/** The desk joins the levels of a nested option with this. */
export const levelMark = '::';

const fullLabel = (option: FieldOption): string => option.path.join(levelMark);
const leafLabel = (option: FieldOption): string => option.path.at(-1) ?? '';
const joined = (label: string): string => label.split(levelMark).map(asNamed).join(levelMark);

/**
 * The option that a closed field shows: all its levels, or the last one alone, depending on the account. A single
 * word can therefore be an option of the top level as well as the last level of another one.
 * `null` when the field is empty, `undefined` when the label fits no option or several.
 */
export function optionShown(field: DeskField, label: string): string | null | undefined {
  const options = new Set([
    ...matching(field.options, fullLabel, joined(label)),
    ...matching(field.options, leafLabel, label),
  ]);
  const [option] = options;
  if (option !== undefined) return options.size === 1 ? option.id : undefined;
  return isEmptyLabel(label) ? null : undefined;
}

/** Whether a closed field's label is what this option (`null`: no value) looks like. Where several look like it, the walk through the levels decided. */
export function couldShow(field: DeskField, option: FieldOption | null, label: string): boolean {
  const shown = optionShown(field, label);
  if (shown !== undefined) return shown === (option?.id ?? null);
  return option !== null && (sameLabel(fullLabel(option), joined(label)) || sameLabel(leafLabel(option), label));
}
