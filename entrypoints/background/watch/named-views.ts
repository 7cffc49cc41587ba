import * as z from 'zod/mini';
import { viewsNamed, type NamedViews } from '../../../core/policy/named-views';
import { plainName } from '../../../core/policy/plain-name';
import { askSource } from '../desks/source';
import { namedViewsKey } from '../store/ledger/jobs';
import { facts } from '../store/ledger/ledger';
import { parseFact } from '../store/ledger/parse-fact';
import { watchBook } from './watch-book';

const DAY_MS = 24 * 60 * 60_000;

const recordSchema = z.object({
  /** What the organisation named then, ready to be compared. */
  of: z.array(z.string()),
  /** When the desk told its views, ISO 8601. */
  at: z.string(),
  views: z.array(z.object({ id: z.string(), title: z.string() })),
  missing: z.array(z.string()),
});
type NamedRecord = z.infer<typeof recordSchema>;

const comparable = (names: readonly string[]): string[] => [...new Set(names.map(plainName))].toSorted();

/** What is kept, if it is about these names. */
function recordOf(kept: string | undefined, names: readonly string[]): NamedRecord | null {
  const known = parseFact(recordSchema, kept);
  return known !== null && JSON.stringify(known.of) === JSON.stringify(comparable(names)) ? known : null;
}

const idsOf = ({ views }: NamedViews): string[] => views.map(({ id }) => id);

const isOfToday = ({ at }: NamedRecord, now: Date): boolean => {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < DAY_MS;
};

/** What the organisation's views are on a desk, as far as it was asked; null before that. */
export const namedOn = async (origin: string, names: readonly string[]): Promise<NamedViews | null> =>
  recordOf(await facts.get(namedViewsKey(origin)), names);

/** Of views that the organisation names no longer nothing is kept on any desk; null: it leaves the choice to each person. */
export const keepNamed = (names: readonly string[] | null): Promise<void> =>
  facts.keepOnly(namedViewsKey(''), (kept) => names !== null && recordOf(kept, names) !== null);

/**
 * The ids of the views that an organisation names, on one desk. The desk is asked for its views once a day, or when other views are
 * named; one that does not answer rests as after a look, and until it has answered there is nothing to look at. Throws when the ledger
 * cannot be read or written.
 */
export async function namedIds(origin: string, names: readonly string[], now = new Date()): Promise<readonly string[]> {
  const known = recordOf(await facts.get(namedViewsKey(origin)), names);
  if (known !== null && isOfToday(known, now)) return idsOf(known);
  const before = await watchBook.get(origin, known === null ? [] : idsOf(known));
  if (Date.parse(before.notBefore) > now.getTime()) return [];
  const told = await askSource<'views'>(origin, { what: 'views', quiet: true });
  if (!told.ok) {
    await watchBook.failed(origin, before, told.error, new Date());
    return [];
  }
  const found = viewsNamed(names, told.value);
  const next = { of: comparable(names), at: now.toISOString(), ...found };
  await facts.put(namedViewsKey(origin), JSON.stringify(next));
  if (found.views.length === 0) await watchBook.nothing(origin);
  return idsOf(found);
}
