import { inOrder, type Mark } from '../../core/draft-text/mark';
import { later } from '../../core/later';
import { tables } from '../../core/tables';
import { isGreeting } from './clean-text';
import { fold } from './tokens';
import type { PersonName } from './people';

/** Shorter parts of a name (`van`, `de`) and single letters would mark every other word. */
const PART_CHARS = 2;
/** From so many letters on, an ending may follow or change: `Müllers`, `Nováková` for `Novák`, `Ивановой` for `Иванова`. */
const INFLECTED_CHARS = 4;
const ENDING_CHARS = 3;

const particles = new Set(
  'van von der den de del della di da do dos du la le el al bin ben ibn the und and y e af av ter zu zur'.split(' '),
);

/** `mueller` for `müller` too: how a name is written where a keyboard has no umlauts. */
const spellings = (part: string): string[] => {
  const written = part.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
  return [...new Set([fold(part), fold(written)])];
};

const partsOf = ({ full }: PersonName): string[] =>
  full.split(/[\s-]/).filter((part) => part.length >= PART_CHARS && !particles.has(part.toLowerCase()));

const common = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/** Whether a folded word is a part of a name, with another ending perhaps. */
function isPart(word: string, part: string): boolean {
  if (word === part) return true;
  if (part.length < INFLECTED_CHARS || word.length > part.length + ENDING_CHARS) return false;
  return common(word, part) >= Math.max(INFLECTED_CHARS, part.length - (part.length > 5 ? 1 : 0));
}

const word = /\p{L}[\p{L}\p{M}'’]{0,60}/gu;
const isName = (text: string): boolean => !/^\p{Ll}/u.test(text);
/** `l’Erika`, `Müller’s` and `O’Brien`: the whole and what an apostrophe parts. */
const formsOf = (piece: string): string[] => [piece, ...piece.split(/['’]/)].map(fold).filter((form) => form !== '');

const SIGNATURE_LINES = 5;

interface WrittenLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): WrittenLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const written = { text: line, start };
    start += line.length + 1;
    return written;
  });
}

const markOf = (text: string, start: number): Mark => ({ start, end: start + text.length, text });

/** `E. Müller` is found by its last name; `E. M.` and `EM` at the end of a reply are these. */
function initialsIn(lines: readonly WrittenLine[], { full }: PersonName): Mark[] {
  const letters = full.split(/[\s-]+/).map((part) => part.slice(0, 1));
  if (letters.length < 2) return [];
  const forms = [letters.join(''), letters.join('.') + '.', letters.join('. ') + '.', letters.join('/')];
  return lines.flatMap(({ text, start }) =>
    forms.includes(text.trim()) ? [markOf(text.trim(), start + text.indexOf(text.trim()))] : [],
  );
}

/**
 * Where the names of earlier people are still in a text: in full, in parts, inflected, without accents, in small letters, or as initials
 * in the last lines; and whoever else is greeted or signs. What the people of today are called too is none of them.
 */
export function oldNameMarks(text: string, old: readonly PersonName[], now: readonly PersonName[]): Mark[] {
  const today = new Set(now.flatMap(partsOf).flatMap(spellings));
  const parts = old
    .flatMap(partsOf)
    .flatMap(spellings)
    .filter((part) => !today.has(part));
  const marks: Mark[] = [];
  const lines = linesOf(text);
  const firstLine = lines.findIndex((line) => line.text.trim() !== '');
  for (const [index, line] of lines.entries()) {
    // In a greeting and in a signature nobody doubts that a word in small letters is a name.
    const meansPeople = index === firstLine || index >= lines.length - SIGNATURE_LINES;
    for (const { 0: piece, index: at } of line.text.matchAll(word)) {
      const forms = formsOf(piece);
      if (forms.some((form) => today.has(form))) continue;
      const means = isName(piece)
        ? forms.some((form) => parts.some((part) => isPart(form, part)))
        : (meansPeople || !isOrdinary(piece)) &&
          piece.length >= INFLECTED_CHARS &&
          forms.some((form) => parts.includes(form));
      if (means) marks.push(markOf(piece, line.start + at));
    }
  }
  // Scripts without spaces write a name into the next word: 田中様.
  for (const part of old.flatMap(partsOf)) {
    if (!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(part) || today.has(fold(part))) continue;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) marks.push(markOf(part, at));
  }
  const last = lines.slice(-SIGNATURE_LINES);
  const current = new Set(now.flatMap((person) => initialsIn(last, person)).map(({ start }) => start));
  for (const person of old) for (const mark of initialsIn(last, person)) if (!current.has(mark.start)) marks.push(mark);
  return inOrder([...marks, ...strangersIn(lines, today)]);
}

const ordinary = later(() => new Set(tables().nameWords.split(' ')));
const isOrdinary = (piece: string): boolean => ordinary().has(fold(piece));

const courtesy = later(() => new Set(tables().courtesyWords.split(' ')));

/** Somebody else who is greeted in the first lines, or who signs in the last one. */
function strangersIn(lines: readonly WrittenLine[], today: ReadonlySet<string>): Mark[] {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const [first, last] = [written[0], written.length > 2 ? written.at(-1) : undefined];
  const names = ({ text, start }: WrittenLine): Mark[] =>
    [...text.matchAll(word)]
      .map(({ 0: piece, index }) => markOf(piece, start + index))
      .filter(({ text: piece }) => /^\p{Lu}/u.test(piece) && !courtesy().has(fold(piece)) && !today.has(fold(piece)));
  const signs = /^[\p{Lu}][\p{L}\p{M}.'’-]{1,20}(?: [\p{Lu}][\p{L}\p{M}.'’-]{0,20}){0,2}$/u;
  return [
    ...(first !== undefined && isGreeting(first.text) ? names(first) : []),
    ...(last !== undefined && signs.test(last.text.trim()) ? names(last) : []),
  ];
}
