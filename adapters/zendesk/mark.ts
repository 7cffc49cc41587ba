/** Where asking for changes goes on. Times are the desk's own, in milliseconds. */
export interface Since {
  /** Of the newest change that was seen. */
  readonly newest: number;
  /** Changes shortly before that which were told already, by the ticket's id. */
  readonly told: ReadonlyMap<number, number>;
}

/**
 * So much before the newest change is looked at again: views are asked one after the other, pages shift while they are read, and
 * several tickets share a second. In milliseconds.
 */
export const OVERLAP_MS = 5 * 60_000;
/** `TicketChanges.mark`. */
const LONGEST = 200;
/** A time far from now would hide every change until then. */
const AHEAD_MS = 24 * 3_600_000;

/** Other views begin anew. Sums of characters, 32 bits. */
function markOfViews(viewIds: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const char of viewIds.toSorted().join(' ')) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** Null where there is none for these views. */
export function readMark(mark: string | null, viewIds: readonly string[]): Since | null {
  if (mark === null || mark.length > LONGEST) return null;
  const [views, newestText = '', ...toldTexts] = mark.split(' ');
  if (views !== markOfViews(viewIds) || !/^[0-9a-z]{1,9}$/.test(newestText)) return null;
  const newest = Number.parseInt(newestText, 36) * 1000;
  const told = new Map<number, number>();
  for (const each of toldTexts) {
    const [, id = '', before = ''] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,6})$/.exec(each) ?? [];
    if (id !== '') told.set(Number.parseInt(id, 36), newest - Number.parseInt(before, 36) * 1000);
  }
  return { newest, told };
}

/** `told`: as many as there is room for, the newest first; what is left out is told once more. */
export function writeMark(viewIds: readonly string[], { newest, told }: Since): string {
  const seconds = Math.floor(Math.min(newest, Date.now() + AHEAD_MS) / 1000);
  let mark = `${markOfViews(viewIds)} ${Math.max(0, seconds).toString(36)}`;
  const newestFirst = [...told].toSorted(([, a], [, b]) => b - a);
  for (const [id, at] of newestFirst) {
    const before = seconds - at / 1000;
    // The desk writes whole seconds; a change that no second can tell is told again.
    if (!Number.isInteger(before) || before < 0) continue;
    const next = `${mark} ${id.toString(36)}.${before.toString(36)}`;
    if (next.length > LONGEST) break;
    mark = next;
  }
  return mark;
}
