import { say } from '../../../core/words/say';
import { ask, noAnswerWords } from '../../pages/ask';
import { downloadJson } from '../download';

/** Downloads everything as one JSON file. Answers what is said to the person. */
export async function exportData(): Promise<{ said: string; problem?: string }> {
  try {
    const { json } = await ask('data.export', {});
    return { said: say('data.exported', { file: downloadJson('deskside', json) }) };
  } catch (thrown) {
    return { said: '', problem: noAnswerWords(thrown) };
  }
}
