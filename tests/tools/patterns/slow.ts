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
 */
export function slowness(source: string, flags: string): Slow | null {
  const { parsed, reports } = analyse({ source, flags });
  const [report] = reports;
  if (report !== undefined) {
    const how = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
    return { how, attack: `${JSON.stringify(report.character.pick)}.repeat(${REPEATS})` };
  }
  const word = flags.includes('y') ? null : repeatedStart(parsed);
  return word === null ? null : { how: 'polynomial', attack: `${JSON.stringify(word)}.repeat(${REPEATS})` };
}

/**
 * `quota.*exceeded`: each “quota” begins a search that reads the whole rest again. The static analysis above repeats single
 * characters only, so that words are looked for here. Null when there is none.
 */
function repeatedStart({ pattern, flags }: ParsedLiteral): string | null {
  for (const { elements } of pattern.alternatives) {
    const word = startOf(elements, flags);
    if (word !== null) return word;
  }
  return null;
}

function startOf(elements: readonly AST.Element[], flags: ReadonlyFlags): string | null {
  const before: AST.Element[] = [];
  for (const [index, element] of elements.entries()) {
    if (element.type === 'Assertion' && element.kind === 'start' && !flags.multiline) return null;
    const canFail = elements.slice(index + 1).some((later) => !isPotentiallyEmpty(later, flags));
    if (element.type === 'Quantifier' && element.max === Infinity && canFail && before.length > 0) {
      const read = getConsumedChars(element, flags).chars;
      const letters = before.map((each) => getConsumedChars(each, flags).chars.intersect(read));
      if (letters.every((set) => !set.isEmpty)) return letters.map((set) => readable(set.ranges[0]?.min ?? 0)).join('');
    }
    if (element.type === 'Assertion' || isPotentiallyEmpty(element, flags)) continue;
    before.push(element);
  }
  return null;
}

const readable = (codePoint: number): string => String.fromCodePoint(codePoint);
