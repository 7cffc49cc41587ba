import { fold } from '../../automatic-mail/fold';
import { inOrder, type Mark } from '../mark';

/** What is to be put in, in the words of six languages; as `fold` leaves it. */
const things =
  /(?<![a-z])(?:(?:first|last|full|sur|your|customer|agent|user|company|team|product|order|ticket|file|host|device)?[ _-]?(?:name|number|id|title|position|signature)|date|time|link|url|e-?mail|phone|address|amount|company|department|reason|insert|placeholder|fill in|vor-?name|nach-?name|kunden?|ihr|datum|uhrzeit|nummer|betrag|firma|abteilung|einfugen|unterschrift|telefon|nom|prenom|votre|numero|lien|montant|societe|heure|inserer|signature|adresse|nombre|apellido|su|tu|fecha|hora|enlace|importe|empresa|insertar|firma|telefono|direccion|nome|sobrenome|seu|sua|data|valor|inserir|assinatura|telefone|endereco|cliente|client)(?![a-z])/u;
const japaneseThings = /名|氏|日付|日時|日程|番号|会社|リンク|金額|担当|部署|住所|電話|メール|ここに|記入|入力|URL/;

/** Brackets of other kinds than the square ones, which are filled in where they stand. */
const bracketed =
  /<[^<>\n]{2,60}>|(?<!\{ ?)\{[^{}\n]{2,60}\}(?!\})|%[\p{L}_]{2,40}%|\((?=[^()\n]{0,60}\p{L})[^()\n]{3,60}\)|[【〔［＜｛〈][^【】〔〕［］＜＞｛｝〈〉\n]{1,30}[】〕］＞｝〉]/gu;
const token = /⟨[^⟨⟩\n]{1,60}⟩/g;
const blank =
  /(?<![\p{L}\p{N}_])(?:[Xx]{3,20}|[Xx]{2}(?:[./-][Xx]{2,4}){1,3}|TBD|TBC|FIXME|TODO:|N\.N\.|[DTJ]{2}[./-]MM[./-](?:Y{4}|J{4}|A{4})|Y{4}-MM-DD)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])_{3,40}(?![\p{Ll}\p{Lu}\p{N}_])|\.{5,40}|[〇○◯●△×✕]{2,10}/gu;

/** A sentence in round brackets is one; only what says that something is to be put in there is open. */
const putIn =
  /(?<![a-z])(?:insert|fill in|add (?:your|the)|enter (?:your|the) .{1,30} here|placeholder|einfugen|eintragen|erganzen|platzhalter|inserer|a completer|a remplir|insertar|completar|rellenar|inserir|preencher)(?![a-z])/u;

function isOpen(piece: string): boolean {
  const inside = piece.slice(1, -1);
  if (/[@:/\\=;"'|]|\d{3}/.test(inside)) return false;
  const plain = fold(inside);
  if (piece.startsWith('(')) return putIn.test(plain) || /(?:を|に)?(?:ご?記入|入力してください)$/.test(inside);
  if (/^[【〔［＜｛〈]/.test(piece)) return japaneseThings.test(inside) && inside.length <= 14;
  if (piece.startsWith('{'))
    return (
      /^[\p{L}]{1,20}(?:[ _.-][\p{L}]{1,20}){0,4}$/u.test(inside) &&
      (things.test(plain.replaceAll('_', ' ')) || inside.includes('_'))
    );
  return things.test(plain.replaceAll('_', ' '));
}

const found = (text: string, pattern: RegExp, test: (piece: string) => boolean = () => true): Mark[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: piece, index }) =>
    test(piece) ? [{ start: index, end: index + piece.length, text: piece }] : [],
  );

/** What was to be filled in and was not, in any other form than `[name]`: `<name>`, `{first_name}`, `XXX`, `____`, `〇〇`, `⟨email 1⟩`. */
export const leftOpen = (text: string): Mark[] =>
  inOrder([...found(text, token), ...found(text, blank), ...found(text, bracketed, isOpen)]);
