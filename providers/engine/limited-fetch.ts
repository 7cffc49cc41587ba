import { fault } from '../../core/errors';
import type { Connection } from './connection';
import { errorBody } from './error-body';
import { errorIn, statusOf, type ToldError } from './error-shapes';
import { firstBytes, kindOf, Reader, readOn, readWhole, READ_LIMIT, type Transport } from './reading';
import { parseJson } from './structured';
import type { WayOut } from './way-out';
import type { Approval } from '../provider';

type Fetch = typeof fetch;

/** What one request tells while it runs. */
export interface Watcher {
  /** The very body that is posted, as it leaves. Not called for one that may not go. */
  onPosted?(body: string): void;
  onBytes?(): void;
  /** Compared with the body where it leaves. */
  readonly approval?: Approval | undefined;
  /** In the place of the connection's own, where a request is only to be looked at. */
  readonly wayOut?: WayOut;
}

/** What an API's answers look like on the wire. */
export interface Manners {
  /** Named when something else answers there. */
  readonly host: string;
  /** Header names that go out, in lower case. Everything else that an SDK adds (its version, runtime, retry count) is nobody's business and breaks CORS lists. */
  readonly headers: readonly string[];
  /** An answer in one piece as the stream of events that was asked for; `null` when it is none of this API's. */
  readonly asEvents: (json: unknown) => string | null;
}

function onlyThese(names: readonly string[], headers: HeadersInit | undefined): Headers {
  const all = new Headers(headers);
  return new Headers(names.flatMap((name): [string, string][] => (all.has(name) ? [[name, all.get(name) ?? '']] : [])));
}

/** In a body that an SDK wrote; a quotation mark inside of a text is escaped, so no text can look like it. */
const ASKS_FOR_STREAM = /[{,]"stream":true[,}]/;

const answer = (body: BodyInit | null, status: number, type: string, headers: Headers): Response => {
  const kept = new Headers({ 'content-type': type });
  for (const name of ['retry-after', 'retry-after-ms']) if (headers.has(name)) kept.set(name, headers.get(name) ?? '');
  return new Response(body, { status, headers: kept });
};

/** A refusal as the SDKs read it: older vLLM, FastAPI and Azure's gateways put their words beside `error`, not into it. */
function withError(json: unknown, told: ToldError | null, text: string): string {
  if (told === null || (typeof json === 'object' && json !== null && 'error' in json)) return text;
  const { message, type, code } = told;
  return JSON.stringify({ error: { message, type, code } });
}

/** A connection that breaks while a body is read is not a server that does not run. */
const cutOff = (error: unknown): never => {
  throw error instanceof TypeError ? fault('cut-off') : error;
};

/** The body of a good answer in one piece, as the SDK expects it for what was asked. */
function wholeAnswer(
  text: string,
  response: Response,
  asked: 'stream' | 'list',
  { asEvents }: Manners,
  transport: Transport,
): Response {
  const json = parseJson(text);
  if (json === undefined) throw fault('cut-off');
  // LM Studio answers 200 with an error inside, also for paths that it does not know; OpenRouter puts the status into the body.
  const inside = errorIn(json);
  if (inside) return answer(withError(json, inside, text), statusOf(inside), 'application/json', response.headers);
  if (asked === 'list') return answer(text, response.status, 'application/json', response.headers);
  const events = asEvents(json);
  if (events === null) throw fault('bad-answer');
  Object.assign(transport, { streamed: false, finished: true });
  return answer(events, response.status, 'text/event-stream', response.headers);
}

async function limited(
  response: Response,
  reader: Reader,
  manners: Manners,
  asked: 'stream' | 'list',
  transport: Transport,
): Promise<Response> {
  const { status, headers } = response;
  const first = await firstBytes(reader);
  if (first === null) {
    if (response.ok) throw fault('bad-answer');
    return answer('', status, 'application/json', headers);
  }
  const kind = kindOf(first);
  if (!response.ok) {
    const { text } = await readWhole(first, reader, READ_LIMIT.error);
    return answer(
      kind === 'json' ? errorBody(text) : text,
      status,
      kind === 'html' ? 'text/html' : 'application/json',
      headers,
    );
  }
  if (first.byteLength === 0) throw fault('empty-answer');
  if (kind === 'events') return answer(readOn(first, reader), status, 'text/event-stream', headers);
  if (kind === 'html') {
    await reader.cancel();
    throw fault('not-json', manners.host);
  }
  const { text, complete } = await readWhole(first, reader, asked === 'list' ? READ_LIMIT.list : READ_LIMIT.whole);
  if (!complete) throw fault('bad-answer');
  return wholeAnswer(text, response, asked, manners, transport);
}

/**
 * A `fetch` for the SDK that sends no header, cookie or referrer of its own, follows no redirect (tickets would go
 * elsewhere than agreed), reads no more than {@link READ_LIMIT}, and gives every good answer to a stream request as a stream.
 * Throws what `wayOut` throws, `not-json` for a web page, `bad-answer` for an endless answer, `cut-off` for a body that breaks.
 */
export function limitedFetch(
  { provider: id, model, wayOut }: Pick<Connection, 'provider' | 'model' | 'wayOut'>,
  manners: Manners,
  watcher: Watcher,
  transport: Transport,
): Fetch {
  return async (input, init) => {
    const posted = typeof init?.body === 'string' ? init.body : undefined;
    const response = await (watcher.wayOut ?? wayOut)(
      { id, model, url: new URL(input instanceof Request ? input.url : input), approval: watcher.approval },
      {
        ...init,
        headers: onlyThese(manners.headers, init?.headers),
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      },
      () => {
        if (posted !== undefined) watcher.onPosted?.(posted);
      },
    );
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw fault('not-json', manners.host);
    // A refusal is not a model that begins to answer.
    const heard = (): void => (response.ok ? watcher.onBytes?.() : undefined);
    if (!response.body) {
      if (response.ok) throw fault('empty-answer');
      return response;
    }
    const reader = new Reader(response.body, heard);
    return limited(
      response,
      reader,
      manners,
      posted !== undefined && ASKS_FOR_STREAM.test(posted) ? 'stream' : 'list',
      transport,
    ).catch(cutOff);
  };
}
