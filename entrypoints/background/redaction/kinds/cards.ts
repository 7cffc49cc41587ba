import { runsOf, standsAlone, windowsOf, type Window } from '../text/digit-runs';
import type { Finder, Looked, Piece } from '../text/piece';

/** First digits and lengths of the networks' numbers. */
const networks =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|220[0-4]\d{12}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|35(?:2[89]|[3-8]\d)\d{12,15}|6(?:011|5\d\d|4[4-9]\d)\d{12,15}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;

/** Every second digit from the right doubled, and the sum a multiple of ten. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const counted = place % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** Every second digit from the right three times, and the sum a multiple of ten. */
const isBarcode = (digits: string): boolean =>
  [...digits].reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;

/** As cards show it. */
const asPrinted = /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|6-13|4-4-5|4-4-4|8-8|1(?:-1){11,18})$/;

function isCard({ prose: text, labels }: Looked, window: Window): boolean {
  const { digits, start } = window;
  if (!networks.test(digits) || !isLuhn(digits) || /^(\d)\1+$/.test(digits) || !standsAlone(text, window)) return false;
  if (!window.beginsApart || (text.slice(start, window.end).includes('|') && !/^4-4-4-4$/.test(window.shape)))
    return false;
  // A barcode has thirteen digits and one to check them, too; cards of that length are long out of use.
  if (window.shape === '13' && isBarcode(digits)) return false;
  // Numbers below each other are a column, but for the four groups of one card.
  if (/[\n\t]/.test(text.slice(start, window.end))) return /^4-4-4-4(?:-[1-3])?$|^4-6-[45]$/.test(window.shape);
  return asPrinted.test(window.shape) || !labels.isOwnNumber(start);
}

export const cards: Finder = (looked) =>
  runsOf(looked.prose, true).flatMap((run) => {
    const found: Piece[] = [];
    let end = 0;
    for (const window of windowsOf(run, 12, 19)) {
      if (window.start < end || !isCard(looked, window)) continue;
      found.push({ kind: 'card', start: window.start, end: window.end });
      end = window.end;
    }
    return found;
  });
