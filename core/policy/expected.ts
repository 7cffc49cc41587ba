import { LEAST, policyKeys, switchableFeatures, type PolicyKey } from './schema';

/**
 * Beside its keys a policy that is handed out names them all. Chromium drops a value of a wrong type without a word, and a limit
 * that is dropped would be no limit: what is named and did not arrive is said, and counts as its narrowest.
 */
export const EXPECTS = 'expects';

/**
 * What a key that got lost counts as. What is not here is only named: either being without it is its narrowest already (no model and
 * no key is provided, nothing is switched on for anybody), or it limits nothing (names, words, the day of the month), or nobody can
 * tell what it would have said: of `fields` the locked, left out and always asked values are lost with it, and the rest of the policy
 * counts as it is.
 */
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
  'limits.tokensPerRequest': LEAST.tokensPerRequest,
  'limits.tokensPerMonth': 0,
  'confidence.toSet': 100,
  'confidence.toChange': 100,
  retentionDays: LEAST.retentionDays,
  featuresOff: switchableFeatures,
};

/** Without these somebody else than the organisation named would be asked, be it with its key: so nobody is. */
const whoIsAsked: readonly PolicyKey[] = ['provider.use', 'provider.address'];

export interface LostKey {
  readonly key: PolicyKey;
  /** What counts in its place, be it of another key; null where nothing does. */
  readonly instead: { readonly key: PolicyKey; readonly value: unknown } | null;
}

function insteadOf(key: PolicyKey): LostKey['instead'] {
  if (whoIsAsked.includes(key)) return { key: 'allowed.providers', value: [] };
  return key in narrowest ? { key, value: narrowest[key] } : null;
}

/** The keys that `expects` names and that are not among those that arrived. What is no list of names names nothing. */
export function lostKeys(expects: unknown, arrived: ReadonlySet<string>): readonly LostKey[] {
  const named = Array.isArray(expects) ? expects : [];
  return policyKeys
    .filter((key) => named.includes(key) && !arrived.has(key))
    .map((key) => ({ key, instead: insteadOf(key) }));
}
