import type { DeskField } from '../../../../core/fields';

/** A part of a large catalogue that a model can ask to see: every option below `path`. */
export interface Area {
  /** Empty for the whole field. */
  readonly path: readonly string[];
  /** Positions in the field's options, ascending. */
  readonly options: readonly number[];
}

/** What one look into an area should hold, and how many areas a model can oversee. */
const COMFORTABLE = 60;
const MOST_AREAS = 60;

/** The parts one level down; options that stand at this very level stay together under its own path. */
function partsOf(field: DeskField, area: Area): Area[] {
  const depth = area.path.length;
  const parts = new Map<string | null, number[]>();
  for (const option of area.options) {
    const path = field.options[option]?.path ?? [];
    const next = path.length > depth + 1 ? (path[depth] ?? null) : null;
    const part = parts.get(next);
    if (part) part.push(option);
    else parts.set(next, [option]);
  }
  return [...parts].map(([next, options]) => ({ path: next === null ? area.path : [...area.path, next], options }));
}

function split(field: DeskField, area: Area, most: number): Area[] {
  if (area.options.length <= most) return [area];
  const parts = partsOf(field, area);
  return parts.flatMap((part) => (part.path.length === area.path.length ? [part] : split(field, part, most)));
}

/**
 * Divides a field along its own levels, as finely as it stays clear: every option is in exactly one area. A field without levels,
 * or with too many of them side by side, is one area. The same for every ticket.
 */
export function areasOf(field: DeskField): readonly Area[] {
  const whole: Area = { path: [], options: [...field.options.keys()] };
  for (let most = COMFORTABLE; most < field.options.length; most *= 2) {
    const areas = split(field, whole, most);
    if (areas.length <= MOST_AREAS) return areas;
  }
  return [whole];
}
