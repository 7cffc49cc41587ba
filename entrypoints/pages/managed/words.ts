import { say } from '../../../core/words/say';
import type { Rules, EffectiveKey } from '../../../core/policy/effective';
import type { SettingsView } from '../../../core/messages';
import { defaultSettings, providerSettings, type Settings } from '../../../core/settings';
import { type ProviderId, providerFacts } from '../../../core/providers';
import { listText } from '../../../core/words/formats';
import { sayTold } from '../../../core/words/say-phrase';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import { isOwnServer } from '../../../core/policy/allowed';
import { hostMatches, isOnOwnNetwork, isThisComputer } from '../../../core/policy/hosts';
import { parseUrl } from '../../../core/url';
import { aboutProvider, nameOf, startWithCapital } from '../words';

/** Who set it, inside a sentence: `Acme Ltd`, or `your organisation` where it gives no name. */
export const whoOf = ({ organisation }: Pick<Rules, 'organisation'>): string =>
  organisation ?? say('managed.your-organisation');

/** As sentences take it: they say `yours` in words that fit them. */
export const byOf = ({ organisation }: Pick<Rules, 'organisation'>): string => organisation ?? 'yours';

/** For what a person cannot change: whom to ask. */
export const askWords = (rules: Pick<Rules, 'organisation'>, what: 'provider' | 'that' | 'this'): string =>
  say(`managed.ask.${what}`, { by: byOf(rules) });

/** A setting that the person cannot change. */
export interface Lock {
  /** Who set it, and whether the person's own choice is kept beside it. */
  readonly says: string;
}

type Managed = Pick<SettingsView, 'effective' | 'managed'>;
type WithSettings = Pick<SettingsView, 'settings' | 'effective' | 'managed'>;

/** The master switch has words of its own. */
export type LockKey = Exclude<EffectiveKey, 'enabled'>;

