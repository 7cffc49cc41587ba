/** A piece of a text, and where it stands: UTF-16 offsets, `end` behind it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** By their place; of two that overlap the one that begins first, and of two that begin together the longer one. */
export function inOrder<T extends Mark>(marks: readonly T[]): T[] {
  let end = 0;
  return marks
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      const free = mark.start >= end;
      if (free) end = mark.end;
      return free;
    });
}
