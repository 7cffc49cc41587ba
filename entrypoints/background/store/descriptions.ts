import { browser } from 'wxt/browser';
import type { Description } from '../../../core/described/description';
import { inTurn } from './settings/store';

/** Descriptions of added desks that did not come with the extension, by the desk's origin. */
const KEY = 'descriptions';

/**
 * `text` as it was written. What is kept was parsed where the whole format is known: our own page for a person's, for the organisation's
 * the tab in which the desk was recognised, whose word counts for its own origin only.
 */
export interface KeptDescription {
  readonly from: 'own' | 'policy';
  readonly text: string;
  readonly description: Description;
}

export async function keptDescriptions(): Promise<Readonly<Record<string, KeptDescription>>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, KeptDescription>) : {};
}

export async function keptDescription(origin: string): Promise<KeptDescription | null> {
  const kept = await keptDescriptions();
  return Object.hasOwn(kept, origin) ? (kept[origin] ?? null) : null;
}

export const keepDescription = (origin: string, kept: KeptDescription): Promise<void> =>
  inTurn(async () => browser.storage.local.set({ [KEY]: { ...(await keptDescriptions()), [origin]: kept } }));

export const forgetDescription = (origin: string): Promise<void> =>
  inTurn(async () => {
    const { [origin]: _gone, ...others } = await keptDescriptions();
    await browser.storage.local.set({ [KEY]: others });
  });
