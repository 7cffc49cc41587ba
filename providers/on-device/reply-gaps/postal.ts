import { piecesOf, type Piece } from './piece';

const capital = "(?:St\\.|\\p{Lu}[\\p{L}\\p{M}'’-]{0,40})";
const edge = '(?<![\\p{L}\\p{N}])';
const of = "(?:(?:de|du|des|del|della|dei|dos|das|da|do|la|las|le|les|los|of|the) |[ld]['’]){0,3}";

/** How streets are written with their numbers, by language; then places with their codes. */
const patterns: readonly RegExp[] = [
  // Musterstraße 12, Berliner Str. 3a, Kerkstraat 5
  new RegExp(
    `${edge}(?:${capital} )?\\p{Lu}?[\\p{L}.-]{0,40}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Dd]amm|[Uu]fer|straat|laan|plein|gatan|vägen|gade|vej)[ \\u00A0]?\\d{1,4}[ ]?[a-zA-Z]?(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  // 12 Main Street, 221B Baker St
  new RegExp(
    `${edge}\\d{1,5}[a-zA-Z]?,? (?:${capital} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Close|Way|Place|Pl|Terrace|Crescent|Gardens|Row|Highway|Hwy|Parkway|Pkwy)(?![\\p{L}\\p{N}])\\.?`,
    'gu',
  ),
  // 12 bis, rue de la Paix
  new RegExp(
    `${edge}\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route) ${of}${capital}(?:[ -]${capital}){0,3}`,
    'gu',
  ),
  // Calle Mayor 5, Via Roma 3, Rua do Ouro, 12, ul. Długa 7
  new RegExp(
    `${edge}(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\\.?|[Pp]laza|[Pp]aseo|Via|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua|[Tt]ravessa|[Pp]raça|[Uu]l\\.|[Uu]lica) ${of}${capital}(?: ${of}${capital}){0,4},? (?:n[º°.o]{1,2} ?)?\\d{1,4}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  // 10115 Berlin, D-80331 München, 1010 Wien at the start of a line, 1012 AB Amsterdam
  new RegExp(
    `${edge}(?:[A-Z]{1,2}-)?(?:\\d{5}|(?<=(?:^|[\\n,]) ?(?:[A-Z]{1,2}-)?)\\d{4}|\\d{4} ?[A-Z]{2}) ${capital}(?:[ -](?:${capital}|(?:am|an|der|im|sur|sous|de|del|la)(?!\\p{L}))){0,3}`,
    'gmu',
  ),
  // SW1A 1AA
  new RegExp(`${edge}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\p{N}])`, 'gu'),
  // Springfield, IL 62704
  new RegExp(`${edge}${capital}(?: ${capital}){0,2},? [A-Z]{2} \\d{5}(?:-\\d{4})?(?!\\d)`, 'gu'),
  /(?:P\.? ?O\.? ?Box|Postfach|Boîte postale|Apartado)[ :]{1,3}\d[\d ]{0,12}/giu,
  /〒? ?\d{3}-\d{4}[ 　]?[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][^\n。、]{0,60}/gu,
  /[\p{sc=Han}]{1,4}[都道府県][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,20}[市区町村][^\n、。]{0,40}/gu,
];

/** Postal addresses, as streets with numbers and places with codes. Their own organisation's may stand in many replies. */
export const postalIn = (text: string): Piece[] =>
  patterns.flatMap((pattern) => piecesOf(text, pattern, 'postal address', true));
