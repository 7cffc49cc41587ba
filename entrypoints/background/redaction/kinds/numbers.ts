import { runsOf, standsAlone, Window } from '../digit-runs';
import type { Finder, Piece } from '../piece';

const LEAST = 6;

const isDateOrAmount = (text: string): boolean =>
  /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$/.test(text) ||
  /^\d{1,3}(?:[. ]\d{3}){1,4}$/.test(text) ||
  /^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/.test(text);

/** Codes of letters and digits in one: `INV-2024-00123`, `SN4839X2201`. */
const code =
  /(?<![\p{sc=Latin}\d_./-])(?=[A-Z\d-]{0,30}\d)(?=[A-Z\d-]{0,30}[A-Z])[A-Z\d]{1,20}(?:-[A-Z\d]{1,20}){0,5}(?![\p{sc=Latin}\d_-])/gu;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** Long numbers of any kind: customers, orders, serials. Only at the strict level: a model often needs them to understand. */
export const numbers: Finder = ({ prose }) => [
  ...runsOf(prose).flatMap((run): Piece[] => {
    const window = new Window(run, 0, run.length - 1);
    if (isDateOrAmount(prose.slice(window.start, window.end))) return [];
    return run
      .filter((group) => group.digits.length >= LEAST && standsAlone(prose, group))
      .map(({ start, end }) => ({ kind: 'number' as const, start, end }));
  }),
  ...[...prose.matchAll(code)].flatMap(({ 0: found, index }) =>
    digitsIn(found) >= 4 && found.length >= LEAST
      ? [{ kind: 'number' as const, start: index, end: index + found.length }]
      : [],
  ),
];
