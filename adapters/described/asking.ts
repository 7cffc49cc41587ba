import type { Description } from '../../core/described/description';
import type { Get } from '../../core/described/requests';
import { fault } from '../../core/errors';
import type { SourceEnv } from '../source';
import { createAsk, orRefused, type Ask, type Patience } from '../shared/http';
import { addressOf, withGaps } from './address';
import { rowsIn, takeJson, takePage, withAllRows, type Answer, type RawAnswer, type Row } from './answer';
import { filledText, textOf, valuesOf, type Gaps } from './evaluate';
import { authHeaders } from './session';

/** Of one list. No conversation that people write is longer, and no list of a desk's is asked for so far. */
const MOST_PAGES = 60;
const MOST_ROWS = 10_000;

interface AnswerPage extends RawAnswer {
  readonly rows: readonly Row[];
  /** Where asking goes on with this very page. */
  readonly at: string;
  /** The desk says that it was the last. */
  readonly last: boolean;
}

/** What a description asks of its desk. Everything goes through one door, which knows its folders. Every method throws a `DesksideFault`. */
export interface Asking {
  readonly description: Description;
  readonly origin: string;
  readonly base: string;
  /** Everything of one request. Null where its address cannot be filled, or where it is `optional` and the desk refuses it. */
  answer(name: string, gaps: Gaps, signal: AbortSignal): Promise<Answer | null>;
  /** Page by page, as far as they are wanted and at most sixty. `from`: the `at` of an earlier page. */
  pages(name: string, gaps: Gaps, signal: AbortSignal, from?: string | null): AsyncGenerator<AnswerPage, void>;
  /** The door itself, for what writes. */
  readonly ask: Ask;
}

const filled = (address: string, base: string): string =>
  address.startsWith('{base}') ? base + address.slice('{base}'.length) : address;

export function createAsking(
  description: Description,
  base: string,
  origin: string,
  env: Pick<SourceEnv, 'document' | 'fetch' | 'pace'>,
  patience?: Patience,
): Asking {
  const { requests } = description;
  const { get: gets, folders, signedOut } = requests;
  const inside = folders.map((folder) => filled(folder, base));
  const ask: Ask = createAsk({
    origin,
    folders: inside,
    fetch: env.fetch,
    pace: env.pace,
    headers: () => authHeaders(description, env),
    ...(patience === undefined ? {} : { patience }),
    ...(Array.isArray(signedOut) ? { signedOut } : {}),
    ...(Array.isArray(description.direct?.conflict) ? { conflicts: description.direct.conflict } : {}),
  });
  const takingOf = ({ as }: Get) => (as === 'html' ? takePage(signedOut === 'redirect') : takeJson);
  const getOf = (name: string): Get => {
    const get = gets[name];
    if (get === undefined) throw fault('unexpected', 'a request without a name');
    return get;
  };

  async function* pages(
    name: string,
    gaps: Gaps,
    signal: AbortSignal,
    from: string | null = null,
  ): AsyncGenerator<AnswerPage, void> {
    const get = getOf(name);
    let place = placeOf(from);
    const followed = new Set<string>();
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const at = JSON.stringify([place.page, place.offset, place.next]);
      const paged = withGaps({ page: String(place.page), offset: String(place.offset), next: place.next }, gaps);
      const address = isAddress(place.next, inside) ? place.next : addressOf(pathAt(get.path, place), base, paged);
      if (address === null) throw fault('desk-refused', 'an address that cannot be filled');
      const raw = await ask(address, { method: 'GET' }, takingOf(get), signal);
      checkSame(get, raw, gaps);
      const rows = rowsIn(raw, get, gaps);
      const onward = nextOf(get, raw, rows.length, gaps);
      // A desk that calls the same page the next one again would be asked forever.
      const again = onward.next !== '' && followed.has(onward.next);
      followed.add(onward.next);
      yield { ...raw, rows, at, last: onward.last };
      if (onward.last || again || rows.length === 0) return;
      place = { page: place.page + 1, offset: place.offset + rows.length, next: onward.next };
    }
  }

  async function whole(name: string, gaps: Gaps, signal: AbortSignal): Promise<Answer> {
    const rows: Row[] = [];
    let first: AnswerPage | undefined;
    let complete = false;
    let before = '';
    for await (const page of pages(name, gaps, signal)) {
      first ??= page;
      const shown = page.root === null ? JSON.stringify(page.body) : '';
      // What ignores the number of the page gives the first one again and again.
      if (page !== first && shown !== '' && shown === before) break;
      before = shown;
      for (const row of page.rows) rows.push(row);
      complete = page.last && rows.length <= MOST_ROWS;
      if (rows.length >= MOST_ROWS) break;
    }
    if (first === undefined) throw fault('unexpected', 'no page at all');
    const { body, root, etag } = first;
    const kept = rows.slice(0, MOST_ROWS);
    return {
      body: rows.length === first.rows.length ? body : withAllRows(body, getOf(name), kept),
      root,
      etag,
      rows: kept,
      complete,
    };
  }

  return {
    description,
    origin,
    base,
    ask,
    pages,
    async answer(name, gaps, signal) {
      const get = getOf(name);
      const paged = withGaps({ page: '1', offset: '0', next: '' }, gaps);
      if (addressOf(get.path, base, paged) === null) return null;
      const answer = whole(name, gaps, signal);
      return get.optional === true ? await orRefused<Answer | null>(answer, null) : await answer;
    },
  };
}

