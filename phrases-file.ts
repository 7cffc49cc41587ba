import { phraseData } from './core/phrases/data';
import { MEANING_LINES } from './providers/on-device/meaning-lines';

/** What the build writes into `phrases.json`. Of this the worker may take the type alone, or its script would carry the words again. */
export const phrasesFile = { ...phraseData, meanings: MEANING_LINES } as const;
export type PhrasesFile = typeof phrasesFile;
