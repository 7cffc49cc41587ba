import { hasAgreed } from '../../../../core/policy/consent';
import type { Effective } from '../../../../core/policy/effective';
import { hostMatches } from '../../../../core/policy/hosts';
import { merge } from '../../../../core/policy/merge';
import type { Policy } from '../../../../core/policy/schema';
import { entryOf, policyKeys, type PolicyKey } from '../../../../core/policy/table';
import { providerFacts, providerIds, type ProviderId } from '../../../../core/providers';
import { redactionLevels } from '../../../../core/redaction';
import { defaultSettings, providerSettings, type Settings } from '../../../../core/settings';
import { levelFor } from '../../../../entrypoints/background/redaction/level';
import { resolveAddress } from '../../../../providers/address';
import { whyNotAllowedNow } from '../../../../providers/allowed';

/** Everything that settings let out of the browser or keep in it, as the worker would act on them. */
export interface LetsOut {
  /** `triage https://…`: where what may be sent without a further question. */
  readonly destinations: ReadonlySet<string>;
  readonly enabled: boolean;
  readonly triage: boolean;
  readonly draft: boolean;
  readonly secondProvider: ProviderId | null;
  readonly examples: boolean;
  readonly articles: boolean;
  readonly macros: boolean;
  /** How much is replaced on the way to a server elsewhere, and to one on this computer: a higher number lets out less. */
  readonly replaced: readonly number[];
  readonly contextChars: Readonly<Record<ProviderId, number>>;
  readonly learnsFromDecisions: boolean;
  readonly learnsFromSolved: boolean;
  readonly retentionDays: number;
  readonly ownDomains: ReadonlySet<string>;
  readonly updatesDirectly: boolean;
  readonly tokensPerMonth: number;
  /** By key of the policy: what goes on only while no organisation forbids it. */
  readonly permitted: ReadonlySet<PolicyKey>;
}

/** The keys with which an organisation forbids something, and whether it still may be. */
export const switchesUnder = (effective: Effective): ReadonlyMap<PolicyKey, boolean> =>
  new Map(
    policyKeys.flatMap((key) => {
      const { counts } = entryOf(key);
      if (counts.is !== 'permits' && counts.is !== 'forbids') return [];
      const on = counts.at
        .split('.')
        .reduce<unknown>(
          (group, name) => (group as Readonly<Record<string, unknown>>)[name],
          counts.is === 'permits' ? effective.rules : effective.settings,
        );
      return [[key, on === true] as const];
    }),
  );

/** The address that questions are posted to; null when nothing can be sent. */
export function chatUrl(id: ProviderId, address: string, model: string): string | null {
  const resolved = resolveAddress(id, address, model);
  return resolved?.ok ? resolved.chatUrl : null;
}

/** As `providerSettings`, with the model that the organisation names for one capability. */
function modelsOf({ settings, rules }: Effective, id: ProviderId, capability: 'triage' | 'draft'): string {
  const { model } = providerSettings(settings, id);
  return id === settings.provider ? (rules.modelFor[capability] ?? model) : model;
}

function destinationsOf(effective: Effective): ReadonlySet<string> {
  const { settings, rules } = effective;
  if (!settings.enabled || rules.gate !== 'open') return new Set();
  const ids = [settings.provider, ...(settings.fallback === null ? [] : [settings.fallback])];
  const found = (['triage', 'draft'] as const).flatMap((capability) => {
    if (!settings.capabilities[capability]) return [];
    return ids.flatMap((id) => {
      const destination = chatUrl(id, providerSettings(settings, id).address, modelsOf(effective, id, capability));
      if (destination === null || whyNotAllowedNow(rules, settings, id) !== null) return [];
      return hasAgreed(effective, { id, kind: providerFacts[id].kind, destination })
        ? [`${capability} ${destination}`]
        : [];
    });
  });
  return new Set(found);
}

