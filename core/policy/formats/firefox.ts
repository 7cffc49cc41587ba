import { phrase } from '../../words/phrase';
import { flat } from '../flat';
import type { Policy } from '../schema';
import { chooseOurs, found, isJson, leftOut, unreadable, type FoundPolicy, type Outcome } from './found';
import { readJson, writeJson } from './json';

/** Firefox's `policies.json`. */
export const toFirefox = (policy: Policy, extensionId: string): string =>
  writeJson({ policies: { '3rdparty': { Extensions: { [extensionId]: flat(policy) } } } });

/** Reads `policies.json`, and the manifest with which Firefox is handed one extension's policy. */
export function fromFirefox(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  if (!json.ok) return json;
  const { policies, data, name } = json.value;
  if (json.value['type'] === 'storage' && isJson(data))
    return found({ raw: data, extensionId: typeof name === 'string' ? name : null, notes: [] });
  const thirdParty = isJson(policies) ? policies['3rdparty'] : undefined;
  const extensions = isJson(thirdParty) ? thirdParty['Extensions'] : undefined;
  if (!isJson(policies) || !isJson(extensions))
    return unreadable(phrase('studio.import.problem.no-part', { part: '"policies" > "3rdparty" > "Extensions"' }));
  const candidates = Object.entries(extensions).flatMap(([extensionId, raw]) =>
    isJson(raw) ? [{ extensionId, raw }] : [],
  );
  return chooseOurs(candidates, leftOut(policies, ['3rdparty']));
}
