import type { Vocabulary } from '../../../core/words/speaker';
import { readVocabulary, wantedLanguage, type WordsOf } from '../../lib/vocabulary';
import { loadEffective } from '../rules/load';

/** What the organisation set, or the person chose, counts before the browser's own language. */
export async function tellWords(of: WordsOf): Promise<Vocabulary> {
  const { settings } = await loadEffective();
  return readVocabulary(wantedLanguage(settings.language), of);
}
