import { flat } from '../flat';
import type { Policy } from '../schema';
import { found, type FoundPolicy, type Outcome } from './found';
import { readJson, writeJson } from './json';

/** The policy itself, as JSON: each key by itself. */
export const toPlain = (policy: Policy): string => writeJson(flat(policy));

export function fromPlain(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  return json.ok ? found({ raw: json.value, extensionId: null, notes: [] }) : json;
}
