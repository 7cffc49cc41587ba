/** What programs put into a text that they pass on: one sign, written with several. */
export interface Noise {
  /** Units that it takes. */
  readonly length: number;
  /** The code of what it stands for; null where it stands for nothing. */
  readonly code: number | null;
}

/** Entities of HTML, colours of a terminal, signs that Markdown or JSON escapes, a place to break a word, a dot that must not link. */
const noise =
  /&(?:#(?<decimal>\d{2,5})|#x(?<hex>[\da-f]{2,4})|(?<name>nbsp|amp|commat|quot|lt|gt|shy));|(?<colour>\p{Cc}\[[\d;]{0,16}m)|\\(?=[_*@.+"'-])|<wbr ?\/?>|(?<dot>\[\.\])/iuy;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  commat: '@',
  quot: '"',
  lt: '<',
  gt: '>',
  shy: '\u00ad',
};

/** With what a noise begins. */
export const mayBeNoise = /[&\\]|\p{Cc}\[|<wbr|\[\.\]/iu;
const first = new Set([...'&\u001b\\<['].map((sign) => sign.charCodeAt(0)));

/** The noise that begins at this place. Bounded. */
export function noiseAt(text: string, place: number): Noise | null {
  if (!first.has(text.charCodeAt(place))) return null;
  // `C:\.ssh` and `\\.\pipe` begin a path.
  if (text[place] === '\\' && text[place + 1] !== '"' && /[:\\]/.test(text[place - 1] ?? '')) return null;
  noise.lastIndex = place;
  const found = noise.exec(text);
  if (found === null) return null;
  const [{ length }, { decimal, hex, name, colour, dot } = {}] = [found[0], found.groups];
  if (decimal !== undefined) return { length, code: Number(decimal) };
  if (hex !== undefined) return { length, code: Number.parseInt(hex, 16) };
  const plain = dot !== undefined ? '.' : colour !== undefined ? ' ' : name && (named[name.toLowerCase()] ?? ' ');
  return { length, code: plain?.charCodeAt(0) ?? null };
}
