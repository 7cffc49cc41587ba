import { whyNotAllowedAt, type NotAllowed } from '../core/policy/allowed';
import type { EffectiveSettings, Rules } from '../core/policy/effective';
import type { ProviderId } from '../core/providers';
import { providerSettings } from '../core/settings';
import { resolveAddress } from './address';

/** Where and how one provider is asked, as it stands in a form or in the settings. */
interface Typed {
  readonly id: ProviderId;
  readonly address: string;
  readonly model: string;
}

/** Why an organisation does not let a provider be asked at what was typed; null when it does. */
export function whyNotAllowed(rules: Pick<Rules, 'allowed'>, { id, address, model }: Typed): NotAllowed | null {
  const resolved = resolveAddress(id, address, model);
  return whyNotAllowedAt(rules, { id, model, server: resolved?.ok ? new URL(resolved.chatUrl) : null });
}

/** For a provider as it is set. */
export const whyNotAllowedNow = (
  rules: Pick<Rules, 'allowed'>,
  settings: Pick<EffectiveSettings, 'providers'>,
  id: ProviderId,
): NotAllowed | null => whyNotAllowed(rules, { id, ...providerSettings(settings, id) });
