import { fold } from '../automatic-mail/fold';

/**
 * Words of six languages that mean one thing, as sources of regular expressions with their accents; at least one of the three. They are
 * looked for in a text as `fold` leaves it.
 */
export interface WordPattern {
  /** Stands at the beginning of a sentence. */
  readonly starts?: string;
  /** Begin where a word does; a line for each language. */
  readonly stems?: readonly string[];
  /** For scripts without spaces, where no place is known at which a word begins. */
  readonly anywhere?: string;
}

/** What is behind a backslash says something else in capitals. */
const folded = (source: string): string =>
  source.replace(/\\.|[^\\]+/g, (piece) => (piece.startsWith('\\') ? piece : fold(piece)));

export const compiled = ({ starts, stems, anywhere }: WordPattern): RegExp =>
  new RegExp(
    [
      ...(starts === undefined ? [] : [`^(?:${folded(starts)})`]),
      ...(stems === undefined ? [] : [`(?<![a-z0-9])(?:${stems.map(folded).join('|')})`]),
      ...(anywhere === undefined ? [] : [folded(anywhere)]),
    ].join('|'),
    'u',
  );
