export interface Choice {
  /** Levels joined by `::`. */
  readonly name: string;
  /** Empty for "no value". */
  readonly value: string;
}

export type Row =
  | { readonly kind: 'leaf'; readonly label: string; readonly choice: Choice }
  | { readonly kind: 'branch'; readonly label: string; readonly path: string };

/** What one level of a nested list shows. `path` is the level above, empty at the top. */
export function rowsAt(choices: readonly Choice[], path: string): Row[] {
  const prefix = path === '' ? '' : `${path}::`;
  const rows = new Map<string, Row>();
  for (const choice of choices) {
    if (!choice.name.startsWith(prefix)) continue;
    const [label = '', ...deeper] = choice.name.slice(prefix.length).split('::');
    if (deeper.length === 0) rows.set(`leaf ${label}`, { kind: 'leaf', label, choice });
    else if (!rows.has(`branch ${label}`)) rows.set(`branch ${label}`, { kind: 'branch', label, path: prefix + label });
  }
  return [...rows.values()];
}

export const parentOf = (path: string): string => path.split('::').slice(0, -1).join('::');
const leafOf = (name: string): string => name.split('::').at(-1) ?? name;

export const noChoice: Choice = { name: '-', value: '' };

/** What a closed field shows. */
export function closedText(choices: readonly Choice[], value: string | null, mode: 'full' | 'leaf'): string {
  const name = choices.find((choice) => choice.value === value)?.name ?? '-';
  return mode === 'leaf' ? leafOf(name) : name;
}
