import { bare, type Labels } from '../text/labels';
import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import type { Looked, Piece } from '../text/piece';
import { looksSure, looksTyped } from './password-shapes';

/** Words that lead to a password, anywhere behind its name: `the admin password should be …`. */
const links = later(() => new Set(tables().passwordLinks.split(' ')));

const SPAN = 100;
const MOST_WORDS = 7;
const opening = /^["'“”„«»‘‚`([{「『*_]{1,4}/;
const closing = /[.,;:!?)\]}"'”“»«’‘`」』*…]{1,8}$/;

const pieceAt = (start: number, word: string): Piece | null => {
  const lead = opening.exec(word)?.[0].length ?? 0;
  const value = word
    .slice(lead)
    .replace(/<\/[a-z].{0,64}$/i, '')
    .replace(closing, '');
  return looksTyped(value) ? { kind: 'password', start: start + lead, end: start + lead + value.length } : null;
};

/** `… should be S3cret`, `… you sent, S3cret, is …`, `… for the portal: S3cret`. */
function behind(text: string, from: number, labels: Labels): Piece | null {
  const [sentence = ''] = text.slice(from, from + SPAN).split(/\n|[.!?] |[。！？]/, 1);
  let last = '';
  let left = MOST_WORDS;
  for (const { 0: word, index } of sentence.matchAll(/\S+/g)) {
    const isSign = /[:=→,]$/.test(last);
    const isLed = isSign || links().has(bare(last)) || /^['’]s$/.test(last);
    const piece = isLed ? pieceAt(from + index, word) : null;
    if (piece !== null) return isSign && labels.isOwnNumber(piece.start) ? null : piece;
    // What a sentence says of resets, links and errors is none.
    if (/\d|:\/\//.test(word) || (left -= 1) < 0) return null;
    last = word;
  }
  return null;
}

/** `S3cret as my password`. */
const asOne =
  /(?<=^|\s)(\S{6,64}) (?:as|als|como|comme)(?: (?:my|the|a|das|mein|neues|la|mi|nueva|le|mon|nouveau|minha|nova|new)){0,2} $/du;
/** `S3cretをパスワードに`, `S3cretという(パスワード)`. */
const asOneInJapanese = /([!-~]{6,64}) ?(?:を|という|が)(?:新しい|新)?$/du;
/** `パスワードとしてS3cretを`, `パスワードにはS3cretを`. */
const besideInJapanese = /^[ぁ-ん、]{0,6} ?([!-~]{6,64})/du;

function inFront(text: string, name: number): Piece | null {
  const from = Math.max(0, name - 90);
  const before = text.slice(from, name);
  const place = (asOne.exec(before) ?? asOneInJapanese.exec(before))?.indices?.[1];
  return place === undefined ? null : pieceAt(from + place[0], before.slice(...place));
}

const signs = /[!-~]{6,64}/g;

/** `They gave me S3cr#t as one for the portal`: nothing else looks like it. */
function anywhere(text: string, name: number, from: number): Piece | null {
  const start = text.lastIndexOf('\n', name) + 1;
  const least = Math.max(start, name - SPAN);
  const [line = ''] = text.slice(least, from + SPAN).split('\n', 1);
  for (const { 0: word, index } of line.matchAll(signs)) {
    const lead = opening.exec(word)?.[0].length ?? 0;
    const bareWord = word.slice(lead).replace(closing, '');
    // A mark that a sentence goes on behind belongs to the word.
    const isWithin = /^[!?#$%&*+] ?\p{Ll}/u.test(
      line.slice(index + lead + bareWord.length, index + lead + bareWord.length + 3),
    );
    const value = isWithin ? word.slice(lead, lead + bareWord.length + 1) : bareWord;
    const at = least + index + lead;
    if (looksSure(value) && (at + value.length <= name || at >= from))
      return { kind: 'password', start: at, end: at + value.length };
  }
  return null;
}

/** What the sentence around a word for a password tells of it. `name` and `from`: where the word begins and ends. */
export function toldAround({ text, labels }: Looked, name: number, from: number): Piece | null {
  const beside = /[ぁ-ヿ一-鿿]$/.test(text.slice(name, from))
    ? besideInJapanese.exec(text.slice(from, from + 80))
    : null;
  const place = beside?.indices?.[1];
  return (
    (place === undefined ? null : pieceAt(from + place[0], beside?.[1] ?? '')) ??
    behind(text, from, labels) ??
    inFront(text, name) ??
    anywhere(text, name, from)
  );
}
