import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { QueueRequests } from '../../../core/queue-panel';
import { savedQueueViewSchema, type SavedQueueView } from '../../../core/schema/queue-panel';
import { inTurn } from '../store/settings/store';

/** In `storage.local`, beside the settings and erased with them. */
const KEPT = 'queue.views';
const MOST = 50;

const viewsSchema = z.array(savedQueueViewSchema).check(z.maxLength(MOST));

/** The filters that the person keeps under a name, in their order. What cannot be read is none. */
export async function keptViews(): Promise<readonly SavedQueueView[]> {
  return viewsSchema.safeParse((await browser.storage.local.get(KEPT))[KEPT]).data ?? [];
}

/** In place of all that was kept; what is of another shape, or too much, changes nothing. */
export async function keepViews(views: unknown): Promise<QueueRequests['queue.save']['out']> {
  const parsed = viewsSchema.safeParse(views);
  if (parsed.success) await inTurn(() => browser.storage.local.set({ [KEPT]: parsed.data }));
  return {};
}
