import type { Rules } from '../../../core/policy/effective';

/** Who set it, inside a sentence: `Acme Ltd`, or `your organisation` where it gives no name. */
export const whoOf = ({ organisation }: Pick<Rules, 'organisation'>): string => organisation ?? 'your organisation';
