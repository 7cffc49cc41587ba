import { fold } from '../../automatic-mail/fold';
import type { Mark } from '../mark';

export interface Sentence extends Mark {
  /** As `fold` leaves it. */
  readonly plain: string;
  readonly asks: boolean;
}

/** Nobody writes longer ones for a customer; what is longer is looked at in pieces. */
const SENTENCE_CHARS = 600;

const goesOn = /^\s{0,3}(?:\p{Ll}|\d)/u;
/** `p.m.`, `z. B.`, `Dr.`: a full stop that ends no sentence. */
const shortened = /(?:^|[\s.(])(?:\p{L}|dr|mr|mrs|ms|nr|no|sr|sra|ca|st|mme|vgl|bzw|prof|ext)$/iu;

function ends(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if ('\n。！？'.includes(char)) return true;
  if (!'.!?؟'.includes(char)) return false;
  const next = text[at + 1] ?? '\n';
  if (!/[\s"'”’»)\]]/.test(next)) return false;
  return (
    char !== '.' || !(shortened.test(text.slice(Math.max(0, at - 5), at)) || goesOn.test(text.slice(at + 1, at + 6)))
  );
}

const asksAtEnd = /[?？؟]["'”’»)\]\s]{0,5}$|か[。\s]{0,3}$/;

function sentence(text: string, from: number, to: number): Sentence[] {
  const piece = text.slice(from, to);
  const plain = piece.trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return [];
  const start = from + piece.indexOf(plain);
  return [{ start, end: start + plain.length, text: plain, plain: fold(plain), asks: asksAtEnd.test(plain) }];
}

/** The sentences of a text, in order; a line ends one as well. Linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!ends(text, at) && at - from < SENTENCE_CHARS) continue;
    found.push(...sentence(text, from, at + 1));
    from = at + 1;
  }
  found.push(...sentence(text, from, text.length));
  return found;
}
