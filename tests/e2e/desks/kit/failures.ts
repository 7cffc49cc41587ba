import { errorCodes } from '../../../../core/errors';
import { describeError } from '../../../../core/error-text';
import type { FailAnswer } from '../../../desks/contract';

const both: readonly FailAnswer[] = [
  { status: 401 },
  { status: 403 },
  { status: 404 },
  { status: 500 },
  'html',
  'broken-json',
  'wrong-shape',
  'drop',
  'redirect-to-sign-in',
];

const isWhole = process.env['DESKSIDE_ALL'] !== undefined;

/** How a desk may answer a read, other than with the truth. */
const badReads: readonly FailAnswer[] = [...both, { status: 429, retryAfterSeconds: 0 }];

/**
 * How the desk answers the read at this place among all that it is asked for. Where the answer carries messages, each of two places
 * gets half of what there is; where it carries none, one each, another one from place to place. Before a release all of them.
 */
export function badReadsAt(place: number, holdsMessages: boolean): readonly FailAnswer[] {
  if (isWhole) return badReads;
  if (holdsMessages) return badReads.filter((_answer, index) => index % 2 === place % 2);
  const few: readonly FailAnswer[] = [{ status: 401 }, 'wrong-shape', 'drop'];
  return few.filter((_answer, index) => index === place % few.length);
}

const allBadWrites: readonly FailAnswer[] = [
  ...both,
  { status: 409 },
  { status: 422 },
  { status: 429, retryAfterSeconds: 1 },
];

/** How a desk may answer a write: some of those that have words of their own in one row; before a release all of them in two. */
export const badWriteRows: readonly (readonly FailAnswer[])[] = isWhole
  ? [0, 1].map((half) => allBadWrites.filter((_answer, index) => index % 2 === half))
  : [[{ status: 401 }, 'drop', { status: 409 }]];

export const nameOf = (answer: FailAnswer): string => (typeof answer === 'string' ? answer : String(answer.status));

/** The headings of all errors that have words of their own: "Something went wrong" says nothing. */
export const knownTitles: readonly string[] = errorCodes
  .filter((code) => code !== 'unexpected')
  .map((code) => describeError({ code }).title);
