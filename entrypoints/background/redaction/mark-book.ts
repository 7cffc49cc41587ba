import type { MarkKind, Replaced } from '../../../core/redaction';
import { likeBareMarks } from './bare-marks';
import { marksIn, markText } from './marks';

/** Which value stands behind which mark, for one request and its answer. It is kept nowhere. */
export class MarkBook {
  private readonly byValue = new Map<string, string>();
  private readonly byMark = new Map<string, string>();
  private readonly last = new Map<MarkKind, number>();
  private readonly taken: ReadonlySet<string>;
  private readonly said: ReadonlySet<string>;

  /** `texts`: all that a request may hold. What looks like a mark in them is given to no value. */
  constructor(texts: readonly string[]) {
    this.taken = new Set(texts.flatMap((text) => marksIn(text).map(({ kind, number }) => markText(kind, number))));
    this.said = new Set(texts.flatMap((text) => likeBareMarks(text).map(({ kind, number }) => markText(kind, number))));
  }

  /** The same value has the same mark, spelling for spelling, so that it is put back as it stood. */
  markFor(kind: MarkKind, value: string): string {
    const key = `${kind} ${value}`;
    const known = this.byValue.get(key);
    if (known !== undefined) return known;
    let number = this.last.get(kind) ?? 0;
    let mark: string;
    do mark = markText(kind, (number += 1));
    while (this.taken.has(mark));
    this.last.set(kind, number);
    this.byValue.set(key, mark);
    this.byMark.set(mark, value);
    return mark;
  }

  valueOf(kind: MarkKind, number: number): string | undefined {
    return this.byMark.get(markText(kind, number));
  }

  /** Of a mark without its brackets: nothing where the texts speak of an `email 1` themselves. */
  bareValueOf(kind: MarkKind, number: number): string | undefined {
    return this.said.has(markText(kind, number)) ? undefined : this.valueOf(kind, number);
  }

  /** It stood in a text before anything was replaced, so it means itself. */
  isTaken(kind: MarkKind, number: number): boolean {
    return this.taken.has(markText(kind, number));
  }

  hasGiven(kind: MarkKind): boolean {
    return this.last.has(kind);
  }

  /** The marks that stand for a value, each once, in a body that is posted. */
  marksIn(body: string): readonly string[] {
    return [...new Set(body.match(/⟨[a-z]{2,10} \d{1,9}⟩/g))].filter((mark) => this.byMark.has(mark));
  }

  /** How many values of each kind a body that is posted holds marks of. */
  countIn(body: string): Replaced {
    const counts: Partial<Record<MarkKind, number>> = {};
    for (const mark of this.marksIn(body)) {
      const kind = mark.slice(1, mark.indexOf(' ')) as MarkKind;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }
}
