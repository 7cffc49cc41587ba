import type { MarkBook } from './mark-book';
import { halfMark, marksIn, markText } from './marks';

/**
 * A model's words with the values in the place of their marks, however it wrote them. What was never given out stays, as `⟨email 7⟩`,
 * which the page lets nobody insert. Linear.
 */
export function restored(text: string, book: MarkBook): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, kind, number, ending, isCommon } of marksIn(text)) {
    if (start < at) continue;
    const value = book.valueOf(kind, number);
    if (value === undefined && (book.isTaken(kind, number) || (isCommon && !book.hasGiven(kind)))) continue;
    pieces.push(text.slice(at, start), (value ?? markText(kind, number)) + ending);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The same for a text that grows: what has arrived, up to a mark of which only a half is there. */
export class GrowingText {
  private seen = 0;
  private shown = '';

  constructor(private readonly book: MarkBook) {}

  /** `soFar`: the whole text so far. Looks at what is new only. */
  add(soFar: string): string {
    const half = this.seen + halfMark(soFar.slice(this.seen));
    this.shown += restored(soFar.slice(this.seen, half), this.book);
    this.seen = half;
    return this.shown;
  }

  /** Nothing more comes. */
  end(whole: string): string {
    return this.shown + restored(whole.slice(this.seen), this.book);
  }
}
