/** Turns the direction of everything after it; in a name it would turn the words of our own card as well. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
/** Control characters, tabs and line breaks among them, and the two that break a line without being one. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;

/** More of one name is not kept; the longest that a desk is known to allow is a few hundred. In UTF-16 units. */
export const longestName = 500;

/** At most `max` UTF-16 units, without half a character at the end, and well-formed: some servers refuse what is not. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text.toWellFormed();
  const kept = text.slice(0, Math.max(0, max));
  const half = /[\uD800-\uDBFF]$/.test(kept) && /^[\uDC00-\uDFFF]/.test(text.slice(kept.length, kept.length + 1));
  return (half ? kept.slice(0, -1) : kept).toWellFormed();
}

/** As `clip`, with `…` at the end of what was cut; not longer than `max` even so. */
export const shorten = (text: string, max: number): string =>
  text.length <= max ? text.toWellFormed() : `${clip(text, max - 1).trimEnd()}…`;

/**
 * A name as the desk has it, on one line: joiners, marks of direction and doubled spaces stay. Out go what turns the direction of the
 * words after it, control characters, white space around it, and what is longer than any name (then it ends in `…`).
 */
export const asNamed = (text: string): string =>
  shorten(
    clip(text, 4 * longestName)
      .replace(turning, '')
      .replace(controls, ' ')
      .trim(),
    longestName,
  );
