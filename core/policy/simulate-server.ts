import { providerName } from '../provider-name';
import { providerFacts, type ProviderId } from '../providers';
import { parseUrl } from '../url';
import { say } from '../words/say';
import { whyNotAllowedAt, type NotAllowed } from './allowed';
import type { Rules } from './effective';
import type { PolicyKey } from './table';

/** An address with or without its scheme; null when it is none. */
export function urlOf(typed: string): URL | null {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return parseUrl(address);
}

/** The server that a provider is asked at; null where nothing leaves the browser, and where the address cannot be used. */
export function serverOf(id: ProviderId, address: string): URL | null {
  const { address: asks, defaultAddress } = providerFacts[id];
  const typed = asks === 'fixed' || address.trim() === '' ? defaultAddress : address.trim();
  if (asks === 'none' || typed === '') return null;
  return urlOf(typed);
}

export interface Refused {
  /** Null where it is the person's own wish. */
  readonly key: PolicyKey | null;
  /** In words: what follows the colon of a sentence. */
  readonly because: string;
}

/** Why a policy, or the person, does not let a provider be asked, by what is known without asking anything; null when it does. */
export function whyRefused(
  rules: Pick<Rules, 'allowed'>,
  { id, address, model }: { readonly id: ProviderId; readonly address: string; readonly model: string },
): Refused | null {
  const name = providerName(id);
  const server = serverOf(id, address);
  const words: Readonly<Record<NotAllowed, () => Refused>> = {
    provider: () => ({ key: 'allowed.providers', because: say('simulate.refused.provider', { name }) }),
    server: () => ({
      key: 'allowed.servers',
      because: say('simulate.refused.server', { host: server?.host ?? name }),
    }),
    'local-only': () => ({
      key: 'allowed.localOnly',
      because:
        server === null || !providerFacts[id].local
          ? say('simulate.refused.not-local', { name })
          : say(rules.allowed.ownServers.length === 0 ? 'simulate.refused.not-private' : 'simulate.refused.not-own', {
              host: server.hostname,
            }),
    }),
    'cloud-model': () => ({ key: 'allowed.localOnly', because: say('simulate.refused.cloud-model', { model }) }),
    'not-here': () => ({ key: null, because: say('simulate.refused.not-here') }),
    'not-here-model': () => ({ key: null, because: say('simulate.refused.not-here') }),
  };
  const why = whyNotAllowedAt(rules, { id, model, server });
  return why === null ? null : words[why]();
}
