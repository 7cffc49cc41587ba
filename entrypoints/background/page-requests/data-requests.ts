import type { Requests } from '../../../core/messages';
import { forgetDrafts } from '../store/drafts';
import { forgetSent } from '../store/sent';
import { keepingPolicy } from '../rules/arrival';
import { loadEffective } from '../rules/load';
import { suggestionBook } from '../store/ledger/suggestion-book';
import { eraseLedger, exportLedger } from '../rules/upkeep';
import { eraseStorage } from '../store/settings/store';
import { eraseVault } from '../store/vault/vault';

/**
 * Everything Deskside keeps, as JSON for the person: the settings as they set them, and as they count with the reason for each.
 * Keys are not part of it, not even ciphered.
 */
export async function exportData(): Promise<Requests['data.export']['out']> {
  const { stored, keys, rules, policyProblems } = await loadEffective();
  const effective = {
    managed: rules.managed,
    organisation: rules.organisation,
    gate: rules.gate,
    settings: keys,
    ignored: policyProblems,
  };
  return {
    json: JSON.stringify(
      {
        exportedAt: new Date().toISOString(),
        settings: stored,
        effective,
        ...(await exportLedger()),
        notWrittenYet: await suggestionBook.waiting(),
      },
      null,
      2,
    ),
  };
}

export async function eraseData({ what }: Requests['data.erase']['in']): Promise<Requests['data.erase']['out']> {
  await eraseLedger(what);
  if (what !== 'learned') await Promise.all([forgetSent(), forgetDrafts(), suggestionBook.forget()]);
  if (what === 'everything') {
    await keepingPolicy(async () => {
      await eraseVault();
      await eraseStorage();
    });
  }
  return {};
}
