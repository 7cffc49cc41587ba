import { asciiDigits } from '../digits';
import { inOrder, type Mark } from '../mark';

export interface TimeOfDay extends Mark {
  /** Minutes since midnight; two where nobody says in which half of the day. */
  readonly minutes: readonly number[];
}

const clock =
  /(?<![\p{Ll}\p{Lu}\p{N}.:/])([01]?\d|2[0-4])(?::|\.(?=\d\d ?(?:Uhr|h\b|horas|[ap]\.?m\b)))([0-5]\d)(?::[0-5]\d)?(?![:\p{N}]|\.\d)(?:[ \u00A0\u202F]?([ap])\.?[ \u00A0\u202F]?m\b)?/giu;
const half = /(?<![\p{Ll}\p{Lu}\p{N}.:/])(1[0-2]|\d)[ \u00A0\u202F]?([ap])\.?[ \u00A0\u202F]?m\b/giu;
const german = /(?<![\p{Ll}\p{Lu}\p{N}.:/])(\d|1\d|2[0-4])[ \u00A0\u202F]?Uhr(?:[ \u00A0]([0-5]\d)\b)?/giu;
/** `14h30`; without minutes it may be a time that passes (`sous 24 h`), unless a word says otherwise. */
const withH =
  /(?<![\p{Ll}\p{Lu}\p{N}.:/])(\d|1\d|2[0-4])[ \u00A0]?h(?:rs)?[ \u00A0]?([0-5]\d)(?:min)?(?![\p{L}\p{N}])/giu;
