import { labelled } from '../text/labels';
import type { Finder } from '../text/piece';

/** What papers and numbers of a person are called, bare. Whatever stands behind the name is one, by whatever rule it was made. */
export const papers = labelled(
  "ssn|(?:social|national) (?:security|insurance|id)|my social|itin|tin|nino|ni n(?:o|umber)|nhs|pass(?:port|eport|aporte|aporto|-?n(?:umme)?r)|pasaporte|reisepass(?:-?n(?:umme)?r)?|driv(?:er['’]?s?|ing) licen[cs]e|id(?:entity)? card|tax id|(?:steuer|ust)-?id(?:entifikationsnummer)?(?:-?nr)?|(?:steuerliche )?identifikationsnummer|id-?nr|steuer-?n(?:umme)?r|st\\.?-?nr|(?:personal)?ausweis-?(?:nummer|nr)?|perso(?:-?nr)?|fuhrerschein-?(?:nummer|nr)?|svnr|sv-?(?:nummer|nr)|(?:sozial|renten)versicherungs?-?(?:nummer|nr)?|(?:kranken)?versicherten-?(?:nummer|nr)|ahv-?(?:nr|nummer)?|avs|nir|securite sociale|n[°o] ?ss|secu|numero fiscal|permis de conduire|carte (?:nationale )?d['’]identite|dni|nie|nif|cif|seguridad social|permiso de conducir|cpf|cnpj|pis|contribuinte|cartao de cidadao|codice fiscale|bsn|burgerservicenummer|sofi(?:nummer)?|pesel|personn(?:umme)?r",
  'マイナンバー|個人番号|旅券|パスポート|免許証|年金|保険証|在留カード',
);

/** Short names that are words of some language in small letters. */
const short = /(?<![\p{L}\d])(?:NI|TIN|SIN|NAS|PAN|RFC|RG|CPR|CNI|NIP)[ .:#=|n°ºNnoor-]{1,8}$/u;

/** Groups of letters and digits; a group of letters alone is the next word, but one capital at the end. */
const candidate =
  /(?<![\p{sc=Latin}\d])[a-z]{0,6}\d[a-z\d]{0,18}(?:[ ./-](?:[a-z]{0,2}\d[a-z\d]{0,11}|[A-Z](?![\p{sc=Latin}\d]))){0,6}(?![\p{sc=Latin}\d])/giu;

const LEAST = 6;
/** German papers are of nine capitals and digits, few of them digits. */
const isSerial = /^[A-Z\d]{8,10}$/;
const hasEnoughDigits = (value: string): boolean => value.replace(/\D/g, '').length >= (isSerial.test(value) ? 2 : 4);
const isDate = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** Numbers of papers that are called by their names. */
export const documents: Finder = ({ prose, labels }) =>
  [...prose.matchAll(candidate)].flatMap(({ 0: found, index }) => {
    const value = found.replace(/ [a-z]$/, '');
    if (value.length < LEAST || !hasEnoughDigits(value) || isDate.test(value)) return [];
    const isNamed = labels.isNamed(index, papers) || short.test(prose.slice(Math.max(0, index - 12), index));
    return isNamed ? [{ kind: 'id' as const, start: index, end: index + value.length }] : [];
  });
