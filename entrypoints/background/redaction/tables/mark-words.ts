import type { MarkKind } from '../../../../core/redaction';

/** How a model may call a kind in the six languages; the first is what we write. Bare, without blanks and hyphens. */
export const markWords: Readonly<Record<MarkKind, string>> = {
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
