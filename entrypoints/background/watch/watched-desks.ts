import type { Effective } from '../../../core/policy/effective';
import { builtInDesk } from '../desks/hosts';
import { deskAllowed } from '../desks/known';
import { catalogues } from '../store/ledger/ledger';
import { watchedViews } from './look';
import { namedIds, namedOn } from './named-views';

type Counting = Pick<Effective, 'settings' | 'rules'>;

/** Built-in desks that were read once, and those that were added and recognised, as far as the organisation allows them. */
export async function knownDesks({ settings, rules }: Counting): Promise<string[]> {
  const read = (await catalogues.origins()).filter((origin) => builtInDesk(origin) !== null);
  const added = settings.customDesks.flatMap(({ origin, desk }) => (desk === null ? [] : [origin]));
  return [...new Set([...read, ...added])].filter((origin) => deskAllowed(rules, origin));
}

/**
 * The desks of which views are watched, whether a tab of them is open or not: what waits for a desk stays while it is closed. Where the
 * organisation names the views, every desk that is known.
 */
export async function watchedDesks(effective: Counting): Promise<string[]> {
  const { settings, rules } = effective;
  if (rules.watchedViews !== null) return rules.watchedViews.length === 0 ? [] : knownDesks(effective);
  return Object.keys(settings.desks).filter((origin) => watchedViews(settings.desks[origin]).length > 0);
}

/** The ids of the views that are watched on a desk; empty while they are not known. Asks the desk where it has to. */
export const viewsToLookAt = async ({ settings, rules }: Counting, origin: string): Promise<readonly string[]> =>
  rules.watchedViews === null ? watchedViews(settings.desks[origin]) : namedIds(origin, rules.watchedViews);

/** The same as far as it is known, for whoever only shows it. */
export async function viewsShown({ settings, rules }: Counting, origin: string) {
  if (rules.watchedViews === null) return { ids: watchedViews(settings.desks[origin]), named: null };
  const named = await namedOn(origin, rules.watchedViews);
  return { ids: named?.views.map(({ id }) => id) ?? [], named };
}
