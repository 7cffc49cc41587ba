import type { Example } from '../../../../core/learning';
import { using } from './db';

/** A person's last day or two: what they decided before that is not recent. */
const MOST = 100;

/**
 * What a person decided at one desk, newest first, as far as it was kept to learn from. Reads no more than these out of thousands of
 * examples: which they are, their keys tell.
 */
export const decidedAt = (origin: string): Promise<Pick<Example, 'values'>[]> =>
  using(async (db) => {
    const { store } = db.transaction('examples');
    const keys = (await store.index('learnedAt').getAllKeys())
      .filter((key) => key.endsWith('|decision') && key.includes(`|${origin}|`))
      .slice(-MOST)
      .toReversed();
    const decided = await Promise.all(keys.map((key) => store.get(key)));
    return decided.flatMap((example) => example ?? []);
  });
