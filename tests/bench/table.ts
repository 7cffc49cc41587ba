/** One budget and what was measured for it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'kB' | 'ms' | 's' | '%' | 'px' | '';
  /** Highest allowed value. */
  readonly budget: number;
  /** Lowest and highest round, where there are rounds. */
  readonly spread?: readonly [number, number];
}

export const isOk = ({ value, budget }: Row): boolean => value <= budget;

const write = (value: number, unit: Row['unit']): string =>
  unit === '' ? String(value) : `${value.toFixed(1)} ${unit}`;

/** Lines for people: name, value, budget, verdict, spread. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'value', 'budget', '', 'rounds'],
    ...rows.map((row) => [
      row.name,
      write(row.value, row.unit),
      `≤ ${write(row.budget, row.unit)}`,
      isOk(row) ? 'ok' : 'OVER',
      row.spread ? `${write(row.spread[0], row.unit)} … ${write(row.spread[1], row.unit)}` : '',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
