import { byFeature, features } from '../features';
import { providerFacts, providerIds, type ProviderId } from '../providers';
import { narrowed } from '../redaction';
import { providerSettings, type Settings } from '../settings';
import { ticketsLimited } from './access';
import { rulesAlone, settingsAlone } from './alone';
import type { Effective, EffectiveSettings, Gate, PolicyState, Rules, RulesByPath } from './effective';
import type { SwitchableFeature } from './keys/data';
import { provenanceOf } from './provenance';
import type { Policy } from './schema';

function gateOf(state: PolicyState): Gate {
  if (state.is === 'waiting' || state.is === 'unreadable') return state.is;
  if (state.is === 'none') return 'open';
  if (state.policy.licensed === false) return 'unlicensed';
  return state.policy.enabled === false ? 'paused' : 'open';
}

/** One whose address can be written may be asked at a server of the organisation's own. */
const mayBeOwn = (id: ProviderId, ownServers: readonly string[]): boolean =>
  providerFacts[id].local || (ownServers.length > 0 && ['optional', 'required'].includes(providerFacts[id].address));

/** `localOnly` leaves out every provider that is never on the organisation's own computers. */
function allowedProviders(policy: Policy): readonly ProviderId[] | null {
  const { providers, localOnly = false, ownServers = [] } = policy.allowed ?? {};
  if (providers === undefined && !localOnly) return null;
  return providerIds.filter(
    (id) => (providers === undefined || providers.includes(id)) && (!localOnly || mayBeOwn(id, ownServers)),
  );
}

/** By where they stand, in groups. */
function nested(rules: RulesByPath): Rules {
  const groups: Record<string, unknown> = {};
  for (const [path, rule] of Object.entries(rules)) {
    const [group = '', name] = path.split('.');
    groups[group] = name === undefined ? rule : { ...(groups[group] as object | undefined), [name]: rule };
  }
  return groups as unknown as Rules;
}

function rulesOf(state: PolicyState, user: Settings): Rules {
  const policy: Policy = state.is === 'known' ? state.policy : {};
  const { provider = {}, confidence = {} } = policy;
  const off = (feature: SwitchableFeature): boolean => policy.featuresOff?.includes(feature) === true;
  const toSet = (confidence.toSet ?? 0) / 100;
  const preset = provider.use !== undefined;
  return nested({
    ...rulesAlone(policy),
    gate: gateOf(state),
    managed: state.is === 'known' || state.is === 'unreadable',
    // Without a provider that it names it could only switch on what somebody else chose.
    provisioned: policy.provisioned === true && policy.enabled !== false && preset,
    preset,
    providedKey: preset && provider.key !== undefined,
    modelFor: byFeature((feature) => (preset ? (provider[features[feature].policyModel] ?? null) : null)),
    'allowed.providers': allowedProviders(policy),
    'allowed.nothingLeaves': user.localOnly,
    'confidence.toSet': toSet,
    'confidence.toChange': Math.max(toSet, (confidence.toChange ?? 0) / 100),
    redaction: policy.redaction ?? null,
    learnFromSolved: !off('learn-from-solved'),
    ownDomains: !off('own-domains'),
    ownDescriptions: !off('own-descriptions'),
    updateDirectly: !off('update-directly'),
  });
}

/** A preset's address and model take the place of the person's; nothing of another server's is mixed in. */
function withPreset(user: Settings, policy: Policy): Pick<Settings, 'provider' | 'providers'> {
  const { use, address, model, modelForSuggestions, modelForDrafts, modelForSummaries } = policy.provider ?? {};
  if (use === undefined) return { provider: user.provider, providers: user.providers };
  const own = providerSettings(user, use);
  const named = model ?? modelForDrafts ?? modelForSuggestions ?? modelForSummaries ?? '';
  return { provider: use, providers: { ...user.providers, [use]: { ...own, address: address ?? '', model: named } } };
}

/** Where the organisation limits the month, a day of the person's own would let them begin it anew when it is used up. */
const resetDayOf = (mine: number, { limits = {} }: Policy): number =>
  limits.resetDay ?? (limits.tokensPerMonth === undefined ? mine : 1);

function settingsOf(user: Settings, state: PolicyState, rules: Rules): EffectiveSettings {
  const policy: Policy = state.is === 'known' ? state.policy : {};
  const off = (feature: SwitchableFeature): boolean => policy.featuresOff?.includes(feature) === true;
  /** Switched on by the organisation and not by the person, whose own second provider was never switched on. */
  const notTheirs = rules.provisioned && user.enabled === null;
  const fallbackOk =
    user.fallback !== null &&
    !notTheirs &&
    !off('second-provider') &&
    (rules.allowed.providers === null || rules.allowed.providers.includes(user.fallback));
  const alone = settingsAlone(user, policy);
  return {
    ...alone,
    ...withPreset(user, policy),
    enabled: rules.gate === 'open' && (rules.provisioned ? user.enabled !== false : user.enabled === true),
    fallback: fallbackOk ? user.fallback : null,
    redaction: narrowed(user.redaction, rules.redaction),
    examplesInPrompt: user.examplesInPrompt && !off('similar-tickets') && ticketsLimited(policy) === null,
    articlesInDrafts: user.articlesInDrafts && !off('articles'),
    macrosInDrafts: user.macrosInDrafts && !off('macros'),
    learning: {
      ...alone.learning,
      fromDecisions: user.learning.fromDecisions && !off('learn-from-decisions'),
    },
    limits: { ...alone.limits, resetDay: resetDayOf(user.limits.resetDay, policy) },
    askEachRequest: user.askEachRequest || rules.eachRequestAsked,
    keepRequestTexts: user.keepRequestTexts && rules.requestTexts,
    analysisNote: user.analysisNote && rules.analysisNotes,
    errorNote: user.errorNote && rules.analysisNotes,
    customDesks: rules.ownDomains ? user.customDesks : [],
  };
}

/**
 * The settings as they count. Pure. A policy takes away, caps, or names a provider; it never lets go out what the person did not let
 * go out, unless it provisions a managed install, and then only to the provider that it names (`hasAgreed` in `consent.ts`). Whose
 * unopened tickets may go out, it may say in which views they stand.
 */
export function merge(state: PolicyState, user: Settings, untouched: Settings): Effective {
  const rules = rulesOf(state, user);
  const settings = settingsOf(user, state, rules);
  return { settings, rules, keys: provenanceOf(user, untouched, state, { settings, rules }) };
}
