import type { WordKey } from '../../../../core/words/say';
import { readVocabulary, wantedLanguage } from '../../../lib/vocabulary';
import { logProblem } from '../../log';
import { loadEffective } from '../../rules/load';

/** What stands there while there is nothing to say. */
export const NAME = 'Deskside';

type TitleKey = Extract<WordKey, `health.badge.${string}`>;

/**
 * The toolbar's titles are the only words that no page says: the browser itself shows them. They have no places, so their file tells
 * them as they stand. Just the product's name where it cannot be read.
 */
export async function titleOf(key: TitleKey): Promise<string> {
  try {
    const { settings } = await loadEffective();
    const said = (await readVocabulary(wantedLanguage(settings.language), 'toolbar')).words[key];
    return typeof said === 'string' ? said : NAME;
  } catch (thrown) {
    logProblem('toolbar', thrown);
    return NAME;
  }
}
