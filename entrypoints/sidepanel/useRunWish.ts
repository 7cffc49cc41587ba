import { ask, noAnswerPhrase } from '../pages/ask';
import { useActing } from './acting';

/** Stops a run, or tries again what has failed in it; a worker that does not answer is said in the panel. */
export function useRunWish(): (wish: 'queue.stop' | 'queue.retry', run: string) => Promise<void> {
  const { say } = useActing();
  return async (wish, run) => {
    try {
      await ask(wish, { run });
    } catch (thrown) {
      say({ is: 'words', words: noAnswerPhrase(thrown), bad: true });
    }
  };
}
