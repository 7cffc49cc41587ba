import type { DeskField, FieldOption } from '../../core/fields';
import { tidy } from './dom';

/** The desk joins the levels of a nested option with this. */
export const levelMark = '::';

const same = (a: string, b: string): boolean => tidy(a).toLocaleLowerCase() === tidy(b).toLocaleLowerCase();

/** How the desk writes "no value". */
export const isEmptyLabel = (label: string): boolean => /^[-–—]?$/.test(tidy(label));

/** The option whose level has this label, upper and lower case apart only when that is needed to tell two from each other. */
export function matching<T>(candidates: readonly T[], labelOf: (candidate: T) => string, label: string): T[] {
  const exact = candidates.filter((candidate) => tidy(labelOf(candidate)) === tidy(label));
  return exact.length > 0 ? exact : candidates.filter((candidate) => same(labelOf(candidate), label));
}

const fullLabel = (option: FieldOption): string => option.path.map(tidy).join(levelMark);
const leafLabel = (option: FieldOption): string => option.path.at(-1) ?? '';
const joined = (label: string): string => label.split(levelMark).map(tidy).join(levelMark);

/**
 * The option that a closed field shows: all its levels, or the last one alone, depending on the account. A single
 * word can therefore be an option of the top level as well as the last level of another one.
 * `null` when the field is empty, `undefined` when the label fits no option or several.
 */
export function optionShown(field: DeskField, label: string): string | null | undefined {
  const options = new Set([...matching(field.options, fullLabel, joined(label)), ...matching(field.options, leafLabel, label)]);
  const [option] = options;
  if (option !== undefined) return options.size === 1 ? option.id : undefined;
  return isEmptyLabel(label) ? null : undefined;
}

/** Whether a closed field's label is what this option (`null`: no value) looks like. Where several look like it, the walk through the levels decided. */
export function couldShow(field: DeskField, option: FieldOption | null, label: string): boolean {
  const shown = optionShown(field, label);
  if (shown !== undefined) return shown === (option?.id ?? null);
  return option !== null && (same(fullLabel(option), joined(label)) || same(leafLabel(option), label));
}
