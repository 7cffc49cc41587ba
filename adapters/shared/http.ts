import { DesksideFault, fault } from '../../core/errors';
import { parseUrl } from '../../core/url';
import type { DeskEnv, Pace } from '../adapter';
import { Misfit, type Shape } from './shape';
import { pause } from './wait';

/** How long to bear the desk's request limit before giving up. */
export interface Patience {
  /** How often one request waits for its `Retry-After`. */
  readonly waits: number;
  /** A longer `Retry-After` is not waited for. Milliseconds. */
  readonly longestMs: number;
}

/** Somebody looks at the card meanwhile. */
const whileWatched: Patience = { waits: 2, longestMs: 10_000 };
/** Nobody waits: "Learn from solved tickets". */
export const inBackground: Patience = { waits: 8, longestMs: 120_000 };

/** The desk's own JSON with the agent's session. Every method throws a `DesksideFault` and nothing else. */
export interface DeskHttp {
  readonly origin: string;
  /** `path` may be absolute, but must stay below one of the desk's own JSON folders. */
  get<T>(path: string, shape: Shape<T>, signal: AbortSignal): Promise<T>;
  /** A write. Never repeated by itself. */
  send<T>(
    method: 'PUT' | 'POST',
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
    shape: Shape<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** A desk that says by an `ETag` whether an answer is as it was. */
export interface ValidatingHttp extends DeskHttp {
  /**
   * As `get`: the desk is asked each time. Where it says that its answer is as it was, what was read of that one is given again: it is
   * kept in memory, and only what the shape names. For what is asked for again and again, with the same shape for the same path;
   * nothing that proves a text public is read so.
   */
  getKept<T>(path: string, shape: Shape<T>, signal: AbortSignal): Promise<T>;
}

/** How an answer that was no refusal is taken. */
export interface Taking<T> {
  /** The header `Accept`. */
  readonly accept: string;
  /** Throws a `DesksideFault` and nothing else. */
  read(response: Response, signal: AbortSignal): Promise<T>;
  /** What is taken where the desk was asked on condition and says that its answer is as it was. */
  unchanged?(): T;
}

interface Asked {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As `DeskHttp`, for answers that are no JSON of a known shape. Only a GET is repeated, where the desk says when. */
export type Ask = <T>(path: string, asked: Asked, taking: Taking<T>, signal: AbortSignal) => Promise<T>;

export interface HttpOptions {
  readonly origin: string;
  /**
   * Folders of the desk's JSON, each with a slash at both ends, and single addresses without one at their end. Nothing else is ever
   * asked: the agent's cookie would travel.
   */
  readonly folders: readonly string[];
  readonly fetch: DeskEnv['fetch'];
  readonly pace?: Pace | undefined;
  readonly patience?: Patience;
  /** Headers of every request, asked for anew each time. May throw a `DesksideFault`. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** By which statuses the desk says that nobody is signed in, besides 401. */
  readonly signedOut?: readonly number[];
  /** By which statuses the desk says that a write came too late, besides 409 and 412. */
  readonly conflicts?: readonly number[];
}

const timeoutMs = 15_000;
const defaultRetryAfterMs = 5_000;
/** Paths whose answers are kept; those that were asked for longest ago go first. */
const MOST_KEPT = 50;

interface Kept {
  readonly etag: string;
  readonly read: unknown;
}

export function createHttp(options: HttpOptions): ValidatingHttp {
  const ask = createAsk(options);
  const kept = new Map<string, Kept>();
  const keep = (path: string, etag: string | null, read: unknown): void => {
    kept.delete(path);
    if (etag === null) return;
    kept.set(path, { etag, read });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return {
    origin: options.origin,
    get: (path, shape, signal) => ask(path, { method: 'GET' }, asJson(shape), signal),
    // Not by the browser's own store: that lies on the disk, with all that a desk puts into a row, and nobody here could erase it.
    getKept: <T>(path: string, shape: Shape<T>, signal: AbortSignal): Promise<T> => {
      const before = kept.get(path);
      const { accept, read } = asJson(shape);
      const taking: Taking<T> = {
        accept,
        read: async (response) => {
          const value = await read(response, signal);
          keep(path, response.headers.get('etag'), value);
          return value;
        },
        // The same shape has read it.
        ...(before === undefined ? {} : { unchanged: () => before.read as T }),
      };
      const onCondition = before === undefined ? {} : { headers: { 'If-None-Match': before.etag } };
      return ask(path, { method: 'GET', ...onCondition }, taking, signal);
    },
    send: (method, path, body, extra, shape, signal) =>
      ask(
        path,
        { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...extra } },
        asJson(shape),
        signal,
      ),
  };
}

export function createAsk({
  origin,
  folders,
  fetch: fetchPage,
  pace,
  patience = whileWatched,
  headers = () => ({}),
  signedOut = [],
  conflicts = [],
}: HttpOptions): Ask {
  const isInside = ({ pathname }: URL): boolean =>
    folders.some((folder) => (folder.endsWith('/') ? pathname.startsWith(folder) : pathname === folder));
  const urlOf = (path: string): URL => {
    const url = parseUrl(path, origin);
    if (url?.origin !== origin || !isInside(url)) throw fault('desk-refused', 'a next page elsewhere');
    return url;
  };
  return async (path, { method, body, headers: extra }, { accept, read, unchanged }, signal) => {
    const url = urlOf(path);
    const waits = method === 'GET' ? patience.waits : 0;
    for (let waited = 0; ; waited += 1) {
      const response = await inTurn(pace, signal, () =>
        request(
          fetchPage,
          url,
          { method, ...(body === undefined ? {} : { body }), headers: { Accept: accept, ...headers(), ...extra } },
          signal,
        ),
      );
      if (response.status !== 429) {
        if (response.ok) return await read(response, signal);
        if (response.status === 304 && unchanged !== undefined) return unchanged();
        if (method !== 'GET' && conflicts.includes(response.status)) throw fault('conflict');
        throw signedOut.includes(response.status) ? fault('desk-signed-out') : refusal(response.status, method);
      }
      const retryAfterMs = retryAfter(response.headers.get('retry-after'));
      if (waited >= waits || retryAfterMs > patience.longestMs)
        throw fault('desk-rate-limited', undefined, retryAfterMs);
      await pause(retryAfterMs, signal);
    }
  };
}

async function inTurn(pace: Pace | undefined, signal: AbortSignal, ask: () => Promise<Response>): Promise<Response> {
  if (pace === undefined) return ask();
  let leave: (response: Response | null) => void;
  try {
    leave = await pace(signal);
  } catch {
    throw unreachable(signal);
  }
  let response: Response | null = null;
  try {
    return (response = await ask());
  } finally {
    leave(response);
  }
}

async function request(
  fetchPage: DeskEnv['fetch'],
  url: URL,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetchPage(url.href, {
      ...init,
      credentials: 'same-origin',
      // A desk that names no time (`Last-Modified` alone) would be answered for from the browser's cache, with yesterday's ticket.
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch {
    throw unreachable(signal);
  }
}

export const unreachable = (signal: AbortSignal): DesksideFault =>
  fault(signal.aborted ? 'stopped' : 'desk-unreachable');

/** Whether the answer says of itself that it is of this kind, `json` or `html`. Throws where it does not. */
export function checkKind(response: Response, kind: RegExp, instead: string): void {
  if (kind.test(response.headers.get('content-type') ?? '')) return;
  // An expired session is answered with a redirect to the sign-in page.
  throw response.redirected ? fault('desk-signed-out') : fault('desk-refused', instead);
}

export const isJson = /\bjson\b/i;
export const noData = 'a web page instead of data';

const asJson = <T>(shape: Shape<T>): Taking<T> => ({
  accept: 'application/json',
  async read(response, signal) {
    checkKind(response, isJson, noData);
    let body: unknown;
    try {
      body = await response.json();
    } catch (thrown) {
      throw thrown instanceof SyntaxError ? fault('desk-refused', 'broken data') : unreachable(signal);
    }
    return checkShape(body, shape);
  },
});

/** An answer as the desk's facts know it. Throws `desk-refused`, which names the place but nothing of the content. */
export function checkShape<T>(body: unknown, shape: Shape<T>): T {
  const read = shape.read(body);
  if (read instanceof Misfit) throw fault('desk-refused', `unknown shape at ${read.path.join('.')}`);
  return read;
}

function refusal(status: number, method: string): DesksideFault {
  if (status === 401) return fault('desk-signed-out');
  // 412: what the desk has is not what the write was about.
  if (status === 409 || status === 412) return fault('conflict');
  if (status === 422 && method !== 'GET') return fault('read-only');
  return status >= 500 ? fault('desk-unreachable') : fault('desk-refused', String(status));
}

/** `Retry-After` holds seconds or a date. */
export function retryAfter(header: string | null): number {
  if (header === null || header.trim() === '') return defaultRetryAfterMs;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? defaultRetryAfterMs : Math.max(0, date - Date.now());
}

/** What says nothing of the question itself: the desk could not answer it now. */
const notNow: ReadonlySet<string> = new Set(['desk-rate-limited', 'desk-unreachable', 'desk-signed-out']);

/** The answer; undefined where the desk cannot be asked any more, which unsays nothing of what it said before. */
export async function orNotNow<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof DesksideFault && notNow.has(thrown.error.code)) return undefined;
    throw thrown;
  }
}

/** The answer of something that a plan or a role may not have: `otherwise` when the desk refuses it. */
export async function orRefused<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof DesksideFault && thrown.error.code === 'desk-refused') return otherwise;
    throw thrown;
  }
}
