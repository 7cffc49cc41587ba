import { isClosing } from '../draft-text/courtesy';

/** A farewell is a line or two at the end, with a name below it. */
const CLOSING_LINES = 5;

const isShort = (line: string): boolean => line.trim().length <= 60 && !/[.?!。？！]\s*$/.test(line);

/** The line at which the farewell begins; the number of lines where there is none. */
function farewellAt(lines: readonly string[]): number {
  const from = Math.max(1, lines.length - CLOSING_LINES);
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = lines[at] ?? '';
    if (isClosing(line)) return at;
    if (line.trim() !== '' && !isShort(line)) break;
  }
  return lines.length;
}

const isQuestion = (line: string): boolean => /[?？؟か]\s*$/.test(line);

/**
 * A draft with one more question, in a paragraph of its own before the farewell; below the question that stands there already, so that
 * several of them stay together. Lines end in `\n`.
 */
export function withQuestion(text: string, question: string): string {
  const lines = text.split('\n');
  const at = farewellAt(lines);
  const before = lines.slice(0, at);
  while (before.at(-1)?.trim() === '') before.pop();
  const after = lines.slice(at);
  if (before.length === 0) return [question, ...(after.length > 0 ? ['', ...after] : [])].join('\n');
  // A list of questions is read as one.
  const joins = isQuestion(before.at(-1) ?? '') && (before.at(-2) ?? '').trim() === '';
  const gap = joins || (isQuestion(before.at(-1) ?? '') && isQuestion(before.at(-2) ?? '')) ? [] : [''];
  return [...before, ...gap, question, ...(after.length > 0 ? ['', ...after] : [])].join('\n');
}
