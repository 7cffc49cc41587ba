import { providerFacts, type ProviderId } from '../providers';
import type { Rules } from './effective';
import { hostMatches, isOnOwnNetwork } from './hosts';

/** Why an organisation does not let a provider be asked. `cloud-model`: a local server passes the question on. */
export type NotAllowed = 'provider' | 'server' | 'local-only' | 'cloud-model';

/** Ollama runs models with such names on its maker’s servers, and every provider with an address may be pointed at an Ollama server. */
const runsElsewhere = (model: string): boolean => /[:-]cloud$/i.test(model.trim());

/** Where and how one provider would be asked. */
interface Wanted {
  readonly id: ProviderId;
  readonly model: string;
  /** Null where nothing leaves the browser, and where the address cannot be used: nothing can be sent then, and its own message says more. */
  readonly server: URL | null;
}

/** Null when it may be asked. */
export function whyNotAllowedAt({ allowed }: Pick<Rules, 'allowed'>, { id, model, server }: Wanted): NotAllowed | null {
  if (allowed.providers?.includes(id) === false)
    return providerFacts[id].local || !allowed.localOnly ? 'provider' : 'local-only';
  if (server === null) return null;
  if (allowed.servers?.some((pattern) => hostMatches(pattern, server)) === false) return 'server';
  if (!allowed.localOnly) return null;
  if (!isOnOwnNetwork(server.hostname)) return 'local-only';
  return runsElsewhere(model) ? 'cloud-model' : null;
}
