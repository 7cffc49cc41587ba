import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { runsOf, standsAlone, Window, type Run } from '../text/digit-runs';
import { labelled } from '../text/labels';
import type { Finder, Looked, Piece } from '../text/piece';

const named = later(() => labelled(tables().phoneNames));

/** `4155550123 is my cell`, `0171 1234567 (mobil)`. */
const namedBehind =
  /^ ?\(?(?:(?:is|ist|est|es|é) )?(?:my |meine? |mon |mi |o meu |meu )?(?:cell|mobile|mobil|phone|telefon|téléphone|teléfono|telefone|handy|portable|móvil|celular|whatsapp)(?!\p{L})/iu;

/** Countries whose numbers people of a language write without a calling code. */
const countriesOf: Readonly<Record<string, string>> = {
  en: 'US GB CA IE AU NZ',
  de: 'DE AT CH',
  fr: 'FR BE CH CA LU',
  es: 'ES MX AR CO CL PE',
  pt: 'BR PT',
  ja: 'JP',
  nl: 'NL BE',
  it: 'IT',
  pl: 'PL',
};
const allCountries = [...new Set(Object.values(countriesOf).flatMap((countries) => countries.split(' ')))];

/** Shorter ones exist, and more often something else is meant. */
const LEAST_ABROAD = 5;

const patterns = new Map<string, RegExp>();

/** Whether the digits of a national number, without trunk prefix, are one of this country. */
function isNational(country: string, number: string): boolean {
  const plan = tables().phonePlans.national[country];
  if (plan === undefined || !plan[3].includes(number.length)) return false;
  const pattern = patterns.get(country) ?? new RegExp(`^(?:${plan[2]})$`);
  patterns.set(country, pattern);
  return pattern.test(number);
}

/** With the trunk prefix of the country, where it has one. */
function isDialled(country: string, digits: string): boolean {
  const trunk = tables().phonePlans.national[country]?.[1] ?? '';
  if (trunk !== '' && digits.startsWith(trunk)) return isNational(country, digits.slice(trunk.length));
  return (trunk === '' || trunk === '1') && isNational(country, digits);
}

/** Behind a `+`: a calling code and as many digits as numbers there have; some people leave the trunk prefix in. */
function isInternational(digits: string): boolean {
  return [1, 2, 3].some((length) => {
    const [least = Infinity, most = 0] = tables().phonePlans.codes[digits.slice(0, length)] ?? [];
    const left = digits.length - length;
    return left >= Math.max(least, LEAST_ABROAD) && left <= most + 1;
  });
}

const isDate = (text: string): boolean =>
  /^(?:\d{4}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:\d{4}|\d{2}))(?!\d)(?![./-]\d)/.test(
    text,
  );

/** `0.5`, `08.30 - 17.00`. */
const isMeasure = (text: string): boolean =>
  /^0[.]\d/.test(text) || /^(?:[01]\d|2[0-3])[.][0-5]\d ?- ?(?:[01]\d|2[0-4])[.][0-5]\d$/.test(text);

/** Groups as people of some countries write them without a trunk prefix: the language has to say that it is one. */
const written: readonly (readonly [shape: RegExp, language: string, first: RegExp])[] = [
  [/^(?:3-3-3|3-2-2-2|9|2-3-2-2|3-6)$/, 'es', /^[6-9]/],
  [/^(?:2-4-4|3-3-4|2-8|10)$/, 'es', /^[1-9]/],
  [/^1-4-4$/, 'es', /^9/],
  [/^(?:2-5-4|2-4-4|11|2-9|2-1-4-4)$/, 'pt', /^[1-9][1-9]/],
  [/^(?:3-3-3|9|2-3-4|2-3-2-2)$/, 'pt', /^[29]/],
  [/^3-3-3$/, 'pl', /^[4-8]/],
  [/^(?:3-3-4|3-7|3-4-3|10)$/, 'it', /^3/],
];

/** `(202) 555-0143`, `202-555-0143`, `202.555.0143`, `1-202-555-0143`. */
const american = /^1?[2-9]\d\d[2-9]\d{6}$/;

interface About extends Looked {
  readonly countries: readonly string[];
}

function isUnnamed(window: Window, { prose: text, countries, languages }: About): boolean {
  const { digits, start, end } = window;
  const { shape } = window;
  const words = text.slice(start, end);
  const inBrackets = text[start - 1] === '(';
  // `HRESULT -2147467259`
  if (text[start - 1] === '-') return false;
  if (!window.beginsApart || isDate(words) || isMeasure(words) || /^(\d)\1+$/.test(digits)) return false;
  if (american.test(digits) && /^(?:1-)?3-3-4$/.test(shape)) return true;
  if (digits.startsWith('0')) return digits.length >= 9 && countries.some((country) => isDialled(country, digits));
  if (inBrackets && /^[2-9]-[2-9]/.test(shape) && text.slice(start, end).includes(')'))
    return digits.length >= 9 && countries.some((country) => isNational(country, digits));
  // `612.345.678` is an amount in Spain; a number is written with blanks.
  return written.some(
    ([shapes, language, first]) =>
      (window.isApart || !shape.includes('-')) &&
      languages.has(language) &&
      shapes.test(shape) &&
      first.test(digits) &&
      !(shape.startsWith('3-3-3') && words.includes('.')) &&
      countries.some((country) => countriesOf[language]?.includes(country) === true && isNational(country, digits)),
  );
}

