import { asciiDigits } from '../../../core/draft-text/digits';
import { betweenDays } from '../../../core/draft-text/guards/told-days';
import { languageOf } from '../language';
import { pieceAt, type Piece } from './piece';

const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro hr sl bg el ru uk tr lt lv et ar he fa hi id vi th ca'.split(' ');

let weekdays: ReadonlySet<string> | null = null;

/** The days of the week in small letters; short ones are words of other languages too. */
function weekdayNames(): ReadonlySet<string> {
  weekdays ??= new Set(
    languages.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
      return [1, 2, 3, 4, 5, 6, 7]
        .map((day) => format.format(Date.UTC(2026, 5, day)).toLowerCase())
        .filter((name) => name.length > 3);
    }),
  );
  return weekdays;
}

const word = /\p{L}[\p{L}\p{M}]{2,20}(?:-feira)?/gu;
const asianDay = /[月火水木金土日]曜日?|(?:星期|礼拜|周)[一二三四五六日天]|[월화수목금토일]요일/g;
function weekdaysIn(text: string): Piece[] {
  const names = weekdayNames();
  const found = [
    ...[...text.matchAll(word)].filter(([piece]) => names.has(piece.toLowerCase())),
    ...text.matchAll(asianDay),
  ]
    .map(({ 0: piece, index }) => pieceAt(text, index, index + piece.length, 'day'))
    .toSorted((a, b) => a.start - b.start);
  const inRange = (one: Piece | undefined, other: Piece | undefined): boolean =>
    one !== undefined && other !== undefined && betweenDays.test(text.slice(one.end, other.start));
  return found.filter((day, at) => !inRange(found[at - 1], day) && !inRange(day, found[at + 1]));
}

const clock =
  /(?<![\d.,:])\d{1,2}(?:[:h]\d{2}|[.]\d{2}(?= ?(?:uhr|h\b|am\b|pm\b)))(?::\d{2})?(?: ?(?:uhr|a\.?m\b\.?|p\.?m\b\.?|h\b))?(?![\d:])/giu;
const hour = /(?<![\d.,:])\d{1,2} ?(?:uhr\b|a\.m\.|p\.m\.|pm\b|o['’]clock\b|h\b(?!\/)|時(?!間)|点(?!击)|시(?!간))/giu;
/** In German `am` is a word of its own: `Schritt 3 am Ende`. */
const morning = /(?<![\d.,:])\d{1,2} ?am\b/giu;

/** Times of day and single days of the week. Hours that many replies name are the desk's own. */
export function timesIn(text: string): Piece[] {
  const plain = asciiDigits(text);
  const clocks = [clock, hour, ...(languageOf(text) === 'de' ? [] : [morning])].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: piece, index }) =>
      pieceAt(text, index, index + piece.trimEnd().length, 'time', true),
    ),
  );
  return [...clocks, ...weekdaysIn(text)];
}
