import { fold } from '../../automatic-mail/fold';
import type { Phrases } from '../../phrases/phrases';
import { isClosing, isGreeting } from '../courtesy';
import { inOrder, type Mark } from '../mark';
import { loneJapaneseNames, loneNames } from './lone-names';
import { namedPeople } from './named-people';
import { isOfJapanese, isSaidInJapanese, japaneseNames, type Line } from './japanese-names';

/** So many lines at each end of a draft greet or sign. */
const GREETING_LINES = 3;
const SIGNING_LINES = 6;
const LINE_CHARS = 80;

const word = /[\p{L}\p{M}][\p{L}\p{M}'’.-]{0,30}/gu;

interface Word extends Mark {
  readonly plain: string;
}

/** `ITサービスデスク` begins with a capital, too. */
const team = /(?:デスク|サポート|サービス|チーム|センター)$/;

/** Words that begin with a capital and may be somebody's name. */
const nameWords = (line: string, at: number, { nobody }: Phrases): Word[] =>
  [...line.slice(0, LINE_CHARS).matchAll(word)].flatMap(({ 0: piece, index }) => {
    const text = piece.replace(/[.'’-]{1,5}$/, '');
    const plain = fold(text);
    return /^\p{Lu}/u.test(text) &&
      !nobody.has(plain) &&
      !plain.split('-').every((part) => nobody.has(part)) &&
      !team.test(text)
      ? [{ start: at + index, end: at + index + text.length, text, plain }]
      : [];
  });

/** Short forms count: `Chris` is `Christopher`, `Alex` is `Alexandra`. */
const isShortOf = (a: string, b: string): boolean => a.length >= 3 && b.startsWith(a);

interface Known {
  readonly words: ReadonlySet<string>;
}

/** `people`: the names of the ticket's people; `texts`: what they wrote, in which others may be named. */
function knownFrom(people: readonly string[], texts: readonly string[]): Known {
  const words = people.flatMap((name) => fold(name).split(/[^\p{L}\p{M}'-]+/u)).filter((part) => part.length > 1);
  const said = texts.flatMap((text) =>
    [...text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]{1,30}/gu)].map(({ 0: piece }) => fold(piece)),
  );
  return { words: new Set([...words, ...said]) };
}

const isKnown = ({ plain }: Word, { words }: Known): boolean =>
  words.has(plain) ||
  plain.split('-').some((part) => words.has(part)) ||
  [...words].some((other) => isShortOf(plain, other) || isShortOf(other, plain));

const whole = (words: readonly Word[], draft: string): Mark[] => {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, text: draft.slice(first.start, last.end) }] : [];
};

/** `Hello Anna, thank you for …`: the greeting is what stands before the first comma; `Hola, Anna:` ends a line. */
const greetingOf = (line: string): string =>
  /^[^,，、!:！\n]{1,20}[,，] ?(?:\S{1,30} ?){1,3}[,:!.]?\s*$/.exec(line)?.[0] ??
  /^[^,，、!:！\n]{1,60}/.exec(line)?.[0] ??
  '';

function linesOf(draft: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const text of draft.split('\n')) {
    if (text.trim() !== '') lines.push({ text, at });
    at += text.length + 1;
  }
  return lines;
}

/** A name, perhaps with a title; a sentence has more words. */
const isSignature = (line: string): boolean =>
  line.length <= LINE_CHARS && line.trim().split(/\s+/).length <= 5 && !/[.?!。]\s*$/.test(line);

/** What stands behind a farewell: in its own line behind a comma, or in the next one. Null where none is. */
function signature(lines: readonly Line[]): Line | null {
  const last = lines.slice(-SIGNING_LINES);
  for (const [index, { text, at }] of last.entries()) {
    if (isClosing(text)) return last[index + 1] ?? null;
    const comma = text.search(/[,，!]\s/);
    if (comma > 0 && isClosing(text.slice(0, comma))) return { text: text.slice(comma + 1), at: at + comma + 1 };
  }
  const [before, end] = last.slice(-2);
  // Whatever the farewell is, a name stands below it.
  if (before && end && /[,，]\s*$/.test(before.text) && before.text.length <= LINE_CHARS) return end;
  return end && /^\s*(?:[-–—~] ?|(?:i\. ?[AV]\.|p\.p\.|p\. ?o\.) )\p{Lu}/u.test(end.text) ? end : null;
}

/** A title makes a name of what follows it, wherever it stands: `Mr. Baxter`, `Frau Yıldız`, `la Sra. Núñez`. */
const titled =
  /(?<![\p{L}\p{M}])(?:Mr|Mrs|Ms|Miss|Herrn?|Frau|Mme|Mlle|M(?=\.)|[Mm]onsieur|[Mm]adame|Don|Doña|Dona|Dom|Sr|Sra|Srta|[Ss]eñora?|[Ss]enhora?|Dr|Dra|Prof)\.? (\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30})?)/gu;

const titledIn = (draft: string, phrases: Phrases): Mark[] =>
  [...draft.matchAll(titled)].flatMap(({ 0: piece, 1: name = '', index }) =>
    whole(nameWords(name, index + piece.length - name.length, phrases), draft),
  );

/** In a mail address too, and inflected: `Kaisers`. */
const isPartOf = (part: string, said: string): boolean =>
  part.length > 1 &&
  (said.includes(part) || (part.length > 3 && /[sn]$/.test(part) && said.includes(part.slice(0, -1))));

/**
 * Names that greet or sign, or stand behind a title, and are nobody's in this ticket: neither of its people nor named by any of them. Short forms are known;
 * of a first and a last name, one that is known is enough.
 */
export function strangersIn(
  draft: string,
  people: readonly string[],
  texts: readonly string[],
  phrases: Phrases,
): Mark[] {
  const lines = linesOf(draft);
  const found: Mark[] = [];
  let known: Known | null = null;
  const look = (words: readonly Word[]): void => {
    if (words.length === 0 || words.length > 4) return;
    known ??= knownFrom(people, texts);
    const whose = known;
    if (!words.some((one) => isKnown(one, whose))) found.push(...whole(words, draft));
  };
  const signed = signature(lines);
  for (const { text, at } of lines.slice(0, GREETING_LINES)) {
    const greeting = greetingOf(text);
    if (isGreeting(greeting.split(/[,，]/, 1)[0] ?? '') && !(signed && at >= signed.at))
      look(nameWords(greeting, at, phrases));
  }
  if (signed && isSignature(signed.text)) look(nameWords(signed.text, signed.at, phrases));
  const elsewhere = [
    ...titledIn(draft, phrases),
    ...namedPeople(draft, phrases),
    ...japaneseNames(draft, lines),
    ...loneNames(draft, phrases),
    ...loneJapaneseNames(draft, phrases),
  ];
  if (elsewhere.length === 0) return found;
  const said = fold([...people, ...texts].join('\n'));
  const isSaid = (name: string): boolean =>
    isOfJapanese(name)
      ? isSaidInJapanese(name, said, people)
      : fold(name)
          .replace(/'s$/, '')
          .split(/[^\p{L}\p{M}'-]+/u)
          .some((part) => isPartOf(part, said));
  return inOrder([...found, ...elsewhere.filter(({ text }) => !isSaid(text))]);
}
