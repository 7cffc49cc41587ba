import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { bare, type Labels } from '../text/labels';
import { logins } from './logins';
import { openingCodes } from './opening-codes';
import { toldAround, turnedInto } from './password-sentences';
import { isOther, looksChosen, looksMixed, looksSet, looksTyped } from './password-shapes';
import type { Finder, Piece } from '../text/piece';

const label = later(() => new RegExp(tables().passwordNames, 'giu'));

const SPACE = String.raw`[^\S\n]{0,3}`;
/** What languages put behind the word. */
const ADJECTIVE = String.raw`(?: (?:nueva|actual|anterior|antigua|temporal|nova|atual|antiga|tempor[aá]ria|provis[oó]ria|provisional|provisoire|temporaire|actuel|initial|neu))?`;
/** Bold, a cell of HTML, and the like around the word or its sign. */
const MARKUP = String.raw`(?:\*\*|__|</?[a-z]{1,8}>){0,4}`;
/** `: `, ` = `, a border of a table, or a line of its own. */
const sign = new RegExp(
  String.raw`^["'”“]?${MARKUP}${ADJECTIVE}(?:${SPACE}\([^()\n]{1,30}\))?(?: (?:for|to|of|on|für|zum|zur|vom|von|am|pour|de|du|sur|para|do|da|del|en|no|na) [\p{L}\d@._-]{1,24}(?: [\p{L}\d-]{1,14}){0,2})?[. ]{0,40}(?:=>|->|[:=|→])${MARKUP}${SPACE}(?:\r?\n){0,2}${SPACE}`,
  'u',
);
/** A label in brackets, or on a line of its own: `【PW】 …`. What stands there has to look chosen. */
const apart =
  /^(?:\)[^\S\n]{0,3}(?=\S)|(?:です。?|:)?[^\S\n]{0,3}(?:\r?\n){1,2}[^\S\n]{0,3}(?=[^\s]{5,64}[^\S\n]{0,9}(?:\r?\n|$)))/;
