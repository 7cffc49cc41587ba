import type { DeskView } from '../../core/queue';
import { asNamed } from '../../core/text';
import type { DeskHttp } from '../shared/http';
import { viewsShape } from './queue-shapes';

/** As many as the worker takes (`core/schema/queue`). */
const mostViews = 500;

/**
 * The saved lists of the service desk (grade H), with their groups one after the other. Their counts, which would cost the desk a
 * search each, are not asked for. Without `ticketarea_id` they are those of every area (seen in one client). Throws a `DesksideFault`.
 */
export async function readViews(api: DeskHttp, signal: AbortSignal): Promise<readonly DeskView[]> {
  const rows = await api.get('/api/ViewLists?domain=reqs&type=reqs', viewsShape, signal);
  const place = (at: number | null | undefined): number => at ?? Number.MAX_SAFE_INTEGER;
  const byId = new Map(
    rows
      .toSorted((a, b) => place(a.group_seq) - place(b.group_seq) || place(a.sequence) - place(b.sequence))
      .map(({ id, name }) => [id, { id: String(id), title: asNamed(name ?? '') }] as const)
      .filter(([id, { title }]) => Number.isSafeInteger(id) && id > 0 && title !== ''),
  );
  return [...byId.values()].slice(0, mostViews);
}