/** What the person stored where a setting is theirs too; undefined where it is not. `id`: the provider that counts now. */
function own(settings: Settings, key: LockKey, id: Settings['provider']): unknown {
  if (key === 'provider.address') return providerSettings(settings, id).address;
  if (key === 'provider.model') return providerSettings(settings, id).model;
  return key
    .split('.')
    .reduce<unknown>(
      (group, name) =>
        typeof group === 'object' && group !== null ? (group as Readonly<Record<string, unknown>>)[name] : undefined,
      settings,
    );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the person once chose something else than what counts now. */
function isKept({ settings, effective, managed }: WithSettings, key: LockKey): boolean {
  const mine = own(settings, key, effective.provider);
  return (
    mine !== undefined &&
    !same(mine, managed.keys[key].value) &&
    !same(mine, own(defaultSettings(), key, effective.provider))
  );
}

export const lockWords = (by: string, kept: boolean): string =>
  say(kept ? 'managed.lock.set-kept' : 'managed.lock.set', { by });

/** Null where the person can change it. */
export function lockOf(view: WithSettings, key: LockKey): Lock | null {
  if (!view.managed.keys[key].locked) return null;
  return { says: lockWords(byOf(view.managed.rules), isKept(view, key)) };
}

/** The master switch, which only the state of the whole locks. */
export function switchLockOf({ managed: { gate, rules } }: Pick<SettingsView, 'managed'>): Lock | null {
  return gate === 'open' ? null : { says: say(`managed.lock.${gate}`, { by: byOf(rules) }) };
}

/** A highest number that an organisation set. */
export interface Cap {
  readonly most: number;
  readonly by: string;
}

/** `At most 90 days, set by Acme Ltd.` `own`: what the person had chosen. */
export const capWords = ({ most, by }: Cap, unit: 'days' | 'tokens', mine: number | null): string =>
  mine !== null && mine > most
    ? say(`managed.cap-kept.${unit}`, { most, by, mine })
    : say(`managed.cap.${unit}`, { most, by });

/** What an organisation says about the key of one provider. */
export interface KeyRule extends Lock {
  /** The organisation has put a key there. */
  readonly provided: boolean;
  /** The person may not use one of their own. */
  readonly locked: boolean;
}

export const hasProvidedKey = ({ effective, managed }: Managed, id: ProviderId): boolean =>
  managed.rules.providedKey && id === effective.provider;

export const noOwnKeyWords = (rules: Pick<Rules, 'organisation'>): string =>
  say('managed.key.none-own', { by: byOf(rules) });

/** Null where it says nothing. */
export function keyRuleOf(view: Managed, id: ProviderId): KeyRule | null {
  const { rules } = view.managed;
  const by = byOf(rules);
  if (hasProvidedKey(view, id)) {
    return {
      provided: true,
      locked: !rules.ownKeys,
      says: rules.ownKeys ? say('managed.key.provided', { by }) : say('managed.key.provided-only', { by }),
    };
  }
  return rules.ownKeys ? null : { provided: false, locked: true, says: noOwnKeyWords(rules) };
}

type Allowing = Pick<Rules, 'allowed' | 'organisation'>;

/** Why a provider cannot be chosen; null when it can. */
export function whyProviderOff(rules: Allowing, id: ProviderId): string | null {
  const { providers, localOnly } = rules.allowed;
  if (providers === null || providers.includes(id)) return null;
  const by = byOf(rules);
  return localOnly && !providerFacts[id].local
    ? say('managed.allowed.own-computers', { by })
    : say('managed.allowed.not-provider', { by, ...aboutProvider(id) });
}

/** What may be chosen, in one line; null where everything may. */
export function allowedProvidersWords(rules: Allowing): string | null {
  const { providers } = rules.allowed;
  if (providers === null) return null;
  const by = byOf(rules);
  return providers.length === 0
    ? say('managed.allowed.no-provider', { by })
    : say('managed.allowed.providers', { by, names: listText(providers.map((id) => nameOf(id))) });
}

/** Why a server may not be asked; null when it may. `final`: the whole address that requests would go to. */
export function whyServerOff(rules: Allowing, final: string | null): string | null {
  const { servers, localOnly, nothingLeaves } = rules.allowed;
  const url = final === null ? null : parseUrl(final);
  if (url === null) return null;
  const by = byOf(rules);
  if (servers !== null && !servers.some((pattern) => hostMatches(pattern, url)))
    return servers.length === 0
      ? say('managed.allowed.no-server', { by })
      : say('managed.allowed.servers', { by, names: listText(servers) });
  if (isOwnServer(rules.allowed, url)) return null;
  if (localOnly && !isOnOwnNetwork(url.hostname)) return say('managed.allowed.own-network', { by });
  return nothingLeaves && !isThisComputer(url.hostname) ? say('managed.allowed.not-here') : null;
}

export const isDeskAllowed = ({ allowed: { desks } }: Allowing, origin: string): boolean =>
  desks === null || desks.some((pattern) => hostMatches(pattern, new URL(origin)));

/** Which desks there may be; null where all may. */
export function allowedDesksWords(rules: Allowing): string | null {
  const { desks } = rules.allowed;
  if (desks === null) return null;
  const by = byOf(rules);
  return desks.length === 0
    ? say('managed.allowed.no-desk', { by })
    : say('managed.allowed.desks', { by, names: listText(desks) });
}

/** The provider may not be asked by the person's own wish, which they can take back; else it is the organisation's. */
export const isOwnDoing = ({ code }: Pick<DesksideError, 'code'>): boolean => code === 'nothing-leaves';

/** Said of the provider that is chosen and not allowed. */
export function providerProblemWords(rules: Allowing, id: ProviderId, error: DesksideError): string {
  if (isOwnDoing(error)) return describeAwayFromTicket(error);
  const { detail } = error;
  const why = whyProviderOff(rules, id);
  if (why !== null) return why;
  return detail === undefined
    ? say('managed.allowed.not-it', { by: byOf(rules) })
    : say('managed.allowed.detail', { detail: startWithCapital(sayTold(detail)) });
}
