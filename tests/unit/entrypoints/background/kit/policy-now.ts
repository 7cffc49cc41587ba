import type { PolicyState } from '../../../../../core/policy/effective';
import type { Policy } from '../../../../../core/policy/schema';
import { knownPolicy } from '../../../../fixtures/managed';

/** What an organisation has set, for tests that have nothing to do with how it arrives. */
let state: PolicyState = { is: 'none' };

export const manage = (policy: Policy): void => void (state = knownPolicy(policy));
export const setPolicy = (next: PolicyState): void => void (state = next);
export const unmanage = (): void => setPolicy({ is: 'none' });

/** In place of `policy/arrival`. */
export const loadPolicy = () => Promise.resolve({ state, problems: [] });
