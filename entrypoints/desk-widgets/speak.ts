import { browser } from 'wxt/browser';
import { directionOf } from '../../core/words/direction';
import { speakAs } from '../../core/words/say';
import { makeSpeaker, type Vocabulary } from '../../core/words/speaker';
import { request } from '../lib/request';

/** So often is a worker asked that ends before it answers: the next question starts another one. */
const PATIENCE = 3;

/** `undefined`: nobody answered. */
async function ask(unless: string | undefined): Promise<Vocabulary | null | undefined> {
  for (let times = 0; times < PATIENCE && browser.runtime?.id; times += 1) {
    // A worker that ended, or could not read the words, answers nothing.
    const told: Vocabulary | null | undefined = await request('words.get', { of: 'page', unless }).catch(
      () => undefined,
    );
    if (told !== undefined) return told;
  }
  return undefined;
}

/**
 * The words lie in no script of a desk's page: the worker tells those of the language that counts, and again only when it is another
 * one; `sayAnew` has it said. `speak` is false where nobody answers, as after an update of the extension; what was said before goes on being said.
 */
export function makeVoice(element: HTMLElement, sayAnew: () => void): { readonly speak: () => Promise<boolean> } {
  let spoken: string | undefined;
  return {
    speak: async () => {
      const told = await ask(spoken);
      if (told === undefined) return spoken !== undefined;
      if (told === null) return true;
      spoken = told.language;
      speakAs(makeSpeaker(told));
      element.lang = told.language;
      element.dir = directionOf(told.language);
      sayAnew();
      return true;
    },
  };
}
