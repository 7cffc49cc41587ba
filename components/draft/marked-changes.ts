import type { DraftWarning } from '../../core/draft-text/warning';
import type { Change } from './changes';

/** A piece of a difference, with what was found in it; nothing is found in what went. */
export interface MarkedChange extends Change {
  readonly found: readonly DraftWarning[];
}

interface Placed {
  /** In characters of the new text that are no white space. */
  readonly from: number;
  readonly to: number;
  readonly warning: DraftWarning;
}

const isWhite = (character: string): boolean => /\s/.test(character);
const count = (text: string): number => text.replace(/\s/g, '').length;

/**
 * A difference, cut where findings in the new text (`after`) begin and end. A difference has the words of the new text and may have
 * other white space between them, so places are counted without it.
 */
export function markedChanges(
  changes: readonly Change[],
  after: string,
  warnings: readonly DraftWarning[],
): MarkedChange[] {
  const placed = warnings.flatMap((warning): Placed[] =>
    'start' in warning
      ? [{ from: count(after.slice(0, warning.start)), to: count(after.slice(0, warning.end)), warning }]
      : [],
  );
  let at = 0;
  return changes.flatMap((change): MarkedChange[] => {
    if (change.is === 'removed') return [{ ...change, found: [] }];
    const pieces = cutAtPlaces(change.text, at, placed);
    return pieces.map((text) => {
      const from = at;
      at += count(text);
      const found = placed.filter((one) => one.from <= from && at <= one.to && from < at);
      return { is: change.is, text, found: found.map(({ warning }) => warning) };
    });
  });
}

/** `at`: how many characters stand before the text. */
function cutAtPlaces(text: string, at: number, placed: readonly Placed[]): string[] {
  const pieces: string[] = [];
  let begun = 0;
  let seen = at;
  for (let place = 0; place < text.length; place += 1) {
    const white = isWhite(text.charAt(place));
    const isBeginning = !white && placed.some(({ from }) => from === seen);
    const isEnd = placed.some(({ to }) => to === seen);
    if (place > begun && (isBeginning || isEnd)) {
      pieces.push(text.slice(begun, place));
      begun = place;
    }
    if (!white) seen += 1;
  }
  return [...pieces, text.slice(begun)];
}
