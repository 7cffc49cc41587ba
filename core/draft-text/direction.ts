import { linksOf } from './links';

/** Of the scripts that are written from right to left. */
const rightwards = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;

/** Addresses say nothing of the language around them. */
function withoutAddresses(text: string): string {
  let left = '';
  let from = 0;
  for (const { start, end } of linksOf(text)) {
    left += text.slice(from, start);
    from = end;
  }
  return left + text.slice(from);
}

/**
 * Whether a text reads from right to left: most of its letters do. `whole`: how the text reads that it is a part of. A part that has
 * any letter of a whole from right to left goes with it, so that a line which begins with a product's name does not jump to the
 * other side. Numbers, signs and emoji have no direction. Linear.
 */
export function isRightToLeft(text: string, whole = false): boolean {
  let right = 0;
  let left = 0;
  for (const [letter] of withoutAddresses(text).matchAll(/\p{L}/gu)) {
    if (rightwards.test(letter)) right += 1;
    else left += 1;
  }
  return whole ? right > 0 || left === 0 : right > left;
}
