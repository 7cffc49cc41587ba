import { browser } from 'wxt/browser';
import type { Manner } from '../../../core/manner';
import { mannerSchema } from '../../../core/schema/messages';

/** How drafts are to sound in one tab, for as long as the browser runs (`storage.session`): another tab is another matter. */
const keyOf = (tabId: number): string => `manner:${tabId}`;

/** Nothing where nothing was chosen there. */
export const mannerOf = async (tabId: number): Promise<Manner> =>
  mannerSchema.safeParse((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]).data ?? {};

export const keepManner = (tabId: number, manner: Manner): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: manner });

/** Of tabs that may be gone as well. */
export const forgetManners = async (): Promise<void> =>
  browser.storage.session.remove(
    Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith('manner:')),
  );
