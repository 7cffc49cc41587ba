import { runsOf, standsAlone, windowsOf, type Run, type Window } from '../text/digit-runs';
import type { Finder, Looked, Piece } from '../text/piece';
import { papers } from './documents';
import * as checks from './id-checks';

interface Plan {
  /** How many digits it has. */
  readonly digits: number;
  /** How its groups may be long where it is written in groups. */
  readonly shapes: RegExp;
  readonly check: (digits: string) => boolean;
  /** Numbers of that length are too often something else: only with its name beside it, in its groups, or among words of this language. */
  readonly weak?: 'nl' | 'ja' | 'never';
}

const plans: readonly Plan[] = [
  { digits: 9, shapes: /^3-2-4$/, check: checks.isSsn, weak: 'never' },
  { digits: 11, shapes: /^2-2-2-3-2$/, check: checks.isRegisterNumber, weak: 'never' },
  { digits: 9, shapes: /^(?:4-2-3|3-3-3|4-3-2|2-3-4|2-7)$/, check: checks.isBsn, weak: 'nl' },
  { digits: 11, shapes: /^(?:2-3-3-3|2-9|3-4-4|3-3-3-2|4-4-3)$/, check: checks.isSteuerId },
  { digits: 11, shapes: /^(?:3-3-3-2|9-2|3-3-5)$/, check: checks.isCpf },
  { digits: 11, shapes: /^(?:6-5|2-2-2-5|6-4-1|3-4-4|2-2-2-3-2)$/, check: checks.isPesel },
  { digits: 12, shapes: /^(?:4-4-4|3-3-3-3|2-5-5)$/, check: checks.isMyNumber, weak: 'ja' },
  { digits: 13, shapes: /^(?:3-4-4-2|3-10)$/, check: checks.isAhv },
  { digits: 15, shapes: /^(?:1-2-2-2-3-3-2|13-2|1-2-2-5-3-2|1-2-2-2-3-5|1-14|1-2-2-2-6-2)$/, check: checks.isNir },
];

const oneGroup = /^\d+$/;

/** A group of three digits that is no thousands: `123-45-6789`, not `123.456.789`. */
const hasOneSeparator = (text: string): boolean => new Set(text.match(/[^\d]+/g)).size <= 2;

function isId(window: Window, { prose: text, languages, labels }: Looked): boolean {
  const { digits, start, end } = window;
  const fitting = plans.filter(({ digits: count, check }) => digits.length === count && check(digits));
  if (fitting.length === 0) return false;
  const { shape } = window;
  const isOne = oneGroup.test(shape);
  if (!standsAlone(text, window) || !(isOne || window.isApart) || text[start - 1] === '+') return false;
  // The last group of a GUID.
  if (isOne && /[\da-f]-$/i.test(text.slice(Math.max(0, start - 2), start))) return false;
  const isNamed = labels.isNamed(start, papers());
  if (!isNamed && labels.isOwnNumber(start)) return false;
  if (!hasOneSeparator(text.slice(start, end))) return false;
  return fitting.some(({ shapes, weak }) => {
    if (!isOne && !shapes.test(shape)) return false;
    if (isNamed || weak === undefined) return true;
    if (!isOne && /^(?:3-2-4|4-2-3|4-4-4|2-2-2-3-2)$/.test(shape)) return weak !== 'ja' || languages.has('ja');
    return weak !== 'never' && languages.has(weak);
  });
}

function idsIn(run: Run, looked: Looked): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const window of windowsOf(run, 9, 15)) {
    if (window.start < end || !isId(window, looked)) continue;
    found.push({ kind: 'id', start: window.start, end: window.end });
    end = window.end;
  }
  return found;
}

interface Lettered {
  readonly pattern: RegExp;
  readonly check: (compact: string) => boolean;
}

/** Numbers with letters: the pattern finds them as they are written, the check takes them without their separators. */
const lettered: readonly Lettered[] = [
  {
    pattern: /(?<![\p{sc=Latin}\d])[a-z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[a-d](?![\p{sc=Latin}\d])/giu,
    check: checks.isNino,
  },
  {
    pattern:
      /(?<![\p{sc=Latin}\d])(?:\d{8}|\d{2}[. -]\d{3}[. -]\d{3}|[xyz][ -]?\d[. ]?\d{3}[. ]?\d{3})[ -]?[a-z](?![\p{sc=Latin}\d])/giu,
    check: checks.isDni,
  },
  {
    pattern:
      /(?<![\p{sc=Latin}\d])[a-z]{3}[ -]?[a-z]{3}[ -]?[\da-z]{2}[a-z][\da-z]{2}[ -]?[a-z][\da-z]{3}[ -]?[a-z](?![\p{sc=Latin}\d])/giu,
    check: checks.isCodiceFiscale,
  },
  {
    pattern: /(?<![\p{sc=Latin}\d])\d{2}[ -]?\d{6}[ -]?[a-z][ -]?\d{2}[ -]?\d(?![\p{sc=Latin}\d])/giu,
    check: checks.isPensionNumber,
  },
  {
    pattern:
      /(?<![\p{sc=Latin}\d])[1-478][ .-]?\d{2}[ .-]?\d{2}[ .-]?2[ab][ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{2}(?![\p{sc=Latin}\d])/giu,
    check: checks.isNir,
  },
];

/** A small letter behind a blank is the next word: `caso 65770944 y …`. */
const endsInWord = / [a-z]$/;

const compactOf = (text: string): string => text.replace(/[^a-z\d]/gi, '').toUpperCase();

export const nationalIds: Finder = (looked) => {
  const { prose } = looked;
  return [
    ...runsOf(prose).flatMap((run) => idsIn(run, looked)),
    ...lettered.flatMap(({ pattern, check }) =>
      [...prose.matchAll(pattern)].flatMap(({ 0: found, index }) =>
        !endsInWord.test(found) && check(compactOf(found))
          ? [{ kind: 'id' as const, start: index, end: index + found.length }]
          : [],
      ),
    ),
  ];
};
