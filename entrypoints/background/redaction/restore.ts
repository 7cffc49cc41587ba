import { bareMarksIn, halfBareMark } from './bare-marks';
import type { Around, MarkBook } from './mark-book';
import { halfMark, marksIn, markText, type WrittenMark } from './marks';

/** So much in front of a bare mark says whether it is one. */
const BEFORE_CHARS = 4;
/** Characters around a value among which brackets of the text itself are looked for, as in `["jane@acme.com"]`. */
export const AROUND = 4;

const brackets = /^([^\p{L}]{1,4})\p{L}.{0,48}?([^\p{L}\p{N}]{1,4})$/su;

/** The brackets of a mark that lost its own, where they are those in which its value stood: `[email 1]` from `[⟨email 1⟩]`. */
function ownBrackets(text: string, { start, end, kind, number }: WrittenMark, book: MarkBook): Around | null {
  const [, before = '', behind = ''] = brackets.exec(text.slice(start, end)) ?? [];
  const areThere = text.endsWith(before, start);
  return before !== '' && !areThere && book.alwaysStoodIn(kind, number, { before, behind }) ? { before, behind } : null;
}

/**
 * A model's words with the values in the place of their marks, however it wrote them. What was never given out stays, as `⟨email 7⟩`,
 * which the page lets nobody insert. `from`, `to`: which part of the text is wanted; what stands around it is looked at. Linear.
 */
export function restored(text: string, book: MarkBook, from = 0, to = text.length): string {
  let at = from;
  const pieces: string[] = [];
  const put = (start: number, end: number, instead: string): void => {
    pieces.push(text.slice(at, start), instead);
    at = end;
  };
  const inBrackets = marksIn(text).map((mark) => ({ ...mark, isBare: false as const }));
  const bare = bareMarksIn(text).map((mark) => ({ ...mark, isBare: true as const }));
  for (const mark of [...inBrackets, ...bare].toSorted((a, b) => a.start - b.start)) {
    const { start, end, kind, number, ending } = mark;
    if (start < at || end > to) continue;
    const value = mark.isBare ? book.bareValueOf(kind, number) : book.valueOf(kind, number);
    const own = value === undefined || mark.isBare ? null : ownBrackets(text, mark, book);
    if (own !== null) put(start, end, own.before + value + ending + own.behind);
    else if (value !== undefined) put(start, end, value + ending);
    else if (!mark.isBare && !book.isTaken(kind, number) && (!mark.isCommon || book.hasGiven(kind)))
      put(start, end, markText(kind, number) + ending);
  }
  return pieces.join('') + text.slice(at, to);
}

/** The same for a text that grows: what has arrived, up to a mark of which only a half is there. */
export class GrowingText {
  private seen = 0;
  private shown = '';

  constructor(private readonly book: MarkBook) {}

  /** `soFar`: the whole text so far. Looks at what is new only. */
  add(soFar: string): string {
    const half = Math.max(
      this.seen,
      Math.min(
        this.seen + halfMark(soFar.slice(this.seen)),
        halfBareMark(soFar, (kind) => this.book.hasGiven(kind)),
      ),
    );
    this.shown += this.next(soFar, half);
    this.seen = half;
    return this.shown;
  }

  /** Nothing more comes. */
  end(whole: string): string {
    return this.shown + this.next(whole, whole.length);
  }

  private next(text: string, to: number): string {
    const around = Math.max(0, this.seen - BEFORE_CHARS);
    return restored(text.slice(around), this.book, this.seen - around, to - around);
  }
}
