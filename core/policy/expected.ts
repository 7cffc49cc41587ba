import { policyKeys, type PolicyKey } from './schema';

/**
 * Beside its keys a policy that is handed out names them all. Chromium drops a value of a wrong type without a word, and a limit
 * that is dropped would be no limit: what is named and did not arrive is said, and counts as its narrowest.
 */
export const EXPECTS = 'expects';

/** What a key that got lost counts as; a key that is not here takes nothing away, so it is only named. */
const narrowest: Partial<Readonly<Record<PolicyKey, unknown>>> = {
  licensed: false,
  enabled: false,
  'capabilities.suggestions': false,
  'capabilities.drafts': false,
  'provider.ownKeys': false,
  'allowed.providers': [],
  'allowed.servers': [],
  'allowed.localOnly': true,
  'allowed.desks': [],
  'access.users': [],
  'access.groups': [],
  'access.organisations': [],
  'access.ticketTypes': [],
  'limits.tokensPerMonth': 0,
};

export interface LostKey {
  readonly key: PolicyKey;
  /** Undefined where nothing has to take its place. */
  readonly instead: unknown;
}

/** The keys that `expects` names and that are not among those that arrived. What is no list of names names nothing. */
export function lostKeys(expects: unknown, arrived: ReadonlySet<string>): readonly LostKey[] {
  const named = Array.isArray(expects) ? expects : [];
  return policyKeys.filter((key) => named.includes(key) && !arrived.has(key)).map((key) => ({ key, instead: narrowest[key] }));
}
