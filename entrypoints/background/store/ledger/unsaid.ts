import { browser } from 'wxt/browser';
import type { ActivityRecord } from './db';

/** In `storage.session`: what the activity should say of decisions that the ledger did not take, oldest first. */
const KEY = 'unwritten.activity';
const KEEP = 100;

const isActivity = (value: unknown): value is ActivityRecord =>
  typeof value === 'object' && value !== null && 'at' in value && 'what' in value && 'ref' in value;

const all = async (): Promise<ActivityRecord[]> => {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isActivity) : [];
};

const set = (records: readonly ActivityRecord[]): Promise<void> =>
  records.length === 0 ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: records });

export const unsaid = {
  all,
  keep: async (record: ActivityRecord): Promise<void> => set([...(await all()), record].slice(-KEEP)),
  /** The oldest one has been written. */
  dropFirst: async (): Promise<void> => set((await all()).slice(1)),
  /** What is about the tickets of one desk, or all of it. */
  forget: async (origin?: string): Promise<void> =>
    set(origin === undefined ? [] : (await all()).filter(({ ref }) => ref?.origin !== origin)),
};
