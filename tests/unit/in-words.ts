import type { Phrase } from '../../core/words/phrase';
import { sayPhrase } from '../../core/words/say-phrase';

const isPhrase = (value: object): value is Phrase =>
  'key' in value &&
  typeof value.key === 'string' &&
  Object.keys(value).every((name) => name === 'key' || name === 'values');

/** What was told, as it is read: a copy of it in which each phrase is its English sentence. */
export function inWords(told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return told;
  if (Array.isArray(told)) return told.map(inWords);
  if (isPhrase(told)) return sayPhrase(told);
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, inWords(value)]));
}
