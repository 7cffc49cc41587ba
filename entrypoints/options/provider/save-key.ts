import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { ProviderId } from '../../../core/providers';
import { ask, noAnswerWords } from '../../pages/ask';
import { nameOf, startWithCapital } from '../../pages/words';
import type { ProviderTexts } from '../../pages/provider/texts';

export interface KeySaved {
  /** Why it was not saved. */
  readonly problem?: string;
  readonly said: string;
  /** What the provider said to a key that was saved; null when it was accepted, or nothing was asked. */
  readonly check: DesksideError | null;
}

const nothing: KeySaved = { said: '', check: null };

/** Saves a typed key, removes a cleared one, and leaves an untouched one alone. */
export async function saveKey(
  provider: ProviderId,
  { key, removeKey }: Pick<ProviderTexts, 'key' | 'removeKey'>,
): Promise<KeySaved> {
  try {
    if (key.trim() !== '') {
      const answer = await ask('key.save', { provider, key: key.trim() });
      if ('error' in answer) return { ...nothing, problem: describeAwayFromTicket(answer.error) };
      return {
        said: answer.check === null ? 'The key is saved and was accepted.' : 'The key is saved.',
        check: answer.check,
      };
    }
    if (!removeKey) return nothing;
    await ask('key.remove', { provider });
    return { said: 'The key is removed.', check: null };
  } catch (thrown) {
    return { ...nothing, problem: noAnswerWords(thrown) };
  }
}

/** What the key's own field says of a key that did not pass. */
export const checkWords = (provider: ProviderId, check: DesksideError): string =>
  check.code === 'bad-key'
    ? `The key was refused. ${refusedWords(provider)}`
    : `It could not be checked. ${describeAwayFromTicket(check)}`;

export const refusedWords = (provider: ProviderId): string =>
  `${startWithCapital(nameOf(provider))} does not accept it: it may be mistyped, revoked or for another account. Type another one.`;

/** Said of the page as a whole: what was saved stays saved. */
export const afterCheckWords = (provider: ProviderId, check: DesksideError): string =>
  check.code === 'bad-key'
    ? `The key is saved, but ${nameOf(provider)} refused it. Suggestions and drafts stay on; they fail until a key is saved that works.`
    : `The key is saved, but it could not be checked. ${describeAwayFromTicket(check)}`;
