import { markKinds, type MarkKind } from '../../../core/redaction';

/** A mark that lost its brackets: `email 1`, `Email 1`, `EMAIL 1`. */
export interface BareMark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly number: number;
  /** `s` or `’s` behind it. */
  readonly ending: string;
}

/** “Number 1” is said of anything; it needs its brackets. */
const words: ReadonlyMap<string, MarkKind> = new Map(
  markKinds
    .filter((kind) => kind !== 'number')
    .flatMap((kind) =>
      [kind, kind.charAt(0).toUpperCase() + kind.slice(1), kind.toUpperCase()].map((word) => [word, kind] as const),
    ),
);

/** A word and a number by themselves: not `v.email 1`, `email 12a`, `ip 1.2`, `email 1 of 3`. */
const bare =
  /(?<![\p{sc=Latin}\p{N}\p{M}_@./+-])([A-Za-z]{2,8})[ \u00A0]([1-9]\d{0,5})(['’]?s)?(?![\p{sc=Latin}\p{N}_@⟨]|['’]\p{L}|[.,:/-]\p{N}| of \d)/gu;

/** In order. Linear. */
export const bareMarksIn = (text: string): BareMark[] =>
  [...text.matchAll(bare)].flatMap(({ 0: whole, 1: word = '', 2: digits = '', 3: ending = '', index }) => {
    const kind = words.get(word);
    return kind === undefined
      ? []
      : [{ start: index, end: index + whole.length, kind, number: Number(digits), ending }];
  });

const said = /([A-Za-z]{2,8})s?[\s_.:#-]{0,3}0{0,5}(\d{1,6})/g;

/** What somebody has written that a bare mark could be mixed up with, however it stands there. */
export const likeBareMarks = (text: string): Pick<BareMark, 'kind' | 'number'>[] =>
  [...text.matchAll(said)].flatMap(([, word = '', digits = '']) => {
    const lower = word.toLowerCase();
    const kind = words.get(lower) ?? words.get(lower.replace(/s$/, ''));
    return kind === undefined ? [] : [{ kind, number: Number(digits) }];
  });

/** Longer than a bare mark and what is looked at around it. */
const TAIL = 64;

const half =
  /(?<![\p{sc=Latin}\p{N}\p{M}_@./+-])([A-Za-z]{1,8})(?:[ \u00A0](?:[1-9]\d{0,5}(?:['’]?s?)(?:[.,:/-]| (?:o(?:f ?)?)?)?)?)?$/u;

/** Where a bare mark of one of these kinds begins that may go on, or may still turn out to be none; the text's length where none does. */
export function halfBareMark(text: string, isGiven: (kind: MarkKind) => boolean): number {
  const from = Math.max(0, text.length - TAIL);
  const found = half.exec(text.slice(from));
  if (found === null) return text.length;
  const { 0: whole, 1: word = '', index } = found;
  const mayBe =
    whole === word
      ? [...words].some(([form, kind]) => form.startsWith(word) && isGiven(kind))
      : isGiven(words.get(word) ?? 'number') && words.has(word);
  return mayBe ? from + index : text.length;
}
