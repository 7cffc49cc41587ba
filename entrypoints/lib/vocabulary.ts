import { browser } from 'wxt/browser';
import type { Settings } from '../../core/settings';
import { languageFor, localeFor, type Language } from '../../core/words/languages';
import type { Vocabulary, Words } from '../../core/words/speaker';

/** Which words: those that a desk's tab can say, those beside the toolbar's icon, or every one. */
export type WordsOf = 'page' | 'toolbar' | 'all';

const ending: Readonly<Record<WordsOf, string>> = { page: 'page.json', toolbar: 'toolbar.json', all: 'json' };

export const wantedLanguage = (set: Settings['language']): Language =>
  set === 'browser' ? languageFor([browser.i18n.getUILanguage()]) : set;

/** The build wrote them. */
export async function readVocabulary(language: Language, of: WordsOf): Promise<Vocabulary> {
  const answer = await fetch(new URL(`/words/${language}.${ending[of]}`, browser.runtime.getURL('/')));
  return {
    language,
    locale: localeFor(language, browser.i18n.getUILanguage()),
    words: (await answer.json()) as Words,
  };
}
