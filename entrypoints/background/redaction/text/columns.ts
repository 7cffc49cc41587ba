/** A cell below a head that names it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** What the first row has in its column, as it is written. */
  readonly head: string;
}

const DELIMITERS = ['|', '\t', ';', ','] as const;
const LONGEST_HEAD = 40;
const MOST_COLUMNS = 40;

interface Row {
  readonly start: number;
  readonly cells: readonly string[];
}

const rowOf = (line: string, start: number, delimiter: string): Row => ({ start, cells: line.split(delimiter) });

/** Names of columns: short, without a number, and no sentence with commas. */
const isHead = ({ cells }: Row, delimiter: string): boolean =>
  cells.length > 1 &&
  cells.length <= MOST_COLUMNS &&
  cells.every(
    (cell) => cell.length <= LONGEST_HEAD && !/\d/.test(cell) && !(delimiter === ',' && cell.startsWith(' ')),
  );

/** `| --- | :-: |` */
const isRule = (line: string): boolean => /^[\s|:+-]+$/.test(line) && line.includes('-');

function cellsOf({ start, cells }: Row, heads: readonly string[]): Cell[] {
  let from = start;
  return cells.map((cell, column) => {
    const [begins, ends] = [from, from + cell.length];
    from = ends + 1;
    return { start: begins, end: ends, head: heads[column] ?? '' };
  });
}

/** Every cell of the tables in a text (Markdown, tabs, semicolons, commas) that stands below a head, in order. Linear. */
export function columnsOf(text: string): Cell[] {
  const found: Cell[] = [];
  let start = 0;
  let delimiter: (typeof DELIMITERS)[number] | undefined;
  let heads: readonly string[] = [];
  for (const line of text.split('\n')) {
    const row = delimiter === undefined ? null : rowOf(line, start, delimiter);
    if (row !== null && row.cells.length === heads.length) {
      if (!isRule(line)) found.push(...cellsOf(row, heads));
    } else {
      delimiter = DELIMITERS.find(
        (sign) => line.length < LONGEST_HEAD * MOST_COLUMNS && isHead(rowOf(line, start, sign), sign),
      );
      const { cells } = rowOf(line, start, delimiter ?? '\n');
      heads = cells.map((cell) => cell.replace(/["'*\r]/g, '').trim());
    }
    start += line.length + 1;
  }
  return found;
}
