import { sayPhrase } from '../words/say-phrase';
import { say } from '../words/say';
import type { PolicyProblem } from './parse';

/** A problem as a sentence. `subject`: what it is about; without one the path. */
export function problemText({ path, message }: PolicyProblem, subject?: string): string {
  const about = subject ?? (path === '' ? say('policy.problem.about.whole') : path);
  return typeof message === 'string'
    ? say('policy.problem.older', { subject: about, message })
    : sayPhrase({ ...message, values: { ...message.values, subject: about } });
}
