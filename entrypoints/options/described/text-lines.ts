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
