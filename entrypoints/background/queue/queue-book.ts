import * as z from 'zod/mini';
import { queueKey } from '../store/ledger/jobs';
import { facts } from '../store/ledger/ledger';
import { parseFact } from '../store/ledger/parse-fact';

const syncedSchema = z.object({
  /** The views that were told in full. */
  views: z.array(z.string()),
  /** When, ISO 8601. */
  syncedAt: z.string(),
});
export type Synced = z.infer<typeof syncedSchema>;

/** As it is written with what was told. */
export const syncedFact = (origin: string, synced: Synced): { readonly key: string; readonly value: string } => ({
  key: queueKey(origin),
  value: JSON.stringify(synced),
});

/** When the lists of a desk were last told in full; null before the first time. */
export const syncedOf = async (origin: string): Promise<Synced | null> =>
  parseFact(syncedSchema, await facts.get(queueKey(origin)));

const COLOURS = 8;
const COLOURS_KEY = 'queue.colours';
const coloursSchema = z.record(z.string(), z.int().check(z.gte(0), z.lt(COLOURS)));

/** The colour of each of these desks, 0 to 7: the one that it had, else the one that the fewest have. */
export async function coloursOf(origins: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const next = (text: string | undefined): string => {
    const known = parseFact(coloursSchema, text) ?? {};
    // A desk that is known no longer leaves its colour to others.
    const colours = Object.fromEntries(Object.entries(known).filter(([origin]) => origins.includes(origin)));
    for (const origin of origins) {
      if (Object.hasOwn(colours, origin)) continue;
      const uses = Array.from(
        { length: COLOURS },
        (_none, colour) => Object.values(colours).filter((one) => one === colour).length,
      );
      colours[origin] = uses.indexOf(Math.min(...uses));
    }
    return JSON.stringify(colours);
  };
  const kept = await facts.get(COLOURS_KEY);
  const wanted = next(kept);
  return parseFact(coloursSchema, wanted === kept ? kept : await facts.change(COLOURS_KEY, next)) ?? {};
}
