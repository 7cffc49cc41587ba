import { pathText, type DeskField } from '../../../../core/fields';
import { asNamed, shorten } from '../../../../core/text';
import type { Area } from './areas';

/** In characters. A desk's own names are far shorter; a prompt is not to grow by one that is not. */
const longestShown = 200;
const longestPath = 400;

/** Levels as they stand in a prompt. Of one that is too long the last level, which says most, stays. */
export function shownPath(path: readonly string[]): string {
  const names = path.map(asNamed);
  const whole = pathText(names);
  if (whole.length <= longestPath) return whole.toWellFormed();
  const last = shorten(names.at(-1) ?? '', longestShown);
  return pathText(
    [shorten(pathText(names.slice(0, -1)), longestPath - longestShown), last].filter((part) => part !== ''),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const meaningOf = (descriptions: Readonly<Record<string, string>>, optionId: string): string => {
  const meaning = Object.hasOwn(descriptions, optionId) ? oneLine(descriptions[optionId] ?? '') : '';
  return meaning && ` (${meaning})`;
};

/**
 * Some of a field's options by what they stand under, without repeating it; `names` holds option ids by short name:
 *
 *     Hardware › Printer:
 *     c12 Paper jam (the paper does not move)
 *     c13 Toner empty
 */
export function groupedListing(
  field: DeskField,
  names: ReadonlyMap<string, string>,
  descriptions: Readonly<Record<string, string>>,
): string {
  const options = new Map(field.options.map((option) => [option.id, option]));
  const groups = new Map<string, string[]>();
  for (const [name, id] of names) {
    const path = options.get(id)?.path ?? [];
    const above = shownPath(path.slice(0, -1)) || shorten(asNamed(field.title), longestShown);
    const lines = groups.get(above) ?? [];
    lines.push(`${name} ${shorten(asNamed(path.at(-1) ?? ''), longestShown)}${meaningOf(descriptions, id)}`);
    groups.set(above, lines);
  }
  return [...groups].map(([above, lines]) => `${above}:\n${lines.join('\n')}`).join('\n');
}

export const areaText = ({ path }: Area): string => shownPath(path) || 'all other categories';

/** One line for each area: `g3 Hardware › Printer`. */
export const areaListing = (areas: ReadonlyMap<string, Area>): string =>
  [...areas].map(([name, area]) => `${name} ${areaText(area)}`).join('\n');
