import { asciiDigits } from '../digits';
import type { Mark } from '../mark';

/** Groups of digits as numbers of telephones are written: `+49 40 1234-567`, `(020) 7946 0018`, `03‐1234‐5678`. */
const groups =
  /(?<![\p{Ll}\p{Lu}\p{N}_./:#@-])(?:\+ ?|\(\+?|(?<=[\s(])[-–](?=\d))?\d{1,16}\)?(?:[ \u00A0\u202F./()（）\-‐‑–－]{1,3}\d{1,16}\)?){0,7}(?![\p{Ll}\p{Lu}\p{N}_@:]|[日時分秒回名件台階月年週個度本枚人円万])/gu;

/** What is said before a number that is one whatever it looks like. */
const announced =
  /(?:\b(?:tel|telephone|phone|call(?: us| me)?(?: (?:on|at))?|mobile|cell|hotline|ext|extension|dial|fon|telefon|telefonnummer|durchwahl|handy|mobil|apparat|nebenstelle|anrufen unter|telefono|movil|celular|llame(?: al)?|marque(?: el)?|telefone|ramal|ligue(?: para)?|poste|portable|appele[zr](?: le| au)?|joignable au|numero|extensión|(?:linha|línea|linea|ligne)(?= (?:interne|interna|interno|directe|direta|directa) ))\b(?: (?:interne|interna|interno|number|nummer|directe?|direta|directa))?(?: (?:is|ist|lautet|est|es|é))?(?: (?:the|die|der|le|la|el|o|a))?|電話(?:番号)?|内線|携帯|お電話は?)(?:は|が)?[^\p{L}\p{N}\n]{0,5}$/iu;

/** Who is asked to call is told the number in the same sentence. */
const calling =
  /(?<!\p{L})(?:call|ring|phone|dial|text|rufen|anrufen|wählen|appelez|appeler|composez|llama|llame|llamar|llámanos|llámame|marque|ligue|ligar|disque)(?!\p{L})[^\d\n.!?]{0,60}$/iu;

/** So far before a number what is said of it is looked for, in characters. */
const BEFORE_CHARS = 80;
const FEWEST = 7;
const MOST = 15;
/** So many digits at the end tell two numbers apart; what stands before is a country's or a city's. */
const TAIL = 7;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const isAddress = (piece: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(piece);
const isVersion = (piece: string): boolean =>
  /^\d{1,5}(?:\.\d{1,6}){2,4}$/.test(piece) && !/^\d{3}\.\d{3}\.\d{4}$|^0\d(?:\.\d\d){4}$/.test(piece);
const isYears = (piece: string): boolean => /^(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d$/.test(piece);

function isPhone(piece: string, before: string): boolean {
  const { length } = digitsOf(piece);
  if (length > MOST) return false;
  if (announced.test(before)) return length >= 2;
  if (length < FEWEST || isAddress(piece) || isVersion(piece) || isYears(piece)) return false;
  if (calling.test(before)) return true;
  const parts = piece.match(/\d+/g)?.length ?? 0;
  if (/^\(?\+/.test(piece)) return true;
  // A number that begins with a zero or a bracket is dialled; others have to look like groups that somebody reads out.
  if (/^\(?0/.test(piece)) return length >= 9 || parts > 1;
  if (/^\d{2} 9?\d{4}[ -]\d{4}$/.test(piece)) return true;
  if (/^\(\d{2,4}\) ?\d{4,5}[ .\-‐‑–－]\d{4}$/.test(piece)) return true;
  if (length >= 9 && /^\d{2,3}(?:[ .-]\d{2,3}){2,4}$/.test(piece)) return true;
  return (
    (parts === 3 || parts === 4) && length >= 9 && /^\(?\d{1,4}\)?[ .\-‐‑–－]\d{2,4}[ .\-‐‑–－]\d{3,4}/.test(piece)
  );
}

/** The numbers of telephones of a text, extensions too where a word says that they are one. Linear in its length. */
export function phonesOf(text: string): Mark[] {
  const plain = asciiDigits(text);
  return [...plain.matchAll(groups)].flatMap(({ 0: piece, index }) => {
    if (!isPhone(piece, plain.slice(Math.max(0, index - BEFORE_CHARS), index))) return [];
    return [{ start: index, end: index + piece.length, text: text.slice(index, index + piece.length) }];
  });
}

const tailOf = (digits: string): string => digits.slice(-TAIL);

/** What the numbers of a text answer for: every group of digits in it, however it is written there. */
export const phoneKeys = (text: string): ReadonlySet<string> =>
  new Set([...asciiDigits(text).matchAll(groups)].map(({ 0: piece }) => tailOf(digitsOf(piece))));

export const isKnownPhone = (piece: Mark, known: ReadonlySet<string>): boolean =>
  known.has(tailOf(digitsOf(asciiDigits(piece.text))));
