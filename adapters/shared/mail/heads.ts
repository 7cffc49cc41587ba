import { small } from './norm';
import { forwardWords, labels, originalWords, type Label } from './words';

/** Lines below a label in which the other labels of a head stand; a long list of addressees is wrapped. */
const headLines = 9;
const longestLabel = 24;
const ornament = /^[\s*_>|•·\-–"'“„«([]+/;

interface Found {
  readonly label: Label;
  readonly at: number;
}

const afterOrnament = (line: string): number => ornament.exec(line.slice(0, 20))?.[0].length ?? 0;

/** The label that a line begins with: `*From:*`, `De :`, `发件人:`. */
export function labelOf(line: string): Label | undefined {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > longestLabel + 12) return undefined;
  return labels.get(
    small(line.slice(afterOrnament(line), colon))
      .replace(/[*_\s]{0,5}$/, '')
      .trim(),
  );
}

const isLetter = (text: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(text);
const isLatin = (text: string): boolean => /[a-z]/i.test(text);

/** The longest label that ends right before this colon, apart from what stands before it: by a mark, a space, a big letter, another script. */
function labelBefore(line: string, colon: number): Found | undefined {
  let end = colon;
  while (end > 0 && /[\s*_]/.test(line[end - 1] ?? '')) end -= 1;
  for (let at = Math.max(0, end - longestLabel); at < end; at += 1) {
    const [before = '', first = ''] = [line[at - 1], line[at]];
    const isApart =
      at === 0 ||
      !isLetter(before) ||
      (/\p{Lu}/u.test(first) && !/\p{Lu}/u.test(before)) ||
      isLatin(before) !== isLatin(first);
    if (!isApart || !isLetter(first)) continue;
    const label = labels.get(small(line.slice(at, end)));
    if (label !== undefined) return { label, at };
  }
  return undefined;
}

/** Every label in a line, in order. */
function labelsIn(line: string): Found[] {
  const found: Found[] = [];
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    const label = labelBefore(line, colon);
    if (label !== undefined) found.push(label);
  }
  return found;
}

const isFull = (kinds: ReadonlySet<Label>): boolean =>
  kinds.size >= 3 && (kinds.has('from') || (kinds.has('date') && kinds.has('to') && kinds.has('subject')));

/** Lines that a long value takes between two labels. */
const longestValue = 3;

interface Block {
  readonly kinds: Set<Label>;
  /** The values are a sender's address and a time. */
  readonly isProven: boolean;
  /** Where its second label stands. */
  readonly second: number | undefined;
}

/**
 * The labels that lines begin with from `at` on, as one block: it ends at a gap (unless every line of it is followed by one), at
 * other text, or where a label comes a second time.
 */
function blockAt(lines: readonly string[], at: number, longestGap = longestValue): Block {
  const kinds = new Set<Label>();
  const proofs = new Set<string>();
  let last = at;
  let second: number | undefined;
  let isSpaced: boolean | undefined;
  let hasGap = false;
  for (let each = at; each < lines.length && each <= at + headLines * 2; each += 1) {
    const line = lines[each] ?? '';
    const label = line === '' ? undefined : labelOf(line);
    if (line === '') hasGap = true;
    if (label === undefined) {
      if (each - last > longestGap || (hasGap && line !== '')) break;
      continue;
    }
    if (kinds.has(label) && label !== 'copy') break;
    if (kinds.size > 0) {
      second ??= each;
      if (isSpaced !== undefined && isSpaced !== hasGap) break;
      isSpaced = hasGap;
    }
    hasGap = false;
    last = each;
    kinds.add(label);
    if (label === 'from' && /\S@\S/.test(line.slice(0, 300))) proofs.add('sender');
    if (label === 'date' && /\p{Nd}{4}|\p{Nd}[:.]\p{Nd}{2}/u.test(line.slice(0, 300))) proofs.add('time');
  }
  return { kinds, isProven: proofs.size === 2, second };
}

const isHead = ({ kinds, isProven }: Block): boolean => isFull(kinds) || isProven;

/**
 * Where a mail's head begins in the line at `at`, or -1: the sender with two of time, addressees and subject in the lines that
 * follow or in the same one, or the sender's address with a time. `lines` are settled; empty ones stand for gaps.
 */
