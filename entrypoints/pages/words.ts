import { providerName } from '../../core/provider-name';
import { type ProviderId } from '../../core/providers';

const own: Partial<Record<ProviderId, string>> = {
  'on-device': 'this device',
  browser: 'the browser’s own model',
  compatible: 'the OpenAI-compatible server',
};

/** A provider's name inside a sentence. */
export const nameOf = (id: ProviderId): string => own[id] ?? providerName(id);

export const startWithCapital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
