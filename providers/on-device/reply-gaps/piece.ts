import type { Mark } from '../../../core/draft-text/mark';

/** A piece of an earlier reply that may belong to its ticket alone, and what stands between the brackets of the gap in its place. */
export interface Piece extends Mark {
  readonly says: string;
  /** It may stay where many replies to others hold it too: a support address, a hotline, an opening hour. */
  readonly canBeCommon: boolean;
}

export const pieceAt = (text: string, start: number, end: number, says: string, canBeCommon = false): Piece => ({
  start,
  end,
  text: text.slice(start, end),
  says,
  canBeCommon,
});

/** Every place where `pattern` (global) is met; a group named `piece` narrows it. */
export function piecesOf(text: string, pattern: RegExp, says: string, canBeCommon = false): Piece[] {
  return [...text.matchAll(pattern)].map((match) => {
    const piece = match.groups?.['piece'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(piece);
    return pieceAt(text, start, start + piece.length, says, canBeCommon);
  });
}

/** What stands between two pieces of one address: a city, a comma, a line break. */
const withinAddress = /^[,\s]{0,3}(?:\p{Lu}[\p{L}'’-]{0,40}[,\s]{1,3}){0,3}$/u;
const withinName = /^[ \u00A0.-]{1,3}$/;
const belongTogether = (a: Piece, b: Piece, between: string): boolean =>
  a.says === b.says &&
  ((a.says === 'postal address' && withinAddress.test(between)) || (a.says === 'name' && withinName.test(between)));

/** In order and apart: pieces that overlap become one, and so do the parts of one name or address. */
export function united(text: string, pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    const joins =
      last !== undefined && (piece.start < last.end || belongTogether(last, piece, text.slice(last.end, piece.start)));
    if (!joins) result.push(piece);
    else
      result[result.length - 1] = pieceAt(
        text,
        last.start,
        Math.max(last.end, piece.end),
        // The larger of both says best what it is.
        piece.text.length > last.text.length ? piece.says : last.says,
        last.canBeCommon && piece.canBeCommon,
      );
  }
  return result;
}
