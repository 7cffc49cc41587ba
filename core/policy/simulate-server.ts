import { providerFacts, type ProviderId } from '../providers';
import type { Rules } from './effective';
import { hostMatches, isOnOwnNetwork } from './hosts';
import type { PolicyKey } from './schema';

/** An address with or without its scheme; null when it is none. */
export function urlOf(typed: string): URL | null {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/** The server that a provider is asked at; null where nothing leaves the browser, and where the address cannot be used. */
export function serverOf(id: ProviderId, address: string): URL | null {
  const { address: asks, defaultAddress } = providerFacts[id];
  const typed = asks === 'fixed' || address.trim() === '' ? defaultAddress : address.trim();
  if (asks === 'none' || typed === '') return null;
  return urlOf(typed);
}

/** Ollama runs models with such names on its maker’s servers. */
const runsInCloud = (id: ProviderId, model: string): boolean => id === 'ollama' && /[:-]cloud$/i.test(model.trim());

export interface Refused {
  readonly key: PolicyKey;
  /** The end of a sentence. */
  readonly because: string;
}

/** Why a policy does not let a provider be asked, by what is known without asking anything; null when it does. */
export function whyRefused({ allowed }: Pick<Rules, 'allowed'>, { id, address, model }: { readonly id: ProviderId; readonly address: string; readonly model: string }): Refused | null {
  const { name, local } = providerFacts[id];
  if (allowed.localOnly && !local) return { key: 'allowed.localOnly', because: `${name} is not on your own computers` };
  if (allowed.providers?.includes(id) === false) return { key: 'allowed.providers', because: `${name} is not among the providers that may be used` };
  const server = serverOf(id, address);
  if (server === null) return null;
  if (allowed.servers?.some((pattern) => hostMatches(pattern, server)) === false) return { key: 'allowed.servers', because: `${server.host} is not among the servers that may be asked` };
  if (!allowed.localOnly) return null;
  if (!isOnOwnNetwork(server.hostname)) return { key: 'allowed.localOnly', because: `${server.hostname} is neither this computer nor a private address` };
  return runsInCloud(id, model) ? { key: 'allowed.localOnly', because: `${model} runs on the servers of Ollama’s maker` } : null;
}
