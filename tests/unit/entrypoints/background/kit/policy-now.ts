import type { PolicyState } from '../../../../../core/policy/effective';
import type { Policy } from '../../../../../core/policy/schema';
import { knownPolicy } from '../../../../fixtures/managed';

/** What an organisation has set, for tests that have nothing to do with how it arrives. */
let state: PolicyState = { is: 'none' };

export const manage = (policy: Policy): void => void (state = knownPolicy(policy));
export const setPolicy = (next: PolicyState): void => void (state = next);
export const unmanage = (): void => setPolicy({ is: 'none' });

/** This file says what an organisation has set: nothing at first. `vitest.config.ts` puts files that call it in a process in which nothing else arrives. */
export const policyIsSetHere = (): void => unmanage();

/** In place of `rules/arrival`. */
export const loadPolicy = () => Promise.resolve({ state, problems: [] });
