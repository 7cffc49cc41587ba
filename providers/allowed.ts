import type { EffectiveSettings, Rules } from '../core/policy/effective';
import { hostMatches, isOnOwnNetwork } from '../core/policy/hosts';
import { providerFacts, type ProviderId } from '../core/providers';
import { providerSettings } from '../core/settings';
import { resolveAddress } from './address';

/** Why an organisation does not let a provider be asked; null when it does. `cloud-model`: a local server passes the question on. */
export type NotAllowed = 'provider' | 'server' | 'local-only' | 'cloud-model';

/** Ollama runs such models on its maker's servers. */
const runsElsewhere = (id: ProviderId, model: string): boolean => id === 'ollama' && /[:-]cloud$/i.test(model.trim());

/** Where and how one provider is asked, as it stands in a form or in the settings. */
interface Wanted {
  readonly id: ProviderId;
  readonly address: string;
  readonly model: string;
}

export function whyNotAllowed({ allowed }: Pick<Rules, 'allowed'>, { id, address, model }: Wanted): NotAllowed | null {
  if (allowed.providers !== null && !allowed.providers.includes(id)) return providerFacts[id].local || !allowed.localOnly ? 'provider' : 'local-only';
  const resolved = resolveAddress(id, address, model);
  if (resolved === null) return null;
  // Without a usable address nothing can be sent, and its own message says more.
  if (!resolved.ok) return null;
  const url = new URL(resolved.chatUrl);
  if (allowed.servers !== null && !allowed.servers.some((pattern) => hostMatches(pattern, url))) return 'server';
  if (!allowed.localOnly) return null;
  if (!isOnOwnNetwork(url.hostname)) return 'local-only';
  return runsElsewhere(id, model) ? 'cloud-model' : null;
}

/** For a provider as it is set. */
export const whyNotAllowedNow = (rules: Pick<Rules, 'allowed'>, settings: Pick<EffectiveSettings, 'providers'>, id: ProviderId): NotAllowed | null => whyNotAllowed(rules, { id, ...providerSettings(settings, id) });
