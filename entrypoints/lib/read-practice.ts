import { practiceIn, type Practice } from '../../core/practice';
import type { Settings } from '../../core/settings';
import { makeSpeaker } from '../../core/words/speaker';
import { readVocabulary, wantedLanguage } from './vocabulary';

/**
 * The practice ticket as the reader's language has it. The worker never speaks, but it asks about this ticket, whose words are among
 * those that a page says. Rejects where the build's file of words cannot be read.
 */
export const readPractice = async (set: Settings['language']): Promise<Practice> =>
  practiceIn(makeSpeaker(await readVocabulary(wantedLanguage(set), 'all')));
