/** Some digits that stand together. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups of digits with no more than a few separators between two of them, on one line. */
export type Run = readonly Group[];

/** A number is written in so many groups at most. */
const MOST_GROUPS = 24;

/** What people put between the groups of one number. */
const groupsApart = /^(?:[ .\-/_~]|[ ]?[-/.|~][ ]?|[ ]?\(|\)[ ]?[-/]?[ ]?|[ ]{2,3}|[ ]?\(0\)[ ]?)$/;
const SEPARATOR_CHARS = 5;

/**
 * Letters right before or behind digits make them a part of a word: `KB5034441`, `12px`. Japanese words stand right beside numbers.
 */
const partOfWord = /[A-Za-zÀ-ɏ_]/;

/** The runs of a folded text, groups of 1 to 40 digits. Linear. */
export function runsOf(text: string): Run[] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const group: Group = { start: index, end: index + digits.length, digits };
    const last = run.at(-1);
    const between =
      last === undefined ? '' : text.slice(last.end, Math.min(group.start, last.end + SEPARATOR_CHARS + 1));
    const goesOn = last !== undefined && run.length < MOST_GROUPS && groupsApart.test(between);
    if (goesOn) run.push(group);
    else {
      if (run.length > 0) runs.push(run);
      run = [group];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** A part of a run. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Lengths of its groups: `3-2-4`. */
  readonly shape: string;
  /** Nothing of a longer number stands right before or behind it. */
  readonly isWhole: boolean;
}

export function windowOf(run: Run, from: number, to: number): Window {
  const groups = run.slice(from, to + 1);
  return {
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    digits: groups.map(({ digits }) => digits).join(''),
    shape: groups.map(({ digits }) => digits.length).join('-'),
    isWhole: from === 0 && to === run.length - 1,
  };
}

/** The windows of a run with so many digits, longest first from each group. */
export function* windowsOf(run: Run, least: number, most: number): Generator<Window> {
  for (let from = 0; from < run.length; from += 1) {
    let digits = 0;
    let to = from;
    while (to < run.length && digits + (run[to]?.digits.length ?? 0) <= most) digits += run[to++]?.digits.length ?? 0;
    for (to -= 1; to >= from && digits >= least; to -= 1) {
      yield windowOf(run, from, to);
      digits -= run[to]?.digits.length ?? 0;
    }
  }
}

/** Neither a letter, nor a sign that makes it something else, stands right beside it. */
export function standsAlone(text: string, { start, end }: Pick<Window, 'start' | 'end'>): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (partOfWord.test(before) || partOfWord.test(after) || '#&$€£¥%@\\'.includes(before || ' ')) return false;
  return !/^(?:\.\d|,\d|%| ?(?:€|eur\b|usd|gbp|chf|brl|kg|km|mb|gb|tb|kb|ms|px|円|個|件|台)|[:]\d\d\b)/i.test(
    text.slice(end, end + 5),
  );
}
