import { fold } from '../../automatic-mail/fold';
import type { Phrases } from '../../phrases/phrases';
import { inOrder, type Mark } from '../mark';

/** Brackets of other kinds than the square ones, which are filled in where they stand. */
const bracketed =
  /<[^<>\n]{2,60}>|(?<!\{ ?)\{[^{}\n]{2,60}\}(?!\})|%[\p{L}_]{2,40}%|\((?=[^()\n]{0,60}\p{L})[^()\n]{3,60}\)|[【〔［＜｛〈][^【】〔〕［］＜＞｛｝〈〉\n]{1,30}[】〕］＞｝〉]/gu;
/** A mark of the redaction is a gap of its own kind (`isLost`). */
const token = /⟨(?![a-z]{2,10} \d{1,9}⟩)[^⟨⟩\n]{1,60}⟩/g;
const blank =
  /(?<![\p{Ll}\p{Lu}\p{N}_])(?:[Xx]{3,20}|[Xx]{2}(?:[./-][Xx]{2,4}){1,3}|TBD|TBC|FIXME|TODO(?=\s?[:：])|(?<!(?:siglo|século|siècle|sec\.) )XX(?:[ .-]XX){0,4}(?= ?(?:%|€|\p{L}{2}|[.,:;)])|$)|(?:À|A) COMPL[EÉ]TER(?=\s?[:：])|(?:PENDIENTE|POR COMPLETAR|A PREENCHER|A COMPLETAR)(?=[:：])|N\.N\.|[DTJ]{2}[./-]MM[./-](?:Y{4}|J{4}|A{4})|Y{4}-MM-DD)(?![\p{Ll}\p{Lu}\p{N}_])|(?<![\p{Ll}\p{Lu}\p{N}_])_{3,40}(?![\p{Ll}\p{Lu}\p{N}_])|<<[^<>\n]{1,60}>>|\(\([^()\n]{1,60}\)\)|\$\{(?!(?:HOME|PATH|PWD|USER|SHELL|TMP|TMPDIR|TEMP|LANG|HOSTNAME|JAVA_HOME|PROJECT_ROOT)\})[^{}\n]{1,60}\}|<%[^%\n]{1,80}%>|(?<![\p{L}\p{N}$])\$[A-Z_]{0,20}(?:NAME|ID|NUMBER|SUBJECT|DATE)\$?(?![\p{L}\p{N}_])|\*\|[A-Z0-9_:]{1,40}\|\*|(?<![\p{L}\p{N}@])@@[\p{L}_.]{2,40}@@|\{![\p{L}\p{N}$_.]{1,60}\}|#\{[\p{L}_][\p{L}\p{N}_.]{0,60}\}|(?<![#\p{L}])##[\p{L}_]{2,40}##|\blorem ipsum\b|(?<![#\p{Ll}\p{Lu}\p{N}])#{3,20}(?![#\p{Ll}\p{Lu}\p{N} ])|Y{4}年\s?M{1,2}月(?:\s?D{1,2}日)?|\.{5,40}|[〇○◯●△×✕]{2,10}|(?<![〇○一二三四五六七八九十])[〇○◯●](?=[月日時分円年名])(?:月[〇○◯●]日)?|(?<=[\s(（「はがを約:：])[?？]{2,10}(?=\s?(?:%|\p{L}))|\{\$[\p{L}_][\p{L}\p{N}_.]{0,60}\}/gu;

/** What stands where a value would, behind `:` or `is`. */
const toBeTold =
  /(?<=[:：]\s?|(?<!\p{L})(?:is|ist|est|es|é) )(?:à (?:compléter|définir|préciser|venir)|a definir|a confirmar|por (?:completar|definir|confirmar)|a preencher|to be (?:confirmed|added|determined|completed|filled in)|(?:wird|noch) (?:zu )?(?:ergänzt|ergänzen|nachgetragen|klären)|要確認|未記入|後日記入)(?=[\s.,;!)。]|$)/giu;
/** Round brackets in the place of a value: `The part number is (part number).` */
const inPlace =
  /(?<=(?:(?<!\p{L})(?:is|are|ist|lautet|est|es|é|são|on|le|am|em|el)|[:：はがを]) ?)[(（](?=[^()（）\n]{0,40}\p{L})[^()（）\n]{2,40}[)）]/gu;

/** Whom a reply is to, as a name for what stands there. */
const someone =
  /^(?:customer|agent|requester|user|ticket|subject|order|cliente|agente|client|kunde|bestellung|commande|pedido)$/;

function isOpen(piece: string, { things, putIn }: Phrases): boolean {
  const inside = piece.slice(1, -1);
  if (/[@:/\\=;"'|]|\d{3}/.test(inside)) return false;
  const plain = fold(inside).replaceAll('_', ' ');
  // A sentence in round brackets is one; only what says that something is to be put in there is open.
  if (piece.startsWith('(')) return putIn.test(plain);
  if (/^[【〔［＜｛〈]/.test(piece)) return things.test(plain) && inside.length <= 14;
  const isName = /^[\p{L}]{1,20}(?:[ _.-][\p{L}]{1,20}){0,4}$/u.test(inside);
  if (!piece.startsWith('{')) return things.test(plain);
  return isName && (things.test(plain) || someone.test(plain) || inside.includes('_'));
}

/** Words alone, in small letters, one of which says what has to stand here. */
const isValue = (piece: string, { things, putIn }: Phrases): boolean => {
  const plain = fold(piece.slice(1, -1));
  return (
    (things.test(plain) || putIn.test(plain)) &&
    /^\P{Lu}{2,40}$/u.test(piece.slice(1, -1)) &&
    plain.split(' ').length <= 4
  );
};

const found = (text: string, pattern: RegExp, test: (piece: string) => boolean = () => true): Mark[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: piece, index }) =>
    test(piece) ? [{ start: index, end: index + piece.length, text: piece }] : [],
  );

/** What was to be filled in and was not, in any other form than `[name]`: `<name>`, `{first_name}`, `XXX`, `____`, `〇〇`, `⟨date⟩`, `*|FNAME|*`. */
export const leftOpen = (text: string, phrases: Phrases): Mark[] =>
  inOrder([
    ...found(text, toBeTold),
    ...found(text, inPlace, (piece) => isValue(piece, phrases)),
    ...found(text, token),
    ...found(text, blank),
    ...found(text, bracketed, (piece) => isOpen(piece, phrases)),
  ]);
