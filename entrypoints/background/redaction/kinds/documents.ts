import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { between, labelled } from '../text/labels';
import type { Finder } from '../text/piece';

export const papers = later(() => labelled(tables().papers));

/** Short names that are words of some language in small letters. */
const short = new RegExp(
  String.raw`(?<![\p{L}\d])(?:NI|TIN|SIN|NAS|PAN|RFC|RG|CPR|CNI|NIP|My ?Number|my_number|MY_NUMBER|myNumber)(?:${between}|["'\]]){1,40}$`,
  'u',
);
/** The same, where a sign or the head of a column says that it is a name: `sin: 046 454 286`. */
const shortInSettings = /^(?:sin|nas|nir)$|(?<![\p{L}\d])(?:sin|nas|nir)["']?\s?(?:=>|[:=>])[\s"'>[]{0,3}$/u;

/** Groups of letters and digits; a group of letters alone is the next word, but one capital at the end. */
const candidate =
  /(?<![\p{sc=Latin}\d])[a-z]{0,6}\d[a-z\d]{0,18}(?:[ ./-](?:[a-z]{0,2}\d[a-z\d]{0,11}|[A-Z](?![\p{sc=Latin}\d]))){0,6}(?![\p{sc=Latin}\d])/giu;

const LEAST = 6;
/** German papers are of nine capitals and digits, few of them digits. */
const isSerial = /^[A-Z\d]{8,10}$/;
const hasEnoughDigits = (value: string): boolean => value.replace(/\D/g, '').length >= (isSerial.test(value) ? 2 : 4);
const isDate = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?: \d{1,2})?)$/;

/** Numbers of papers that are called by their names. */
export const documents: Finder = ({ prose, labels }) =>
  [...prose.matchAll(candidate)].flatMap(({ 0: found, index }) => {
    const value = found.replace(/ [a-z]$/, '');
    if (value.length < LEAST || prose[index - 1] === '+' || !hasEnoughDigits(value) || isDate.test(value)) return [];
    const isNamed =
      labels.isNamed(index, papers()) ||
      labels.isNamed(index, shortInSettings) ||
      short.test(prose.slice(Math.max(0, index - 60), index).replace(/[^\n]{0,60}\n/g, ''));
    return isNamed ? [{ kind: 'id' as const, start: index, end: index + value.length }] : [];
  });
