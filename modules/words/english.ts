import { speakAs } from '../../core/words/say';
import { makeSpeaker } from '../../core/words/speaker';
import { readMessages, wordsOf } from './catalogue';

/** Tools and tests speak English, with the sentences of `locales/en/` as they are written. */
speakAs(makeSpeaker({ language: 'en', locale: 'en', words: wordsOf(readMessages('en')) }));
