import { browser } from 'wxt/browser';
import type { FieldProblem, KeyView, Requests, SettingsView } from '../../../core/messages';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';
import { providerSettings, settingsSchema, type Settings } from '../../../core/settings';
import { isSetUp, resolveAddress, whyNotAllowedNow } from '../../../providers';
import { notAllowedError } from '../policy/allowed';
import { loadEffective } from '../policy/load';
import { loadSettings, saveSettings } from '../settings/store';
import { loadLimit } from '../usage/limit';
import { slotOf } from '../vault/slot';
import { keyHints, vaultState } from '../vault/vault';

export async function viewSettings(): Promise<SettingsView> {
  const { settings, rules, keys: provenance, stored, problem, policyProblems } = await loadEffective();
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
    managed: { gate: rules.gate, rules, keys: provenance, problems: policyProblems, providerProblem: notAllowed === null ? null : notAllowedError(notAllowed, settings.provider), limit: await loadLimit(settings) },
    problem,
    keys,
     vault: await vaultState(),
    extensionOrigin: new URL(browser.runtime.getURL('/')).origin,
  };
}

async function problemsOf(settings: Settings, id: ProviderId): Promise<FieldProblem[]> {
  const { address, model } = providerSettings(settings, id);
  const { modelWord, model: needsModel } = providerFacts[id];
  const problems: FieldProblem[] = [];
  const resolved = resolveAddress(id, address, model);
  if (resolved?.ok === false) problems.push({ path: `providers.${id}.address`, message: resolved.problem });
  else if (resolved?.ok && !(await browser.permissions.contains({ origins: [resolved.permissionPattern] }))) {
    problems.push({ path: `providers.${id}.address`, message: `The browser has not allowed Deskside to reach ${resolved.origin} yet. Save again and allow it.` });
  }
  if (needsModel === 'required' && !model.trim()) problems.push({ path: `providers.${id}.model`, message: `Type the ${modelWord.toLowerCase()}’s name exactly as the server lists it.` });
  return problems;
}

/** What a change says about one provider; equal before and after when nothing about it was touched. */
const touched = (settings: Settings, id: ProviderId | null): string => JSON.stringify([id, id === null ? null : providerSettings(settings, id)]);

/** Whoever chooses a second provider, or moves it, allows it to get the same text. */
function withConsent(settings: Settings): Settings {
  const { fallback } = settings;
  if (fallback === null) return settings;
  const { address, model } = providerSettings(settings, fallback);
  const resolved = resolveAddress(fallback, address, model);
  return resolved?.ok ? { ...settings, agreed: [...new Set([...settings.agreed, resolved.chatUrl])] } : settings;
}

/** Saves when everything is in order; otherwise says what is not, and keeps what was there. */
export async function storeSettings({ settings: wire }: Requests['settings.save']['in']): Promise<Requests['settings.save']['out']> {
  const parsed = settingsSchema.safeParse(wire);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: `This value cannot be used: ${issue.message}` })) };
  }
  const next = parsed.data;
  // What was saved before is not judged again, so that nothing ever stands in the way of switching off.
  const { settings: stored } = await loadSettings();
  const problems = touched(stored, stored.provider) === touched(next, next.provider) ? [] : await problemsOf(next, next.provider);
  const newFallback = touched(stored, stored.fallback) !== touched(next, next.fallback);
  if (newFallback && next.fallback !== null && (!isSetUp(next, next.fallback) || (await problemsOf(next, next.fallback)).length > 0)) {
    problems.push({ path: 'fallback', message: `${providerFacts[next.fallback].name} is not set up yet. Choose it above, fill it in and save, then choose it here.` });
  }
  if (problems.length === 0) await saveSettings(newFallback ? withConsent(next) : next);
  return { problems };
}
