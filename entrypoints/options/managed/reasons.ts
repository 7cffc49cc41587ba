import { say } from '../../../core/words/say';
import type { EffectiveKey, Provenance, Rules } from '../../../core/policy/effective';
import { byOf } from '../../pages/managed/words';

const decided = (by: string, { policyKey }: Provenance): string =>
  policyKey === null ? say('managed.reason.set', { by }) : say('managed.reason.set-key', { by, key: policyKey });

function masterSwitch(by: string, provenance: Provenance): string {
  if (provenance.policyKey === 'licensed') return say('managed.reason.unlicensed', { by });
  if (provenance.policyKey === 'enabled') return say('managed.reason.paused', { by });
  return say('managed.reason.provisioned', { by });
}

/** Why a setting has its value, in one or two sentences. */
export function reasonOf(key: EffectiveKey, provenance: Provenance, rules: Pick<Rules, 'organisation'>): string {
  const by = byOf(rules);
  const { source, policyKey, cap } = provenance;
  if (source === 'policy') {
    if (key === 'enabled') return masterSwitch(by, provenance);
    return cap === undefined
      ? decided(by, provenance)
      : policyKey === null
        ? say('managed.reason.capped-unknown', { by })
        : say('managed.reason.capped', { by, key: policyKey });
  }
  if (source === 'default') return say('managed.reason.default');
  return policyKey === null || cap === undefined
    ? say('managed.reason.yours')
    : say('managed.reason.yours-capped', { by, key: policyKey });
}
