import type { Requests } from '../../../core/messages';
import { forgetSent } from '../assist/sent';
import { eraseLedger, exportLedger } from '../ledger/upkeep';
import { eraseStorage, loadSettings } from '../settings/store';
import { eraseVault } from '../vault/vault';

/** Everything Deskside keeps, as JSON for the person. Keys are not part of it, not even ciphered. */
export async function exportData(): Promise<Requests['data.export']['out']> {
  const { settings } = await loadSettings();
  return { json: JSON.stringify({ exportedAt: new Date().toISOString(), settings, ...(await exportLedger()) }, null, 2) };
}

export async function eraseData({ what }: Requests['data.erase']['in']): Promise<Requests['data.erase']['out']> {
  await eraseLedger(what);
  if (what !== 'learned') await forgetSent();
  if (what === 'everything') {
    await eraseVault();
    await eraseStorage();
  }
  return {};
}