const atH =
  /(?<=(?:à|às|as|las|vers|dès|desde|avant|antes das|até as|até às|jusqu’à|jusqu'à|entre|et|e|y|um|bis|ab|gegen|das|(?:de|von|entre|das|à|às|as) \d{1,2}(?: ?h)? (?:a|bis|à|às)|\d ?h (?:a|à|às))[ \u00A0])(\d|1\d|2[0-4])[ \u00A0]?(?:h|hrs|horas|heures)(?![\p{L}\p{N}])/giu;
/** `11 o'clock`, `a las 11 en punto`, `às 10 e 15 da noite`: what stands around the number says that it is one of the clock. */
const oClock = /(?<![\p{L}\p{N}.:/])(\d|1\d|2[0-4])[ \u00A0]o['’]clock/giu;
const atLas =
  /(?<=(?:las|às)[ \u00A0])(\d|1\d|2[0-4])(?: (?:e|y) ([0-5]\d))?(?=[,.;!?)\n]|$| (?:y|e) (?:las|às) | en punto| em ponto| de la (?:mañana|tarde|noche)| da (?:manhã|tarde|noite))(?!\.\d)/giu;

/** One to twelve, as hours are called. */
const hours = [
  'one two three four five six seven eight nine ten eleven twelve',
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'une deux trois quatre cinq six sept huit neuf dix onze douze',
  'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'uma duas três quatro cinco seis sete oito nove dez onze doze',
].map((names) => names.split(' '));
const hourOf = new Map(hours.flatMap((names) => names.map((name, index) => [name, index + 1] as const)));
const [english = '', german12 = '', french = '', spanish = '', portuguese = ''] = hours.map((names) => names.join('|'));

/** With what is told before the hour and behind it. */
const spoken = new RegExp(
  [
    String.raw`(half|quarter) (?:past|to) (?:${english})`,
    String.raw`(?:${english}) (?:o['’]clock|in the (?:morning|afternoon|evening))`,
    String.raw`(halb|viertel (?:nach|vor)) (?:${german12})`,
    String.raw`(?<=(?:um|gegen|bis|ab|vor|nach) )(?:${german12}) uhr`,
    String.raw`(?:${french}) heures? (?:et (demie|quart)|moins le quart)`,
    String.raw`(?<=(?:à|vers|avant|dès|jusqu[’']à) )(?:${french}) heures?`,
    String.raw`(?<=las? )(?:${spanish})(?: y (media|cuarto)| menos cuarto| en punto| de la (?:mañana|tarde|noche)|(?=[,.;!?)]))`,
    String.raw`(?<=(?:às|à|as|das) )(?:${portuguese})(?: e (meia|quinze)| em ponto| da (?:manhã|tarde|noite)| horas|(?=[,.;!?)]))`,
  ]
    .map((words) => `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);
const kanji =
  /(午前|午後)?((?<!午[前後])一(?=時(?:に|から|まで|頃|ごろ|半))|(?<=午[前後])一|[二三四五六七八九]|十[一二]?)時(?!間)(半)?/g;
const noon =
  /(?<![\p{L}\p{N}-])(?:noon|midday|mittags?|midi|mediodía|meio-dia)(?![\p{L}\p{N}-])|正午|お昼(?=まで|に|頃|ごろ)/giu;
const midnight = /(?<![\p{L}\p{N}-])(?:midnight|mitternacht|minuit|medianoche|meia-noite)(?![\p{L}\p{N}-])/giu;

const asian = /(午前|午後)?(\d|1\d|2[0-4])時(?!間)(?:([0-5]?\d)分|(半))?/g;

/** `again after 4`: in what a draft rests on, a bare number behind such a word may be an hour. */
const bare =
  /(?<=(?:after|before|around|about|at|by|until|till|from|um|gegen|nach|vor|ab|bis|vers|après|avant|à|las|às|das) )(\d|1\d|2[0-4])(?![\d%]|[.,:]\d)/giu;

const DAY = 24 * 60;

/** `十一` as 11. */
const kanjiHour = (signs: string): number =>
  signs.startsWith('十') ? 10 + '一二'.indexOf(signs.slice(1) || '-') + 1 : '一二三四五六七八九'.indexOf(signs) + 1;

/** The hour that words tell: half of `halb drei` is before it. */
function spokenMinutes(piece: string): number[] {
  const lower = piece.toLowerCase();
  const hour = lower
    .split(/[ ’']/)
    .map((word) => hourOf.get(word))
    .findLast((known) => known !== undefined);
  if (hour === undefined) return [];
  const isHalf = /half|halb|demie|media|meia/.test(lower);
  const isQuarter = /quarter|viertel|quart|cuarto|quinze/.test(lower);
  const isBefore = /^halb|quarter to|viertel vor|moins|menos/.test(lower);
  const past = isHalf ? 30 : isQuarter ? 15 : 0;
  return minutesOf(hour, 0, undefined).map((at) => (at + (isBefore ? -past : past) + DAY) % DAY);
}

function minutesOf(hour: number, minute: number, part: string | undefined): number[] {
  const side = part?.toLowerCase();
  if (side === 'p' || side === '午後') return [((hour % 12) + 12) * 60 + minute];
  if (side === 'a' || side === '午前') return [(hour % 12) * 60 + minute];
  const at = (hour * 60 + minute) % DAY;
  return hour >= 1 && hour <= 12 ? [at, (at + DAY / 2) % DAY] : [at];
}

/**
 * The times of day of a text, not how long something takes. `isKnown`: it is what a draft may rest on, so whatever may be a time
 * counts. Linear in its length.
 */
export function timesOf(text: string, isKnown = false): TimeOfDay[] {
  const plain = asciiDigits(text);
  const times: TimeOfDay[] = [];
  const add = (start: number, { length }: string, hour: string, minute: string, part?: string): void => {
    const end = start + length;
    times.push({ start, end, text: text.slice(start, end), minutes: minutesOf(Number(hour), Number(minute), part) });
  };
  for (const { 0: piece, 1: hour = '', 2: minute = '', 3: part, index } of plain.matchAll(clock))
    add(index, piece, hour, minute, part);
  for (const { 0: piece, 1: hour = '', 2: part, index } of plain.matchAll(half)) add(index, piece, hour, '0', part);
  for (const pattern of [german, withH, atH, oClock, atLas, ...(isKnown ? [bare] : [])])
    for (const { 0: piece, 1: hour = '', 2: minute = '0', index } of plain.matchAll(pattern))
      add(index, piece, hour, minute);
  for (const { 0: piece, 1: part, 2: hour = '', 3: minute = '0', 4: past, index } of plain.matchAll(asian))
    add(index, piece, hour, past === undefined ? minute : '30', part);
  for (const { 0: piece, 1: part, 2: signs = '', 3: past, index } of plain.matchAll(kanji))
    add(index, piece, String(kanjiHour(signs)), past === undefined ? '0' : '30', part);
  const addWords = (start: number, { length }: string, minutes: readonly number[]): void => {
    times.push({ start, end: start + length, text: text.slice(start, start + length), minutes });
  };
  for (const { 0: piece, index } of plain.matchAll(spoken)) addWords(index, piece, spokenMinutes(piece));
  for (const { 0: piece, index } of plain.matchAll(noon)) addWords(index, piece, [DAY / 2]);
  for (const { 0: piece, index } of plain.matchAll(midnight)) addWords(index, piece, [0]);
  return inOrder(times);
}

export const timeKeys = (known: readonly TimeOfDay[]): ReadonlySet<number> =>
  new Set(known.flatMap(({ minutes }) => minutes));

export const isKnownTime = ({ minutes }: TimeOfDay, known: ReadonlySet<number>): boolean =>
  minutes.some((minute) => known.has(minute));
