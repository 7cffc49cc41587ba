import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { CarriedInsert } from '../../../core/draft-state';
import { carriedInsertSchema } from '../../../core/schema/messages';
import { refKey, type TicketRef } from '../../../core/ticket';

/**
 * A press on Insert that waits for a reply box, one per tab: a desk whose reply is a page of its own leaves the one that was pressed on.
 * In the browser's memory only (`storage.session`).
 */
const PREFIX = 'insert:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** As long as a page waits for its reply box. */
const PATIENCE_MS = 120_000;

const keptSchema = z.strictObject({ ticket: z.string(), at: z.number(), insert: carriedInsertSchema });

/** Null: it waits no longer. */
export async function carryInsert(tabId: number, ref: TicketRef, insert: CarriedInsert | null): Promise<void> {
  if (insert === null) return browser.storage.session.remove(keyOf(tabId));
  await browser.storage.session.set({ [keyOf(tabId)]: { ticket: refKey(ref), at: Date.now(), insert } });
}

/** What waits in this tab for this ticket, told once; null where nothing does, or it has waited too long. */
export async function takeInsert(tabId: number, ref: TicketRef): Promise<CarriedInsert | null> {
  const key = keyOf(tabId);
  const kept = keptSchema.safeParse((await browser.storage.session.get(key))[key]).data;
  if (kept === undefined) return null;
  await browser.storage.session.remove(key);
  const age = Date.now() - kept.at;
  return kept.ticket === refKey(ref) && age >= 0 && age < PATIENCE_MS ? kept.insert : null;
}

/** Of tabs that may be gone as well. */
export const forgetInserts = async (): Promise<void> =>
  browser.storage.session.remove(
    Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX)),
  );
