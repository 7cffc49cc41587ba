import type { Requests } from '../../../core/messages';
import { catalogues } from '../store/ledger/ledger';
import type { Asker } from './sender';

/** A desk's tab is told about its own desk only, and without the macros: the worker has those, and the tab would bring them back with every ticket. */
export async function tellCatalogue(
  { origin }: Requests['catalogue.get']['in'],
  asker: Asker,
): Promise<Requests['catalogue.get']['out']> {
  if (asker.kind !== 'desk-tab') return { catalogue: (await catalogues.get(origin)) ?? null };
  const known = asker.origin === origin ? await catalogues.get(origin) : undefined;
  if (known === undefined) return { catalogue: null };
  const { macrosReadAt: _, ...fields } = known;
  return { catalogue: { ...fields, macros: [] } };
}
