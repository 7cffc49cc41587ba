import * as z from 'zod/mini';

const taggedShape = z.object({ tags: z.array(z.string()) });
const mostTags = 200;

/** The tags of a list of tickets, the most used ones first. A ticket in another shape has none. */
export function tagsOf(tickets: readonly unknown[]): string[] {
  const uses = new Map<string, number>();
  for (const ticket of tickets) {
    const parsed = taggedShape.safeParse(ticket);
    for (const tag of parsed.success ? parsed.data.tags : [])
      if (tag.trim() !== '') uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses]
    .toSorted(([a, timesA], [b, timesB]) => timesB - timesA || a.localeCompare(b))
    .map(([tag]) => tag)
    .slice(0, mostTags);
}
