import type { MarkKind } from '../../../core/redaction';
import { kindOf, mayBecomeKind } from './mark-words';

/** A mark as somebody wrote it: `⟨email 1⟩`, `[E-Mail 1]`, `＜メール１＞`. */
export interface WrittenMark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly number: number;
  /** Letters that were put behind the number, inside. */
  readonly ending: string;
  /** Brackets that stand in sentences for their own sake too. */
  readonly isCommon: boolean;
}

export const markText = (kind: MarkKind, number: number): string => `⟨${kind} ${number}⟩`;

const opens = /[⟨〈《<＜[［(（{｛【〔「『‹«❬❮❰⟪⦅]|&lt;/g;
const closes = /[⟩〉》>＞\]］)）}｝】〕」』›»❭❯❱⟫⦆]|&gt;/;
const common = /^[(（「『«‹]/;

/** A mark is not longer than this, brackets included. */
const LONGEST = 48;

const inside =
  /^\\?\s{0,3}(\p{L}[\p{L}\p{M} .'’_/-]{0,26}?)[\s_.:#=°№-]{0,4}(\d{1,6})[\s.:]{0,2}(?:['’]?(\p{L}{1,3}))?\\?\s{0,3}$/u;

/** The marks in a text, in order. Linear: from each bracket a few characters are looked at. */
export function marksIn(text: string): WrittenMark[] {
  const found: WrittenMark[] = [];
  for (const { 0: bracket, index } of text.matchAll(opens)) {
    const from = index + bracket.length;
    const near = text.slice(from, from + LONGEST);
    const close = closes.exec(near);
    if (close === null) continue;
    const [, said = '', digits = '', ending = ''] = inside.exec(near.slice(0, close.index).normalize('NFKC')) ?? [];
    const kind = digits === '' ? null : kindOf(said);
    if (kind === null) continue;
    found.push({
      start: index,
      end: from + close.index + close[0].length,
      kind,
      number: Number(digits),
      ending,
      isCommon: common.test(bracket),
    });
  }
  return found;
}

/** A word that may go on, or one with a number behind it. */
const halfInside =
  /^\\?\s{0,3}([\p{L}\p{M} .'’_/-]{0,30}?)(?:[\s_.:#=°№-]{0,4}(?:\d{1,6}[\s.:]{0,2}(?:['’]?\p{L}{0,3})?\\?\s{0,3}(?:&g?t?)?)?)?$/u;

/** Where a mark begins of which the end may still come; the text's length where none does. */
export function halfMark(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  for (const { 0: bracket, index } of tail.matchAll(opens)) {
    const rest = tail.slice(index + bracket.length);
    if (closes.test(rest)) continue;
    const half = halfInside.exec(rest.normalize('NFKC'));
    if (half !== null && mayBecomeKind(half[1] ?? '')) return from + index;
  }
  const escape = /&(?:l|lt)?$/.exec(tail);
  return escape === null ? text.length : from + escape.index;
}
