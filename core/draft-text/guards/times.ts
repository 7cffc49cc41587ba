import { asciiDigits } from '../digits';
import { inOrder, type Mark } from '../mark';

export interface TimeOfDay extends Mark {
  /** Minutes since midnight; two where nobody says in which half of the day. */
  readonly minutes: readonly number[];
}

const clock =
  /(?<![\p{Ll}\p{Lu}\p{N}.:/])([01]?\d|2[0-4])(?::|\.(?=\d\d ?Uhr))([0-5]\d)(?::[0-5]\d)?(?![:\p{N}]|\.\d)(?:[ \u00A0\u202F]?([ap])\.?m\b)?/giu;
const half = /(?<![\p{Ll}\p{Lu}\p{N}.:/])(1[0-2]|\d)[ \u00A0\u202F]?([ap])\.?m\b/giu;
const german = /(?<![\p{Ll}\p{Lu}\p{N}.:/])(\d|1\d|2[0-4])[ \u00A0\u202F]?Uhr(?:[ \u00A0]([0-5]\d)\b)?/giu;
/** `14h30`; without minutes it may be a time that passes (`sous 24 h`), unless a word says otherwise. */
const withH = /(?<![\p{Ll}\p{Lu}\p{N}.:/])(\d|1\d|2[0-4])[ \u00A0]?h(?:rs)?[ \u00A0]?([0-5]\d)(?![\p{L}\p{N}])/giu;
const atH =
  /(?<=(?:à|às|as|las|vers|dès|desde|avant|antes das|até as|até às|jusqu’à|jusqu'à|entre|et|e|y)[ \u00A0])(\d|1\d|2[0-4])[ \u00A0]?(?:h|hrs|horas|heures)(?![\p{L}\p{N}])/giu;
const asian = /(午前|午後)?(\d|1\d|2[0-4])時(?!間)(?:([0-5]?\d)分|(半))?/g;

const DAY = 24 * 60;

function minutesOf(hour: number, minute: number, part: string | undefined): number[] {
  const side = part?.toLowerCase();
  if (side === 'p' || side === '午後') return [((hour % 12) + 12) * 60 + minute];
  if (side === 'a' || side === '午前') return [(hour % 12) * 60 + minute];
  const at = (hour * 60 + minute) % DAY;
  return hour >= 1 && hour <= 12 ? [at, (at + DAY / 2) % DAY] : [at];
}

/** The times of day of a text, not how long something takes. Linear in its length. */
export function timesOf(text: string): TimeOfDay[] {
  const plain = asciiDigits(text);
  const times: TimeOfDay[] = [];
  const add = (start: number, { length }: string, hour: string, minute: string, part?: string): void => {
    const end = start + length;
    times.push({ start, end, text: text.slice(start, end), minutes: minutesOf(Number(hour), Number(minute), part) });
  };
  for (const { 0: piece, 1: hour = '', 2: minute = '', 3: part, index } of plain.matchAll(clock))
    add(index, piece, hour, minute, part);
  for (const { 0: piece, 1: hour = '', 2: part, index } of plain.matchAll(half)) add(index, piece, hour, '0', part);
  for (const pattern of [german, withH, atH])
    for (const { 0: piece, 1: hour = '', 2: minute = '0', index } of plain.matchAll(pattern))
      add(index, piece, hour, minute);
  for (const { 0: piece, 1: part, 2: hour = '', 3: minute = '0', 4: past, index } of plain.matchAll(asian))
    add(index, piece, hour, past === undefined ? minute : '30', part);
  return inOrder(times);
}

export const timeKeys = (known: readonly TimeOfDay[]): ReadonlySet<number> =>
  new Set(known.flatMap(({ minutes }) => minutes));

export const isKnownTime = ({ minutes }: TimeOfDay, known: ReadonlySet<number>): boolean =>
  minutes.some((minute) => known.has(minute));
