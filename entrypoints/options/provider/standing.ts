import type { SettingsView } from '../../../core/messages';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';
import type { BrowserModelState } from '../../lib/browser-model';
import { whyProviderOff } from '../../pages/managed/allowed-words';
import { hasProvidedKey, noOwnKeyWords } from '../../pages/managed/key-words';
import { whoOf } from '../../pages/managed/who';
import { startWithCapital } from '../../pages/words';
import type { Mark } from './ProviderChoice';
import {
  isOtherServer,
  missingOf,
  storedTexts,
  type ProviderField,
  type ProviderTexts,
} from '../../pages/provider/texts';

/** What the form knows of every provider: what it lacks, whether it can be used, and what stands beside its name. */
export interface Standing {
  missing(id: ProviderId): Readonly<Partial<Record<ProviderField, string>>>;
  otherServer(id: ProviderId): boolean;
  mark(id: ProviderId): Mark | null;
  /** Why an organisation does not let it be chosen; null when it can be. */
  off(id: ProviderId): string | null;
  /** Those that can answer when `first` is down. */
  able(first: ProviderId): readonly ProviderId[];
}

export interface StandingInput {
  readonly view: SettingsView;
  readonly textsOf: (id: ProviderId) => ProviderTexts;
  readonly edited: readonly ProviderId[];
  readonly browserModel: BrowserModelState | null;
}

export function standingOf({ view, textsOf, edited, browserModel }: StandingInput): Standing {
  const { effective: settings, keys, managed } = view;
  const { rules } = managed;
  const otherServer = (id: ProviderId) => isOtherServer(id, textsOf(id).address, storedTexts(settings, id).address);
  const missing = (id: ProviderId): Partial<Record<ProviderField, string>> => {
    const saved = otherServer(id) && keys[id] !== undefined ? null : keys[id] !== undefined;
    if (hasProvidedKey(view, id)) return missingOf(id, { ...textsOf(id), removeKey: false }, true);
    const found = missingOf(id, textsOf(id), rules.ownKeys && saved);
    return !rules.ownKeys && providerFacts[id].key === 'required' ? { ...found, key: noOwnKeyWords(rules) } : found;
  };
  const off = (id: ProviderId): string | null =>
    managed.keys.provider.locked && id !== settings.provider
      ? `${startWithCapital(whoOf(rules))} chose another one.`
      : whyProviderOff(rules, id);
  const isReady = (id: ProviderId): boolean =>
    id === 'browser' ? browserModel === 'available' : Object.keys(missing(id)).length === 0;

  return {
    missing,
    otherServer,
    off,
    mark: (id) => {
      if (whyProviderOff(rules, id) !== null)
        return { text: 'not allowed', look: id === settings.provider ? 'bad' : 'soft' };
      if (rules.ownKeys && keys[id]?.refused === true) return { text: 'key refused', look: 'bad' };
      if (edited.includes(id)) return { text: 'not saved', look: 'soft' };
      if (id === settings.provider) return { text: 'in use', look: 'good' };
      if (id === settings.fallback) return { text: 'second', look: 'soft' };
      return id !== 'on-device' && isReady(id) ? { text: 'set up', look: 'soft' } : null;
    },
    able: (first) => providerIds.filter((id) => id !== first && isReady(id) && whyProviderOff(rules, id) === null),
  };
}
