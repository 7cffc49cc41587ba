/**
 * How far the changes of each view have been read: for every view five characters that name it and six of the second of its newest
 * change, both in base 36. Changes that share a second cannot be told apart, so that second is asked for again.
 */

const version = '1';
const nameLength = 5;
const timeLength = 6;
const entryLength = nameLength + timeLength;
/** Of a whole mark, see `TicketChanges`. */
const longestMark = 200;
const mostEntries = Math.floor((longestMark - version.length) / entryLength);

/** By view id; epoch milliseconds. */
export type Since = ReadonlyMap<string, number>;

/** FNV-1a, cut to what five characters hold. */
function nameOf(viewId: string): string {
  let hash = 0x811c9dc5;
  for (const char of viewId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** nameLength).toString(36).padStart(nameLength, '0');
}

/** Views beyond the first eighteen are left out: all of their tickets are told again each time. */
export function writeMark(since: Since): string {
  const earliest = new Map<string, number>();
  for (const [viewId, at] of since) {
    const name = nameOf(viewId);
    earliest.set(name, Math.min(earliest.get(name) ?? at, at));
  }
  const entries = [...earliest].slice(0, mostEntries);
  const timeOf = (at: number): string =>
    Math.max(0, Math.floor(at / 1000))
      .toString(36)
      .padStart(timeLength, '0')
      .slice(-timeLength);
  return version + entries.map(([name, at]) => name + timeOf(at)).join('');
}

/** Of these views, those that the mark knows. What is no mark of ours knows none. */
export function readMark(mark: string | null, viewIds: readonly string[]): Since {
  const text = mark ?? '';
  if (text.length > longestMark || !/^1[0-9a-z]*$/.test(text) || (text.length - version.length) % entryLength !== 0)
    return new Map();
  const times = new Map<string, number>();
  for (let at = version.length; at < text.length; at += entryLength) {
    const time = parseInt(text.slice(at + nameLength, at + entryLength), 36);
    times.set(text.slice(at, at + nameLength), time * 1000);
  }
  return new Map(
    viewIds.flatMap((viewId) => {
      const time = times.get(nameOf(viewId));
      return time === undefined ? [] : [[viewId, time] as const];
    }),
  );
}
