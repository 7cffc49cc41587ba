import type { Policy } from '../schema';
import { found, type FoundPolicy, type Outcome } from './found';
import { readJson, writeJson } from './json';

/** The policy itself, as JSON. */
export const toPlain = (policy: Policy): string => writeJson(policy);

export function fromPlain(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  return json.ok ? found({ raw: json.value, extensionId: null, notes: [] }) : json;
}
