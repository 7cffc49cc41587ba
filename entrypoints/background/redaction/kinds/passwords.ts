import { bare } from '../labels';
import { matched, type Finder, type Piece } from '../piece';

/** What a password is called in six languages, and codes that open something for a while. */
const label =
  /(?<![\p{L}\d])(?:pass(?:word|code|phrase|wd)?|passwords|pwd|pw|passwort|kennwort|zugangscode|zugangspasswort|wlan-?(?:passwort|schlüssel)|(?:start|initial|einmal|windows|wi-?fi|admin|bios|vpn|root|temp(?:orary)?)-?(?:passwort|kennwort|password)|mot de passe|mdp|code d['’]acc[eè]s|contrase(?:ñ|n)a|clave(?: de acceso)?|senha|palavra-passe|pin(?:-code|-nummer| code)?|puk|cvv2?|cvc2?|otp|tan|(?:verification|security|access|one-time|unlock|confirmation) code|(?:bestätigungs|sicherheits|freischalt|verifizierungs)code|code (?:de )?(?:vérification|sécurité|confirmation|pin)|c[oó]digo de (?:verificaci[oó]n|seguridad|acceso|verificaç[aã]o|segurança|acesso))(?![\p{L}\d])|パスワード|暗証番号|パスコード|認証コード|確認コード|暗証/giu;

const SPACE = String.raw`[^\S\n]{0,3}`;
/** What languages put behind the word. */
const ADJECTIVE = String.raw`(?: (?:nueva|actual|temporal|nova|atual|tempor[aá]ria|provisoire|temporaire|actuel|initial|neu))?`;
/** `: `, ` = `, a border of a table, or a line of its own. */
const sign = new RegExp(
  String.raw`^${ADJECTIVE}(?:${SPACE}\([^()\n]{1,30}\))?(?: (?:for|to|of|on|für|zum|zur|vom|von|am|pour|de|du|sur|para|do|da|del|en|no|na)(?: [\p{L}\d-]{1,14}){1,3})?${SPACE}(?:[:=|]|=>|->|→)${SPACE}(?:\n${SPACE})?`,
  'u',
);
/** A column of a table: what stands there has to look chosen. */
const column = /^(?:["']?[^\S\n]?(?:[\t;]|,(?=["']))[^\S\n]?| - )/;
/** `is`, in six languages, maybe with a word for when. */
const verb =
  /^(?: (?:nueva|actual|temporal|nova|atual|tempor[aá]ria|provisoire|temporaire|actuel))?[^\S\n]{0,2}(?:(?:for|für|pour|para|de|do|da|del|der|zum|to)[^\S\n]\S{1,30}[^\S\n])?(?:(?:is|was|are|ist|lautet|war|wäre|est|était|es|era|é|eh|foi)(?!\p{L})|は|が)[^\S\n]{0,2}(?:(?:now|still|set to|jetzt|noch|maintenant|ahora|agora|currently|aktuell|derzeit|new|neu|temporarily)[^\S\n]{1,2})?:?[^\S\n]{0,3}/iu;

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

/** Words that say something about a password and are none. Bare. */
const noPasswords = new Set(
  'is was are not no none yes ok n/a na required needed wrong incorrect invalid expired forgotten forgot reset changed change missing empty unknown correct same the a my your his her see below above attached hidden secret protected policy manager please and or too does must should will has have had been when after with for in on at by it works working ist nicht kein keine ja nein falsch abgelaufen vergessen zurucksetzen zuruckgesetzt geandert fehlt leer unbekannt korrekt siehe unten oben das der die mein ihr bitte und oder wird wurde hat muss soll est pas non oui incorrect expire oublie perdu reinitialise change vide inconnu voir ci-dessous le la mon votre et ou sera doit no si incorrecta caducada olvidada olvide perdida cambiada vacia desconocida ver abajo la el mi su y o nao sim incorreta expirada esqueci esquecida alterada vazia desconhecida abaixo a o minha sua e ou valid valide gultig ungultig valida invalida'.split(
    ' ',
  ),
);

const endMark = /[.,;:!?)\]}>"'»”“’」』。、]{1,64}$/;

/** Nobody's everyday word: a digit, a sign, or a capital inside. */
const looksChosen = (value: string): boolean =>
  /\d/.test(value) || /[^\p{L}\p{N}'’-]/u.test(value) || /.\p{Lu}/u.test(value);

/** The value that begins at `from`; null where no password stands there. */
function valueAt(text: string, from: number, isNamedBySign: boolean): Piece | null {
  const rest = text.slice(from, from + LONGEST + 2);
  const opening = quotes.test(rest) ? (rest[0] ?? '') : '';
  if (opening !== '') {
    const ends = closing[opening] ?? opening;
    const length = [...rest.slice(1)].findIndex((character) => ends.includes(character));
    const value = rest.slice(1, length + 1);
    if (length >= 3 && !value.includes('\n') && !noPasswords.has(bare(value)))
      return { kind: 'password', start: from + 1, end: from + 1 + length };
  }
  const raw = /^[^\s|;\u3000-\u9fff]{1,64}/.exec(rest)?.[0] ?? '';
  // A sentence may end right behind it; a sign that many passwords end in stays.
  const value = raw.replace(/[.,;:]{1,64}$/, '').replace(/^["'“„«]/, '');
  const plain = bare(value.replace(endMark, ''));
  if (value.length < 3 || noPasswords.has(plain)) return null;
  if (!isNamedBySign && !looksChosen(value.replace(endMark, ''))) return null;
  if (isNamedBySign && /^https?:/.test(value)) return null;
  const start = from + raw.indexOf(value);
  return { kind: 'password', start, end: start + value.length };
}

/** Short codes that need no sign: `CVV 123`, `PIN 4821`. */
const code = /(?<![\p{L}\d])(?:[Cc][Vv][VvCc]2?|CVC|PUK|PIN|OTP|TAN) (\d{3,8})(?!\d|[.,]\d)/dgu;

/** `user/password: jane / S3cret!`. */
const both =
  /(?:user(?:name)?|login|benutzer(?:name)?|usuario|usuário|utilisateur|identifiant) ?[/&+,] ?(?:pass(?:word)?|pw|passwort|kennwort|mdp|mot de passe|contraseña|senha) ?[:=] ?[^\s/]{1,64} ?[/|,] ?(\S{3,64})/dgiu;

/** What stands behind a word for a password, with a sign or a verb between them. */
export const passwords: Finder = ({ text }) => {
  const found: Piece[] = [...matched('password', text, both, 1), ...matched('password', text, code, 1)];
  for (const { 0: name, index } of text.matchAll(label)) {
    const from = index + name.length;
    const rest = text.slice(from, from + 80);
    const said = verb.exec(rest) ?? sign.exec(rest) ?? column.exec(rest);
    if (said === null) continue;
    const isSign = /[:=|>→はが]/.test(said[0]);
    const piece = valueAt(text, from + said[0].length, isSign);
    if (piece !== null) found.push(piece);
  }
  return found;
};
