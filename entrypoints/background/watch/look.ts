import type { DeskSettings } from '../../../core/settings';
import { askSource } from '../desks/source';
import { watchBook } from './watch-book';

/** What a person chose to be watched on one desk; empty where nothing is. */
export const watchedViews = (desk: DeskSettings | undefined): readonly string[] =>
  (desk?.watched ?? []).map(({ id }) => id);

/**
 * Asks one desk for what is new in these views, and puts what is to be done into the ledger. One tab of the desk answers, at the pace
 * that its limit leaves. Throws when the ledger cannot be read or written: then nothing is lost, since the next look asks from the same
 * place.
 */
export async function lookAt(origin: string, views: readonly string[], now = new Date()): Promise<void> {
  const before = await watchBook.get(origin, views);
  if (Date.parse(before.notBefore) > now.getTime()) return;
  const told = await askSource<'changes'>(origin, { what: 'changes', views, mark: before.mark, asks: [], quiet: true });
  if (told.ok) await watchBook.found(origin, before, told.value, new Date());
  else await watchBook.failed(origin, before, told.error, new Date());
}
