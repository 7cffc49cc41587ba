import { browser } from 'wxt/browser';
import type { KeyView, SettingsView } from '../../../core/messages';
import { providerIds, type ProviderId } from '../../../core/providers';
import { whyNotAllowedNow } from '../../../providers';
import { notAllowedError } from '../rules/allowed';
import { loadEffective } from '../rules/load';
import { loadLimit } from '../rules/limit';
import { staysNow } from '../rules/stays';
import { untriedProviders } from '../store/untried';
import { slotOf } from '../store/vault/slot';
import { keyHints, vaultState } from '../store/vault/vault';

export async function viewSettings(): Promise<SettingsView> {
  const effective = await loadEffective();
  const { settings, rules, keys: provenance, stored, problem, policyProblems } = effective;
  const notAllowed = whyNotAllowedNow(rules, settings, settings.provider);
  const hints = await keyHints();
  const keys = Object.fromEntries(
    providerIds.flatMap((id): [ProviderId, KeyView][] => {
      const hint = hints[slotOf(settings, id)];
      return hint === undefined ? [] : [[id, hint]];
    }),
  );
  return {
    settings: stored,
    effective: settings,
    managed: {
      gate: rules.gate,
      rules,
      keys: provenance,
      problems: policyProblems,
      providerProblem: notAllowed === null ? null : notAllowedError(notAllowed, settings.provider),
      limit: await loadLimit(settings),
      stays: staysNow(effective),
    },
    problem,
    keys,
    untried: await untriedProviders(),
    vault: await vaultState(),
    extensionOrigin: new URL(browser.runtime.getURL('/')).origin,
  };
}
