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

const word = /\p{L}[\p{L}\p{M}]{0,60}/gu;
const isName = (text: string): boolean => !/^\p{Ll}/u.test(text);

/** `E. Müller` is found by its last name; `E. M.` and `EM` at the end of a reply are these. */
function initialsIn(lines: readonly string[], { full }: PersonName): string[] {
  const letters = full.split(/[\s-]+/).map((part) => part.slice(0, 1));
  if (letters.length < 2) return [];
  const forms = [letters.join(''), letters.join('.') + '.', letters.join('. ') + '.', letters.join('/')];
  return lines.flatMap((line) => forms.filter((form) => form === line.trim()));
}

const SIGNATURE_LINES = 5;

/**
 * The names of earlier people that are still in a text, exactly as they stand there: in full, in parts, inflected, without accents,
 * or as initials in the last lines. What the people of today are called too is no reminder.
 */
export function oldNamesIn(text: string, old: readonly PersonName[], now: readonly PersonName[]): string[] {
  const today = new Set(now.flatMap(partsOf).flatMap(spellings));
  const parts = old
    .flatMap(partsOf)
    .flatMap(spellings)
    .filter((part) => !today.has(part));
  const found = new Set<string>();
  const lines = text.split('\n');
  const firstLine = lines.findIndex((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    // In a greeting and in a signature nobody doubts that a word in small letters is a name.
    const meansPeople = index === firstLine || index >= lines.length - SIGNATURE_LINES;
    for (const [piece] of line.matchAll(word)) {
      const folded = fold(piece);
      if (today.has(folded)) continue;
      const means = isName(piece)
        ? parts.some((part) => isPart(folded, part))
        : meansPeople && piece.length >= INFLECTED_CHARS && parts.includes(folded);
      if (means) found.add(piece);
    }
  }
  // Scripts without spaces write a name into the next word: 田中様.
  for (const part of old.flatMap(partsOf))
    if (
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(part) &&
      !today.has(fold(part)) &&
      text.includes(part)
    )
      found.add(part);
  const last = lines.slice(-SIGNATURE_LINES);
  const current = new Set(now.flatMap((person) => initialsIn(last, person)));
  for (const person of old) for (const form of initialsIn(last, person)) if (!current.has(form)) found.add(form);
  for (const name of strangersIn(lines, today)) found.add(name);
  return [...found];
}

/** Capitalised words of greetings and closings that are nobody's name. */
const courtesy = new Set(
  (
    'hi hello hey dear good morning afternoon evening day hallo guten tag morgen abend liebe lieber sehr geehrte geehrter geehrtes moin servus ' +
    'damen herren frau herr mr mrs ms mx miss dr prof sir madam all everyone team there customer colleagues kolleginnen kollegen zusammen ' +
    'hola buenos buenas dias tardes noches estimado estimada estimados querido querida senor senora sr sra don dona bonjour bonsoir cher chere madame monsieur ' +
    'ciao buongiorno gentile ola bom boa caro cara best kind warm many regards wishes thanks thank you cheers sincerely yours truly faithfully ' +
    'mit freundlichen freundliche grussen grusse grussen gruss viele beste besten liebe schone vielen dank mfg lg vg saludos cordiales atentamente gracias ' +
    'cordialement merci saluti cordiali atenciosamente obrigado obrigada support service desk helpdesk help it your ihr ihre'
  ).split(' '),
);

/** Somebody else who is greeted in the first lines, or who signs in the last one. */
function strangersIn(lines: readonly string[], today: ReadonlySet<string>): string[] {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', last = ''] = [written[0], written.length > 2 ? written.at(-1) : ''];
  const names = (line: string): string[] =>
    [...line.matchAll(word)]
      .map(([piece]) => piece)
      .filter((piece) => /^\p{Lu}/u.test(piece) && !courtesy.has(fold(piece)) && !today.has(fold(piece)));
  const greeted = isGreeting(first) ? names(first) : [];
  const signed = /^[\p{Lu}][\p{L}\p{M}.'’-]{1,20}(?: [\p{Lu}][\p{L}\p{M}.'’-]{0,20}){0,2}$/u.test(last)
    ? names(last)
    : [];
  return [...greeted, ...signed];
}
