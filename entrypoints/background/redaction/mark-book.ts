import type { MarkKind, Replaced } from '../../../core/redaction';
import { likeBareMarks } from './bare-marks';
import { marksIn, markText } from './marks';

/** In how many places of a value it is remembered what stood around it. */
const MOST_PLACES = 50;

/** What stood right before and behind a value, a few characters each. */
export interface Around {
  readonly before: string;
  readonly behind: string;
}

const NOWHERE: Around = { before: '', behind: '' };

/** Which value stands behind which mark, for one request and its answer. It is kept nowhere. */
export class MarkBook {
  private readonly byValue = new Map<string, string>();
  private readonly byMark = new Map<string, string>();
  private readonly around = new Map<string, Around[]>();
  private readonly last = new Map<MarkKind, number>();
  private readonly taken: ReadonlySet<string>;
  private readonly said: ReadonlySet<string>;

  /** `texts`: all that a request may hold. What looks like a mark in them is given to no value. */
  constructor(texts: readonly string[]) {
    this.taken = new Set(texts.flatMap((text) => marksIn(text).map(({ kind, number }) => markText(kind, number))));
    this.said = new Set(texts.flatMap((text) => likeBareMarks(text).map(({ kind, number }) => markText(kind, number))));
  }

  /** The same value has the same mark, spelling for spelling, so that it is put back as it stood. */
  markFor(kind: MarkKind, value: string, around: Around = NOWHERE): string {
    const mark = this.byValue.get(`${kind} ${value}`) ?? this.newMark(kind, value);
    const stood = this.around.get(mark);
    if (stood === undefined) this.around.set(mark, [around]);
    else if (stood.length < MOST_PLACES) stood.push(around);
    return mark;
  }

  private newMark(kind: MarkKind, value: string): string {
    let number = this.last.get(kind) ?? 0;
    let mark: string;
    do mark = markText(kind, (number += 1));
    while (this.taken.has(mark));
    this.last.set(kind, number);
    this.byValue.set(`${kind} ${value}`, mark);
    this.byMark.set(mark, value);
    return mark;
  }

  valueOf(kind: MarkKind, number: number): string | undefined {
    return this.byMark.get(markText(kind, number));
  }

  /** Whether its value stood between these wherever it stood, so that brackets around a mark may be the text's own. */
  alwaysStoodIn(kind: MarkKind, number: number, { before, behind }: Around): boolean {
    const stood = this.around.get(markText(kind, number)) ?? [];
    return stood.length > 0 && stood.every((place) => place.before.endsWith(before) && place.behind.startsWith(behind));
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
