import { browser } from 'wxt/browser';
import type { PolicyState } from '../../../core/policy/effective';
import { parsePolicy, type PolicyProblem } from '../../../core/policy/parse';

export interface ArrivedPolicy {
  readonly state: PolicyState;
  readonly problems: readonly PolicyProblem[];
}

/** What an organisation has set in this browser. */
export async function loadPolicy(): Promise<ArrivedPolicy> {
  try {
    const raw = await browser.storage.managed.get();
    if (Object.keys(raw).length === 0) return { state: { is: 'none' }, problems: [] };
    const { policy, problems } = parsePolicy(raw);
    return { state: { is: 'known', policy }, problems };
  } catch (thrown) {
    if (thrown instanceof Error) return { state: { is: 'none' }, problems: [] };
    throw thrown;
  }
}
