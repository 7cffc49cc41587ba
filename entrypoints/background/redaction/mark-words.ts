import type { MarkKind } from '../../../core/redaction';

/** How a model may call a kind in the six languages; the first is what we write. Bare, without blanks and hyphens. */
const words: Readonly<Record<MarkKind, string>> = {
  email:
    'email mail emails emailaddress mailaddress emailadresse mailadresse courriel adresseemail adressemail mel correo correoelectronico direcciondecorreo enderecodeemail メール メールアドレス 電子メール eメール',
  phone:
    'phone phonenumber telephone telephonenumber tel telefon telefonnummer rufnummer numerodetelephone telefono numerodetelefono telefone numerodetelefone 電話 電話番号',
  card: 'card cardnumber creditcard karte kartennummer kreditkarte kreditkartennummer carte cartebancaire numerodecarte tarjeta numerodetarjeta cartao numerodocartao カード カード番号',
  iban: 'iban bankkonto 口座番号',
  id: 'id idnumber nationalid ausweis ausweisnummer kennung kennnummer identifiant identite numerodidentite identificacion identificador identidad identificacao documento 識別番号 個人番号 身分証番号',
  ip: 'ip ipaddress ipadresse adresseip direccionip enderecoip ipアドレス',
  mac: 'mac macaddress macadresse adressemac direccionmac enderecomac macアドレス',
  key: 'key apikey token schlussel schluessel cle clave chave キー 鍵',
  password: 'password passwort kennwort motdepasse contrasena senha palavrapasse パスワード 暗証番号',
  secret: 'secret geheimnis secreto segredo シークレット 秘密',
  name: 'name nom nombre nome names namen firstname lastname vorname nachname prenom apellido sobrenome apelido 名前 氏名 姓',
  number: 'number nummer numero no 番号 数字',
};

export const markWords: ReadonlyMap<string, MarkKind> = new Map(
  Object.entries(words).flatMap(([kind, all]) => all.split(' ').map((word) => [word, kind as MarkKind] as const)),
);

const plain = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '');

/** Letters that languages put behind a word: `emails`, `Namens`. */
const MOST_ENDING = 3;

/** The kind that a model means; null for any other word. */
export function kindOf(said: string): MarkKind | null {
  const word = plain(said);
  for (let length = word.length; length >= Math.max(2, word.length - MOST_ENDING); length -= 1) {
    const kind = markWords.get(word.slice(0, length));
    // Two letters with more behind them are another word, `idea`; a plural is none.
    if (kind !== undefined && (length === word.length || length > 2 || word === `${word.slice(0, 2)}s`)) return kind;
  }
  return null;
}

/** Whether more letters could make a word of it that a model means. */
export const mayBecomeKind = (said: string): boolean => {
  const word = plain(said);
  return word === '' || kindOf(said) !== null || [...markWords.keys()].some((known) => known.startsWith(word));
};
