import type { Words } from '../../core/words/speaker';
import { readMessages, wordsOf } from './catalogue';

/** The sentences of `locales/en/`. Each is taken apart when it is said first: most processes say few of them. */
export const englishWords: Words = {};

for (const [key, message] of readMessages('en'))
  Object.defineProperty(englishWords, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = wordsOf(new Map([[key, message]]))[key];
      Object.defineProperty(englishWords, key, { value, enumerable: true });
      return value;
    },
  });
