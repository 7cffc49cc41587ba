import type { Provenance } from './effective';
import type { PolicyKey } from './table';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only an organisation has a word in it. `set`: what it says; undefined where it does not. */
export const theirs = (value: unknown, policyKey: PolicyKey, set: unknown): Provenance =>
  set === undefined
    ? { value, source: 'default', locked: false, policyKey: null }
    : { value, source: 'policy', locked: true, policyKey };

/** The person's, unless the organisation decided. */
export const either = (value: unknown, mine: unknown, byDefault: unknown, decided: PolicyKey | false): Provenance =>
  decided === false
    ? { value, source: same(mine, byDefault) ? 'default' : 'you', locked: false, policyKey: null }
    : { value, source: 'policy', locked: true, policyKey: decided };

/** Capped: the person may still go lower. */
export function capped(
  value: number | null,
  mine: number | null,
  byDefault: number | null,
  cap: number | undefined,
  policyKey: PolicyKey,
): Provenance {
  const holds = cap !== undefined && (mine === null || mine >= cap);
  return {
    value,
    source: holds ? 'policy' : same(mine, byDefault) ? 'default' : 'you',
    locked: false,
    ...(cap === undefined ? { policyKey: null } : { policyKey, cap }),
  };
}
