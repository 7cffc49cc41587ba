/** Takes the keyboard to a line of a text field, marks it, and brings it into sight with a little of what stands above. `line` from 1. */
export function goToLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const before = lines.slice(0, line - 1);
  const from = before.reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, line - 4) * (area.scrollHeight / lines.length);
  area.scrollLeft = 0;
}

/** A text with a selector in place of what is chosen in it, and where the caret goes. Outside of a JSON string it gets quotes of its own. */
export function withSelector(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  selector: string,
): { readonly whole: string; readonly caret: number } {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const isInString = line.replaceAll(/\\./g, '').split('"').length % 2 === 0;
  const quoted = JSON.stringify(selector);
  const piece = isInString ? quoted.slice(1, -1) : quoted;
  return { whole: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length };
}
