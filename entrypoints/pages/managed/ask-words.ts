import type { Rules } from '../../../core/policy/effective';
import { startWithCapital } from '../words';
import { whoOf } from './who';

/** For what a person cannot change: whom to ask. `what`: `the provider`. */
export const askWords = (rules: Pick<Rules, 'organisation'>, what: string): string =>
  `${startWithCapital(whoOf(rules))} decides ${what}, so ask there.`;
