import { DesksideFault } from '../../core/errors';
import type { Asking } from './asking';

/** What came of each request is remembered by its name, for the health report. */
export function heard(asking: Asking, requests: Map<string, string | null>): Asking {
  const failed = (name: string, thrown: unknown): void =>
    void requests.set(name, thrown instanceof DesksideFault ? thrown.error.code : 'unexpected');
  return {
    ...asking,
    answer: async (name, gaps, signal) => {
      try {
        const answer = await asking.answer(name, gaps, signal);
        requests.set(name, answer === null ? 'not there' : null);
        return answer;
      } catch (thrown) {
        failed(name, thrown);
        throw thrown;
      }
    },
  };
}
