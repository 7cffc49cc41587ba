import type { DeskField } from '../../../../core/fields';
import { buildNames, type NamesIndex } from '../../../../providers/on-device/names';

const MOST_KEPT = 2;

/** Building takes a tenth of a second for thousands of options; what is kept is found by its whole content, so it is never a stale one. */
const kept = new Map<string, NamesIndex>();

/** The names (all levels) and descriptions of the options, in the field's order, ready to be searched. */
export function namesIndex(field: DeskField, descriptions: Readonly<Record<string, string>>): NamesIndex {
  const labels = field.options.map(({ id, path }) => ({ id, path, description: Object.hasOwn(descriptions, id) ? descriptions[id] : undefined }));
  const content = JSON.stringify(labels);
  const names = kept.get(content) ?? buildNames(labels);
  kept.delete(content);
  kept.set(content, names);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return names;
}