interface PagePlace {
  readonly page: number;
  readonly offset: number;
  /** '' for the first one. */
  readonly next: string;
}

/** On the first page there is no mark of a next one, and no desk is asked with an empty one. */
function pathAt(path: string, { next }: PagePlace): string {
  const [before = '', query] = path.split('?', 2);
  if (next !== '' || query === undefined) return path;
  const pairs = query.split('&').filter((pair) => !pair.endsWith('={next}'));
  return pairs.length === 0 ? before : `${before}?${pairs.join('&')}`;
}

const firstPlace: PagePlace = { page: 1, offset: 0, next: '' };

function placeOf(from: string | null): PagePlace {
  if (from === null) return firstPlace;
  try {
    const [page, offset, next] = JSON.parse(from) as unknown[];
    return typeof page === 'number' && typeof offset === 'number' && typeof next === 'string'
      ? { page, offset, next }
      : firstPlace;
  } catch {
    return firstPlace;
  }
}

/** What the desk calls the next page, when it says its whole address and not only a mark. It is followed below the folders alone. */
const isAddress = (next: string, folders: readonly string[]): boolean =>
  /^https?:\/\//i.test(next) || folders.some((folder) => next.startsWith(folder));

function nextOf({ more }: Get, { body, root }: RawAnswer, rows: number, gaps: Gaps): { last: boolean; next: string } {
  const source = { answers: new Map<string, unknown>(), row: body, root, gaps };
  if (more === undefined) return { last: true, next: '' };
  if ('fullPageOf' in more) return { last: rows < more.fullPageOf, next: '' };
  if ('until' in more) return { last: valuesOf(more.until, source).some((value) => value === true), next: '' };
  const next = textOf(more.next, source);
  return { last: next === null, next: next ?? '' };
}

/** The answer is about this ticket, and no failure that calls itself an answer. Throws `not-the-same-ticket` and `desk-refused`. */
function checkSame({ same = {} }: Get, { body, root }: RawAnswer, gaps: Gaps): void {
  const source = { answers: new Map<string, unknown>(), row: body, root, gaps };
  for (const [path, wanted] of Object.entries(same)) {
    const found = valuesOf(path, source);
    if (typeof wanted !== 'string') {
      if (found.length !== 1 || found[0] !== wanted) throw fault('desk-refused', 'the desk says that it could not');
      continue;
    }
    const text = filledText(wanted, gaps);
    const isSame = text !== null && found.length === 1 && ['string', 'number'].includes(typeof found[0]);
    if (!isSame || String(found[0]) !== text) throw fault('not-the-same-ticket');
  }
}
