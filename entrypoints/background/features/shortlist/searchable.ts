import type { DeskField } from '../../../../core/fields';
import { buildNames, type NamesIndex } from '../../../../providers/on-device/names';

/** A field's options, in their order, ready to be searched by words. */
export interface Searchable {
  readonly names: NamesIndex;
  /** What each option stands under: its first level, and all levels but its own. */
  readonly firstLevels: readonly string[];
  readonly parents: readonly string[];
}

const MOST_KEPT = 2;

/** Building takes a tenth of a second for thousands of options. What is kept is found by its whole content, so it is never a stale one. */
const kept = new Map<string, Searchable>();

/** Indexes names (all levels) and descriptions. */
export function searchable(field: DeskField, descriptions: Readonly<Record<string, string>>): Searchable {
  const labels = field.options.map(({ id, path }) => ({
    id,
    path,
    description: Object.hasOwn(descriptions, id) ? descriptions[id] : undefined,
  }));
  const content = JSON.stringify(labels);
  const found = kept.get(content) ?? {
    names: buildNames(labels),
    firstLevels: labels.map(({ path }) => path[0] ?? ''),
    parents: labels.map(({ path }) => path.slice(0, -1).join('\u0000')),
  };
  kept.delete(content);
  kept.set(content, found);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return found;
}
