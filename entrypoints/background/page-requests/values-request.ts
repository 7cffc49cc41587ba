import { fieldById } from '../../../core/fields';
import type { Requests } from '../../../core/messages';
import { meaningsOf } from '../../../core/policy/meanings';
import { fieldRules } from '../../../core/policy/values';
import { recentValues } from '../../../core/recent-values';
import { isOn } from '../rules/usable';
import { decidedAt } from '../store/ledger/decided';
import { catalogues } from '../store/ledger/ledger';
import { orElse } from '../store/ledger/noted';
import { loadEffective } from '../rules/load';
import type { Asker } from './sender';

type Told = Requests['values.get']['out'];

const nothing = (): Told => ({ meanings: {}, recent: [], excluded: [] });

/**
 * What only the worker knows of a field's values. Told to a tab about its own desk while Deskside is on; in every other case nothing
 * is known.
 */
export async function tellValues({ origin, fieldId }: Requests['values.get']['in'], asker: Asker): Promise<Told> {
  if (asker.kind !== 'desk-tab' || asker.origin !== origin) return nothing();
  const effective = await loadEffective();
  if (!isOn(effective)) return nothing();
  const catalogue = await orElse(catalogues.get(origin), undefined);
  const field = catalogue && fieldById(catalogue, fieldId);
  if (field === undefined) return nothing();
  const { settings, rules } = effective;
  const { descriptions = {} } = settings.desks[origin] ?? {};
  const written = Object.hasOwn(descriptions, fieldId) ? descriptions[fieldId] : undefined;
  return {
    meanings: meaningsOf(field, origin, rules.fields, written),
    recent: recentValues(await orElse(decidedAt(origin), []), fieldId),
    excluded: [...fieldRules(rules.fields, field, origin).excluded],
  };
}
