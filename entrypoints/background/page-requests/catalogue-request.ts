import type { Requests } from '../../../core/messages';
import { catalogues } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import type { Asker } from './sender';

/**
 * A desk's tab is told about its own desk only, and without the macros: the worker has those, and the tab would bring them back with
 * every ticket. A ledger that cannot be read knows none: who asks reads them from the desk.
 */
export async function tellCatalogue(
  { origin }: Requests['catalogue.get']['in'],
  asker: Asker,
): Promise<Requests['catalogue.get']['out']> {
  if (asker.kind === 'desk-tab' && asker.origin !== origin) return { catalogue: null };
  const known = await orElse(catalogues.get(origin), undefined);
  if (asker.kind !== 'desk-tab') return { catalogue: known ?? null };
  if (known === undefined) return { catalogue: null };
  const { macrosReadAt: _, ...fields } = known;
  return { catalogue: { ...fields, macros: [] } };
}
