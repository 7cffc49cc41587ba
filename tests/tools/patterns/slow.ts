import type { AST } from '@eslint-community/regexpp';
import { getConsumedChars, isPotentiallyEmpty, type ReadonlyFlags } from 'regexp-ast-analysis';
import { analyse, type ParsedLiteral } from 'scslre';

/** Why a pattern can take longer than linear, and what to feed it to see that. */
export interface Slow {
  readonly how: 'exponential' | 'polynomial';
  /** JavaScript that makes a text on which it is slow. */
  readonly attack: string;
}

const REPEATS = 50_000;

/**
 * Null for a pattern whose time grows with the length of the text and no faster. Static: two repeats that share characters, a
 * repeat inside of a repeat, and a search that begins anew inside of what a repeat has just read. Bounded repeats are constants.
 * What it does not see: alternatives inside of a repeat that can read the same text (`(?:a|aa)*`).
 */
export function slowness(source: string, flags: string): Slow | null {
  const { parsed, reports } = analyse({ source, flags });
  const [report] = reports;
  if (report !== undefined) {
    const how = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
    return { how, attack: `${JSON.stringify(report.character.pick)}.repeat(${REPEATS})` };
  }
  const word = sharedWord(parsed, flags.includes('y'));
  return word === null ? null : { how: 'polynomial', attack: `${JSON.stringify(word)}.repeat(${REPEATS})` };
}

/**
 * `quota.*exceeded`: each “quota” begins a search that reads the whole rest again. `^.*: .* end$`: each “: ” is a place to part the
 * two. The analysis above repeats single characters, so that words are looked for here. Null when there is none.
 */
function sharedWord({ pattern, flags }: ParsedLiteral, sticky: boolean): string | null {
  for (const { elements } of pattern.alternatives) {
    for (const path of pathsOf(elements)) {
      const word = wordIn(path, flags, sticky);
      if (word !== null) return word;
    }
  }
  return null;
}

const MOST_PATHS = 64;

/** Every way through the groups of a sequence, as one row of elements. */
function pathsOf(elements: readonly AST.Element[]): AST.Element[][] {
  let paths: AST.Element[][] = [[]];
  for (const element of elements) {
    const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
    const ways = isGroup ? element.alternatives.flatMap((alternative) => pathsOf(alternative.elements)) : [[element]];
    paths = paths.flatMap((path) => ways.map((way) => [...path, ...way])).slice(0, MOST_PATHS);
  }
  return paths;
}

/** The end of a word behind a repeat of letters is always found. */
const canFail = (later: AST.Element, flags: ReadonlyFlags): boolean =>
  later.type === 'Assertion' ? later.kind !== 'word' : !isPotentiallyEmpty(later, flags);

/** A word that lies between two unbounded repeats and that both of them read, too. A search that is not anchored begins with one. */
function wordIn(path: readonly AST.Element[], flags: ReadonlyFlags, sticky: boolean): string | null {
  const repeats = path.flatMap((element, index) =>
    element.type === 'Quantifier' && element.max === Infinity ? [{ element, index }] : [],
  );
  const first = path.find((element) => !(element.type === 'Assertion' && element.kind !== 'start'));
  const anchored = sticky || (first?.type === 'Assertion' && !flags.multiline);
  for (const { element, index } of repeats) {
    if (!path.slice(index + 1).some((later) => canFail(later, flags))) continue;
    const read = getConsumedChars(element, flags).chars;
    const starts = repeats.filter((other) => other.index < index);
    for (const start of anchored ? starts : [null, ...starts]) {
      const both = start === null ? read : read.intersect(getConsumedChars(start.element, flags).chars);
      const between = path
        .slice((start?.index ?? -1) + 1, index)
        .filter((each) => each.type !== 'Assertion' && !isPotentiallyEmpty(each, flags))
        .map((each) => getConsumedChars(each, flags).chars.intersect(both));
      if (between.length > 0 && between.every((set) => !set.isEmpty))
        return between.map((set) => String.fromCodePoint(set.ranges[0]?.min ?? 0)).join('');
    }
  }
  return null;
}
