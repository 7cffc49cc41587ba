import { browser } from 'wxt/browser';
import type { FieldProblem, Requests, SettingsView } from '../../../core/messages';
import { settingsSchema, type Settings } from '../../../core/settings';
import { normaliseAddress } from '../../../providers/compatible/address';
import { loadSettings, saveSettings } from '../settings/store';
import { keySlot } from '../vault/slot';
import { keyHints, vaultState } from '../vault/vault';

export async function viewSettings(): Promise<SettingsView> {
  const { settings, problem } = await loadSettings();
  const hint = (await keyHints())[keySlot('compatible', settings.compatible.address)];
  return { settings, problem, keys: hint === undefined ? {} : { compatible: hint }, vault: await vaultState(), extensionOrigin: new URL(browser.runtime.getURL('/')).origin };
}

async function addressProblems(settings: Settings): Promise<FieldProblem[]> {
  if (settings.provider !== 'compatible') return [];
  const problems: FieldProblem[] = [];
  const address = normaliseAddress(settings.compatible.address);
  if (!address.ok) problems.push({ path: 'compatible.address', message: address.problem });
  else if (!(await browser.permissions.contains({ origins: [address.permissionPattern] }))) {
    problems.push({ path: 'compatible.address', message: `The browser has not allowed Deskside to reach ${address.origin} yet. Save again and allow it.` });
  }
  if (!settings.compatible.model.trim()) problems.push({ path: 'compatible.model', message: 'Type the model’s name exactly as the server lists it.' });
  return problems;
}

/** Saves when everything is in order; otherwise says what is not, and keeps what was there. */
export async function storeSettings({ settings: wire }: Requests['settings.save']['in']): Promise<Requests['settings.save']['out']> {
  const parsed = settingsSchema.safeParse(wire);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: `This value cannot be used: ${issue.message}` })) };
  }
  // What was saved before is not judged again, so that nothing ever stands in the way of switching off.
  const { settings: stored } = await loadSettings();
  const asked = stored.provider !== parsed.data.provider || JSON.stringify(stored.compatible) !== JSON.stringify(parsed.data.compatible);
  const problems = asked ? await addressProblems(parsed.data) : [];
  if (problems.length === 0) await saveSettings(parsed.data);
  return { problems };
}
