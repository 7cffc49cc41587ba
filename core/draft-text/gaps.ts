import type { Mark } from './mark';
import { openGaps } from './template-marks';

/** What stands between the brackets: `order number` of `[order number]`. */
export const gapSays = ({ text }: Mark): string => text.slice(1, -1);

const isFilled = (fill: string | undefined): fill is string => fill !== undefined && fill.trim() !== '';

/** The gaps that nobody has filled in yet; `fills` are a person's words by the gaps' order in the text, empty where there are none. */
export const unfilledGaps = (text: string, fills: readonly string[]): Mark[] =>
  openGaps(text).filter((_, position) => !isFilled(fills[position]));

/** The text with a person's words in the place of its gaps; a gap without any stays as it stands. */
export function filledText(text: string, fills: readonly string[]): string {
  let at = 0;
  const written = openGaps(text).map(({ start, end, text: gap }, position) => {
    const fill = fills[position];
    const piece = text.slice(at, start) + (isFilled(fill) ? fill.trim() : gap);
    at = end;
    return piece;
  });
  return written.join('') + text.slice(at);
}
