import type { QueueRow } from '../../../core/queue-panel';
import { boardColumns, columnOf, type BoardColumn } from '../../../core/queue-views';

export interface Column {
  /** `other`: the desk's word is not known to mean any of the five. */
  readonly id: BoardColumn | 'other';
  readonly keys: readonly string[];
}

/** The tickets by column, in the order that they have; the five always, the other one only where it is needed. */
export function columnsOf(
  keys: readonly string[],
  rowOf: (key: string) => Pick<QueueRow, 'status'> | undefined,
): readonly Column[] {
  const found = new Map<Column['id'], string[]>(boardColumns.map(({ id }) => [id, []]));
  for (const key of keys) {
    const id = columnOf(rowOf(key)?.status ?? null) ?? 'other';
    const column = found.get(id) ?? [];
    column.push(key);
    found.set(id, column);
  }
  return [...found].map(([id, inIt]) => ({ id, keys: inIt }));
}

const placeOf = (columns: readonly Column[], key: string): { column: number; at: number } | null => {
  const column = columns.findIndex(({ keys }) => keys.includes(key));
  const at = columns[column]?.keys.indexOf(key) ?? -1;
  return at < 0 ? null : { column, at };
};

/** The ticket that many places below; the last one where there are fewer. Null where the key is nowhere. */
export function below(columns: readonly Column[], key: string, steps: number): string | null {
  const place = placeOf(columns, key);
  const keys = place === null ? undefined : columns[place.column]?.keys;
  if (place === null || keys === undefined) return null;
  return keys[Math.max(0, Math.min(keys.length - 1, place.at + steps))] ?? null;
}

/** The ticket at the same height in the next column that has any. Null where there is none. */
export function beside(columns: readonly Column[], key: string, direction: 1 | -1): string | null {
  const place = placeOf(columns, key);
  if (place === null) return null;
  for (let column = place.column + direction; columns[column] !== undefined; column += direction) {
    const { keys } = columns[column] ?? { keys: [] };
    const found = keys[Math.min(place.at, keys.length - 1)];
    if (found !== undefined) return found;
  }
  return null;
}
