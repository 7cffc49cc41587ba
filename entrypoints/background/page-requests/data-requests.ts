import type { Requests } from '../../../core/messages';
import { openTickets } from '../desks/tabs';
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
        shownOnly: await suggestionBook.shownOnly(),
      },
      null,
      2,
    ),
  };
}

/** Nobody is asked anew about a ticket that is open, and its card stays as it is, so what it shows is all that is left of it. */
async function eraseActivity(): Promise<void> {
  const open = await openTickets();
  await suggestionBook.leaveShown(open, () => eraseLedger('activity'));
}

export async function eraseData({ what }: Requests['data.erase']['in']): Promise<Requests['data.erase']['out']> {
  if (what === 'activity') await eraseActivity();
  else await eraseLedger(what);
  if (what !== 'learned') await Promise.all([forgetSent(), forgetDrafts()]);
  if (what === 'everything') await suggestionBook.forget();
  if (what === 'everything') {
    await keepingPolicy(async () => {
      await eraseVault();
      await eraseStorage();
    });
  }
  return {};
}
