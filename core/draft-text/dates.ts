import { asciiDigits } from './digits';
import { monthOf } from './months';
import { inOrder, type Mark } from './mark';

/** A day as it can be read; `3/2` can be two. `year` is null where none is written. */
interface Reading {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export interface WrittenDate extends Mark {
  readonly readings: readonly Reading[];
}

const numeric =
  /(?<![\d.,/:-])(?:(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-./])(\d{1,2})\6(\d{4}|\d{2})|(\d{1,2})\.(\d{1,2})\.(?=[\s,;:!?)]|$))(?![\d/:-]|\.\d)/g;
const asian = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]/g;
const asianWords = /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;
/** `05/11`: a day only behind a word that says so; it may be a share or a page. */
const slashed =
  /(?<=(?<![\p{L}\p{N}])(?:on|by|since|until|from|le|du|au|el|del|al|em|de|até|dia|día)[ \u00A0])(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/giu;
/** In what is known it may be one in any case. */
const slashedAnywhere = /(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?![\d/-]|[.,]\d)/g;
const dayFirst =
  /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ \u00A0](?:de |of |d[’'])?(\p{L}[\p{L}\p{M}]{1,14})\.?(?:,? (?:de |del |of )?(\d{4})(?!\d))?/giu;
const monthFirst =
  /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{1,14})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,? (\d{4})(?!\d))?/giu;

/** A day without its month: `by the 5th`, `bis zum 5.`, `le 5`, `el día 5`, `5日まで`. */
const dayAlone =
  /(?<![\p{L}\p{N}])(?:(?:on|by|until|till|before|after|from|for|around) the (\d{1,2})(?:st|nd|rd|th)(?! \p{Ll})|(?:am|bis(?: zum)?|ab(?: dem)?|vor dem|vom|zum) (\d{1,2})\.(?=\s{0,3}(?:$|\n)|[,;)]|\s(?:Wir|Sie|Ich|Bitte|Danach|Dann|Falls|Der|Die|Das|Es)(?!\p{L}))|(?:le|avant le|jusqu[’']au|dès le|du) (\d{1,2})(?=[.,;!)]?(?:\s{0,3}(?:$|\n)|[.,;!)]\s))|(?:el|hasta el|antes del|desde el|no|até o|até|a partir do) (?:d[ií]a )(\d{1,2})(?![\p{N}:]| de ))|(?<![月\d.])(\d{1,2})日(?=に(?![一二三\d])|まで|から|以降|頃|ごろ|の午)/gu;

const century = (year: string | undefined): number | null =>
  year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);

const isDay = ({ month, day }: Reading): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

const eitherWay = (year: number | null, a: number, b: number): Reading[] => [
  { year, month: b, day: a },
  { year, month: a, day: b },
];

/** A text that names more days than this is no conversation; what comes later is not looked at. */
const MOST = 4000;

/** `二十三` as 23. */
const numberOf = (signs: string): number => {
  const [tens = '', ones = ''] = signs.includes('十') ? signs.split('十') : ['0', signs];
  const digit = (sign: string): number => '一二三四五六七八九'.indexOf(sign) + 1;
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
};

/**
 * The days that a text names, in numbers or with the name of a month. `isKnown`: it is what a draft may rest on, so whatever may be
 * a day counts. Linear in its length.
 */
export function datesOf(text: string, isKnown = false): WrittenDate[] {
  const plain = asciiDigits(text);
  const dates: WrittenDate[] = [];
  const add = (match: RegExpExecArray, candidates: readonly Reading[]): void => {
    const readings = candidates.filter(isDay);
    const [start, end] = [match.index, match.index + match[0].length];
    if (readings.length > 0 && dates.length < MOST) dates.push({ start, end, text: text.slice(start, end), readings });
  };
  for (const match of plain.matchAll(numeric)) {
    const [, y1, , m1, d1, a, separator, b, y2, dotDay, dotMonth] = match;
    if (y1 !== undefined) add(match, [{ year: Number(y1), month: Number(m1), day: Number(d1) }]);
    else if (dotDay !== undefined) add(match, [{ year: null, month: Number(dotMonth), day: Number(dotDay) }]);
    else {
      const both = eitherWay(century(y2), Number(a), Number(b));
      add(match, separator === '.' ? both.slice(0, 1) : both);
    }
  }
  for (const match of plain.matchAll(asian))
    add(match, [{ year: century(match[1]), month: Number(match[2]), day: Number(match[3]) }]);
  for (const match of plain.matchAll(asianWords))
    add(match, [{ year: null, month: numberOf(match[1] ?? ''), day: numberOf(match[2] ?? '') }]);
  for (const match of plain.matchAll(isKnown ? slashedAnywhere : slashed))
    add(match, eitherWay(null, Number(match[1]), Number(match[2])));
  for (const match of plain.matchAll(dayFirst))
    add(match, [{ year: century(match[3]), month: monthOf(match[2] ?? '') ?? 0, day: Number(match[1]) }]);
  for (const match of plain.matchAll(monthFirst))
    add(match, [{ year: century(match[3]), month: monthOf(match[1] ?? '') ?? 0, day: Number(match[2]) }]);
  const named = dates.length;
  for (const match of plain.matchAll(dayAlone)) {
    const isPart = dates
      .slice(0, named)
      .some(({ start, end }) => start < match.index + match[0].length && match.index < end);
    const day = Number(match.slice(1).find((digits) => digits !== undefined));
    if (!isPart)
      add(
        match,
        Array.from({ length: 12 }, (_, month) => ({ year: null, month: month + 1, day })),
      );
  }
  return inOrder(dates);
}

/** What dates that are known answer for. */
export const dateKeys = (known: readonly WrittenDate[]): ReadonlySet<string> =>
  new Set(
    known.flatMap(({ readings }) =>
      readings.flatMap(({ year, month, day }) => [`${month}-${day}`, `${year}-${month}-${day}`]),
    ),
  );

/** Whether the same day is known; a year that one of both leaves out does not count. */
export const isKnownDate = ({ readings }: WrittenDate, known: ReadonlySet<string>): boolean =>
  readings.some(({ year, month, day }) =>
    year === null
      ? known.has(`${month}-${day}`)
      : known.has(`${year}-${month}-${day}`) || known.has(`null-${month}-${day}`),
  );
