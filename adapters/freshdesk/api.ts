import { DesksideFault, fault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { createHttp, type DeskHttp, type Patience } from '../shared/http';
import * as s from '../shared/shape';

export interface FreshdeskApi extends DeskHttp {
  /** The internal API, or, where it refuses or answers in an unknown shape, the documented one. Throws what the second one throws. */
  either<T>(internal: () => Promise<T>, documented: () => Promise<T>): Promise<T>;
  /** Pages of a list, until one brings nothing new. Throws a `DesksideFault`; a list cut short is `scrape-partial`. */
  pages<T extends { readonly id: number }>(readPage: (page: number) => Promise<Page<T>>, atMost: number): Promise<T[]>;
}

interface Page<T> {
  readonly rows: readonly T[];
  /** How many there are in all, where the desk says so. */
  readonly count?: number | undefined;
}

/** What an account's list pages hold at least: a shorter one is the last. */
export const smallestPage = 10;

export const metaShape = s.nullish(s.object({ count: s.nullish(s.number) }));

export function createApi(origin: string, env: Pick<DeskEnv, 'fetch' | 'pace'>, patience?: Patience): FreshdeskApi {
  const http = createHttp({
    origin,
    folders: ['/api/_/', '/api/v2/'],
    fetch: env.fetch,
    pace: env.pace,
    ...(patience === undefined ? {} : { patience }),
  });
  return { ...http, either, pages };
}

async function either<T>(internal: () => Promise<T>, documented: () => Promise<T>): Promise<T> {
  try {
    return await internal();
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault) || thrown.error.code !== 'desk-refused') throw thrown;
    return await documented();
  }
}

async function pages<T extends { readonly id: number }>(
  readPage: (page: number) => Promise<Page<T>>,
  atMost: number,
): Promise<T[]> {
  const found = new Map<number, T>();
  let firstLength = 0;
  for (let page = 1; page <= atMost; page += 1) {
    const { rows, count } = await readPage(page);
    const before = found.size;
    for (const row of rows) found.set(row.id, row);
    if (page === 1) firstLength = rows.length;
    const all = count !== undefined && found.size >= count;
    const last = rows.length < firstLength || rows.length < smallestPage || found.size === before;
    if (all || last) {
      if (count !== undefined && found.size < count) throw fault('scrape-partial', 'list');
      return [...found.values()];
    }
  }
  throw fault('scrape-partial', 'list');
}
