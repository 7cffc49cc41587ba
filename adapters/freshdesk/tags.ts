import * as s from '../shared/shape';

const taggedShape = s.object({ tags: s.array(s.string) });
const mostTags = 200;

/** The tags of a list of tickets, the most used ones first. A ticket in another shape has none. */
export function tagsOf(tickets: readonly unknown[]): string[] {
  const uses = new Map<string, number>();
  for (const ticket of tickets) {
    for (const tag of s.readAs(taggedShape, ticket)?.tags ?? [])
      if (tag.trim() !== '') uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses]
    .toSorted(([a, timesA], [b, timesB]) => timesB - timesA || a.localeCompare(b))
    .map(([tag]) => tag)
    .slice(0, mostTags);
}
