import type { Requests } from '../../../core/messages';
import type { Policy } from '../../../core/policy/schema';
import { loadPolicy } from '../rules/arrival';

const withoutKey = ({ provider, ...policy }: Policy): Policy => {
  if (provider === undefined) return policy;
  const { key: _secret, ...shown } = provider;
  return { ...policy, provider: shown };
};

export async function showPolicy(): Promise<Requests['policy.get']['out']> {
  const { state } = await loadPolicy();
  return { policy: state.is === 'known' ? withoutKey(state.policy) : null };
}
