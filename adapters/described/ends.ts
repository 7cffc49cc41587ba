/** Without any of these signs at its end. Not by a pattern: those that look for an end try again at each of many such signs. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
