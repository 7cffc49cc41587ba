import type { MarkKind } from '../../../core/redaction';
import type { Labels } from './labels';

/** What a finder found in a folded text; `end` behind it. */
export interface Piece {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** A text as all finders get it. */
export interface Looked {
  /** Folded. */
  readonly text: string;
  /** The same, with blanks where addresses and paths of files stand: a number in one is nobody's number. As long as `text`. */
  readonly prose: string;
  /** What stands before a place of `prose`. */
  readonly labels: Labels;
  /** Tags of the languages that the ticket and the person speak. */
  readonly languages: ReadonlySet<string>;
}

export type Finder = (looked: Looked) => readonly Piece[];

/** All matches of a pattern, as pieces of this kind. `group`: the part that counts, which needs the flag `d`. */
export function matched(kind: MarkKind, text: string, pattern: RegExp, group = 0): Piece[] {
  return [...text.matchAll(pattern)].flatMap(({ indices, index, 0: whole }) => {
    if (group === 0) return [{ kind, start: index, end: index + whole.length }];
    const place = indices?.[group];
    return place === undefined ? [] : [{ kind, start: place[0], end: place[1] }];
  });
}
