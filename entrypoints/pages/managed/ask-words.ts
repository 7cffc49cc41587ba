import { say } from '../../../core/words/say';
import type { Rules } from '../../../core/policy/effective';
import { byOf } from './who';

const keys = {
  'the provider': 'managed.ask.provider',
  that: 'managed.ask.that',
  this: 'managed.ask.this',
} as const;

/** For what a person cannot change: whom to ask. */
export const askWords = (rules: Pick<Rules, 'organisation'>, what: keyof typeof keys): string =>
  say(keys[what], { by: byOf(rules) });
