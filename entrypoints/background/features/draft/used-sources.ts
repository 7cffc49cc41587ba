/** Begins the last line of an answer that names what it rests on. It is no secret: only what was given can be named. */
export const USED_MARK = '<sources>';

/** More is no list of labels. */
const LIST_CHARS = 200;

/** Where the line that names the sources begins: what stands before the mark in it may be a model's own quotation marks. */
function lineBegins(text: string, mark: number): number {
  const line = text.lastIndexOf('\n', mark - 1) + 1;
  return /[\p{L}\p{N}]/u.test(text.slice(line, mark)) ? mark : line;
}

/** The end of a text that may yet become the mark, while the rest of it has not arrived. */
function begunMark(text: string): number {
  for (let length = Math.min(USED_MARK.length - 1, text.length); length > 0; length -= 1)
    if (text.endsWith(USED_MARK.slice(0, length))) return length;
  return 0;
}

/** An answer, or as much of it as has arrived, without the line that names its sources. */
export function withoutUsed(text: string): string {
  const mark = text.indexOf(USED_MARK);
  if (mark >= 0) return text.slice(0, lineBegins(text, mark)).trimEnd();
  const begun = begunMark(text);
  return begun === 0 ? text : text.slice(0, text.length - begun).trimEnd();
}

/** The labels that an answer names; null where it has no such line. */
export function usedLabels(text: string): ReadonlySet<string> | null {
  const mark = text.indexOf(USED_MARK);
  if (mark < 0) return null;
  const list = text
    .slice(mark + USED_MARK.length)
    .trimStart()
    .slice(0, LIST_CHARS);
  return new Set(list.match(/(?<![\p{L}\p{N}])[AM]\d(?![\p{L}\p{N}])/gu));
}
