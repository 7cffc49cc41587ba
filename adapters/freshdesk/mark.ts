/**
 * How far the changes of each view have been read: for every view five characters that name it and six of the second of its newest
 * change, both in base 36. Tickets can share a second, so that second is asked for again; which tickets of it were told stands behind,
 * each as its id and how many seconds its change lies before the newest one.
 */

const version = '1';
const nameLength = 5;
const timeLength = 6;
const entryLength = nameLength + timeLength;
/** Of a whole mark, see `TicketChanges`. */
const longestMark = 200;
const mostEntries = Math.floor((longestMark - version.length) / entryLength);

/** Where asking for changes goes on. Epoch milliseconds. */
export interface Since {
  /** Of the newest change that was seen, by view id. */
  readonly times: ReadonlyMap<string, number>;
  /** Changes in those seconds which were told already, by ticket id. */
  readonly told: ReadonlyMap<number, number>;
}

const nowhere: Since = { times: new Map(), told: new Map() };

/** FNV-1a, cut to what five characters hold. */
function nameOf(viewId: string): string {
  let hash = 0x811c9dc5;
  for (const char of viewId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** nameLength).toString(36).padStart(nameLength, '0');
}

const secondOf = (at: number): number => Math.max(0, Math.floor(at / 1000));

/** Views beyond the first eighteen are left out: all of their tickets are told again each time. So are told ones for which there is no room. */
export function writeMark({ times, told }: Since): string {
  const earliest = new Map<string, number>();
  for (const [viewId, at] of times) {
    const name = nameOf(viewId);
    earliest.set(name, Math.min(earliest.get(name) ?? at, at));
  }
  const entries = [...earliest].slice(0, mostEntries);
  const timeOf = (at: number): string => secondOf(at).toString(36).padStart(timeLength, '0').slice(-timeLength);
  let mark = version + entries.map(([name, at]) => name + timeOf(at)).join('');
  const newest = Math.max(0, ...entries.map(([, at]) => secondOf(at)));
  for (const [id, at] of [...told].toSorted(([, a], [, b]) => b - a)) {
    const before = newest - at / 1000;
    // The desk writes whole seconds; a change that no second can tell is told again.
    if (!Number.isInteger(before) || before < 0) continue;
    const next = `${mark} ${id.toString(36)}.${before.toString(36)}`;
    if (next.length > longestMark) break;
    mark = next;
  }
  return mark;
}

/** Of these views, those that the mark knows. What is no mark of ours knows none. */
export function readMark(mark: string | null, viewIds: readonly string[]): Since {
  if (mark === null || mark.length > longestMark) return nowhere;
  const [views = '', ...pairs] = mark.split(' ');
  if (!/^1[0-9a-z]*$/.test(views) || (views.length - version.length) % entryLength !== 0) return nowhere;
  const known = new Map<string, number>();
  for (let at = version.length; at < views.length; at += entryLength) {
    const time = parseInt(views.slice(at + nameLength, at + entryLength), 36);
    known.set(views.slice(at, at + nameLength), time * 1000);
  }
  const newest = Math.max(0, ...known.values());
  const told = new Map<number, number>();
  for (const pair of pairs) {
    const [, id = '', before = ''] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,6})$/.exec(pair) ?? [];
    if (id !== '') told.set(parseInt(id, 36), newest - parseInt(before, 36) * 1000);
  }
  const times = viewIds.flatMap((viewId) => {
    const time = known.get(nameOf(viewId));
    return time === undefined ? [] : [[viewId, time] as const];
  });
  return { times: new Map(times), told };
}
