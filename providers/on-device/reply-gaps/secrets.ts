import { later } from '../../../core/later';
import { tables } from '../../../core/tables';
import { isFunctionWord } from '../names';
import { fold } from '../tokens';
import { pieceAt, piecesOf, type Piece } from './piece';

const sign = '[ \\u00A0]{0,3}(?:[:=：]|[-–—]>|=>)[ \\u00A0]{0,3}';
const saysSo =
  '(?: (?:is|was|are|now|to|set to|changed to|reset to|lautet|ist|war|auf|est|es|era|(?:è|e) ora|(?:é|e)|is nu|jest|to jest|(?:ä|a)r|er|на)){1,2}[: ]{1,3}|は';

const edge = '(?<![\\p{L}\\p{N}])';
const withSign = (word: string): RegExp => new RegExp(`${edge}${word}[^\\n:=：]{0,24}?${sign}`, 'giu');
const withVerb = (word: string): RegExp => new RegExp(`${edge}${word}(?:${saysSo})`, 'giu');
const tellings = later((): readonly (readonly [RegExp, RegExp, string])[] => {
  const { secretNames, userNames } = tables();
  return [
    [withSign(secretNames), withVerb(secretNames), 'password'],
    [withSign(userNames), withVerb(userNames), 'user name'],
  ];
});

const states = later(() => new Set(tables().secretStates.split(' ')));

const quoted = /^["'“”„«»‚‘’`「]([^"'“”„«»‚‘’`」\n]{1,80})["'“”„«»‚‘’`」]/u;
const looksSecret = (word: string): boolean =>
  /\d/.test(word) || /[^\p{L}\p{N}.,;:!?)'’"-]/u.test(word) || /\p{Ll}\p{Lu}|\p{Lu}{3}/u.test(word);

/** After a colon: what stands there to the end of its sentence, on the next line where the colon ends one. Never empty. */
function behindSign(text: string, from: number): readonly [number, number] | null {
  const start = from + (/^\s{0,20}/.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const line = text.slice(start, start + 200).split('\n', 1)[0] ?? '';
  if (line === '') return null;
  const inQuotes = quoted.exec(line);
  if (inQuotes) return [start, start + inQuotes[0].length];
  // A long line is a sentence about it; a secret is one word, or a few that belong together.
  const words = line.split(/[ \t\u00A0]+/);
  const end = /[.!?](?= \p{Lu})/u.exec(line)?.index;
  const told = words.length <= 6 ? line : end === undefined ? (words[0] ?? '') : line.slice(0, end + 1);
  return [start, start + told.trimEnd().length];
}

/** After `is`: one word, unless it only says how the secret is. */
function behindVerb(text: string, from: number): readonly [number, number] | null {
  const rest = text.slice(from, from + 120);
  const inQuotes = quoted.exec(rest);
  if (inQuotes) return [from, from + inQuotes[0].length];
  const [word = ''] = /^\S{1,100}/.exec(rest) ?? [];
  const bare = word.replace(/[.,;:!?)]{1,3}$/, '');
  const folded = fold(bare);
  if (bare === '' || (!looksSecret(bare) && (isFunctionWord(bare) || states().has(folded)))) return null;
  return [from, from + word.replace(/[.,;:]$/, '').length];
}

/** `Xk7-pQ2!m`: letters of both sizes, digits and signs in one word, as nobody writes anything else. */
const mixed = /(?<!\S)(?=\S{0,40}\p{Ll})(?=\S{0,40}\p{Lu})(?=\S{0,40}\d)(?=\S{0,40}[!$%&*+=?^~#@])\S{6,80}/gu;
/** A word in quotes soon after a secret was named. */
const quotedSoon = later(
  () =>
    new RegExp(`${edge}${tables().secretNames}[^\\n]{0,60}?["“„«‚「](?<piece>[^"“”„«»‚‘」\\n]{1,80})["“”»‘」]`, 'giu'),
);

/** Passwords, codes, keys and user names: what a reply calls so, and what looks like one. They never stay. */
export function secretsIn(text: string): Piece[] {
  const pieces: Piece[] = [...piecesOf(text, mixed, 'password'), ...piecesOf(text, quotedSoon(), 'password')];
  for (const [bySign, byVerb, says] of tellings()) {
    for (const match of text.matchAll(bySign)) {
      const place = behindSign(text, match.index + match[0].length);
      if (place) pieces.push(pieceAt(text, ...place, says));
    }
    for (const match of text.matchAll(byVerb)) {
      const place = behindVerb(text, match.index + match[0].length);
      if (place) pieces.push(pieceAt(text, ...place, says));
    }
  }
  return pieces;
}
