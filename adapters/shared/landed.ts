/** Text without anything that an editor may add or change around words. */
export const squash = (text: string): string => text.replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/g, '');

const wordsCompared = 3;

/**
 * Whether a draft is in the editor: all that was there before is still there, in one or two pieces, and between them
 * each line of the draft begins and ends with its own words, in order. `before` is squashed, `now` is not.
 */
export function landed(before: string, now: string, paragraphs: readonly (readonly string[])[]): boolean {
  const after = squash(now);
  const lines = paragraphs.flat();
  const grown = after.length - before.length;
  if (grown < squash(lines.join('')).length || !after.endsWith(before.slice(commonStart(before, after)))) return false;
  let at = 0;
  for (const line of lines) {
    const words = line.split(/\s+/).filter((word) => word !== '');
    for (const piece of [words.slice(0, wordsCompared), words.slice(-wordsCompared)]) {
      const wanted = squash(piece.join(''));
      const found = after.indexOf(wanted, at);
      if (found === -1) return false;
      // The first and the last words of a short line overlap.
      at = words.length >= wordsCompared * 2 ? found + wanted.length : found;
    }
  }
  return true;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
