import { addressPlaces, type Place } from './urls';

/** `C:\Logs\20241130.txt`, `\\server\share`, `/var/log/messages.1`. */
const path =
  /(?:(?<![a-z])[a-z]:[\\/]|\\\\)[^\s"'<>|*?;]{1,400}|(?<![\w.)\]/])~?\/[\w.-]{0,60}[a-z_][\w.-]{0,60}\/[^\s"'<>|;]{0,400}/gi;

export const pathPlaces = (text: string): Place[] =>
  [...text.matchAll(path)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** The text with blanks at these places, as long as before. */
export function blanked(text: string, places: readonly Place[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), '\u0000'.repeat(end - Math.max(at, start)));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

export const proseOf = (text: string): string => blanked(text, [...addressPlaces(text), ...pathPlaces(text)]);
