import { say, speaker } from '../../core/words/say';
import { providerName } from '../../core/provider-name';
import { type ProviderId } from '../../core/providers';
import type { Told } from '../../core/words/phrase';
import { sayTold } from '../../core/words/say-phrase';

/** What has no name of its own, by the word that sentences tell it by. */
const kinds = { 'on-device': 'device', browser: 'browser', compatible: 'compatible' } as const;

const hasNoName = (id: ProviderId): id is keyof typeof kinds => Object.hasOwn(kinds, id);

/** For a sentence that is about a provider: it says those without a name in words that fit it. */
export const aboutProvider = (id: ProviderId): { readonly kind: string; readonly name: string } => ({
  kind: hasNoName(id) ? kinds[id] : 'named',
  name: providerName(id),
});

/** A provider's name inside a sentence. */
export const nameOf = (id: ProviderId): string => (hasNoName(id) ? say(`settings.provider.${id}`) : providerName(id));

export const startWithCapital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(speaker().language) + text.slice(1);

/** What stands on a page until something else is said. The reader may choose another language meanwhile, so it is no text of one. */
export type Lasting = Told | (() => string);

export const sayNow = (lasting: Lasting): string => (typeof lasting === 'function' ? lasting() : sayTold(lasting));

/** One sentence after the other. */
export const sentencesText = (sentences: readonly string[]): string =>
  sentences.length === 0 ? '' : sentences.reduce((first, second) => say('settings.then', { first, second }));
