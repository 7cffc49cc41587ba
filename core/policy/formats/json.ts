import { phrase } from '../../words/phrase';
import { found, isJson, unreadable, type Json, type Outcome } from './found';

/** A JSON text that holds a group of keys. */
export function readJson(text: string): Outcome<Json> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return unreadable(
      phrase('studio.import.problem.not-json', { detail: thrown instanceof Error ? thrown.message : '' }),
    );
  }
  return isJson(value) ? found(value) : unreadable(phrase('studio.import.problem.no-group', { braces: '{ }' }));
}

export const writeJson = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
