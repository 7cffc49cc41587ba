/** Words that mean nothing, by their length from 1 to 6: none is longer, so that none can be taken for a word of somebody's. */
const byLength: readonly (readonly string[])[] = [
  ['a', 'e', 'o', 'i', 'u'],
  ['lo', 'mi', 'ra', 'tu', 'ne', 'sa', 'vo'],
  ['mir', 'lan', 'tos', 'vel', 'run', 'pad', 'kes'],
  ['vela', 'mori', 'tano', 'luse', 'rami', 'neto', 'saki'],
  ['tonda', 'rimel', 'vasco', 'lumen', 'peras', 'nokit', 'sambu'],
  ['rimalo', 'tanevo', 'lusami', 'pendar', 'morivu', 'sakeno', 'velura'],
];

const wordOf = (length: number, n: number): string => {
  const words = byLength[length - 1] ?? [];
  return words[n % words.length] ?? 'a';
};

const digitsOf = (length: number, n: number): string => String(n).padStart(length, '0').slice(-length);

/** As long as the original run of letters and digits, in pieces of at most six. */
function runOf(run: string, n: number): string {
  const isNumber = /^\p{N}+$/u.test(run);
  const isCapital = /^\p{Lu}/u.test(run);
  const pieces: string[] = [];
  for (let left = run.length, at = 0; left > 0; left -= 7, at += 1) {
    const length = Math.min(6, left);
    const piece = isNumber ? digitsOf(length, n) : wordOf(length, n + at * 3);
    pieces.push(isCapital && at === 0 ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece);
  }
  return pieces.join('-');
}

/** The longest text that keeps its length; of longer ones the beginning stands for all. */
const LONGEST_TEXT = 4000;

/** A text with its spaces, lines and marks, and not one of its words. */
export function textLike(text: string, n: number): string {
  let at = 0;
  const said = text.slice(0, LONGEST_TEXT).replace(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu, (part) => {
    if (/^[\p{L}\p{N}\p{M}]/u.test(part)) {
      at += 1;
      return runOf(part, n + at * 5);
    }
    return /^[.,;:!?()'"\u2013\u2019-]$/.test(part) ? part : '*';
  });
  // Few words are few texts: a number tells the rest apart.
  return n <= 5 && text.length > 3 ? said : `${said} ${String(n)}`;
}

/** As many digits as the original, and never a nought first. */
export const digitsLike = (digits: string, n: number): string => String(10n ** BigInt(digits.length - 1) + BigInt(n));

/** A telephone number of the same shape. */
export function phoneLike(phone: string, n: number): string {
  const count = phone.replace(/\D/g, '').length;
  const digits = [...digitsOf(count, n)];
  return phone.replace(/\d/g, () => digits.shift() ?? '0');
}

export const hexLike = (hex: string, n: number): string => `d0d${n.toString(16).padStart(hex.length - 3, '0')}`;

export const uuidLike = (n: number): string =>
  `d0d${n.toString(16).padStart(5, '0')}-0000-4000-8000-d0d${n.toString(16).padStart(9, '0')}`;

export const tokenLike = (token: string, n: number): string =>
  `t0k${n.toString(36).padStart(Math.max(1, Math.min(token.length, 64) - 3), '0')}`;
