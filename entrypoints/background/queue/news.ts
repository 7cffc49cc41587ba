type Hears = () => void;

const hearers = new Set<Hears>();

/** From now on `hears` is told when a desk of the queue is in another state; answers what ends it. */
export function onDesksChanged(hears: Hears): () => void {
  hearers.add(hears);
  return () => void hearers.delete(hears);
}

export function desksChanged(): void {
  for (const hears of hearers) hears();
}
