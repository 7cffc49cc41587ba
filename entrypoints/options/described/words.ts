import type { DeskSummary } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import type { DescribedBy } from '../../../core/settings';
import { say } from '../../../core/words/say';
import { type Lock, byOf } from '../../pages/managed/words';
import type { Described } from './useDescribed';

type By = Pick<DescribedBy, 'from'>;
interface Named {
  readonly name: string;
  readonly describedBy: DescribedBy | null;
}
type Naming = Pick<Rules, 'organisation'>;

/** Where a desk’s description stands on the page. */
export const placeOf = (origin: string): string => `described-${origin}`;

/** In short, beside a desk’s name. */
export const describedByWords = ({ from }: By, rules: Naming): string =>
  from === 'policy' ? say('described.by.policy', { by: byOf(rules) }) : say(`described.by.${from}`);

/** Where a description comes from, and who answers for it. */
export const broughtWords = ({ from }: By, rules: Naming): string =>
  from === 'policy' ? say('described.brought.policy', { by: byOf(rules) }) : say(`described.brought.${from}`);

/**
 * How an added desk stands with its description. `waits`: it was found, and the person has not let it yet. `kept`: the person brought
 * it, and no page was found to fit. `gone`: the one that was used does not count any more.
 */
export type Standing = 'waits' | 'used' | 'kept' | 'gone' | 'unknown';

export function standingOf({ desk, state, describedBy }: DeskSummary, told: Described | null): Standing {
  if (told === null) return describedBy === null ? 'unknown' : 'gone';
  if (desk === 'described') return 'used';
  return state === 'not-agreed' ? 'waits' : 'kept';
}

const goneWords = (from: DescribedBy['from'], rules: Naming): string =>
  from === 'policy' ? say('described.gone.policy', { by: byOf(rules) }) : say(`described.gone.${from}`);

export const standingWords = (standing: Standing, { name, describedBy }: Named, rules: Naming): string =>
  standing === 'gone'
    ? goneWords(describedBy?.from ?? 'shipped', rules)
    : say(`described.standing.${standing}`, { name });

/** What becomes of it when the person takes it away. */
export const dropWords = (from: DescribedBy['from'], standing: Standing): string =>
  say(`described.drop.${standing === 'waits' ? 'waits' : 'used'}-${from === 'own' ? 'own' : 'other'}`);

export const setByWords = (host: string, rules: Naming): string => say('described.set-by', { by: byOf(rules), host });

/** Why a person cannot bring a description; null where they can. */
export const ownLock = (rules: Naming & Pick<Rules, 'ownDescriptions'>): Lock | null =>
  rules.ownDescriptions ? null : { says: say('described.not-allowed', { by: byOf(rules) }) };

export const countedMistakes = (count: number): string => say('described.mistakes', { count });
