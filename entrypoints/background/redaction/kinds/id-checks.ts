/** Check digits of national numbers, as their offices publish them. Each takes plain digits, or letters in capitals. */

const sumOf = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

const isOneDigit = (digits: string): boolean => /^(\d)\1+$/.test(digits);

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Germany, tax number: one digit twice or three times among the first ten, ISO 7064 modulo 11,10. */
export function isSteuerId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1).toSorted();
  const most = counts.at(-1) ?? 0;
  if (most < 2 || most > 3 || counts.filter((count) => count > 1).length > 1) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** Germany, pension insurance: `12 010180 M 01 1`. */
export function isPensionNumber(compact: string): boolean {
  const found = /^(\d{8})([A-Z])(\d{3})$/.exec(compact);
  if (found === null) return false;
  const [, first = '', letter = '', last = ''] = found;
  const digits = first + String(letter.charCodeAt(0) - 64).padStart(2, '0') + last;
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const sum = weights.reduce((total, weight, place) => {
    const product = weight * Number(digits[place]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(digits[12]) && isDay(Number(first.slice(4, 6)), Number(first.slice(2, 4)) % 50);
}

/** France: sex, year, month, place, number, and 97 minus the rest by 97. Corsica has letters. */
export function isNir(compact: string): boolean {
  if (!/^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)\d(?:\d|[AB])\d{6}\d{2}$/.test(compact)) return false;
  const number = Number(compact.slice(0, 13).replace('A', '0').replace('B', '0'));
  const taken = compact[6] === 'A' ? 1_000_000 : compact[6] === 'B' ? 2_000_000 : 0;
  return 97 - ((number - taken) % 97) === Number(compact.slice(13));
}

const CONTROL = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spain, DNI and NIE: a letter by the rest by 23. */
export const isDni = (compact: string): boolean =>
  /^(?:\d{8}|[XYZ]\d{7})[A-Z]$/.test(compact) &&
  CONTROL[Number(compact.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))) % 23] ===
    compact.at(-1);

/** By the letter of the alphabet; a digit counts as the letter at its place. */
const ODD_VALUES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy: sixteen characters, the last one by tables for odd and even places. */
export function isCodiceFiscale(compact: string): boolean {
  if (!/^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/.test(compact))
    return false;
  let sum = 0;
  for (let place = 0; place < 15; place += 1) {
    const sign = compact[place] ?? '';
    const value = sign <= '9' ? Number(sign) : sign.charCodeAt(0) - 65;
    sum += place % 2 === 1 ? value : (ODD_VALUES[value] ?? 0);
  }
  return String.fromCharCode(65 + (sum % 26)) === compact[15];
}

/** Brazil: two digits by weights. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || isOneDigit(digits)) return false;
  const check = (length: number): number => {
    const sum = sumOf(
      digits,
      Array.from({ length }, (_, place) => length + 1 - place),
    );
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

/** The Netherlands: weights 9 to 2 and -1, a multiple of eleven. */
export const isBsn = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && !isOneDigit(digits) && sumOf(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Poland: a birthday whose month tells the century, and weights. */
export function isPesel(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || isOneDigit(digits)) return false;
  if (!isDay(Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6)))) return false;
  return sumOf(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Japan, My Number: weights from the right, modulo eleven. */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || isOneDigit(digits)) return false;
  const rest = sumOf(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits[11]);
}

/** Switzerland, AHV: an article number of the country 756. */
export const isAhv = (digits: string): boolean =>
  /^756\d{10}$/.test(digits) && sumOf(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

/** The United States: no check digit, but areas, groups and serials that were never given out. */
export const isSsn = (digits: string): boolean =>
  /^(?!000|666|9[0-46])\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !isOneDigit(digits);

/** Great Britain: prefixes that were never given out. */
export const isNino = (compact: string): boolean =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact);

/** Belgium: a day of birth, a number of that day, and 97 minus the rest of both by 97; with a 2 in front since 2000. */
export const isRegisterNumber = (digits: string): boolean =>
  /^\d\d(?:[024]\d|[135][0-2])\d{7}$/.test(digits) &&
  ['', '2'].some((century) => 97 - (Number(century + digits.slice(0, 9)) % 97) === Number(digits.slice(9)));
