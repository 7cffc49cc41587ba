import { entryOf, policyKeys, type PolicyKey } from './table';

/**
 * Beside its keys a policy that is handed out names them all. Chromium drops a value of a wrong type without a word, and a limit
 * that is dropped would be no limit: what is named and did not arrive is said, and counts as its narrowest.
 */
export const EXPECTS = 'expects';

export interface LostKey {
  readonly key: PolicyKey;
  /** What counts in its place, be it of another key; null where nothing does. */
  readonly instead: { readonly key: PolicyKey; readonly value: unknown } | null;
}

function insteadOf(key: PolicyKey): LostKey['instead'] {
  const { narrowest } = entryOf(key);
  if (narrowest === 'missing') return null;
  return narrowest === 'nobody-asked' ? { key: 'allowed.providers', value: [] } : { key, value: narrowest.is };
}

/** The keys that `expects` names and that are not among those that arrived. What is no list of names names nothing. */
export function lostKeys(expects: unknown, arrived: ReadonlySet<string>): readonly LostKey[] {
  const named = Array.isArray(expects) ? expects : [];
  return policyKeys
    .filter((key) => named.includes(key) && !arrived.has(key))
    .map((key) => ({ key, instead: insteadOf(key) }));
}
