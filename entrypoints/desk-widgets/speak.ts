import { directionOf } from '../../core/words/direction';
import { speakAs } from '../../core/words/say';
import { makeSpeaker, type Vocabulary } from '../../core/words/speaker';
import { request } from '../lib/request';

/**
 * The words lie in no script of a desk's page: the worker tells those of the language that counts. False where nobody answers, as after
 * an update of the extension; what was said before goes on being said.
 */
export async function speakIn(element: HTMLElement): Promise<boolean> {
  // A worker that could not tell them answers nothing.
  const told: Vocabulary | undefined = await request('words.get', { of: 'page' }).catch(() => undefined);
  if (told === undefined) return false;
  speakAs(makeSpeaker(told));
  element.lang = told.language;
  element.dir = directionOf(told.language);
  return true;
}
