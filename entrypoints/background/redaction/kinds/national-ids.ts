import { runsOf, standsAlone, windowsOf, type Run, type Window } from '../digit-runs';
import { isOwnNumber, labelled, wordsBefore } from '../labels';
import type { Finder, Piece } from '../piece';
import * as checks from './id-checks';

/** Words that name such a number, bare. */
const named = labelled(
  'ssn|social security|itin|tin|nino|national insurance|ni|steuer-?id(?:entifikationsnummer)?|steuer-?idnr|idnr|steuernummer|identifikationsnummer|rentenversicherung(?:snummer)?|sozialversicherung(?:snummer)?|sv-?nummer|ahv|avs|nir|securite sociale|secu|dni|nie|nif|documento|codice fiscale|c\\.?f\\.?|cpf|bsn|burgerservicenummer|sofi|pesel|my number|national id|insurance|identity|ausweis',
  'マイナンバー|個人番号',
);

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

interface About {
  readonly text: string;
  readonly languages: ReadonlySet<string>;
}

function isId(window: Window, { text, languages }: About): boolean {
  const { digits, shape, start, end } = window;
  if (!standsAlone(text, window)) return false;
  const before = wordsBefore(text, start);
  const isNamed = named.test(before);
  if (!isNamed && isOwnNumber(text, start)) return false;
  if (!hasOneSeparator(text.slice(start, end))) return false;
  return plans.some(({ digits: count, shapes, check, weak }) => {
    if (digits.length !== count || !(oneGroup.test(shape) || shapes.test(shape)) || !check(digits)) return false;
    if (isNamed || weak === undefined) return true;
    if (!oneGroup.test(shape) && /^(?:3-2-4|4-2-3|4-4-4)$/.test(shape)) return weak !== 'ja' || languages.has('ja');
    return weak !== 'never' && languages.has(weak);
  });
}

function idsIn(run: Run, about: About): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const window of windowsOf(run, 9, 15)) {
    if (window.start < end || !isId(window, about)) continue;
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
    pattern: /(?<![\p{L}\d])[a-z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[a-d](?![\p{L}\d])/giu,
    check: checks.isNino,
  },
  {
    pattern:
      /(?<![\p{L}\d])(?:\d{8}|\d{2}[. -]\d{3}[. -]\d{3}|[xyz][ -]?\d[. ]?\d{3}[. ]?\d{3})[ -]?[a-z](?![\p{L}\d])/giu,
    check: checks.isDni,
  },
  {
    pattern:
      /(?<![\p{L}\d])[a-z]{3}[ -]?[a-z]{3}[ -]?[\da-z]{2}[a-z][\da-z]{2}[ -]?[a-z][\da-z]{3}[ -]?[a-z](?![\p{L}\d])/giu,
    check: checks.isCodiceFiscale,
  },
  {
    pattern: /(?<![\p{L}\d])\d{2}[ -]?\d{6}[ -]?[a-z][ -]?\d{2}[ -]?\d(?![\p{L}\d])/giu,
    check: checks.isPensionNumber,
  },
  {
    pattern: /(?<![\p{L}\d])[1-478][ .-]?\d{2}[ .-]?\d{2}[ .-]?2[ab][ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{2}(?![\p{L}\d])/giu,
    check: checks.isNir,
  },
];

const compactOf = (text: string): string => text.replace(/[^a-z\d]/gi, '').toUpperCase();

export const nationalIds: Finder = ({ prose, languages }) => {
  const about = { text: prose, languages };
  return [
    ...runsOf(prose).flatMap((run) => idsIn(run, about)),
    ...lettered.flatMap(({ pattern, check }) =>
      [...prose.matchAll(pattern)].flatMap(({ 0: found, index }) =>
        check(compactOf(found)) ? [{ kind: 'id' as const, start: index, end: index + found.length }] : [],
      ),
    ),
  ];
};
