import type { GoOn, SolvedStep } from '../adapter';
import type { Lesson } from './example';

/** A solved ticket as a list names it. */
export interface Listed {
  readonly id: string;
  /** When it was changed last, where the list says so; ISO 8601. */
  readonly changedAt: string | null;
}

export interface ListPage<Row extends Listed> {
  /** Only solved ones, each once in all pages. */
  readonly rows: readonly Row[];
  /** Where reading goes on with this very page. */
  readonly at: string;
  /** How many there are in all, as far as the desk says so. */
  readonly count?: number | undefined;
}

/** One page is looked ahead, as far as it is wanted: only then it is known that there are no more. */
async function* withLast<Row extends Listed>(
  pages: AsyncIterable<ListPage<Row>>,
  isEnough: (page: ListPage<Row>) => boolean,
): AsyncGenerator<{ page: ListPage<Row>; last: boolean }, void> {
  let held: ListPage<Row> | undefined;
  for await (const page of pages) {
    if (held !== undefined) yield { page: held, last: false };
    held = undefined;
    if (isEnough(page)) yield { page, last: false };
    else held = page;
  }
  if (held !== undefined) yield { page: held, last: true };
}

/** Reads what the pages list one by one, up to `limit` of them, without those that need not be read. Throws what `read` throws. */
export async function* readInTurn<Row extends Listed>(
  pages: AsyncIterable<ListPage<Row>>,
  read: (row: Row) => Promise<Lesson>,
  limit: number,
  skips: GoOn['skips'] = () => false,
): AsyncGenerator<SolvedStep, void> {
  let given = 0;
  const wanted = (page: ListPage<Row>): Row[] => page.rows.filter(({ id, changedAt }) => !skips(id, changedAt));
  for await (const { page, last } of withLast(pages, (each) => given + wanted(each).length >= limit)) {
    const rows = wanted(page);
    const before = given;
    for (const row of rows) {
      const known = last ? before + rows.length : page.count;
      yield { ...(await read(row)), ticketId: row.id, of: Math.min(limit, known ?? limit), at: page.at };
      given += 1;
      if (given >= limit) return;
    }
  }
}

/** Numbered pages, until one brings nothing that was not seen. `read` gives all the ids of a page, and the rows of it that are solved. */
export async function* numberedPages<Row extends Listed>(
  read: (page: number) => Promise<{ ids: readonly string[]; solved: readonly Row[] }>,
  from: string | null,
  mostPages: number,
): AsyncGenerator<ListPage<Row>, void> {
  const seen = new Set<string>();
  const first = Math.max(1, Number(from ?? 1) || 1);
  for (let page = first; page < first + mostPages; page += 1) {
    const { ids, solved } = await read(page);
    const rows = solved.filter(({ id }, at) => !seen.has(id) && solved.findIndex((row) => row.id === id) === at);
    const before = seen.size;
    for (const id of ids) seen.add(id);
    if (seen.size === before) return;
    // What was solved since pushes the others down: a page that was read is the place to begin anew.
    yield { rows, at: String(page) };
  }
}
