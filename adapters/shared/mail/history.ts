import { headStart, labelOf, looksLikeHead, separatorInside, separatorOf } from './heads';
import { introAt } from './intros';
import { settle } from './norm';
import { isBlank } from './paper';
import type { Line } from './types';

export interface Kept {
  readonly lines: readonly Line[];
  readonly quoted: boolean;
  readonly forwarded: boolean;
}

/** Lines that each begin with the mark of a quote. */
const isMarked = (line: string): boolean => line.startsWith('>');

/** Lines as they are compared; what is hidden counts too, as it may show where a quote begins. */
const settledOf = (lines: readonly Line[]): string[] =>
  lines.map(({ mark, text }) => (mark === 'text' && !isBlank(text) ? settle(text) : ''));

/** Whether a message passes on another mail, for those that keep all of their words. */
export function isForward(lines: readonly Line[]): boolean {
  const settled = settledOf(lines);
  const holding = settled.filter((line) => line !== '');
  return (
    lines.some(({ mark }) => mark === 'forward') ||
    holding.some((line, at) => separatorOf(line, holding[at + 1] ?? '') === 'forward')
  );
}

/** One pass over the lines of a later message: what is quoted goes, what was written above, between and below stays. */
export function withoutHistory(lines: readonly Line[]): Kept {
  return new Reader(lines).read();
}

class Reader {
  readonly #kept: Line[] = [];
  readonly #settled: readonly string[];
  /** For each line the next one that holds text or a mark, itself included. */
  readonly #next: readonly number[];
  readonly #closes: ReadonlyMap<number, number>;
  /** The ends of the containers around the line that is read, the innermost last. */
  readonly #around: number[] = [];
  #quoted = false;
  #forwarded = false;

  constructor(private readonly lines: readonly Line[]) {
    this.#settled = settledOf(lines);
    this.#next = nextHolding(lines, this.#settled);
    this.#closes = closesOf(lines);
  }

