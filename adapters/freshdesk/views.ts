import type { DeskView } from '../../core/queue';
import { asNamed } from '../../core/text';
import * as s from '../shared/shape';
import type { FreshdeskApi } from './api';
import { readMe } from './people';

const viewShape = s.object({ id: s.either(s.number, s.string), name: s.string });
const viewsShape = s.object({ ticket_filters: s.array(s.unknown) });

const mostViews = 500;

/** Saved views have numbers, those that come with the product have names. */
export const isViewId = (id: string): boolean => /^[\w-]{1,100}$/.test(id);

/** Every account has these, under these names in a list's address. */
const readyMade: readonly DeskView[] = [
  { id: 'new_and_my_open', title: 'New and my open tickets' },
  { id: 'unresolved', title: 'All unresolved tickets' },
  { id: 'all_tickets', title: 'All tickets' },
];

/**
 * The views as the agent's own list names them. One view by its address is well known (H), all of them by the same address without a
 * name are only implied (L): where the desk does not know it, there are those that every account has. Throws a `DesksideFault`.
 */
export const readViews = (api: FreshdeskApi, signal: AbortSignal): Promise<readonly DeskView[]> =>
  api.either(
    async () => {
      const { ticket_filters: views } = await api.get('/api/_/ticket_filters', viewsShape, signal);
      return views.flatMap(toView).slice(0, mostViews);
    },
    async () => {
      // Nobody who is signed out gets a list that looks as if the desk had answered.
      await readMe(api, signal);
      return readyMade;
    },
  );

function toView(value: unknown): DeskView[] {
  const view = s.readAs(viewShape, value);
  if (view === undefined || !isViewId(String(view.id))) return [];
  return [{ id: String(view.id), title: asNamed(view.name) || String(view.id) }];
}
