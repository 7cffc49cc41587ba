import { phrase } from '../../words/phrase';
import { flat } from '../flat';
import type { Policy } from '../schema';
import { chooseOurs, isJson, leftOut, unreadable, type FoundPolicy, type Outcome } from './found';
import { readJson, writeJson } from './json';

/** A file that Chrome, Edge and Chromium on Linux read from their folder of managed policies. */
export const toLinux = (policy: Policy, extensionId: string): string =>
  writeJson({ '3rdparty': { extensions: { [extensionId]: flat(policy) } } });

export function fromLinux(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  if (!json.ok) return json;
  const thirdParty = json.value['3rdparty'];
  const extensions = isJson(thirdParty) ? thirdParty['extensions'] : undefined;
  if (!isJson(extensions))
    return unreadable(phrase('studio.import.problem.no-part', { part: '"3rdparty" > "extensions"' }));
  const candidates = Object.entries(extensions).flatMap(([extensionId, raw]) =>
    isJson(raw) ? [{ extensionId, raw }] : [],
  );
  return chooseOurs(candidates, leftOut(json.value, ['3rdparty']));
}
