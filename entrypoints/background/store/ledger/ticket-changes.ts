/** `refKey`s of tickets of which something else is known than before; null: perhaps of any. */
type Hears = (keys: readonly string[] | null) => void;

const hearers = new Set<Hears>();

/** From now on `hears` is told after each change of what is known of tickets; answers what ends it. */
export function onTicketsChanged(hears: Hears): () => void {
  hearers.add(hears);
  return () => void hearers.delete(hears);
}

/** To be said after the change is in the ledger. */
export function ticketsChanged(keys: readonly string[] | null): void {
  if (keys?.length === 0) return;
  for (const hears of hearers) hears(keys);
}
