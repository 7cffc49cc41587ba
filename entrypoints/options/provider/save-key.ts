import { describeError } from '../../../core/error-text';
import { ask, noAnswerWords } from '../ask';
import type { Saved } from '../settings-store';
import type { ProviderTexts } from './useProviderForm';

const PROVIDER = 'compatible';

const refused = (message: string): Saved => ({ problems: [{ path: 'key', message }], said: '' });

/** Saves a typed key, removes a cleared one, and leaves an untouched one alone. */
export async function saveKey({ key, removeKey }: Pick<ProviderTexts, 'key' | 'removeKey'>): Promise<Saved> {
  try {
    if (key.trim() !== '') {
      const answer = await ask('key.save', { provider: PROVIDER, key: key.trim() });
      return 'error' in answer ? refused(describeError(answer.error).sentence) : { problems: [], said: 'The key is saved.' };
    }
    if (!removeKey) return { problems: [], said: '' };
    await ask('key.remove', { provider: PROVIDER });
    return { problems: [], said: 'The key is removed.' };
  } catch (thrown) {
    return refused(noAnswerWords(thrown));
  }
}
