import type { FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { tidy } from '../shared/dom';
import { levelMark, priorityOption } from './names';
import type { CategoryBody, Named, PriorityBody } from './shapes';

export const named = (rows: readonly Named[]): FieldOption[] =>
  rows.filter(({ name }) => tidy(name) !== '').map(({ id, name }) => ({ id: String(id), path: [asNamed(name)] }));

/** `value` holds the whole path in the one real sample, `category_name` in others perhaps: the one with more levels is the path. */
export function pathOf({ value, category_name }: Pick<CategoryBody, 'value' | 'category_name'>): string[] {
  const [one, other] = [levels(value ?? ''), levels(category_name ?? '')];
  return other.length > one.length ? other : one;
}

export const levels = (text: string): string[] =>
  text
    .split(levelMark)
    .map(asNamed)
    .filter((level) => tidy(level) !== '');

export function categoryOptions(rows: readonly CategoryBody[]): FieldOption[] {
  return rows.map((row) => ({ id: String(row.id), path: pathOf(row) })).filter(({ path }) => path.length > 0);
}

/** Hidden ones cannot be chosen. A zero is no priority. */
export const isOffered = ({ ishidden, priorityid, name }: PriorityBody): boolean =>
  ishidden !== true && priorityid > 0 && tidy(name) !== '';

/** The number counts anew in every SLA, from the most urgent one down. */
export const priorityOptions = (rows: readonly PriorityBody[]): FieldOption[] =>
  rows.filter(isOffered).map(({ slaid, priorityid, name }) => ({
    id: priorityOption(slaid, priorityid),
    path: [asNamed(name)],
    rank: priorityid,
  }));
