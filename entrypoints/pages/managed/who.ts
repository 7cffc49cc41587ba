import { say } from '../../../core/words/say';
import type { Rules } from '../../../core/policy/effective';

/** Who set it, inside a sentence: `Acme Ltd`, or `your organisation` where it gives no name. */
export const whoOf = ({ organisation }: Pick<Rules, 'organisation'>): string =>
  organisation ?? say('managed.your-organisation');

/** As sentences take it: they say `yours` in words that fit them. */
export const byOf = ({ organisation }: Pick<Rules, 'organisation'>): string => organisation ?? 'yours';
