import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { describeError } from '../../../core/error-text';
import { desks } from '../../../core/desks';
import type { DeskSummary, Requests } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import type { DeskPart } from '../../../core/settings-address';
import { type Lock, byOf } from '../../pages/managed/words';
import { done, refused, type Saved } from '../../pages/saving';

export const hostOf = (origin: string): string => new URL(origin).host;

/** The address of a part of a desk. */
export const placeAt = (origin: string, part: DeskPart): string => `desks/${hostOf(origin)}/${part}`;

/** What can be said of a desk at a glance, and what to do about it. */
export const stateWords = (state: DeskSummary['state']): string => say(`desks.state.${state}`);

/** Said after an address was added. `on`: Deskside is switched on. */
export function addedWords(host: string, { desk, name: told, error }: Requests['desk.add']['out'], on: boolean): Saved {
  if (error?.code === 'unknown-desk')
    return refused(() => say('desks.added.unknown', { problem: describeError(error).sentence }));
  if (error !== null) return refused(() => describeError(error).sentence);
  if (desk !== null) return done(phrase('desks.added.known', { host, name: told ?? desks[desk].name }));
  if (told !== null) return done(phrase('desks.added.looks-like', { host, name: told }));
  return done(phrase(on ? 'desks.added.open' : 'desks.added.open-when-on', { host }));
}

/** Why nothing can be learned from a desk's solved tickets where the organisation admits only some, and the desk cannot say which; null where it can. */
export const learnLock = (rules: Pick<Rules, 'organisation'>, { unsaid }: Pick<DeskSummary, 'unsaid'>): Lock | null =>
  unsaid === undefined ? null : { says: say(`desks.learn.unsaid.${unsaid}`, { by: byOf(rules) }) };
