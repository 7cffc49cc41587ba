import type { DeskSummary } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import type { DescribedBy } from '../../../core/settings';
import { say } from '../../../core/words/say';
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
export function describedByWords({ from }: By, { organisation }: Naming): string {
  if (from !== 'policy') return say(`described.by.${from}`);
  return organisation === null ? say('described.by.organisation') : say('described.by.policy', { who: organisation });
}

/** Where a description comes from, and who answers for it. */
export function broughtWords({ from }: By, { organisation }: Naming): string {
  if (from !== 'policy') return say(`described.brought.${from}`);
  return organisation === null
    ? say('described.brought.organisation')
    : say('described.brought.policy', { who: organisation });
}

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

function goneWords(from: DescribedBy['from'], { organisation }: Naming): string {
  if (from !== 'policy') return say(`described.gone.${from}`);
  return organisation === null
    ? say('described.gone.organisation')
    : say('described.gone.policy', { who: organisation });
}

export const standingWords = (standing: Standing, { name, describedBy }: Named, rules: Naming): string =>
  standing === 'gone'
    ? goneWords(describedBy?.from ?? 'shipped', rules)
    : say(`described.standing.${standing}`, { name });

/** What becomes of it when the person takes it away. */
export const dropWords = (from: DescribedBy['from'], standing: Standing): string =>
  say(`described.drop.${standing === 'waits' ? 'waits' : 'used'}-${from === 'own' ? 'own' : 'other'}`);

export const setByWords = (host: string, { organisation }: Naming): string =>
  organisation === null
    ? say('described.set-by-organisation', { host })
    : say('described.set-by', { who: organisation, host });

/** Why a person cannot bring a description; null where they can. */
export function ownLock({
  organisation,
  ownDescriptions,
}: Naming & Pick<Rules, 'ownDescriptions'>): { readonly says: string } | null {
  if (ownDescriptions) return null;
  return {
    says:
      organisation === null
        ? say('described.not-allowed-organisation')
        : say('described.not-allowed', { who: organisation }),
  };
}

export const countedMistakes = (count: number): string => say('described.mistakes', { count });
