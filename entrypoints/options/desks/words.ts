import { sayTold } from '../../../core/words/say-phrase';
import { describeError } from '../../../core/error-text';
import { desks } from '../../../core/desks';
import type { DeskSummary, Requests } from '../../../core/messages';
import { asksForAdmissionFacts } from '../../../core/policy/access';
import type { Rules } from '../../../core/policy/effective';
import type { DeskPart } from '../../../core/settings-address';
import type { Lock } from '../../pages/managed/lock-words';
import { whoOf } from '../../pages/managed/who';

export const hostOf = (origin: string): string => new URL(origin).host;

/** The address of a part of a desk. */
export const placeAt = (origin: string, part: DeskPart): string => `desks/${hostOf(origin)}/${part}`;

/** What can be said of a desk at a glance, and what to do about it. */
export const stateWords: Readonly<Record<DeskSummary['state'], string>> = {
  ready: 'Ready',
  'not-read': 'Not read yet: open it in a tab',
  'not-agreed': 'Found, and nothing is read before you use it',
  'not-recognised': 'Not recognised: open it in a tab, or describe it',
  'no-access': 'No access: the browser took the grant back',
};

/** Said after an address was added. `on`: Deskside is switched on. */
export function addedWords(
  host: string,
  { desk, name: told, error }: Requests['desk.add']['out'],
  on: boolean,
): { said: string; problem?: string } {
  const name = told === null ? null : sayTold(told);
  if (error?.code === 'unknown-desk')
    return {
      said: '',
      problem: `${describeError(error).sentence} It stays in the list: sign in there and open a ticket, or remove it.`,
    };
  if (error !== null) return { said: '', problem: describeError(error).sentence };
  if (desk !== null) return { said: `${host} is added: it is ${name ?? sayTold(desks[desk].name)}.` };
  if (name !== null)
    return { said: `${host} is added. It looks like ${name}: see what Deskside would read there, and use it.` };
  return {
    said: `${host} is added. Open it in a tab and sign in: Deskside then finds out which help desk it is${on ? '' : ', once it is switched on'}.`,
  };
}

/** Why nothing can be learned from solved tickets where the organisation says who and what is admitted; null where it does not. */
export const learnLock = (rules: Pick<Rules, 'access' | 'organisation'>): Lock | null =>
  asksForAdmissionFacts(rules)
    ? {
        says: `Not possible while ${whoOf(rules)} limits who may use Deskside, or on which tickets: nothing says whose the solved tickets are.`,
      }
    : null;
