import { byFeature, features } from '../features';
import { providerFacts, providerIds, type ProviderId } from '../providers';
import { providerSettings, type Settings } from '../settings';
import { ticketsLimited } from './access';
import type { Effective, EffectiveSettings, Gate, PolicyState, Rules } from './effective';
import { provenanceOf } from './provenance';
import type { Policy, SwitchableFeature } from './schema';

const smaller = (a: number | null, b: number | null | undefined): number | null =>
  a === null ? (b ?? null) : b == null ? a : Math.min(a, b);

function gateOf(state: PolicyState): Gate {
  if (state.is === 'waiting' || state.is === 'unreadable') return state.is;
  if (state.is === 'none') return 'open';
  if (state.policy.licensed === false) return 'unlicensed';
  return state.policy.enabled === false ? 'paused' : 'open';
}

/** `localOnly` leaves out every provider that is never on the person's own computers. */
function allowedProviders(policy: Policy): readonly ProviderId[] | null {
  const { providers, localOnly = false } = policy.allowed ?? {};
  if (providers === undefined && !localOnly) return null;
  return providerIds.filter(
    (id) => (providers === undefined || providers.includes(id)) && (!localOnly || providerFacts[id].local),
  );
}

function rulesOf(state: PolicyState): Rules {
  const policy: Policy = state.is === 'known' ? state.policy : {};
  const { provider = {}, allowed = {}, access = {}, confidence = {} } = policy;
  const off = (feature: SwitchableFeature): boolean => policy.featuresOff?.includes(feature) === true;
  const toSet = (confidence.toSet ?? 0) / 100;
  const preset = provider.use !== undefined;
  return {
    gate: gateOf(state),
    managed: state.is === 'known' || state.is === 'unreadable',
    organisation: policy.organisation ?? null,
    support: { link: policy.support?.link ?? null, text: policy.support?.text ?? null },
    // Without a provider that it names it could only switch on what somebody else chose.
    provisioned: policy.provisioned === true && policy.enabled !== false && preset,
    preset,
    providedKey: preset && provider.key !== undefined,
    ownKeys: provider.ownKeys !== false,
    modelFor: byFeature((feature) => (preset ? (provider[features[feature].policyModel] ?? null) : null)),
    allowed: {
      providers: allowedProviders(policy),
      servers: allowed.servers ?? null,
      localOnly: allowed.localOnly === true,
      desks: allowed.desks ?? null,
    },
    access: {
      users: access.users ?? null,
      groups: access.groups ?? null,
      organisations: access.organisations ?? null,
      ticketTypes: access.ticketTypes ?? null,
    },
    tokensPerRequest: policy.limits?.tokensPerRequest ?? null,
    confidence: { toSet, toChange: Math.max(toSet, (confidence.toChange ?? 0) / 100) },
    fields: policy.fields ?? [],
    learnFromSolved: !off('learn-from-solved'),
    ownDomains: !off('own-domains'),
    updateDirectly: !off('update-directly'),
  };
}

/** A preset's address and model take the place of the person's; nothing of another server's is mixed in. */
function withPreset(user: Settings, policy: Policy): Pick<Settings, 'provider' | 'providers'> {
  const { use, address, model, modelForSuggestions, modelForDrafts } = policy.provider ?? {};
  if (use === undefined) return { provider: user.provider, providers: user.providers };
  const own = providerSettings(user, use);
  const named = model ?? modelForDrafts ?? modelForSuggestions ?? '';
  return { provider: use, providers: { ...user.providers, [use]: { ...own, address: address ?? '', model: named } } };
}

/** Where the organisation limits the month, a day of the person's own would let them begin it anew when it is used up. */
function limitsOf({ limits: mine }: Settings, { limits: theirs = {} }: Policy): Settings['limits'] {
  const resetDay = theirs.tokensPerMonth === undefined ? mine.resetDay : 1;
  return { tokensPerMonth: smaller(mine.tokensPerMonth, theirs.tokensPerMonth), resetDay: theirs.resetDay ?? resetDay };
}

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
  return {
    ...user,
    ...withPreset(user, policy),
    enabled: rules.gate === 'open' && (rules.provisioned ? user.enabled !== false : user.enabled === true),
    capabilities: byFeature(
      (feature) => user.capabilities[feature] && policy.capabilities?.[features[feature].policyKey] !== false,
    ),
    fallback: fallbackOk ? user.fallback : null,
    examplesInPrompt: user.examplesInPrompt && !off('similar-tickets') && ticketsLimited(policy) === null,
    learning: {
      fromDecisions: user.learning.fromDecisions && !off('learn-from-decisions'),
      retentionDays: Math.min(user.learning.retentionDays, policy.retentionDays ?? Infinity),
    },
    limits: limitsOf(user, policy),
    writing: {
      rules: policy.writing?.rules ?? user.writing.rules,
      tone: policy.writing?.tone ?? user.writing.tone,
      language:
        policy.writing?.language === undefined
          ? user.writing.language
          : policy.writing.language.replace(/^customer$/, ''),
    },
    customDesks: rules.ownDomains ? user.customDesks : [],
  };
}

/**
 * The settings as they count. Pure. A policy takes away, caps, or names a provider; it never lets go out what the person did not let
 * go out, unless it provisions a managed install, and then only to the provider that it names (`hasAgreed` in `consent.ts`).
 */
export function merge(state: PolicyState, user: Settings, untouched: Settings): Effective {
  const rules = rulesOf(state);
  const settings = settingsOf(user, state, rules);
  return { settings, rules, keys: provenanceOf(user, untouched, state, { settings, rules }) };
}
