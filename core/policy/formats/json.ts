import { found, isJson, unreadable, type Json, type Outcome } from './found';

/** A JSON text that holds a group of keys. */
export function readJson(text: string): Outcome<Json> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return unreadable(`It is not JSON: ${thrown instanceof Error ? thrown.message : 'it could not be read'}.`);
  }
  return isJson(value) ? found(value) : unreadable('It is JSON, but not a group of keys in { }.');
}

export const writeJson = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
