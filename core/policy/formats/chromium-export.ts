import { phrase } from '../../words/phrase';
import { asChromiumReads } from './chromium-types';
import { chooseOurs, isJson, unreadable, type FoundPolicy, type Json, type Outcome } from './found';
import { readJson } from './json';

const valuesOf = (policies: Json): Json =>
  Object.fromEntries(
    Object.entries(policies).flatMap(([key, entry]) =>
      isJson(entry) && Object.hasOwn(entry, 'value') ? [[key, entry['value']]] : [],
    ),
  );

/** The part of an export that holds policies: named so since Chromium 156 at the latest, and otherwise before. */
export const exportedGroups = (json: Json): unknown => json['policyGroups'] ?? json['policyValues'];

/** What “Export to JSON” on chrome://policy and edge://policy saves. */
export function fromChromiumExport(text: string): Outcome<FoundPolicy> {
  const json = readJson(text);
  if (!json.ok) return json;
  const values = exportedGroups(json.value);
  const extensions = isJson(values) ? values['extensions'] : undefined;
  if (!isJson(extensions)) return unreadable(phrase('studio.import.problem.empty-export'));
  const candidates = Object.entries(extensions).flatMap(([extensionId, entry]) => {
    const policies = isJson(entry) ? entry['policies'] : undefined;
    const raw = isJson(policies) ? asChromiumReads(valuesOf(policies)) : {};
    return Object.keys(raw).length > 0 ? [{ extensionId, raw }] : [];
  });
  return chooseOurs(candidates);
}
