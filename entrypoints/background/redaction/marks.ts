import type { MarkKind } from '../../../core/redaction';
import { kindOf, mayBecomeKind } from './mark-words';
import { fold } from './text/fold';

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

const OPENS = String.raw`[⟨〈《＜<［[(（{｛【〔「『‹❬❮❰⟪⦅]`;
const CLOSES = String.raw`[⟩〉》>＞\]］)）}｝】〕」』›»❭❯❱⟫⦆]`;
/** Our bracket, and the one of HTML, as HTML, JSON and addresses write them. */
const ESCAPED_OPENS = ['&lt;', '&lang;', '&#10216;', '&#x27e8;', '\\u27e8', '%e2%9f%a8'];
const ESCAPED_CLOSES = ['&gt;', '&rang;', '&#10217;', '&#x27e9;', '\\u27e9', '%e2%9f%a9'];
const oneOf = (escaped: readonly string[]): string => escaped.join('|').replaceAll('\\', '\\\\');

/** Guillemets with a blank inside are the sentence's. Two curly brackets are one, as templates have them; of others the outer one may belong to the sentence. */
const opens = new RegExp(String.raw`\{\{|${OPENS}|«(?!\s)|${oneOf(ESCAPED_OPENS)}`, 'gi');
const closes = new RegExp(String.raw`\}\}|${CLOSES}|${oneOf(ESCAPED_CLOSES)}`, 'i');
const common = /^[(（「『«‹]/;
const ours = /^[⟨〈《＜⟪]/;

/** A mark is not longer than this, brackets included. */
const LONGEST = 48;

const inside =
  /^\\?\s{0,3}(\p{L}[\p{L}\p{M} .'’_/-]{0,26}?)[\s_.:#=°№-]{0,4}(\d{1,6})[\s.:]{0,2}(?:['’]?(\p{L}{1,3}))?\\?\s{0,3}$/u;
/** `⟨1. email⟩`, in brackets that nobody else writes. */
const turned = /^\s{0,3}(?<digits>\d{1,6})[\s.:_-]{0,3}(?<said>\p{L}[\p{L}\p{M} .'’-]{0,26})$/u;
/** Its second bracket was forgotten. */
const open = /^\s?([a-z]{2,10}) (\d{1,6})(?![\p{L}\p{N}])/iu;

/** What is written between the brackets, without what marks it as code, bold or quoted, and what nobody sees. */
const plainOf = (written: string): string =>
  fold(written)
    .text.replace(/%20|\+/g, ' ')
    .replace(/[*`"]/g, '')
    .normalize('NFKC');

/** `id no. 1` */
const withoutNo = (said: string): string => said.replace(/ n[ro]?[. ]{0,2}$/i, '');

interface Read extends Pick<WrittenMark, 'end' | 'kind' | 'number' | 'ending'> {
  /** Its second bracket is escaped, as in `\\<email 1\\>`. */
  readonly isEscaped: boolean;
}

function readMark(bracket: string, near: string): Read | null {
  const close = closes.exec(near);
  if (close !== null) {
    const plain = plainOf(near.slice(0, close.index));
    const [, said = '', digits = '', ending = ''] = inside.exec(plain) ?? [];
    const { said: name = said, digits: number = digits } = (ours.test(bracket) && turned.exec(plain)?.groups) || {};
    const kind = number === '' ? null : kindOf(withoutNo(name));
    const isEscaped = near[close.index - 1] === '\\';
    const length = bracket === '{{' ? close[0].length : close[0].replace('}}', '}').length;
    if (kind !== null) return { end: close.index + length, kind, number: Number(number), ending, isEscaped };
  }
  const unclosed = ours.test(bracket) ? open.exec(near) : null;
  const kind = unclosed === null ? null : kindOf(unclosed[1] ?? '');
  return unclosed === null || kind === null
    ? null
    : { end: unclosed[0].length, kind, number: Number(unclosed[2]), ending: '', isEscaped: false };
}

/** The marks in a text, in order. Linear: from each bracket a few characters are looked at. */
export function marksIn(text: string): WrittenMark[] {
  const found: WrittenMark[] = [];
  for (const { 0: bracket, index } of text.matchAll(opens)) {
    const from = index + bracket.length;
    const mark = readMark(bracket, text.slice(from, from + LONGEST));
    if (mark === null) continue;
    const { isEscaped, ...read } = mark;
    found.push({
      ...read,
      // A path of a share begins with two.
      start: isEscaped && text[index - 1] === '\\' && text[index - 2] !== '\\' ? index - 1 : index,
      end: from + mark.end,
      isCommon: common.test(bracket),
    });
  }
  return found;
}

/** A word that may go on, or one with a number behind it. */
const halfInside =
  /^\\?\s{0,3}(?:\d{1,6}[\s.:_-]{0,3})?([\p{L}\p{M} .'’_/-]{0,30}?)(?:[\s_.:#=°№-]{0,4}(?:\d{1,6}[\s.:]{0,2}(?:['’]?\p{L}{0,3})?\\?\s{0,3})?)?$/u;

/** Where the beginning of something escaped stands at the end of a text, of which the rest may come; its length where none does. */
function halfEscape(text: string, escaped: readonly string[]): number {
  const tail = text.slice(-9).toLowerCase();
  for (let length = tail.length; length > 0; length -= 1)
    if (escaped.some((whole) => whole.length > length && whole.startsWith(tail.slice(-length))))
      return text.length - length;
  return text.length;
}

/** Where a mark begins of which the end may still come; the text's length where none does. */
export function halfMark(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  for (const { 0: bracket, index } of tail.matchAll(opens)) {
    const rest = tail.slice(index + bracket.length);
    const begins = from + index - (tail[index - 1] === '\\' ? 1 : 0);
    const close = closes.exec(rest);
    if (close !== null) {
      if (bracket === '{{' && close[0] === '}' && close.index + 1 === rest.length) return begins;
      continue;
    }
    const half = halfInside.exec(plainOf(rest.slice(0, halfEscape(rest, [...ESCAPED_CLOSES, '&nbsp;', '%20', '\\_']))));
    if (half !== null && mayBecomeKind(withoutNo(half[1] ?? ''))) return begins;
  }
  return from + Math.min(halfEscape(tail, ESCAPED_OPENS), tail.endsWith('\\') ? tail.length - 1 : tail.length);
}
