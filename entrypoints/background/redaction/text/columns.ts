/** A cell below a head that names it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** What the first row has in its column, as it is written. */
  readonly head: string;
}

/** Two blanks or more stand between the cells of a table that is drawn with blanks. */
const BLANKS = '  ';
const DELIMITERS = ['|', '\t', ';', ',', BLANKS] as const;
const LONGEST_HEAD = 40;
const MOST_COLUMNS = 40;

interface Row {
  readonly cells: readonly string[];
  /** Where each begins. */
  readonly starts: readonly number[];
}

const drawnCell = /\S+(?: \S+)*/g;

function rowOf(line: string, start: number, delimiter: string): Row {
  if (delimiter === BLANKS) {
    const found = [...line.matchAll(drawnCell)];
    return { cells: found.map(([cell]) => cell), starts: found.map(({ index }) => start + index) };
  }
  const cells = line.split(delimiter);
  let from = start;
  const starts = cells.map((cell) => {
    const begins = from;
    from += cell.length + 1;
    return begins;
  });
  return { cells, starts };
}

/** Names of columns: short, of few digits (`SHA256`), and no sentence with commas. Only a border may stand beside an empty one. */
const isHead = ({ cells }: Row, delimiter: string): boolean =>
  cells.length > 1 &&
  cells.length <= MOST_COLUMNS &&
  cells.every(
    (cell) =>
      cell.length <= LONGEST_HEAD &&
      !/\d{4}/.test(cell) &&
      (delimiter === '|' || !/^\s{0,40}$|[!?]\s{0,9}$/.test(cell)) &&
      !(delimiter === ',' && cell.startsWith(' ')),
  );

/** `| --- | :-: |` */
const isRule = (line: string): boolean => /^[\s|:+-]+$/.test(line) && line.includes('-');

const cellsOf = ({ cells, starts }: Row, heads: readonly string[]): Cell[] =>
  cells.map((cell, column) => {
    const start = starts[column] ?? 0;
    return { start, end: start + cell.length, head: heads[column] ?? '' };
  });

/** Every cell of the tables in a text (Markdown, tabs, semicolons, commas, blanks) that stands below a head, in order. Linear. */
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
