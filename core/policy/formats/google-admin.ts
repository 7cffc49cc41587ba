import { phrase } from '../../words/phrase';
import { flat } from '../flat';
import type { Policy } from '../schema';
import { found, isJson, unreadable, type FoundPolicy, type Json, type Outcome } from './found';
import { readJson, writeJson } from './json';

/**
 * What the Google Admin console takes under “Policy for extensions”: each key at the top is wrapped, what is inside stays as it is.
 * Source: chromium.org/administrators/configuring-policy-for-extensions.
 */
export const toGoogleAdmin = (policy: Policy): string =>
  writeJson(Object.fromEntries(Object.entries(flat(policy)).map(([key, Value]) => [key, { Value }])));

const isWrapped = (value: unknown): value is Json => isJson(value) && Object.hasOwn(value, 'Value');

/** No key of a policy holds a "Value", so that one such key tells the format. */
export const looksLikeGoogleAdmin = (json: Json): boolean => Object.values(json).some(isWrapped);

export function fromGoogleAdmin(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  if (!json.ok) return json;
  const bare = Object.entries(json.value).filter(([, value]) => !isWrapped(value));
  if (bare.length > 0) return unreadable(phrase('studio.import.problem.no-value', { keys: bare.map(([key]) => key) }));
  const raw = Object.fromEntries(
    Object.entries(json.value).map(([key, value]) => [key, isWrapped(value) ? value['Value'] : undefined]),
  );
  const recommended = Object.entries(json.value).flatMap(([key, value]) =>
    isWrapped(value) && Object.keys(value).length > 1 ? [key] : [],
  );
  return found({
    raw,
    extensionId: null,
    notes: recommended.length === 0 ? [] : [phrase('studio.import.note.recommended', { keys: recommended })],
  });
}
