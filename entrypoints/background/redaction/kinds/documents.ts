import { labelled } from '../text/labels';
import type { Finder } from '../text/piece';

/** What papers and numbers of a person are called, bare. Whatever stands behind the name is one, by whatever rule it was made. */
const named = labelled(
  "ssn|social security|my social|social insurance|itin|national insurance|nino|ni n(?:o|umber)|nhs|passport|driv(?:er['’]?s?|ing) licen[cs]e|id(?:entity)? card|national id|tax id|aadhaar|tfn|ppsn?|steuer-?id(?:entifikationsnummer)?|steuer-?id-?nr|steuerliche identifikationsnummer|identifikationsnummer|id-?nr|steuer-?n(?:umme)?r|st\\.?-?nr|(?:personal)?ausweis-?(?:nummer|nr|id)?|perso(?:-?nr)?|reisepass(?:-?n(?:umme)?r)?|pass-?n(?:umme)?r|fuhrerschein-?(?:nummer|nr)?|svnr|sv-?(?:nummer|nr)|sozialversicherungs-?(?:nummer|nr)?|rentenversicherungs-?(?:nummer|nr)?|(?:kranken)?versicherten-?(?:nummer|nr)|ust-?id(?:-?nr)?|ahv-?(?:nr|nummer)?|nir|securite sociale|n[°o] ?(?:de )?ss|secu|numero fiscal|passeport|permis de conduire|carte (?:nationale )?d['’]identite|registre national|dni|nie|nif|cif|pasaporte|seguridad social|curp|cuit|cuil|cedula|permiso de conducir|carn[eé] de conducir|cpf|cnpj|pis(?:/pasep)?|contribuinte|cartao de cidadao|passaporte|cnh|carteira de identidade|titulo de eleitor|codice fiscale|passaporto|bsn|burgerservicenummer|sofi(?:nummer)?|paspoort|pesel|personn(?:umme)?r|samordningsnummer|henkilotunnus|hetu|rijksregister(?:nummer)?",
  'マイナンバー|個人番号|旅券|パスポート|免許証|年金|保険証|在留カード',
);

/** Short names that are words of some language in small letters. */
const short = /(?<![\p{L}\d])(?:NI|TIN|SIN|NAS|PAN|RFC|RUT|RUN|RG|CPR|CNI|NIP)[ .:#=|n°ºNnoor-]{1,8}$/u;

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
    const isNamed = labels.isNamed(index, named) || short.test(prose.slice(Math.max(0, index - 12), index));
    return isNamed ? [{ kind: 'id' as const, start: index, end: index + value.length }] : [];
  });
