import { mayBeNoise, noiseAt } from './noise';

/**
 * A text as the finders look at it: digits, letters and signs in their plain forms, blanks of every width as ` `, without
 * what nobody sees. One UTF-16 unit is one of the original, several that stand for one sign (`&#64;`), or none of it.
 */
export interface Folded {
  readonly text: string;
  /** Where the unit at this place of `text` begins in the original; at its length, where the original ends. */
  readonly at: (place: number) => number;
  /** Where it ends there. */
  readonly endOf: (place: number) => number;
}

const unusual = /[^\n\r\t -~À-ž]/;

const SPACES = new Set([0xa0, 0x1680, 0x202f, 0x205f, 0x3000]);
const isSpace = (code: number): boolean => SPACES.has(code) || (code >= 0x2000 && code <= 0x200a);

/** Soft hyphen, joiners, direction marks, selectors: a number that is written around them is the same number. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;

const SIGNS: ReadonlyMap<number, string> = new Map(
  Object.entries({ '-': '‐‑‒–—―−﹘﹣➖', '.': '·•∙・｡', ':': '∶﹕', '@': '﹫', '(': '（【', ')': '）】' }).flatMap(
    ([sign, others]) => [...others].map((other) => [other.codePointAt(0) ?? 0, sign] as const),
  ),
);

/** The first digit of each row of ten that people write numbers with, beside full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const LONG_VOWEL = 0x30fc;
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** What stands beside it, past a few signs that nobody sees. */
function seenFrom(text: string, place: number, step: 1 | -1): number {
  let at = place + step;
  for (let left = 3; left > 0 && isUnseen(text.charCodeAt(at)); left -= 1) at += step;
  return text.charCodeAt(at);
}

function plain(code: number, text: string, place: number): string | null {
  if (isUnseen(code)) return null;
  if (code < 0x7f) return String.fromCharCode(code);
  if (isSpace(code)) return ' ';
  const sign = SIGNS.get(code);
  if (sign !== undefined) return sign;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Japanese keyboards offer the sign of a long vowel where a hyphen is meant.
  if (code === LONG_VOWEL && isDigit(seenFrom(text, place, -1)) && isDigit(seenFrom(text, place, 1))) return '-';
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? String.fromCharCode(code) : String(code - zero);
}

/** Linear in the length of the text. */
export function fold(text: string): Folded {
  if (!unusual.test(text) && !mayBeNoise.test(text)) return { text, at: (place) => place, endOf: (place) => place + 1 };
  const pieces: string[] = [];
  const places = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  for (let place = 0; place < text.length;) {
    const noise = noiseAt(text, place);
    const end = place + (noise?.length ?? 1);
    const code = noise === null ? text.charCodeAt(place) : noise.code;
    const unit = code === null ? null : plain(code, text, place);
    if (unit !== null) {
      places[pieces.length] = place;
      ends[pieces.length] = end;
      pieces.push(unit);
    }
    place = end;
  }
  places[pieces.length] = text.length;
  return {
    text: pieces.join(''),
    at: (place) => places[place] ?? text.length,
    endOf: (place) => ends[place] ?? text.length,
  };
}