  read(): Kept {
    for (let at = 0; at < this.lines.length;) at = this.#step(at);
    if (this.#quoted) while (this.#isLeftOver(this.#kept.at(-1))) this.#kept.pop();
    return { lines: this.#kept, quoted: this.#quoted, forwarded: this.#forwarded };
  }

  /** Reads what stands at a line and says where to read on. */
  #step(at: number): number {
    const line = this.lines[at];
    if (line === undefined) return at + 1;
    if (line.inQuote) return this.#drop(at + 1);
    switch (line.mark) {
      case 'open':
        return this.#open(at);
      case 'close':
        this.#around.pop();
        return at + 1;
      case 'start':
        return this.#dropRest(at);
      case 'rule':
        return looksLikeHead(this.#settled, at + 1) ? this.#dropRest(at) : at + 1;
      case 'forward':
        return this.#dropRest(at);
      case 'intro':
        return this.#afterIntro(this.#endOfIntro(at + 1));
      default:
        return this.#text(at, line);
    }
  }

  #text(at: number, line: Line): number {
    const settled = this.#settled[at] ?? '';
    if (settled === '') {
      this.#kept.push(line);
      return at + 1;
    }
    // GroupWise puts the head of a mail between such marks, and none before its lines.
    if (/^>{2,4} ?[^>].{0,200}>{2,4}$/.test(settled)) return this.#dropRest(at);
    if (isMarked(settled)) return this.#drop(this.#endOfMarked(at));
    const next = this.#settled[this.#next[at + 1] ?? at + 1] ?? '';
    if (separatorOf(settled, next) !== undefined) return this.#afterHead(at);
    const intro = introAt(this.#settled, at);
    if (intro !== undefined) {
      this.#takeBack(at - intro.from);
      this.#keepPart(this.lines[intro.from] ?? line, intro.before);
      return intro.after === '' ? this.#afterIntro(at + 1) : this.#dropRest(at + 1);
    }
    const head = headStart(this.#settled, at);
    const inside = head === -1 ? separatorInside(settled) : head;
    if (inside !== -1) {
      this.#keepPart(line, settled.slice(0, inside));
      return this.#afterHead(at);
    }
    this.#kept.push(line);
    return at + 1;
  }

  /** A container is history, unless it begins as an introduction with a quote that ends: then answers can stand below and between. */
  #open(at: number): number {
    const close = this.#closes.get(at) ?? this.lines.length;
    if (this.#hasOwnQuotes(at, close)) {
      this.#around.push(close);
      return at + 1;
    }
    this.#noteForward(at, close);
    return this.#isIntroAlone(at, close) ? this.#afterIntro(close + 1) : this.#drop(close + 1);
  }

  /** The quote that it introduces stands behind it. */
  #isIntroAlone(open: number, close: number): boolean {
    const first = this.#next[open + 1] ?? close;
    if (this.lines[first]?.mark === 'intro') return (this.#next[this.#endOfIntro(first + 1)] ?? close) >= close;
    const last =
      this.lines.slice(first, Math.min(close, first + 5)).findLastIndex(({ text }) => !isBlank(text)) + first;
    return (this.#next[last + 1] ?? close) >= close && introAt(this.#settled, last)?.from === first;
  }

  #hasOwnQuotes(open: number, close: number): boolean {
    let at = this.#next[open + 1] ?? close;
    while (this.lines[at]?.mark === 'open') at = this.#next[at + 1] ?? close;
    if (at >= close) return false;
    const first = this.lines[at];
    if (first === undefined || first.inQuote) return false;
    if (first.mark === 'intro') return this.#isQuote(this.#next[this.#endOfIntro(at + 1)] ?? close, close);
    for (let end = at; end < at + 4 && end < close; end += 1) {
      const intro = introAt(this.#settled, end);
      if (intro !== undefined)
        return intro.from === at && intro.after === '' && this.#isQuote(this.#next[end + 1] ?? close, close);
    }
    return false;
  }

  #isQuote(at: number, close = this.lines.length): boolean {
    const line = this.lines[at];
    return at < close && line !== undefined && (line.inQuote || isMarked(this.#settled[at] ?? ''));
  }

  /** The line behind the element that introduces a quote. */
  #endOfIntro(at: number): number {
    let end = at;
    while (end < this.lines.length && this.lines[end]?.mark !== 'introEnd') end += 1;
    return end + 1;
  }

  /** What follows an introduction is its quote. A quote with an end is dropped by itself; one without goes on to the end. */
  #afterIntro(at: number): number {
    this.#quoted = true;
    let next = this.#next[at] ?? this.lines.length;
    while (this.lines[next]?.mark === 'close') {
      this.#around.pop();
      next = this.#next[next + 1] ?? this.lines.length;
    }
    if (this.#isQuote(next)) return next;
    if (this.lines[next]?.mark === 'open') return this.#drop((this.#closes.get(next) ?? this.lines.length) + 1);
    return this.#dropRest(next);
  }

  /** Below a head everything is history, unless the mail program cites it in an element of its own. */
  #afterHead(at: number): number {
    let next = at + 1;
    for (let looked = 0; looked < 9 && next < this.lines.length; looked += 1) {
      next = this.#next[next] ?? this.lines.length;
      if (this.#isCited(next)) {
        this.#noteForward(at, next);
        return this.#drop(next);
      }
      if (labelOf(this.#settled[next] ?? '') === undefined) break;
      next += 1;
    }
    return this.#dropRest(at);
  }

  #isCited(at: number): boolean {
    const line = this.lines[at];
    return line?.inQuote === true && line.isCited;
  }

  #endOfMarked(at: number): number {
    let end = at + 1;
    const marked = this.#settled[at] ?? '';
    const tail = this.#settled[end] ?? '';
    // A quoted line that was wrapped on its way: its end lost the mark.
    const isWrapped =
      marked.length >= 66 &&
      /[\p{L}\p{N},]$/u.test(marked) &&
      /^\p{Ll}/u.test(tail) &&
      tail.length < 48 &&
      isMarked(this.#settled[end + 1] ?? '');
    if (isWrapped && this.lines[end]?.mark === 'text') end += 1;
    return end;
  }

  #drop(to: number): number {
    this.#quoted = true;
    return to;
  }

  /** To the end of what it stands in: the container, or the message. */
  #dropRest(at: number): number {
    const end = this.#around.at(-1) ?? this.lines.length;
    this.#noteForward(at, end);
    return this.#drop(end);
  }

  #noteForward(from: number, to: number): void {
    // What a person passes on stands at the top of what is dropped; forwards that were quoted along stand further below.
    const head = this.lines.slice(from, Math.min(to, from + 12));
    if (isForward(head)) this.#forwarded = true;
  }

  #takeBack(count: number): void {
    for (let left = count; left > 0; left -= 1) this.#kept.pop();
  }

  #keepPart(line: Line, text: string): void {
    if (text.trim() !== '') this.#kept.push({ ...line, text });
  }

  /** The line that was drawn above what is gone. */
  #isLeftOver(line: Line | undefined): boolean {
    return line !== undefined && line.hidden + line.pictures === 0 && /^[\s\-_=*~—–━─|>]{0,200}$/.test(line.text);
  }
}

/** For each line the first at or after it that is more than a gap; beyond the end: none. */
function nextHolding(lines: readonly Line[], settled: readonly string[]): number[] {
  const next: number[] = [];
  let found = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (settled[at] !== '' || (line !== undefined && line.mark !== 'text')) found = at;
    next[at] = found;
  }
  return next;
}

function closesOf(lines: readonly Line[]): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { mark }] of lines.entries()) {
    if (mark === 'open') open.push(at);
    const begun = mark === 'close' ? open.pop() : undefined;
    if (begun !== undefined) closes.set(begun, at);
  }
  return closes;
}
