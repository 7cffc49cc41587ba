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

/** A mark of a sentence that the sentence goes on behind belongs to the word: `S3cret! is`. */
const goesOn = /^[!?#$%&*+] ?\p{Ll}/u;

/** A word that begins at `start`, without what quotes it or ends its sentence. */
function bareAt(text: string, start: number, word: string): { readonly value: string; readonly start: number } {
  const lead = opening.exec(word)?.[0].length ?? 0;
  const value = word
    .slice(lead)
    .replace(/<\/[a-z].{0,64}$/i, '')
    .replace(closing, '');
  const end = start + lead + value.length;
  return {
    value: goesOn.test(text.slice(end, end + 3)) ? text.slice(start + lead, end + 1) : value,
    start: start + lead,
  };
}

function pieceAt(text: string, at: number, word: string): Piece | null {
  const { value, start } = bareAt(text, at, word);
  return looksTyped(value) ? { kind: 'password', start, end: start + value.length } : null;
}

/** `… should be S3cret`, `… you sent, S3cret, is …`, `… for the portal: S3cret`. */
function behind(text: string, from: number, labels: Labels): Piece | null {
  const [sentence = ''] = text.slice(from, from + SPAN).split(/\n|[.!?] |[。！？]/, 1);
  let last = '';
  let left = MOST_WORDS;
  for (const { 0: word, index } of sentence.matchAll(/\S+/g)) {
    const isSign = /[:=→,]$/.test(last);
    const isLed = isSign || links().has(bare(last)) || /['’]s$/.test(last);
    const piece = isLed ? pieceAt(text, from + index, word) : null;
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
  return place === undefined ? null : pieceAt(text, from + place[0], before.slice(...place));
}

const turned = /^["'”“»」]? ?(?:(?:to|auf|zu|en|à|a|para|por)(?= )|->|=>|→|から) ?(\S{6,64})/du;

/** What a password became, right behind it: `from Winter_24 to Spring_25`. */
export function turnedInto(text: string, end: number): Piece[] {
  const place = turned.exec(text.slice(end, end + 80))?.indices?.[1];
  const piece = place === undefined ? null : pieceAt(text, end + place[0], text.slice(end + place[0], end + place[1]));
  return piece === null ? [] : [piece];
}

const signs = /[!-~]{6,64}/g;

/** `They gave me S3cr#t as one for the portal`: nothing else looks like it. */
function anywhere(text: string, name: number, from: number): Piece | null {
  const near = text.slice(Math.max(0, name - SPAN), name);
  const least = name - near.length + near.lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(least, from + SPAN).split('\n', 1);
  for (const { 0: word, index } of line.matchAll(signs)) {
    const { value, start: at } = bareAt(text, least + index, word);
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
    (place === undefined ? null : pieceAt(text, from + place[0], beside?.[1] ?? '')) ??
    behind(text, from, labels) ??
    inFront(text, name) ??
    anywhere(text, name, from)
  );
}
