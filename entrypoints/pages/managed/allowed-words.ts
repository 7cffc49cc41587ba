import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import type { DesksideError } from '../../../core/errors';
import type { Rules } from '../../../core/policy/effective';
import { hostMatches, isOnOwnNetwork } from '../../../core/policy/hosts';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { parseUrl } from '../../../core/url';
import { aboutProvider, nameOf, startWithCapital } from '../words';
import { byOf } from './who';

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
  const { servers, localOnly } = rules.allowed;
  const url = final === null ? null : parseUrl(final);
  if (url === null) return null;
  const by = byOf(rules);
  if (servers !== null && !servers.some((pattern) => hostMatches(pattern, url)))
    return servers.length === 0
      ? say('managed.allowed.no-server', { by })
      : say('managed.allowed.servers', { by, names: listText(servers) });
  return localOnly && !isOnOwnNetwork(url.hostname) ? say('managed.allowed.own-network', { by }) : null;
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

/** Said of the provider that is chosen and not allowed. */
export function providerProblemWords(rules: Allowing, id: ProviderId, { detail }: DesksideError): string {
  const why = whyProviderOff(rules, id);
  if (why !== null) return why;
  return detail === undefined
    ? say('managed.allowed.not-it', { by: byOf(rules) })
    : say('managed.allowed.detail', { detail: startWithCapital(sayTold(detail)) });
}
