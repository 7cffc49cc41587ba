import { providerFacts, type ProviderId } from '../providers';
import type { Rules } from './effective';
import { hostMatches, isOnOwnNetwork, isThisComputer } from './hosts';

/**
 * Why a provider may not be asked. `cloud-model`: a local server passes the question on. The last two are the person's own wish, that
 * nothing leaves this computer; all others are their organisation's.
 */
export type NotAllowed = 'provider' | 'server' | 'local-only' | 'cloud-model' | 'not-here' | 'not-here-model';

/** The person can take it back by themselves. */
export const isOwnWish = (why: NotAllowed): why is 'not-here' | 'not-here-model' =>
  why === 'not-here' || why === 'not-here-model';

/** Ollama runs models with such names on its maker’s servers, and every provider with an address may be pointed at an Ollama server. */
const runsElsewhere = (model: string): boolean => /[:-]cloud$/i.test(model.trim());

/** Where and how one provider would be asked. */
export interface Wanted {
  readonly id: ProviderId;
  readonly model: string;
  /** Null where nothing leaves the browser, and where the address cannot be used: nothing can be sent then, and its own message says more. */
  readonly server: URL | null;
}

/** The organisation lists it as one of its own. */
export const isOwnServer = ({ ownServers }: Pick<Rules['allowed'], 'ownServers'>, server: URL): boolean =>
  ownServers.some((pattern) => hostMatches(pattern, server));

/** Null when it may be asked. */
export function whyNotAllowedAt({ allowed }: Pick<Rules, 'allowed'>, { id, model, server }: Wanted): NotAllowed | null {
  const { localOnly, nothingLeaves } = allowed;
  if (allowed.providers?.includes(id) === false)
    return providerFacts[id].local || !localOnly ? 'provider' : 'local-only';
  if (server === null) return null;
  if (allowed.servers?.some((pattern) => hostMatches(pattern, server)) === false) return 'server';
  if (!localOnly && !nothingLeaves) return null;
  const own = isOwnServer(allowed, server);
  if (localOnly && !own && !isOnOwnNetwork(server.hostname)) return 'local-only';
  if (nothingLeaves && !own && !isThisComputer(server.hostname)) return 'not-here';
  if (!runsElsewhere(model)) return null;
  return localOnly ? 'cloud-model' : 'not-here-model';
}
