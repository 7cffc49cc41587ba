/** A reply that is longer than this was not written for a person; an editor takes its time with each line. */
export const DRAFT_CHARS = 20_000;
export const DRAFT_LINES = 400;

/** What is taken from a server or a page at most, white space and invisible characters included, before it is looked at. */
export const RAW_CHARS = 60_000;

/** Never cuts a character in two. */
export const cutAt = (text: string, chars: number): string =>
  text.length <= chars ? text : text.slice(0, chars).replace(/[\uD800-\uDBFF]$/, '');

/** Lines without white space at their ends, and one empty line at most between two of them. */
function tidyLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const plain = line.trimEnd();
    if (plain !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(plain);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A text within the bounds of a draft; `cut` when something of it had to go. Its lines end in `\n`. */
export function bounded(raw: string): { readonly text: string; readonly cut: boolean } {
  const lines = tidyLines(cutAt(raw, RAW_CHARS));
  let left = DRAFT_LINES;
  const end = lines.findIndex((line) => line !== '' && (left -= 1) < 0);
  const fitting = end < 0 ? lines : lines.slice(0, end);
  const whole = fitting.join('\n');
  const text = cutAt(whole, DRAFT_CHARS).trimEnd();
  return { text, cut: raw.length >= RAW_CHARS || end >= 0 || whole.length > DRAFT_CHARS };
}
