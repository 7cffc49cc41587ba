import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import type { ProviderId } from '../../../core/providers';
import type { Lock } from './lock-words';
import { byOf } from './who';

type Managed = Pick<SettingsView, 'effective' | 'managed'>;

/** What an organisation says about the key of one provider. */
export interface KeyRule extends Lock {
  /** The organisation has put a key there. */
  readonly provided: boolean;
  /** The person may not use one of their own. */
  readonly locked: boolean;
}

export const hasProvidedKey = ({ effective, managed }: Managed, id: ProviderId): boolean =>
  managed.rules.providedKey && id === effective.provider;

export const noOwnKeyWords = (rules: Pick<Rules, 'organisation'>): string =>
  say('managed.key.none-own', { by: byOf(rules) });

/** Null where it says nothing. */
export function keyRuleOf(view: Managed, id: ProviderId): KeyRule | null {
  const { rules } = view.managed;
  const by = byOf(rules);
  if (hasProvidedKey(view, id)) {
    return {
      provided: true,
      locked: !rules.ownKeys,
      says: rules.ownKeys ? say('managed.key.provided', { by }) : say('managed.key.provided-only', { by }),
    };
  }
  return rules.ownKeys ? null : { provided: false, locked: true, says: noOwnKeyWords(rules) };
}
