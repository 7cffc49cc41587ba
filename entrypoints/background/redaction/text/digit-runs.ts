/** Some digits that stand together. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between it and the group before it; empty before the first. */
  readonly lead: string;
}

/** Groups of digits with no more than a few separators between two of them, on one line. */
export type Run = readonly Group[];

/** A number is written in so many groups at most. */
const MOST_GROUPS = 24;

/** What people put between the groups of one number. */
const groupsApart = /^(?:[ .\-/_~|]|[ ]?[-/.~][ ]?|[ ]?-?\(|\)[ ]?[-/]?[ ]?|[ ]{2}|[ ]?\(0\)[ ]?)$/;
const SEPARATOR_CHARS = 5;

/**
 * Letters right before or behind digits make them a part of a word: `KB5034441`, `12px`. Japanese words stand right beside numbers.
 */
const partOfWord = /[A-Za-zÀ-ɏ_]/;

/** A tab, or the end of a line and the mark of a quotation. */
const lineBreak = /^ ?(?:\t|\r?\n(?:> ?)?)$/;

/**
 * The runs of a folded text, groups of 1 to 40 digits. Linear. `acrossLines`: a run goes on behind the end of a line, which only
 * what has check digits can do without taking the next number along.
 */
export function runsOf(text: string, acrossLines = false): Run[] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const last = run.at(-1);
    const lead = last === undefined ? '' : text.slice(last.end, Math.min(index, last.end + SEPARATOR_CHARS + 1));
    const goesOn =
      last !== undefined &&
      run.length < MOST_GROUPS &&
      (groupsApart.test(lead) || (acrossLines && lineBreak.test(lead)));
    const group: Group = { start: index, end: index + digits.length, digits, lead: goesOn ? lead : '' };
    if (goesOn) run.push(group);
    else {
      if (run.length > 0) runs.push(run);
      run = [group];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** One sign apart, the same as within: `12 34 56`. Behind a bracket, or another sign, another number may begin. */
const touches = (lead: string | undefined, within: string | undefined): boolean =>
  lead?.length === 1 && (within === undefined || within === lead);

/** A part of a run. What is dear to know of it is worked out when it is asked for: there are many of them. */
export class Window {
  readonly start: number;
  readonly end: number;
  readonly digits: string;

  constructor(
    private readonly run: Run,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.start = run[from]?.start ?? 0;
    this.end = run[to]?.end ?? 0;
    let digits = '';
    for (let place = from; place <= to; place += 1) digits += run[place]?.digits ?? '';
    this.digits = digits;
  }

  /** Lengths of its groups: `3-2-4`. */
  get shape(): string {
    return this.run
      .slice(this.from, this.to + 1)
      .map(({ digits }) => digits.length)
      .join('-');
  }

  /** No other group stands right before it as if both were one number. */
  get beginsApart(): boolean {
    return !touches(this.run[this.from]?.lead, this.from < this.to ? this.run[this.from + 1]?.lead : undefined);
  }

  /** Nor right behind it. */
  get isApart(): boolean {
    const within = this.from < this.to ? this.run[this.to]?.lead : undefined;
    return this.beginsApart && !touches(this.run[this.to + 1]?.lead, within);
  }
}

/** The windows of a run with so many digits, longest first from each group. */
export function* windowsOf(run: Run, least: number, most: number): Generator<Window> {
  for (let from = 0; from < run.length; from += 1) {
    let digits = 0;
    let to = from;
    while (to < run.length && digits + (run[to]?.digits.length ?? 0) <= most) digits += run[to++]?.digits.length ?? 0;
    for (to -= 1; to >= from && digits >= least; to -= 1) {
      yield new Window(run, from, to);
      digits -= run[to]?.digits.length ?? 0;
    }
  }
}

/** An underscore at the end of a word is Markdown's, and no part of it: `_4111 1111 1111 1111_`. */
const isOfWord = (sign: string, beyond = ' '): boolean =>
  sign === '_' ? /[\p{sc=Latin}\p{N}_]/u.test(beyond) : partOfWord.test(sign);

/** Neither a letter, nor a sign that makes it something else, stands right beside it. */
export function standsAlone(text: string, { start, end }: Pick<Window, 'start' | 'end'>): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (isOfWord(before, text[start - 2]) || isOfWord(after, text[end + 1]) || '#&$€£¥%@\\'.includes(before || ' '))
    return false;
  // Behind so many digits a comma begins the next cell.
  if (/^,\d/.test(text.slice(end, end + 2)) && end - start < 12) return false;
  return !/^(?:\.\d|%| ?(?:€|eur\b|usd|gbp|chf|brl|kg|km|mb|gb|tb|kb|ms|px|bytes?|rows|円|個|件|台)|[:]\d\d\b)/i.test(
    text.slice(end, end + 5),
  );
}
