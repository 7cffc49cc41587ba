import { browser } from 'wxt/browser';
import { directionOf } from '../../core/words/direction';
import { speakAs, speaker, type WordKey } from '../../core/words/say';
import { makeSpeaker, type Vocabulary } from '../../core/words/speaker';
import { readVocabulary, wantedLanguage } from '../lib/vocabulary';
import { request } from '../lib/request';

/** A page speaks even where its worker does not: then in the browser's language. */
async function vocabulary(): Promise<Vocabulary> {
  const told: Vocabulary | undefined = await request('words.get', { of: 'all' }).catch(() => undefined);
  return told ?? readVocabulary(wantedLanguage('browser'), 'all');
}

/**
 * Shows a page of ours as soon as its words are there, and anew when the language becomes another one. `title`: the page's own, which
 * its HTML can say in English only.
 */
export async function speakThen(show: () => void, title?: WordKey): Promise<void> {
  const speak = (told: Vocabulary): void => {
    speakAs(makeSpeaker(told));
    document.documentElement.lang = told.language;
    document.documentElement.dir = directionOf(told.language);
    if (title !== undefined) document.title = speaker().say(title);
    show();
  };
  speak(await vocabulary());
  browser.storage.onChanged.addListener(() => {
    void vocabulary().then((told) => {
      if (told.language !== speaker().language) speak(told);
    });
  });
}