export function headStart(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (!line.includes(':')) return -1;
  const first = labelOf(line);
  if (first !== undefined) {
    const block = blockAt(lines, at);
    if (isHead(block)) {
      // A line of the writer's own that looks like a label stands above the head.
      const next = block.second === undefined ? undefined : blockAt(lines, block.second, 0);
      return next !== undefined && isHead(next) && next.kinds.has(first) ? -1 : 0;
    }
  }
  if (isForeignHead(lines, at)) return 0;
  const inLine = labelsIn(line);
  const sender = inLine.find(({ label }) => label === 'from');
  if (inLine.length >= 3) {
    const after = inLine.filter((found) => sender === undefined || found.at >= sender.at);
    if (isFull(new Set(after.map(({ label }) => label)))) return after[0]?.at ?? -1;
  }
  if (first !== undefined || sender === undefined) return -1;
  // Text stands right before the head, on its first line.
  if (labelOf(lines[at + 1] ?? '') === undefined) return -1;
  const { kinds } = blockAt(lines, at + 1);
  return kinds.has('from') || kinds.size < 2 ? -1 : isFull(kinds.add('from')) ? sender.at : -1;
}

/** A head in a language that no table holds: four labels or more in a row, with a sender's address and a date among their values. */
function isForeignHead(lines: readonly string[], at: number): boolean {
  if (!shaped.test(lines[at] ?? '')) return false;
  const end = lines.slice(at, at + headLines).findIndex((line) => !shaped.test(line));
  const block = lines.slice(at, end === -1 ? at + headLines : at + end).map((line) => line.slice(0, 300));
  return (
    block.length >= 4 &&
    // With two known labels it is not foreign: the other rules say where it begins.
    block.filter((line) => labelOf(line) !== undefined).length < 2 &&
    block.slice(0, 3).some((line) => /[<[(][^\s<>@]{1,80}@/.test(line)) &&
    block.slice(0, 4).some((line) => /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(line))
  );
}

const shaped = /^[*\s]{0,4}\p{L}[\p{L}\p{M} .*-]{0,24}:(?:\s|$)/u;

/** Lines of the shape `label: value`, in whatever language, right from `at` on. */
export function looksLikeHead(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at, at + 12).filter((line) => line !== '');
  if (labelOf(next[0] ?? '') !== undefined) return true;
  return next.slice(0, 4).filter((line) => shaped.test(line)).length >= 3;
}

const dashes = '-_=*~—–━─';
const delimiter = /^##-.{0,300}-##$/;

export type Separator = 'forward' | 'original';

/** A line that says that another mail follows; `next` is the line after it that holds something. */
export function separatorOf(line: string, next: string): Separator | undefined {
  if (line.length < 4 || line.length > 320) return undefined;
  if (delimiter.test(line)) return 'original';
  if (line.length > 160) return undefined;
  let [from, to] = [0, line.length];
  while (from < to && (dashes.includes(line[from] ?? '') || line[from] === ' ')) from += 1;
  while (to > from && (dashes.includes(line[to - 1] ?? '') || line[to - 1] === ' ')) to -= 1;
  if (from === to) return undefined;
  const core = small(line.slice(from, to));
  const isRuled = from >= 2 && line.length - to >= 2;
  const isBeforeHead = core.endsWith(':') || labelOf(next) !== undefined;
  if (from < 2 && !isBeforeHead) return undefined;
  const word = (words: readonly string[]): string | undefined => words.find((each) => core.includes(each));
  const [forward, original] = [word(forwardWords), word(originalWords)];
  const said = forward ?? original;
  const kind = forward === undefined ? 'original' : 'forward';
  if (said !== undefined) {
    if (isRuled || (from >= 2 && core.length <= said.length + 60)) return kind;
    const isAlone = core.length <= said.length + 32 && !/[.!?]$/.test(core);
    return isAlone && isBeforeHead ? kind : undefined;
  }
  const isTitle = /^[\p{L}\p{M}][\p{L}\p{M}' ’.-]{2,44}$/u.test(core);
  return isRuled && isTitle && labelOf(next) !== undefined ? 'original' : undefined;
}

/** Where a separator begins in the middle of a line whose breaks were lost, or -1. */
export function separatorInside(line: string): number {
  if (!/[-_=]{3}/.test(line)) return -1;
  for (const match of line.matchAll(/[-_=]{3,40} ?([^-_=]{3,45}) ?[-_=]{3}/g)) {
    const core = small(match[1] ?? '');
    if ([...forwardWords, ...originalWords].some((word) => core.includes(word))) return match.index;
  }
  return -1;
}
