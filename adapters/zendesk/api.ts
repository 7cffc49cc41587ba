import type * as z from 'zod/mini';
import { DesksideFault, fault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
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

export interface ZendeskApi {
  readonly origin: string;
  /** `path` starts with `/api/v2/`. Throws a `DesksideFault`. */
  get<T>(path: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<T>;
  /** Pages of a list, in both paging styles, at most `atMost` of them. Throws a `DesksideFault`; a list cut short is `scrape-partial`. */
  pages<T extends Paged>(path: string, shape: z.ZodMiniType<T>, atMost: number, signal: AbortSignal): AsyncGenerator<T, void>;
  /** Never repeated by itself. Throws a `DesksideFault`. */
  put<T>(path: string, body: unknown, csrfToken: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<T>;
}

/** What both paging styles leave in an answer: `next_page`, or `links.next` with `meta.has_more`. */
export interface Paged {
  readonly next_page?: string | null | undefined;
  readonly links?: { readonly next?: string | null | undefined } | null | undefined;
  readonly meta?: { readonly has_more?: boolean | undefined } | null | undefined;
}

const timeoutMs = 15_000;
const defaultRetryAfterMs = 5_000;

export function createApi(origin: string, env: Pick<DeskEnv, 'fetch'>, patience: Patience = whileWatched): ZendeskApi {
  const ask = async <T>(url: URL, init: RequestInit, shape: z.ZodMiniType<T>, waits: number, signal: AbortSignal): Promise<T> => {
    for (let waited = 0; ; waited += 1) {
      const response = await request(env.fetch, url, init, signal);
      if (response.status !== 429) return await readAnswer(response, init.method ?? 'GET', shape, signal);
      const retryAfterMs = retryAfter(response.headers.get('retry-after'));
      if (waited >= waits || retryAfterMs > patience.longestMs) throw fault('desk-rate-limited', undefined, retryAfterMs);
      await pause(retryAfterMs, signal);
    }
  };
  const get = <T>(path: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<T> =>
    ask(apiUrl(path, origin), { method: 'GET' }, shape, patience.waits, signal);
  async function* pages<T extends Paged>(path: string, shape: z.ZodMiniType<T>, atMost: number, signal: AbortSignal): AsyncGenerator<T, void> {
    const seen = new Set<string>();
    let next: string | undefined = path;
    while (next !== undefined) {
      if (seen.has(next) || seen.size >= atMost) throw fault('scrape-partial', 'every page of a list');
      seen.add(next);
      const page: T = await get(next, shape, signal);
      yield page;
      next = nextPage(page);
    }
  }
  const put = <T>(path: string, body: unknown, csrfToken: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<T> => {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken };
    return ask(apiUrl(path, origin), { method: 'PUT', body: JSON.stringify(body), headers }, shape, 0, signal);
  };
  return { origin, get, pages, put };
}

/** A next page may be absolute; it must stay on this desk's own JSON, or the agent's cookie would travel. */
function apiUrl(path: string, origin: string): URL {
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  if (url?.origin !== origin || !url.pathname.startsWith('/api/v2/')) throw fault('desk-refused', 'a next page elsewhere');
  return url;
}

function nextPage(page: Paged): string | undefined {
  if (page.links != null || page.meta != null) return page.meta?.has_more === false ? undefined : (page.links?.next ?? undefined);
  return page.next_page ?? undefined;
}

async function request(fetchPage: typeof fetch, url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  try {
    return await fetchPage(url.href, {
      ...init,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...init.headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch {
    throw unreachable(signal);
  }
}

const unreachable = (signal: AbortSignal): DesksideFault => fault(signal.aborted ? 'stopped' : 'desk-unreachable');

async function readAnswer<T>(response: Response, method: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<T> {
  if (!response.ok) throw refusal(response.status, method);
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) {
    // An expired session is answered with a redirect to the sign-in page.
    throw response.redirected ? fault('desk-signed-out') : fault('desk-refused', 'a web page instead of data');
  }
  let body: unknown;
  try {
    body = await response.json();
  } catch (thrown) {
    throw thrown instanceof SyntaxError ? fault('desk-refused', 'broken data') : unreachable(signal);
  }
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw fault('desk-refused', `unknown shape at ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''}`);
  return parsed.data;
}

function refusal(status: number, method: string): DesksideFault {
  if (status === 401) return fault('desk-signed-out');
  if (status === 409) return fault('conflict');
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

/** The answer of something that a plan or a role may not have: `otherwise` when the desk refuses it. */
export async function orRefused<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof DesksideFault && thrown.error.code === 'desk-refused') return otherwise;
    throw thrown;
  }
}
