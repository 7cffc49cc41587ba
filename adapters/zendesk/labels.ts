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
 * The option that a closed field shows: it may show all levels or the last one alone.
 * `null` when the field is empty, `undefined` when the label fits no option or several.
 */
export function optionShown(field: DeskField, label: string): string | null | undefined {
  const whole = matching(field.options, fullLabel, joined(label));
  const [option, ...more] = whole.length > 0 ? whole : matching(field.options, leafLabel, label);
  if (option !== undefined) return more.length === 0 ? option.id : undefined;
  return isEmptyLabel(label) ? null : undefined;
}

/** Whether a closed field's label may stand for this option (`null`: for no value). */
export function couldShow(option: FieldOption | null, label: string): boolean {
  if (option === null) return isEmptyLabel(label);
  return same(fullLabel(option), joined(label)) || same(leafLabel(option), label);
}
