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

/** How a desk may answer a read, other than with the truth. */
export const badReads: readonly FailAnswer[] = [...both, { status: 429, retryAfterSeconds: 0 }];

/** Where the answer carries no message: one of each kind that the page can do something else about. Before a release all of them. */
export const fewBadReads: readonly FailAnswer[] =
  process.env['DESKSIDE_ALL'] === undefined ? [{ status: 401 }, 'wrong-shape', 'drop'] : badReads;

const allBadWrites: readonly FailAnswer[] = [
  ...both,
  { status: 409 },
  { status: 422 },
  { status: 429, retryAfterSeconds: 1 },
];

/** How a desk may answer a write: one of each kind that has words of its own; before a release all of them. */
export const badWrites: readonly FailAnswer[] =
  process.env['DESKSIDE_ALL'] === undefined
    ? [{ status: 401 }, { status: 403 }, { status: 500 }, 'html', 'drop', { status: 409 }, { status: 422 }]
    : allBadWrites;

export const nameOf = (answer: FailAnswer): string => (typeof answer === 'string' ? answer : String(answer.status));

/** The headings of all errors that have words of their own: "Something went wrong" says nothing. */
export const knownTitles: readonly string[] = errorCodes
  .filter((code) => code !== 'unexpected')
  .map((code) => describeError({ code }).title);
