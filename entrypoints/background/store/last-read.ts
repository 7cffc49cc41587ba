import { browser } from 'wxt/browser';

const AT_MOST_EVERY_MS = 60_000;

/** One item for each desk, so that two of them never write over each other. */
const key = (origin: string): string => `lastRead:${origin}`;

/** When a ticket was last read there, ISO 8601. */
export async function lastReadAt(origin: string): Promise<string | null> {
  const stored = (await browser.storage.local.get(key(origin)))[key(origin)];
  return typeof stored === 'string' ? stored : null;
}

/** When a ticket was last read at any desk; null where none was. */
export async function newestRead(): Promise<Date | null> {
  const times = Object.entries(await browser.storage.local.get(null)).flatMap(([name, value]) =>
    name.startsWith(key('')) && typeof value === 'string' ? [Date.parse(value)] : [],
  );
  const newest = Math.max(...times.filter(Number.isFinite));
  return Number.isFinite(newest) ? new Date(newest) : null;
}

/** Notes that a ticket was read, to the minute. */
export async function noteRead(origin: string, now = Date.now()): Promise<void> {
  const before = await lastReadAt(origin);
  const passed = before === null ? Number.NaN : now - Date.parse(before);
  // A clock that was set back must not keep an old time for ever.
  if (passed >= 0 && passed < AT_MOST_EVERY_MS) return;
  await browser.storage.local.set({ [key(origin)]: new Date(now).toISOString() });
}

export const forgetRead = (origin: string): Promise<void> => browser.storage.local.remove(key(origin));