export function letsOut(effective: Effective): LetsOut {
  const { settings, rules } = effective;
  return {
    destinations: destinationsOf(effective),
    enabled: settings.enabled,
    triage: settings.capabilities.triage,
    draft: settings.capabilities.draft,
    secondProvider: settings.fallback,
    examples: settings.examplesInPrompt,
    articles: settings.articlesInDrafts,
    macros: settings.macrosInDrafts,
    replaced: ['https://api.openai.com/v1', 'http://localhost:11434'].map((destination) =>
      redactionLevels.indexOf(levelFor(destination, settings.redaction)),
    ),
    contextChars: Object.fromEntries(
      providerIds.map((id) => [id, providerSettings(settings, id).contextChars]),
    ) as Record<ProviderId, number>,
    learnsFromDecisions: settings.learning.fromDecisions,
    learnsFromSolved: rules.learnFromSolved,
    retentionDays: settings.learning.retentionDays,
    ownDomains: new Set(settings.customDesks.map(({ origin }) => origin)),
    updatesDirectly: rules.updateDirectly,
    tokensPerMonth: settings.limits.tokensPerMonth ?? Infinity,
    permitted: new Set([...switchesUnder(effective)].flatMap(([key, on]) => (on ? [key] : []))),
  };
}

/** Where the organisation's own choice leads: its provider at its address, by any of the models that it names. */
export function presetDestinations({ provider = {} }: Policy): readonly string[] {
  const { use, address = '', model, modelForSuggestions, modelForDrafts } = provider;
  if (use === undefined) return [];
  return [model, modelForSuggestions, modelForDrafts, ''].flatMap((name) =>
    name === undefined ? [] : (chatUrl(use, address, name) ?? []),
  );
}

/** An organisation that provisions and names a provider throws the switch, unless the person has said no. */
const provisions = (policy: Policy, person: Settings): boolean =>
  policy.provisioned === true && policy.provider?.use !== undefined && person.enabled !== false;

/**
 * What a policy lets out beyond what the person alone does, in words; empty when it only narrows. An organisation that provisions
 * adds the provider that it names and no other. One that only names a provider gets what the person agreed to on the card that
 * says who chose it (`managed …` among what was agreed to).
 */
export function widenings(policy: Policy, person: Settings, mine: LetsOut, under: LetsOut): readonly string[] {
  const freely = letsOut(merge({ is: 'none' }, { ...person, localOnly: false }, defaultSettings()));
  const named = presetDestinations(policy);
  const added = new Set(
    provisions(policy, person)
      ? named
      : named.filter((destination) => person.agreed.includes(`managed ${destination}`)),
  );
  /** Where the person keeps everything on this computer, the organisation's own servers count as if they stood there. */
  const own = (destination: string): boolean =>
    person.localOnly &&
    policy.allowed?.ownServers?.some((pattern) =>
      hostMatches(pattern, new URL(destination.slice(destination.indexOf(' ') + 1))),
    ) === true &&
    freely.destinations.has(destination);
  const theirs = (destination: string): boolean =>
    (mine.enabled || provisions(policy, person)) && added.has(destination.slice(destination.indexOf(' ') + 1));
  const more: Readonly<Record<string, boolean>> = {
    enabled: under.enabled && !mine.enabled && !provisions(policy, person),
    triage: under.triage && !mine.triage,
    drafts: under.draft && !mine.draft,
    'second provider': under.secondProvider !== null && under.secondProvider !== mine.secondProvider,
    examples: under.examples && !mine.examples,
    articles: under.articles && !mine.articles,
    macros: under.macros && !mine.macros,
    'what is replaced': under.replaced.some((level, place) => level < (mine.replaced[place] ?? 0)),
    'learning from decisions': under.learnsFromDecisions && !mine.learnsFromDecisions,
    'learning from solved tickets': under.learnsFromSolved && !mine.learnsFromSolved,
    retention: under.retentionDays > mine.retentionDays,
    'updating directly': under.updatesDirectly && !mine.updatesDirectly,
    'tokens per month': under.tokensPerMonth > mine.tokensPerMonth,
  };
  return [
    ...Object.keys(more).filter((name) => more[name] === true),
    ...[...under.destinations]
      .filter((each) => !mine.destinations.has(each) && !theirs(each) && !own(each))
      .map((each) => `destination ${each}`),
    ...providerIds.filter((id) => under.contextChars[id] > mine.contextChars[id]).map((id) => `length for ${id}`),
    ...[...under.permitted].filter((key) => !mine.permitted.has(key)).map((key) => `permitted ${key}`),
    ...[...under.ownDomains].filter((origin) => !mine.ownDomains.has(origin)).map((origin) => `own domain ${origin}`),
  ];
}
