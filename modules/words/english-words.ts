import type { Words } from '../../core/words/speaker';
import { readMessages, wordsOf } from './catalogue';

/** The sentences of `locales/en/`, read once by whoever asks again and again. */
export const englishWords: Words = wordsOf(readMessages('en'));
