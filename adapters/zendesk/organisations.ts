import { orRefused } from '../shared/http';
import type { OrganisationNames, SolvedRow } from './admission-facts';
import type { ZendeskApi } from './api';
import { organizationsShape } from './queue-shapes';

/** The desk refuses more ids at once. */
const MOST_AT_ONCE = 100;

/**
 * The names of the organisations of these rows, as far as they are not known yet, many by one request (API reference: for agents). Where
 * the desk refuses that, they are left to be asked for one by one.
 */
export async function addOrganisations(
  api: ZendeskApi,
  names: OrganisationNames,
  rows: readonly Pick<SolvedRow, 'admission'>[],
  signal: AbortSignal,
): Promise<void> {
  const all = new Set(rows.flatMap(({ admission }) => admission?.organization_id ?? []));
  const wanted = [...all].filter((id) => id > 0 && !names.has(id));
  for (let start = 0; start < wanted.length; start += MOST_AT_ONCE) {
    const some = wanted.slice(start, start + MOST_AT_ONCE);
    const path = `/api/v2/organizations/show_many?ids=${some.join(',')}`;
    const answer = await orRefused(api.get(path, organizationsShape, signal), null);
    if (answer === null) return;
    const told = new Map(answer.organizations.map(({ id, name }) => [id, name]));
    for (const id of some) names.set(id, told.get(id) ?? null);
  }
}
