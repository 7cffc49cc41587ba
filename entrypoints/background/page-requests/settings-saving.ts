import { phrase, type Phrase } from '../../../core/words/phrase';
import { browser } from 'wxt/browser';
import type { FieldProblem, Requests } from '../../../core/messages';
import { isOwnWish, type NotAllowed } from '../../../core/policy/allowed';
import type { Effective } from '../../../core/policy/effective';
import { merge } from '../../../core/policy/merge';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { defaultSettings, providerSettings, settingsSchema, type Settings } from '../../../core/settings';
import { isSetUp, resolveAddress, whyNotAllowedNow } from '../../../providers';
import { beforeSecondProvider } from '../../lib/second-provider';
import { notAllowedPhrase } from '../rules/allowed';
import { loadPolicy } from '../rules/arrival';
import { loadSettings, saveSettings } from '../store/settings/store';

type WithProviders = Pick<Settings, 'providers'>;

async function problemsOf(settings: WithProviders, id: ProviderId): Promise<FieldProblem[]> {
  const { address, model } = providerSettings(settings, id);
  const { modelWord, model: needsModel } = providerFacts[id];
  const problems: FieldProblem[] = [];
  const resolved = resolveAddress(id, address, model);
  if (resolved?.ok === false) problems.push({ path: `providers.${id}.address`, message: resolved.problem });
  else if (resolved?.ok && !(await browser.permissions.contains({ origins: [resolved.permissionPattern] }))) {
    problems.push({
      path: `providers.${id}.address`,
      message: phrase('provider.problem.not-granted', { origin: resolved.origin }),
    });
  }
  if (needsModel === 'required' && !model.trim())
    problems.push({
      path: `providers.${id}.model`,
      message: phrase(modelWord === 'Deployment' ? 'provider.problem.no-deployment' : 'provider.problem.no-model'),
    });
  return problems;
}

const denied = ({ rules: { organisation } }: Effective, what: Phrase): Phrase =>
  organisation === null
    ? phrase('provider.problem.denied', { what })
    : phrase('provider.problem.denied-by', { organisation, what });

const refusedBecause = (why: NotAllowed, id: ProviderId, effective: Effective): Phrase => {
  const what = notAllowedPhrase(why, id);
  return isOwnWish(why) ? phrase('error.nothing-leaves.with', { detail: what }) : denied(effective, what);
};

/** The field that a person would have to change. */
function fieldOf(why: NotAllowed, id: ProviderId, { rules }: Effective): string {
  if (why === 'cloud-model' || why === 'not-here-model') return `providers.${id}.model`;
  return why === 'provider' || rules.allowed.providers?.includes(id) === false || providerFacts[id].address === 'fixed'
    ? 'provider'
    : `providers.${id}.address`;
}

/** What a change says about one provider; equal before and after when nothing about it was touched. */
const touched = (settings: WithProviders, id: ProviderId | null): string =>
  JSON.stringify([id, id === null ? null : providerSettings(settings, id)]);

/** Of the provider that the person chose. While their organisation names the provider, theirs is kept for later, and only has to be allowed. */
async function providerProblems(before: Settings, next: Settings, effective: Effective): Promise<FieldProblem[]> {
  const { provider: id } = next;
  if (touched(before, before.provider) === touched(next, id)) return [];
  const why = whyNotAllowedNow(effective.rules, next, id);
  if (why !== null) return [{ path: fieldOf(why, id, effective), message: refusedBecause(why, id, effective) }];
  return effective.rules.preset ? [] : problemsOf(next, id);
}

async function fallbackProblems(before: Settings, next: Settings, effective: Effective): Promise<FieldProblem[]> {
  const { fallback: id } = next;
  if (id === null || touched(before, before.fallback) === touched(next, id)) return [];
  const why = whyNotAllowedNow(effective.rules, effective.settings, id);
  if (why !== null) return [{ path: 'fallback', message: refusedBecause(why, id, effective) }];
  if (effective.keys.fallback.locked)
    return [{ path: 'fallback', message: denied(effective, phrase('provider.problem.second')) }];
  const first = beforeSecondProvider(effective.rules, next);
  if (first !== null) return [{ path: 'fallback', message: first }];
  if (isSetUp(effective.settings, id) && (await problemsOf(effective.settings, id)).length === 0) return [];
  return [
    {
      path: 'fallback',
      message: phrase('provider.problem.not-set-up', { provider: providerFacts[id].name }),
    },
  ];
}

/** Whoever chooses a second provider, or moves it, allows it to get the same text. */
function withConsent(settings: Settings): Settings {
  const { fallback } = settings;
  if (fallback === null) return settings;
  const { address, model } = providerSettings(settings, fallback);
  const resolved = resolveAddress(fallback, address, model);
  return resolved?.ok ? { ...settings, agreed: [...new Set([...settings.agreed, resolved.chatUrl])] } : settings;
}

/**
 * Saves what the person wants, as they want it, when everything is in order; what an organisation makes of it is worked out on
 * each reading. Otherwise says what is not in order, and keeps what was there. What was saved before is not judged again, so that
 * nothing ever stands in the way of switching off.
 */
export async function storeSettings({
  settings: wire,
}: Requests['settings.save']['in']): Promise<Requests['settings.save']['out']> {
  const parsed = settingsSchema.safeParse(wire);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: phrase('provider.problem.unusable', { issue: issue.message }),
      })),
    };
  }
  const next = parsed.data;
  const [{ settings: before }, { state }] = await Promise.all([loadSettings(), loadPolicy()]);
  const effective = merge(state, next, defaultSettings());
  const problems = [
    ...(await providerProblems(before, next, effective)),
    ...(await fallbackProblems(before, next, effective)),
  ];
  const newFallback = touched(before, before.fallback) !== touched(next, next.fallback);
  if (problems.length === 0) await saveSettings(newFallback ? withConsent(next) : next);
  return { problems };
}