/** No row of a table stands in front of it. */
const isAlone = /(?:^|\n)[^\n;|\t",]{0,58}$/;
/** The next cell of HTML. */
const nextCell = /^(?:<\/t[dh]>\s{0,4}<t[dh]>|["'] value=(?=["']))/i;
/** A column of a table: what stands there has to look chosen. */
const column = /^(?:["']?[^\S\n]?(?:[\t;]|, ?(?=["']))[^\S\n]?| - |, (?=\S{0,20}\d))/;
/** `is`, in six languages, maybe with a word for when. */
const verb = new RegExp(
  String.raw`^${ADJECTIVE}[^\S\n]{0,2}(?:(?:for|für|pour|para|de|du|do|da|del|der|vom|von|zum|to)(?:[^\S\n]\S{1,20}){1,3}[^\S\n])?(?:(?:is|was|are|är|jest|ist|lautet|heißt|war|wäre|being|est|était|es|era|é|eh|foi)(?!\p{L})|は(?:(?:次|以下|下記)の(?:とおり|通り)です)?|が)[^\S\n]{0,2}(?:(?:now|still|set to|jetzt|noch|maintenant|ahora|agora|currently|aktuell|derzeit|new|neu|temporarily)[^\S\n]{1,2})?:?[^\S\n]{0,3}`,
  'iu',
);

const quotes = /^[«"“”„‚'‘’`「『<([]/;
const closing: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '‚': '‘',
  '‘': '’',
  '「': '」',
  '『': '』',
  '<': '>',
  '(': ')',
  '[': ']',
};

const LONGEST = 64;

const noPasswords = later(() => new Set(tables().noPasswords.split(' ')));

const endMark = /[.,;:!?)\]}>"'»”“’‘`*」』。、]{1,64}$/;

/** In brackets or quotes right behind the word: one word that looks chosen. */
const inQuotes = /^ ?[„“”"'‘«(] ?([^\s„“”"'‘’«»()]{6,64}) ?["'”“’»)](?! ?[:=])/d;
/** `set to Spring_77!`, `auf Herbst-77 gesetzt`, 「Haru-77に変更」. */
const became =
  /^(?: (?:was|is|has been|wurde|ist|a été|fue|foi))?(?: (?:changed|set|reset|updated|geändert|zurückgesetzt|changé|cambiada?|alterada?))?(?: (?:to|auf|à|en|a|para|por) |を)[„“"'「(]?([\p{sc=Latin}\p{N}!#$%&*+=?@^~_-]{6,64})/du;
const signOfChoice = /[!#$%&*+=?@^~_-]/;
/** What is done with a password in front of the word. */
const meant =
  /(?<!\p{L})(?:with(?: the)?|and|use|using|user|login|set|chang\p{L}{1,3}|reset|mit(?: dem)?|und|als|verwende|avec(?: le)?|et|con(?: la)?|y|com(?: a)?|e|cambi\p{L}{1,3}|mud\p{L}{1,3}|alter\p{L}{1,3}|new|old|neue[sn]?|alte[sn]?|nouveau|ancien|nueva|vieja|nova|antiga|velha)(?: (?:the|my|his|her|das|mein|le|mon|la|mi|a|minha|new|neues?)){0,2} $/u;
const doneBehind =
  /^[^\n]{0,66}? (?:gesetzt|geändert|zurückgesetzt|verwenden|eingeben|anmelden)(?!\p{L})|^[^\n]{0,66}?に(?:変更|設定)/u;

/** Nothing, or who it is for: `user jane, `. */
const alone =
  /(?:^|\n|[.!?] )[>\s*-]{0,4}(?:(?:user|usuario|usuário|utilisateur|benutzer|login|id)\p{L}{0,6}[ :]{1,2}\S{1,30} (?:and |und |et |y |e )?)?[\p{L}-]{0,16}$/iu;

/** Right behind the word: `wifi password guest2024!`. */
const beside = /^ ([^\s|;]{6,64})(?=[\s|;]|$)/d;

function besideAt(text: string, from: number, name: number): Piece | null {
  const rest = text.slice(from, from + 80);
  const [quoted, turned] = [inQuotes.exec(rest), became.exec(rest)];
  const found = quoted ?? turned ?? beside.exec(rest);
  const [raw = '', place] = [found?.[1], found?.indices?.[1]];
  const value = raw.replace(/[.,;:)\]"'”“’‘`*]{1,64}$/, '');
  const before = text.slice(Math.max(0, name - 48), name);
  const isMeant = quoted !== null || meant.test(before.toLowerCase()) || doneBehind.test(rest);
  // The word and the value are all that the line says.
  const isWhole =
    alone.test(before) && /^\s{0,9}(?:\n|$)/.test(text.slice(from + (place?.[0] ?? 0) + value.length, from + 160));
  const isOne =
    looksSet(value) ||
    looksMixed(value, isMeant || (turned !== null && signOfChoice.test(value))) ||
    ((quoted !== null || isWhole || isMeant) && looksTyped(value));
  return isOne && place ? { kind: 'password', start: from + place[0], end: from + place[0] + value.length } : null;
}

/** Several words are one: `passphrase: correct horse battery staple`. */
const words = /^[^\n.,;:]{8,120}/;

/** What hides a password in place of showing it. */
const hides = /^[*•●∙·x._-]+$/i;

/** Digits in groups are one code: `847 291`. */
const groups = /^\d{2,4}(?:[ -]\d{2,4}){1,7}(?![\p{L}\d])/u;

/** `(see below)`, `"forgotten"`. */
const isRemark = (value: string): boolean =>
  hides.test(value) ||
  noPasswords().has(bare(value)) ||
  (/\s/.test(value) && noPasswords().has(bare(value.split(' ', 1)[0] ?? '')));

const upToBar = /^[^\s|;\u3000-\u9fff]{1,64}/;
const upToBlank = /^[^\s;\u3000-\u9fff]{1,64}/;
/** `S3|cret` in a sentence; with a second bar it is a row of a table. */
const isOneBar = (text: string, from: number, rest: string): boolean =>
  /^[^\s|]{1,63}\|[^\s|]{1,63}(?:\s(?![^\n]{0,40}\|)|$)/.test(rest) &&
  !text.slice(Math.max(0, from - 60), from).includes('|');

/** The value that begins at `from`; null where no password stands there. */
function valueAt(text: string, from: number, isNamedBySign: boolean): Piece | null {
  const rest = text.slice(from, from + LONGEST + 2);
  const opening = quotes.test(rest) ? (rest[0] ?? '') : '';
  if (opening !== '') {
    const ends = closing[opening] ?? opening;
    const found = [...ends].map((end) => rest.indexOf(end, 1)).filter((at) => at > 0);
    const length = Math.min(LONGEST + 1, ...found) - 1;
    const value = rest.slice(1, length + 1);
    if (isRemark(value)) return null;
    if (length >= 3 && length < LONGEST && !value.includes('\n'))
      return { kind: 'password', start: from + 1, end: from + 1 + length };
  }
  const grouped = groups.exec(rest)?.[0];
  if (grouped !== undefined) return { kind: 'password', start: from, end: from + grouped.length };
  const raw = (isOneBar(text, from, rest) ? upToBlank : upToBar).exec(rest)?.[0] ?? '';
  // A sentence may end right behind it; a sign that many passwords end in stays.
  const value = raw
    .replace(/<\/[a-z].{0,64}$/i, '')
    .replace(/[.,;:]{1,64}$/, '')
    .replace(/^["'“„«]/, '');
  const plain = bare(value.replace(endMark, ''));
  if (value.length < 3 || noPasswords().has(plain) || hides.test(value)) return null;
  if (!isNamedBySign && (!looksChosen(value.replace(endMark, '')) || isOther(value))) return null;
  if (isNamedBySign && /^\$[({]|^[\w.]{1,64}\(/.test(value)) return null;
  if (isNamedBySign && /^https?:/.test(value)) return null;
  const start = from + raw.indexOf(value);
  return { kind: 'password', start, end: start + value.length };
}

const isOfWords = /phra|frase|フレーズ|answer|antwort|réponse|respuesta|resposta/i;

/** A phrase to its end; null where it is one word, or says something about the phrase. */
function phraseAt(text: string, from: number): Piece | null {
  const found = words.exec(text.slice(from, from + 121).replace(/^["'“„]/, ' '))?.[0].trimEnd() ?? '';
  const said = found.trim().split(' ');
  const remarks = said.filter((word) => noPasswords().has(bare(word))).length;
  if (said.length < 3 || remarks * 3 > said.length) return null;
  return { kind: 'password', start: from, end: from + found.length };
}

/** What stands below the head of a column. */
function inColumns({ cells }: Labels, text: string): Piece[] {
  return cells.flatMap(({ start, end, head }) => {
    if (head.length < 2 || head.replace(label(), '') !== '') return [];
    const cell = text.slice(start, end);
    const from = /^["' *`]*/.exec(cell)?.[0].length ?? 0;
    const piece = valueAt(cell.replace(/["' *`\r]{1,9}$/, ''), from, true);
    return piece === null || !looksChosen(cell.slice(piece.start, piece.end))
      ? []
      : [{ ...piece, start: start + piece.start, end: start + piece.end }];
  });
}

/** The value right behind a word for a password, with a sign or a verb between them; null where none stands there. */
function valueBehind(text: string, name: string, index: number): Piece | null {
  const from = index + name.length;
  const near = besideAt(text, from, index);
  if (near !== null) return near;
  const rest = text.slice(from, from + 80);
  const plain = verb.exec(rest) ?? sign.exec(rest) ?? nextCell.exec(rest);
  const said =
    plain ??
    column.exec(rest) ??
    (isAlone.test(text.slice(Math.max(0, index - 60), index)) ? apart.exec(rest) : null) ??
    /^(?=[「『])/.exec(rest);
  if (said === null) return null;
  const start = from + said[0].length;
  const isSign = /[:=|>→はが]/.test(said[0]);
  const phrase = isSign && isOfWords.test(name) ? phraseAt(text, start) : null;
  const piece = phrase ?? valueAt(text, start, isSign);
  if (piece === null) return null;
  const value = text.slice(piece.start, piece.end);
  if (/[はが]/.test(said[0]) && isOther(value)) return null;
  // Below a label or in the next column anything may stand.
  const isQuoted = /[「『]$/.test(text.slice(from, piece.start));
  return plain !== null || looksTyped(value) || (isQuoted && looksChosen(value)) ? piece : null;
}

/** What words for a password name: right behind them, below them, or elsewhere in their sentence. */
export const passwords: Finder = (looked) => {
  const { text, prose, labels } = looked;
  const found: Piece[] = [...openingCodes(looked), ...logins(text), ...inColumns(labels, text)];
  for (const { 0: name, index } of text.matchAll(label())) {
    // In an address the word names a page: `…/forgot-password`.
    const isPage = prose[index] === '\0';
    const piece = valueBehind(text, name, index) ?? (isPage ? null : toldAround(looked, index, index + name.length));
    if (piece !== null) found.push(piece);
  }
  return found.flatMap((piece) => [piece, ...turnedInto(text, piece.end)]);
};
