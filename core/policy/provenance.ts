import { features, type Feature } from '../features';
import { providerSettings, type Settings } from '../settings';
import { ticketsLimited } from './access';
import { provenanceAlone } from './alone';
import type { Effective, EffectiveKey, PolicyState, Provenance } from './effective';
import type { SwitchableFeature } from './keys/data';
import type { Policy } from './schema';
import { either, theirs } from './told';

/** Where each setting came from. `untouched`: the settings of somebody who never changed one. */
export function provenanceOf(
  user: Settings,
  untouched: Settings,
  state: PolicyState,
  { settings, rules }: Omit<Effective, 'keys'>,
): Record<EffectiveKey, Provenance> {
  const policy: Policy = state.is === 'known' ? state.policy : {};
  const off = (feature: SwitchableFeature): boolean => policy.featuresOff?.includes(feature) === true;
  const { provider: id } = settings;
  const { address, model } = providerSettings(settings, id);
  const preset = rules.preset && 'provider.use';
  const stopped = rules.gate === 'unlicensed' ? 'licensed' : rules.gate === 'paused' ? 'enabled' : null;
  const { allowed = {}, confidence = {}, limits = {} } = policy;
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
  const modelOf = (feature: Feature): Provenance =>
    theirs(rules.modelFor[feature], `provider.${features[feature].policyModel}`, rules.modelFor[feature] ?? undefined);
  return {
    ...provenanceAlone(user, untouched, policy, settings),
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
    'provider.modelForSummary': modelOf('summary'),
    'provider.providedKey': theirs(rules.providedKey, 'provider.key', rules.providedKey || undefined),
    'allowed.providers': theirs(
      rules.allowed.providers,
      allowed.providers === undefined ? 'allowed.localOnly' : 'allowed.providers',
      rules.allowed.providers ?? undefined,
    ),
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
    articlesInDrafts: either(
      settings.articlesInDrafts,
      user.articlesInDrafts,
      untouched.articlesInDrafts,
      off('articles') && 'featuresOff',
    ),
    macrosInDrafts: either(
      settings.macrosInDrafts,
      user.macrosInDrafts,
      untouched.macrosInDrafts,
      off('macros') && 'featuresOff',
    ),
    // More than is demanded may be chosen, so only the most is locked.
    redaction: {
      ...either(
        settings.redaction,
        user.redaction,
        untouched.redaction,
        settings.redaction !== user.redaction && 'redaction',
      ),
      locked: rules.redaction === 'strict',
    },
    'learning.fromDecisions': either(
      settings.learning.fromDecisions,
      user.learning.fromDecisions,
      untouched.learning.fromDecisions,
      off('learn-from-decisions') && 'featuresOff',
    ),
    'learning.fromSolved': theirs(rules.learnFromSolved, 'featuresOff', off('learn-from-solved') || undefined),
    'limits.resetDay': either(settings.limits.resetDay, user.limits.resetDay, untouched.limits.resetDay, dayFrom),
    'confidence.toSet': theirs(rules.confidence.toSet, 'confidence.toSet', confidence.toSet),
    'confidence.toChange': theirs(
      rules.confidence.toChange,
      raised ? 'confidence.toSet' : 'confidence.toChange',
      raised ? confidence.toSet : confidence.toChange,
    ),
    customDesks: either(
      settings.customDesks,
      user.customDesks,
      untouched.customDesks,
      !rules.ownDomains && 'featuresOff',
    ),
    localOnly: either(settings.localOnly, user.localOnly, untouched.localOnly, false),
    askEachRequest: either(
      settings.askEachRequest,
      user.askEachRequest,
      untouched.askEachRequest,
      rules.eachRequestAsked && 'eachRequestAsked',
    ),
    keepRequestTexts: either(
      settings.keepRequestTexts,
      user.keepRequestTexts,
      untouched.keepRequestTexts,
      !rules.requestTexts && 'requestTexts',
    ),
    analysisNote: either(
      settings.analysisNote,
      user.analysisNote,
      untouched.analysisNote,
      !rules.analysisNotes && 'analysisNotes',
    ),
    errorNote: either(settings.errorNote, user.errorNote, untouched.errorNote, !rules.analysisNotes && 'analysisNotes'),
    updateDirectly: theirs(rules.updateDirectly, 'featuresOff', off('update-directly') || undefined),
  };
}
