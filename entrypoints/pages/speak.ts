import { browser } from 'wxt/browser';
import { directionOf } from '../../core/words/direction';
import { speakAs, speaker, type WordKey } from '../../core/words/say';
import { makeSpeaker, type Vocabulary } from '../../core/words/speaker';
import { readVocabulary, wantedLanguage } from '../lib/vocabulary';
import { request } from '../lib/request';

/** A page speaks even where its worker does not: then in the browser's language. */
async function vocabulary(unless?: string): Promise<Vocabulary | null> {
  const told: Vocabulary | null | undefined = await request('words.get', { of: 'all', unless }).catch(() => undefined);
  return told === undefined ? readVocabulary(wantedLanguage('browser'), 'all') : told;
}

/**
 * Shows a page of ours as soon as its words are there, and anew when the language becomes another one. `title`: the page's own, which
 * its HTML can say in English only.
 */
export async function speakThen(show: () => void, title?: WordKey): Promise<void> {
  let spoken: string | undefined;
  const speak = async (): Promise<void> => {
    const told = await vocabulary(spoken);
    if (told === null || told.language === spoken) return;
    spoken = told.language;
    speakAs(makeSpeaker(told));
    document.documentElement.lang = told.language;
    document.documentElement.dir = directionOf(told.language);
    if (title !== undefined) document.title = speaker().say(title);
    show();
  };
  await speak();
  browser.storage.onChanged.addListener(() => void speak());
}
