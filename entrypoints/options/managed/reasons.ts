import type { EffectiveKey, Provenance, Rules } from '../../../core/policy/effective';
import { startWithCapital } from '../../pages/words';
import { whoOf } from '../../pages/managed/who';

const decided = (by: string, { policyKey }: Provenance): string =>
  policyKey === null ? `Set by ${by}.` : `Set by ${by} (policy key ${policyKey}).`;

function masterSwitch(by: string, provenance: Provenance): string {
  if (provenance.policyKey === 'licensed') return `Deskside is not part of what ${by} has.`;
  if (provenance.policyKey === 'enabled') return `Paused by ${by}.`;
  return `Switched on by ${by} (policy key provisioned); you can switch it off.`;
}

/** Why a setting has its value, in one or two sentences. */
export function reasonOf(key: EffectiveKey, provenance: Provenance, rules: Pick<Rules, 'organisation'>): string {
  const by = whoOf(rules);
  const { source, policyKey, cap } = provenance;
  if (source === 'policy') {
    if (key === 'enabled') return masterSwitch(by, provenance);
    return cap === undefined
      ? decided(by, provenance)
      : `Capped by ${by} (policy key ${policyKey ?? 'unknown'}); you can go lower.`;
  }
  if (source === 'default') return 'Nobody set it, so the default counts.';
  return policyKey === null || cap === undefined
    ? 'You set it.'
    : `You set it. ${startWithCapital(by)} caps it (policy key ${policyKey}).`;
}
