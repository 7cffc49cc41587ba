import { browser } from 'wxt/browser';
import type { Settings } from '../../core/settings';
import { languageFor, localeFor, type Language } from '../../core/words/languages';
import type { Vocabulary, Words } from '../../core/words/speaker';

export type WordsOf = 'page' | 'all';

export const wantedLanguage = (set: Settings['language']): Language =>
  set === 'browser' ? languageFor([browser.i18n.getUILanguage()]) : set;

/** The build wrote them; `page` are those that a desk's tab can say. */
export async function readVocabulary(language: Language, of: WordsOf): Promise<Vocabulary> {
  const file = `/words/${language}.${of === 'page' ? 'page.json' : 'json'}`;
  const answer = await fetch(new URL(file, browser.runtime.getURL('/')));
  return {
    language,
    locale: localeFor(language, browser.i18n.getUILanguage()),
    words: (await answer.json()) as Words,
  };
}
