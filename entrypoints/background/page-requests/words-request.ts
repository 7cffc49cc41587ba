import type { Vocabulary } from '../../../core/words/speaker';
import { readVocabulary, wantedLanguage, type WordsOf } from '../../lib/vocabulary';
import { loadEffective } from '../rules/load';

/** What the organisation set, or the person chose, counts before the browser's own language. `unless`: the language that needs no telling. */
export async function tellWords(of: WordsOf, unless?: string): Promise<Vocabulary | null> {
  const { settings } = await loadEffective();
  const language = wantedLanguage(settings.language);
  return language === unless ? null : readVocabulary(language, of);
}
