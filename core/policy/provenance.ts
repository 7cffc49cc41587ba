import { features, type Feature } from '../features';
import { providerSettings, type Settings } from '../settings';
import { accessLimited, ticketsLimited } from './access';
import type { Effective, EffectiveKey, PolicyState, Provenance } from './effective';
import type { Policy, PolicyKey, SwitchableFeature } from './schema';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where each setting came from. `untouched`: the settings of somebody who never changed one. */
export function provenanceOf(
  user: Settings,
  untouched: Settings,
  state: PolicyState,
  { settings, rules }: Omit<Effective, 'keys'>,
): Record<EffectiveKey, Provenance> {
  const policy: Policy = state.is === 'known' ? state.policy : {};
  const off = (feature: SwitchableFeature): boolean => policy.featuresOff?.includes(feature) === true;
  /** Only an organisation has a word in it. */
  const theirs = (value: unknown, policyKey: PolicyKey, set: unknown): Provenance =>
    set === undefined
      ? { value, source: 'default', locked: false, policyKey: null }
      : { value, source: 'policy', locked: true, policyKey };
  /** The person's, unless the organisation decided. */
  const either = (value: unknown, mine: unknown, byDefault: unknown, decided: PolicyKey | false): Provenance =>
    decided === false
      ? { value, source: same(mine, byDefault) ? 'default' : 'you', locked: false, policyKey: null }
      : { value, source: 'policy', locked: true, policyKey: decided };
  /** Capped: the person may still go lower. */
  const capped = (
    value: number | null,
    mine: number | null,
    byDefault: number | null,
    cap: number | undefined,
    policyKey: PolicyKey,
  ): Provenance => {
    const holds = cap !== undefined && (mine === null || mine >= cap);
    return {
      value,
      source: holds ? 'policy' : same(mine, byDefault) ? 'default' : 'you',
      locked: false,
      ...(cap === undefined ? { policyKey: null } : { policyKey, cap }),
    };
  };
  const { provider: id } = settings;
  const { address, model } = providerSettings(settings, id);
  const preset = rules.preset && 'provider.use';
  const stopped = rules.gate === 'unlicensed' ? 'licensed' : rules.gate === 'paused' ? 'enabled' : null;
  const { access = {}, allowed = {}, confidence = {}, provider = {}, writing = {}, limits = {} } = policy;
  const notListed = user.fallback !== null && allowed.providers?.includes(user.fallback) === false;
  const fallbackOff = off('second-provider')
    ? 'featuresOff'
    : user.fallback !== null &&
      settings.fallback === null &&
      (rules.provisioned && user.enabled === null
        ? 'provisioned'
        : notListed
          ? 'allowed.providers'
          : 'allowed.localOnly');
  const dayFrom =
    limits.resetDay !== undefined ? 'limits.resetDay' : limits.tokensPerMonth !== undefined && 'limits.tokensPerMonth';
  /** To change a value takes at least what it takes to set one. */
  const raised = confidence.toSet !== undefined && confidence.toSet > (confidence.toChange ?? 0);
  const switchOf = (feature: Feature): Provenance => {
    const { policyKey } = features[feature];
    return either(
      settings.capabilities[feature],
      user.capabilities[feature],
      untouched.capabilities[feature],
      policy.capabilities?.[policyKey] === false && `capabilities.${policyKey}`,
    );
  };
  const modelOf = (feature: Feature): Provenance =>
    theirs(rules.modelFor[feature], `provider.${features[feature].policyModel}`, rules.modelFor[feature] ?? undefined);
  const noLearning = off('learn-from-solved') ? 'featuresOff' : accessLimited(policy);
  return {
    organisation: theirs(rules.organisation, 'organisation', policy.organisation),
    licensed: theirs(policy.licensed !== false, 'licensed', policy.licensed),
    enabled:
      stopped !== null
        ? { value: false, source: 'policy', locked: true, policyKey: stopped }
        : {
            value: settings.enabled,
            source: user.enabled !== null ? 'you' : rules.provisioned ? 'policy' : 'default',
            locked: false,
            policyKey: rules.provisioned ? 'provisioned' : null,
          },
    'capabilities.triage': switchOf('triage'),
    'capabilities.draft': switchOf('draft'),
    provider: either(id, user.provider, untouched.provider, preset),
    'provider.address': either(
      address,
      address,
      providerSettings(untouched, id).address,
      rules.preset && 'provider.address',
    ),
    'provider.model': either(model, model, providerSettings(untouched, id).model, rules.preset && 'provider.model'),
    'provider.modelForTriage': modelOf('triage'),
    'provider.modelForDraft': modelOf('draft'),
    'provider.providedKey': theirs(rules.providedKey, 'provider.key', rules.providedKey || undefined),
    'provider.ownKeys': theirs(rules.ownKeys, 'provider.ownKeys', provider.ownKeys),
    'allowed.providers': theirs(
      rules.allowed.providers,
      allowed.providers === undefined ? 'allowed.localOnly' : 'allowed.providers',
      rules.allowed.providers ?? undefined,
    ),
    'allowed.servers': theirs(rules.allowed.servers, 'allowed.servers', allowed.servers),
    'allowed.localOnly': theirs(rules.allowed.localOnly, 'allowed.localOnly', allowed.localOnly),
    'allowed.desks': theirs(rules.allowed.desks, 'allowed.desks', allowed.desks),
    'access.users': theirs(rules.access.users, 'access.users', access.users),
    'access.groups': theirs(rules.access.groups, 'access.groups', access.groups),
    'access.organisations': theirs(rules.access.organisations, 'access.organisations', access.organisations),
    'access.ticketTypes': theirs(rules.access.ticketTypes, 'access.ticketTypes', access.ticketTypes),
    // Another one may be allowed, so only without any is the choice locked.
    fallback: {
      ...either(settings.fallback, user.fallback, untouched.fallback, fallbackOff),
      locked: off('second-provider'),
    },
    examplesInPrompt: either(
      settings.examplesInPrompt,
      user.examplesInPrompt,
      untouched.examplesInPrompt,
      off('similar-tickets') ? 'featuresOff' : (ticketsLimited(policy) ?? false),
    ),
    'learning.fromDecisions': either(
      settings.learning.fromDecisions,
      user.learning.fromDecisions,
      untouched.learning.fromDecisions,
      off('learn-from-decisions') && 'featuresOff',
    ),
    'learning.fromSolved': theirs(noLearning === null, noLearning ?? 'featuresOff', noLearning ?? undefined),
    'learning.retentionDays': capped(
      settings.learning.retentionDays,
      user.learning.retentionDays,
      untouched.learning.retentionDays,
      policy.retentionDays,
      'retentionDays',
    ),
    'limits.tokensPerRequest': theirs(rules.tokensPerRequest, 'limits.tokensPerRequest', limits.tokensPerRequest),
    'limits.tokensPerMonth': capped(
      settings.limits.tokensPerMonth,
      user.limits.tokensPerMonth,
      untouched.limits.tokensPerMonth,
      limits.tokensPerMonth,
      'limits.tokensPerMonth',
    ),
    'limits.resetDay': either(settings.limits.resetDay, user.limits.resetDay, untouched.limits.resetDay, dayFrom),
    'confidence.toSet': theirs(rules.confidence.toSet, 'confidence.toSet', confidence.toSet),
    'confidence.toChange': theirs(
      rules.confidence.toChange,
      raised ? 'confidence.toSet' : 'confidence.toChange',
      raised ? confidence.toSet : confidence.toChange,
    ),
    fields: theirs(rules.fields, 'fields', policy.fields),
    'writing.rules': either(
      settings.writing.rules,
      user.writing.rules,
      untouched.writing.rules,
      writing.rules !== undefined && 'writing.rules',
    ),
    'writing.tone': either(
      settings.writing.tone,
      user.writing.tone,
      untouched.writing.tone,
      writing.tone !== undefined && 'writing.tone',
    ),
    'writing.language': either(
      settings.writing.language,
      user.writing.language,
      untouched.writing.language,
      writing.language !== undefined && 'writing.language',
    ),
    customDesks: either(
      settings.customDesks,
      user.customDesks,
      untouched.customDesks,
      !rules.ownDomains && 'featuresOff',
    ),
    updateDirectly: theirs(rules.updateDirectly, 'featuresOff', off('update-directly') || undefined),
    'support.link': theirs(rules.support.link, 'support.link', policy.support?.link),
    'support.text': theirs(rules.support.text, 'support.text', policy.support?.text),
  };
}
