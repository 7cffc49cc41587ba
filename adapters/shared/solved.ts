import { LISTED_AT_ONCE } from '../../core/learning';
import type { AgentFacts, TicketFacts } from '../../core/policy/access';
import { isTicketId } from '../../core/ticket-id';
import type { GoOn, ListAdmission, ListedTicket, SolvedStep } from '../adapter';
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

const nobody: AgentFacts = { user: null, groups: null };

/** Of a list that says nothing of its tickets. */
const silent: ListFacts<Listed> = {
  agent: () => Promise.resolve(nobody),
  of: () => Promise.resolve({ organisation: null, ticketType: null }),
};

/** What a desk's list says of whose its tickets are. Looked up only where that is asked. */
export interface ListFacts<Row extends Listed> {
  /** Who is signed in. Asked with each page: it may be somebody else by then. */
  agent(): Promise<AgentFacts>;
  of(row: Row): Promise<TicketFacts>;
}

/** Those that may be read, by what the list alone says of them. */
async function admittedOf<Row extends Listed>(
  { rows, at }: Pick<ListPage<Row>, 'rows' | 'at'>,
  admission: ListAdmission,
  facts: ListFacts<Row>,
): Promise<Row[]> {
  const wantsAgent = admission.asks.includes('user') || admission.asks.includes('groups');
  const named = rows.filter(({ id }) => isTicketId(id));
  const admitted: Row[] = [];
  for (let from = 0; from < named.length; from += LISTED_AT_ONCE) {
    const some = named.slice(from, from + LISTED_AT_ONCE);
    const agent = wantsAgent ? await facts.agent() : nobody;
    const listed: ListedTicket[] = [];
    for (const row of some) listed.push({ ticketId: row.id, ...(await facts.of(row)) });
    const ids = await admission.admitted(at, agent, listed);
    for (const row of some) if (ids.has(row.id)) admitted.push(row);
  }
  return admitted;
}

/** Where nothing else is said: everything, newest first. */
export const fromNewest: GoOn = { from: null, skips: () => false };

/**
 * Reads what the pages list one by one, up to `limit` of them, without those that need not be read, and without those that an
 * organisation does not admit. Throws what `read` and `facts` throw.
 */
export async function* readInTurn<Row extends Listed>(
  pages: AsyncIterable<ListPage<Row>>,
  read: (row: Row) => Promise<Lesson>,
  limit: number,
  { skips, admission }: Pick<GoOn, 'skips' | 'admission'> = fromNewest,
  facts: ListFacts<Row> = silent,
): AsyncGenerator<SolvedStep, void> {
  let given = 0;
  const wanted = (page: ListPage<Row>): Row[] => page.rows.filter(({ id, changedAt }) => !skips(id, changedAt));
  for await (const { page, last } of withLast(pages, (each) => given + wanted(each).length >= limit)) {
    const all = wanted(page);
    const rows = admission === undefined ? all : await admittedOf({ rows: all, at: page.at }, admission, facts);
    const before = given;
    for (const row of rows) {
      const known = last ? before + rows.length : page.count;
      yield { ...(await read(row)), ticketId: row.id, of: Math.min(limit, known ?? limit), at: page.at };
      given += 1;
      if (given >= limit) return;
    }
    if (admission?.isEnough() === true) return;
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