/** A `+`, or what is dialled in its place, before the first group, maybe behind a bracket. */
const plusBefore = /(?:\+ ?|(?<![\p{L}\d.])00[ -]?)\(?$/u;

/** A sign for it, or one letter at the beginning of a line of a signature: `☎ 030 …`, `M: 0171 …`. */
const signBefore =
  /(?:[☎☏✆📞📱📲🖷📠]\ufe0f?|(?:^|[\n|•·,/])[^\S\n]{0,3}[*_]{0,2}[TMFPC][.:]?[*_]{0,2})[^\S\n]{0,3}[+(]?$/u;

/** `I tried it on my phone. 2024 …` */
const endsSentence = /(?:phone|handy|mobile|telefon|telefono|telefone|movil|celular|whatsapp|portable)\. {1,2}$/;

const isNamed = ({ start, end }: Window, { prose, labels }: About): boolean =>
  (labels.isNamed(start, named()) && !endsSentence.test(labels.before(start))) ||
  signBefore.test(prose.slice(Math.max(0, start - 12), start)) ||
  namedBehind.test(prose.slice(end, end + 40));

/** Whatever stands beside a word for a phone number and is as long as one. */
const isCalledPhone = (window: Window, about: About): boolean => {
  const { digits, start, end } = window;
  if (digits.length < 6 || digits.length > 12 || !standsAlone(about.prose, window)) return false;
  return isNamed(window, about) && !isDate(about.prose.slice(start, end));
};

function isPhone(window: Window, about: About): boolean {
  const { prose: text, labels } = about;
  const { digits, start } = window;
  if (!standsAlone(text, window)) return false;
  const lead = text.slice(Math.max(0, start - 5), start);
  const withoutTrunk = digits.replace(/^(\d{1,3})0(?=[1-9]\d{5})/, '$1');
  if (plusBefore.test(lead)) return isInternational(digits) || isInternational(withoutTrunk);
  const outside = /^(?:00|011)(?=[1-9])/.exec(digits)?.[0] ?? '';
  const isCalled = isNamed(window, about);
  if (
    outside !== '' &&
    window.beginsApart &&
    (isCalled || !labels.isOwnNumber(start)) &&
    isInternational(digits.slice(outside.length))
  )
    return true;
  if (isCalled)
    return (
      !isDate(text.slice(start, window.end)) &&
      // Some leave out the plus.
      (allCountries.some((country) => isDialled(country, digits)) || (digits.length > 9 && isInternational(digits)))
    );
  return !labels.isOwnNumber(start) && isUnnamed(window, about);
}

/** What is dialled behind it: `ext. 12`, `x12`, `DW 12`, `ramal 12`, （内線12）. */
const extension =
  /^ ?[,;(]? ?(?:ext(?:ension|\.)?|x|#|dw|durchwahl|poste|ramal|anexo|内線)[ .:=]{0,2}\d{1,6}(?![\p{L}\d])/iu;

/** The `+`, brackets and zeros that belong to it, and its extension. */
function withLead(text: string, { start, end }: Window): Piece {
  let from = start;
  for (let place = start - 1; place >= 0 && '+( '.includes(text[place] ?? ''); place -= 1)
    if (text[place] !== ' ') from = place;
    else if (!'+('.includes(text[place - 1] ?? '')) break;
  // A bracket that closes behind the number opened for the whole sentence.
  const opened = text.slice(from, end).split('(').length - text.slice(from, end).split(')').length;
  if (opened > 0 && text[from] === '(') from += 1;
  return { kind: 'phone', start: from, end: end + (extension.exec(text.slice(end, end + 24))?.[0].length ?? 0) };
}

const MOST_DIGITS = 17;

function phonesIn(run: Run, about: About): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  while (from < run.length) {
    let digits = 0;
    let to = from;
    while (to < run.length && (digits += run[to]?.digits.length ?? 0) <= MOST_DIGITS) to += 1;
    const windows = Array.from({ length: to - from }, (_, less) => new Window(run, from, to - 1 - less)).filter(
      (window) => window.digits.length >= 6,
    );
    // What is a number of some country goes before what is only as long as one.
    const taken =
      windows.find((window) => isPhone(window, about)) ?? windows.find((window) => isCalledPhone(window, about));
    if (taken !== undefined) found.push(withLead(about.prose, taken));
    from = taken === undefined ? from + 1 : run.findIndex(({ end }) => end === taken.end) + 1;
  }
  return found;
}

export const phones: Finder = (looked) => {
  const spoken = [...looked.languages].flatMap((language) => countriesOf[language]?.split(' ') ?? []);
  const countries = spoken.length === 0 ? allCountries : [...new Set(spoken)];
  return runsOf(looked.prose).flatMap((run) => phonesIn(run, { ...looked, countries }));
};
