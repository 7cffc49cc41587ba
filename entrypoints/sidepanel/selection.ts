/** Which tickets are chosen, by their keys. Nothing is chosen that a person did not choose. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** From where a range is drawn; what was chosen before it began stays. */
  readonly range: { readonly from: string; readonly before: ReadonlySet<string> } | null;
}

export const nothingSelected: Selection = { keys: new Set(), range: null };

export function toggled({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, range: { from: key, before: next } };
}

/** All between where the range began, or `start` where none has, and `to`, in the order that is shown. */
export function extended(selection: Selection, shown: readonly string[], to: string, start: string | null): Selection {
  const range =
    selection.range !== null && shown.includes(selection.range.from)
      ? selection.range
      : { from: start ?? to, before: selection.keys };
  const [from, end] = [shown.indexOf(range.from), shown.indexOf(to)];
  if (from < 0 || end < 0) return selection;
  const between = shown.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { keys: new Set([...range.before, ...between]), range };
}

export const allOf = (shown: readonly string[]): Selection => ({ keys: new Set(shown), range: null });

/** Without what is not shown any more, so that nothing is done to a ticket that nobody sees. */
export function withoutHidden(selection: Selection, isShown: (key: string) => boolean): Selection {
  if ([...selection.keys].every(isShown)) return selection;
  return { keys: new Set([...selection.keys].filter(isShown)), range: null };
}
