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
const MOST_AREAS = 80;

/** The parts one level down; options that stand at this very level stay together under its own path. */
function partsOf(field: DeskField, area: Area): Area[] {
  const depth = area.path.length;
  const parts = new Map<string, { path: readonly string[]; options: number[] }>();
  for (const option of area.options) {
    const whole = field.options[option]?.path ?? [];
    const path = whole.length > depth + 1 ? whole.slice(0, depth + 1) : area.path;
    const key = JSON.stringify(path);
    const part = parts.get(key) ?? { path, options: [] };
    part.options.push(option);
    parts.set(key, part);
  }
  return [...parts.values()];
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
