import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { bare, type Labels } from '../text/labels';
import type { Looked, Piece } from '../text/piece';

const codeName = later(() => new RegExp(tables().codeNames, 'giu'));
const links = later(() => new Set(tables().passwordLinks.split(' ')));
const units = later(() => new RegExp(String.raw`^[ -]?(?:${tables().codeUnits})`, 'iu'));

/** `4821`, `482 913`, `77-12-45`, `G-771204`, `48B12`, `8f3k-22la`. */
const value =
  /(?<![\p{sc=Latin}\d.,/+@_-]|\d:)(?:[A-Z]-)?(?:\d{1,4}(?:[ -]\d{1,4}){1,7}|\d{4,12}|\d{1,4}[A-Za-z]\d{1,4}|(?=[A-Za-z-]{0,9}\d)[A-Za-z\d]{3,8}(?:-[A-Za-z\d]{2,8}){1,9})(?![\p{sc=Latin}\d_@-]|[.,:/]\d)/gu;
const isDate = /^(?:19|20)\d{2}(?:$|[ -](?:0?[1-9]|1[0-2])(?:$|[ -]))|^\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d{2}$/;
const digits = /\d/g;

/** What a name and its code have between them where the sentence leads on to it. */
const sign = /(?:^|[:=→「【『(（“„"'は、]|です。?)\s{0,3}["'“„「【『(]?$/u;
/** No other label, cell or line in between. */
const oneLabel = /^[^|;\t\n:=→]{0,90}(?:[:=→][^|;\t\n:=→]{0,90})?$/;
/** The code is on the line below a label that is alone on its own. */
const below = /^[: ]{0,3}\n\s{0,3}[-*•]?\s{0,2}$/;
const isAlone = /(?:^|\n)[^\n;|\t",]{0,40}$/;
/** Whose code it is: `PIN do cofre 8810`, `passcode Zoom 884411`. */
const whose =
  /^ \p{Lu}\p{L}{2,14}$|^ (?:of|for|to|am|für|vo[mn]|zu[mr]|de[rsl]?|du|d[aoe]s?|n[ao]|en|la|le)(?: \p{L}{1,14}){1,2}$/u;
/** `482913 is the code`, `use 482913 to sign in. This one-time code …`. */
const told =
  /^["'”“»」』】)]{0,2}(?: ?(?:で|が|を|という|の)| (?:is|was|as|to|for|ist|war|als|zum|für|est|comme|pour|es|era|como|para|é)(?!\p{L}))/u;

/** How far its sentence is looked at. Characters. */
const BEHIND = 90;
const LIST = 400;
const BEFORE = 70;

const lastWord = (text: string): string => bare(/\S{1,24}$/.exec(text.trimEnd())?.[0] ?? '');

/** The codes of a part of a text that begins at `from`, with what stands in front of each. */
function* codesIn(part: string, from: number): Generator<Piece & { readonly gap: string }> {
  for (const { 0: code, index } of part.matchAll(value)) {
    const isCode =
      (code.match(digits)?.length ?? 0) >= 4 &&
      !isDate.test(code) &&
      !units().test(part.slice(index + code.length, index + code.length + 12)) &&
      !/\d ?(?:[€$£¥%]|:)$/.test(part.slice(0, index));
    if (isCode)
      yield { kind: 'password', start: from + index, end: from + index + code.length, gap: part.slice(0, index) };
  }
}

/** Between the codes of a list. */
const listed = /^(?:\s?[,;/|•]|\s{0,3}\n\s{0,3}[-*•]?|,? (?:and|or|und|oder|et|ou|y|o|e)(?= )|、)\s{0,3}$/;

function behind(text: string, name: number, from: number): Piece[] {
  const part = text.slice(from, from + BEHIND);
  const [sentence = ''] = part.split(/(?<=\S[^\n]{0,90})\n|[.!?] (?=\p{Lu})|。(?!$)/u, 1);
  const found: Piece[] = [];
  // A list may go on for some lines.
  for (const { gap, ...code } of codesIn(text.slice(from, from + LIST), from)) {
    const last = found.at(-1);
    if (last !== undefined) {
      const parted = text.slice(last.end, code.start);
      const isAlike = code.end - code.start === last.end - last.start;
      if (!listed.test(parted) || (parted.includes('\n') && !isAlike)) break;
    } else if (below.test(gap)) {
      if (!isAlone.test(text.slice(Math.max(0, name - 42), name))) break;
    } else if (gap.length > sentence.length || !oneLabel.test(gap)) break;
    else if (!sign.test(gap) && !whose.test(gap.trimEnd()) && !links().has(lastWord(gap))) continue;
    found.push(code);
  }
  return found;
}

function before(text: string, name: number, labels: Labels): Piece[] {
  const [line = ''] = text
    .slice(Math.max(0, name - BEFORE), name)
    .split('\n')
    .slice(-1);
  const from = name - line.length;
  for (const { gap: _, ...code } of [...codesIn(line, from)].toReversed())
    if (told.test(text.slice(code.end, name + 1)) && !labels.isOwnNumber(code.start)) return [code];
  return [];
}

/** Codes of digits or drawn groups that open something, by what they are called: once by text message, at a door, or to get an account back. */
export const openingCodes = ({ text, labels }: Looked): Piece[] =>
  [...text.matchAll(codeName())].flatMap(({ 0: said, index }) => {
    const found = behind(text, index, index + said.length);
    return found.length > 0 ? found : before(text, index, labels);
  });
