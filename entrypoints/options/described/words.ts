import type { Description } from '../../../core/described/description';
import type { DeskSummary } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import type { DescribedBy } from '../../../core/settings';
import { whoOf } from '../../pages/managed/who';
import { startWithCapital } from '../../pages/words';
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
export function describedByWords({ from }: By, rules: Naming): string {
  if (from === 'shipped') return 'described by Deskside';
  return `described by ${from === 'own' ? 'you' : whoOf(rules)}`;
}

/** Where a description comes from, and who answers for it. */
export function broughtWords({ from }: By, rules: Naming): string {
  if (from === 'shipped') return 'The description comes with Deskside.';
  return from === 'own'
    ? 'You brought the description, so you answer for what it calls public.'
    : `${startWithCapital(whoOf(rules))} brought the description and answers for what it calls public.`;
}

/** How far it is tried, as its writer says. */
export const testedWords: Readonly<Record<Description['about']['tested'], string>> = {
  'real-server': 'Its writer tried it on a real server.',
  practice: 'Its writer tried it on a practice desk only.',
  'facts-end': 'Its writer has not tried it on a real server: some facts are missing.',
};

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

const goneWords: Readonly<Record<DescribedBy['from'], (by: string) => string>> = {
  own: () => 'Your description does not count now, so nothing is read there.',
  policy: (by) => `${by} no longer has the description by which this desk was read, so nothing is read there.`,
  shipped: () => 'Deskside no longer has the description by which this desk was read, so nothing is read there.',
};

export function standingWords(standing: Standing, { name, describedBy }: Named, rules: Naming): string {
  switch (standing) {
    case 'waits':
      return `It looks like ${name}. Nothing is read there before you have seen this and use it.`;
    case 'used':
      return `As ${name}.`;
    case 'kept':
      return `Your description of ${name} is kept. It counts from the first page that it fits: open a ticket there.`;
    case 'gone':
      return goneWords[describedBy?.from ?? 'shipped'](startWithCapital(whoOf(rules)));
    case 'unknown':
      return 'It is not recognised yet. Where it is a help desk that Deskside does not know, whoever knows it can describe it: one text that says where everything stands and what counts as public.';
  }
}

/** What becomes of it when the person takes it away. */
export const dropWords = (from: DescribedBy['from'], standing: Standing): string =>
  `${
    standing === 'waits'
      ? 'Nothing was read there, and nothing is.'
      : 'Deskside reads nothing there any more, and forgets what it read of fields and tickets there.'
  } ${
    from === 'own'
      ? 'Your description is erased: export it first if you want to keep it.'
      : 'It is not found again by itself; for that, remove the address from the list and add it anew.'
  } Nothing changes in the desk itself.`;

/** Why a person cannot bring a description; null where they can. */
export const ownLock = (rules: Naming & Pick<Rules, 'ownDescriptions'>): { readonly says: string } | null =>
  rules.ownDescriptions ? null : { says: `${startWithCapital(whoOf(rules))} does not allow descriptions of your own.` };

export const countedMistakes = (count: number): string => (count === 1 ? 'One mistake' : `${count} mistakes`);
