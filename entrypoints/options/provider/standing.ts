import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import type { BrowserModelState } from '../../lib/browser-model';
import { whyProviderOff, hasProvidedKey, noOwnKeyWords, byOf } from '../../pages/managed/words';
import { isOtherServer, missingOf, storedTexts, type ProviderField } from '../../pages/provider/texts';
import { editedOf, storedValues, type Values } from './form';
import type { Mark } from './ProviderChoice';

/** The typed address names another server than the one that the saved key belongs to. */
export const namesOtherServer = (view: SettingsView, values: Values, id: ProviderId): boolean =>
  isOtherServer(id, values.providers[id].address, storedTexts(view.effective, id).address);

/** What stands in the way of using a provider as it is typed, in words at its fields. */
export function lacksOf(view: SettingsView, values: Values, id: ProviderId): Partial<Record<ProviderField, string>> {
  const { keys, managed, vault } = view;
  const { rules } = managed;
  const texts = values.providers[id];
  if (hasProvidedKey(view, id)) return missingOf(id, texts, true);
  const saved = keys[id] === undefined ? false : namesOtherServer(view, values, id) ? null : true;
  const found = missingOf(id, texts, rules.ownKeys && saved);
  if (!rules.ownKeys && providerFacts[id].key === 'required') return { ...found, key: noOwnKeyWords(rules) };
  // Saved it could not be, and one would have gone over to a provider without its key.
  if (texts.key.trim() !== '' && vault === 'locked') return { ...found, key: say('answers.key.locked-to-save') };
  return found;
}

/** Why an organisation does not let it be chosen; null when it can be. */
export function whyOff({ effective, managed: { rules, keys } }: SettingsView, id: ProviderId): string | null {
  return keys.provider.locked && id !== effective.provider
    ? say('answers.chose-another', { by: byOf(rules) })
    : whyProviderOff(rules, id);
}

/** The one or two words that stand beside a provider's name. */
export function markOf(
  view: SettingsView,
  values: Values,
  id: ProviderId,
  browserModel: BrowserModelState | null,
): Mark | null {
  const { effective: settings, keys, managed, untried } = view;
  const { rules } = managed;
  if (whyProviderOff(rules, id) !== null)
    return { text: say('answers.mark.not-allowed'), look: id === settings.provider ? 'bad' : 'soft' };
  if (rules.ownKeys && keys[id]?.refused === true) return { text: say('answers.mark.key-refused'), look: 'bad' };
  if (editedOf(values, storedValues(settings)).includes(id))
    return { text: say('answers.mark.not-saved'), look: 'soft' };
  if (untried?.includes(id) === true) return { text: say('answers.mark.not-tried'), look: 'soft' };
  if (id === settings.provider) return { text: say('answers.mark.in-use'), look: 'good' };
  if (id === settings.fallback) return { text: say('answers.mark.second'), look: 'soft' };
  const isReady = id === 'browser' ? browserModel === 'available' : Object.keys(lacksOf(view, values, id)).length === 0;
  return id !== 'on-device' && isReady ? { text: say('answers.mark.set-up'), look: 'soft' } : null;
}
