import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn, PLACES } from './settings/store';

const place = z.optional(z.strictObject({ right: z.number(), bottom: z.number() }));
/** In px from the right and bottom edges; absent while nobody has moved it. */
const placesSchema = z.strictObject({ card: place, draft: place });
export type Places = z.infer<typeof placesSchema>;

/** Where the card and the open draft were left, by the desk's origin. */
export async function allPlaces(): Promise<Record<string, Places>> {
  const stored = (await browser.storage.local.get(PLACES))[PLACES];
  return z.record(z.string(), placesSchema).safeParse(stored).data ?? {};
}

/** What was left at one desk, with a change. */
export const changePlaces = (origin: string, change: Places): Promise<void> =>
  inTurn(async () => {
    const all = await allPlaces();
    await browser.storage.local.set({ [PLACES]: { ...all, [origin]: { ...all[origin], ...change } } });
  });

export const forgetPlaces = (origin: string): Promise<void> =>
  inTurn(async () => {
    const { [origin]: _gone, ...others } = await allPlaces();
    await browser.storage.local.set({ [PLACES]: others });
  });
