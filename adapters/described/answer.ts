import type { Get } from '../../core/described/requests';
import { isFlaw } from '../../core/described/problem';
import { parsePath, valuesAt, type ValuePath } from '../../core/described/value-path';
import { fault } from '../../core/errors';
import { checkKind, isJson, noData, unreachable, type Taking } from '../shared/http';
import { elementsOf, type Gaps } from './evaluate';

/** A longer answer is not read. Bytes; the longest page of messages of any desk is a tenth of it. */
const LONGEST_ANSWER = 16_000_000;

/** A row of an answer: of JSON its value, of a page its element. */
export interface Row {
  readonly value: unknown;
  readonly root: ParentNode | null;
}

/** One answer as it came. */
export interface RawAnswer {
  /** JSON; undefined of a page, and where nothing was answered. */
  readonly body: unknown;
  /** A page, which is never shown and nothing of which is loaded. */
  readonly root: ParentNode | null;
  /** Its ETag, for a guard. */
  readonly etag: string | null;
}

/** All pages of one request. */
export interface Answer extends RawAnswer {
  /** Of all pages. */
  readonly rows: readonly Row[];
  /** False where the desk has more than these, or where nobody could say. */
  readonly complete: boolean;
}

export async function boundedText(response: Response, signal: AbortSignal): Promise<string> {
  const tooLong = (): Error => fault('desk-refused', 'an answer that is too long');
  if (Number(response.headers.get('content-length') ?? 0) > LONGEST_ANSWER) throw tooLong();
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    let piece: ReadableStreamReadResult<Uint8Array>;
    try {
      piece = await reader.read();
    } catch {
      throw unreachable(signal);
    }
    if (piece.done) return text + decoder.decode();
    length += piece.value.length;
    if (length > LONGEST_ANSWER) {
      await reader.cancel().catch(() => undefined);
      throw tooLong();
    }
    text += decoder.decode(piece.value, { stream: true });
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault('desk-refused', 'broken data');
  }
}

export const etagOf = (response: Response): string | null => response.headers.get('etag');

export const takeJson: Taking<RawAnswer> = {
  accept: 'application/json',
  async read(response, signal) {
    checkKind(response, isJson, noData);
    return { body: parsed(await boundedText(response, signal)), root: null, etag: etagOf(response) };
  },
};

/** `redirects`: a page that was reached by a redirect is the sign-in page. */
export const takePage = (redirects: boolean): Taking<RawAnswer> => ({
  accept: 'text/html',
  async read(response, signal) {
    checkKind(response, /\bhtml\b/i, 'something that is no web page');
    if (response.redirected) throw redirects ? fault('desk-signed-out') : fault('desk-refused', 'another page');
    const root = new DOMParser().parseFromString(await boundedText(response, signal), 'text/html');
    return { body: undefined, root, etag: etagOf(response) };
  },
});

/** The rows of one answer. Throws `desk-refused` where the list itself is missing: that is no empty list. */
export function rowsIn({ body, root }: RawAnswer, { rows }: Pick<Get, 'rows'>, gaps: Gaps): readonly Row[] {
  if (rows === undefined) return [];
  if (typeof rows === 'object')
    return elementsOf(rows.css, { root, gaps }).map((element) => ({ value: undefined, root: element }));
  const path = parsePath(rows);
  if (isFlaw(path)) return [];
  const found = valuesAt(body, path);
  const listed = endsInEach(path)
    ? found
    : found.length === 1 && Array.isArray(found[0])
      ? (found[0] as unknown[])
      : null;
  if (listed === null) throw fault('desk-refused', 'an answer without its list');
  return listed.map((value) => ({ value, root: null }));
}

const endsInEach = ({ steps }: ValuePath): boolean => typeof steps.at(-1) === 'symbol';

/** The answer with the rows of all its pages in the place of the first one's, so that every path finds all of them. */
export function withAllRows(body: unknown, { rows }: Pick<Get, 'rows'>, all: readonly Row[]): unknown {
  const path = typeof rows === 'string' ? parsePath(rows) : null;
  if (path === null || isFlaw(path)) return body;
  const steps = endsInEach(path) ? path.steps.slice(0, -1) : path.steps;
  const values = all.map(({ value }) => value);
  const put = (into: unknown, [step, ...rest]: ValuePath['steps']): unknown => {
    if (step === undefined) return values;
    if (typeof step === 'symbol' || typeof into !== 'object' || into === null) return into;
    if (Array.isArray(into)) return into.map((each: unknown, at) => (at === step ? put(each, rest) : each));
    return { ...into, [step]: put(Reflect.get(into, step), rest) };
  };
  return put(body, steps);
}
