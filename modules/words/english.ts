import { speakAs } from '../../core/words/say';
import { makeSpeaker } from '../../core/words/speaker';
import { englishWords } from './english-words';

/** Tools and tests speak English, with the sentences of `locales/en/` as they are written. */
speakAs(makeSpeaker({ language: 'en', locale: 'en', words: englishWords }));
