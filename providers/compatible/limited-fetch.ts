import { fault } from '../../core/errors';
import { parseJson } from './structured';

export type Fetch = typeof fetch;

/** What one request tells while it runs. */
export interface Watcher {
  /** The very body that is posted. */
  onPosted?(body: string): void;
  onBytes?(): void;
}

/** What is known of the transport when a request is over. */
export interface Transport {
  /** False when the server answered in one piece although a stream was asked for. */
  streamed: boolean;
  /** The end mark of a stream went by. */
  finished: boolean;
}

/** Bytes. A stream spends about 250 bytes of frame on each word, so it may be longer than an answer in one piece. */
export const READ_LIMIT = { whole: 256_000, stream: 4_000_000, error: 16_000 } as const;

/** Everything else that the SDK adds (its own version, runtime, retry count) is nobody's business and breaks CORS lists. */
const sentHeaders = ['accept', 'authorization', 'content-type'];

const END_MARK = '[DONE]';

function onlyOurHeaders(headers: HeadersInit | undefined): Headers {
  const all = new Headers(headers);
  return new Headers(sentHeaders.flatMap((name): [string, string][] => (all.has(name) ? [[name, all.get(name) ?? '']] : [])));
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads on to the end, or until there are more than `limit` bytes. */
async function readWhole(first: Uint8Array, reader: Reader, limit: number, onBytes: () => void): Promise<{ text: string; complete: boolean }> {
  const decoder = new TextDecoder();
  let text = decoder.decode(first, { stream: true });
  for (let size = first.byteLength; ; ) {
    if (size > limit) {
      await reader.cancel();
      return { text, complete: false };
    }
    const { value, done } = await reader.read();
    if (done) return { text: text + decoder.decode(), complete: true };
    onBytes();
    size += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
}

/** The stream as it comes, with a limit; remembers whether its end mark went by. */
function readOn(first: Uint8Array, reader: Reader, transport: Transport, onBytes: () => void): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  let size = 0;
  let tail = '';
  const take = (chunk: Uint8Array, to: ReadableStreamDefaultController<Uint8Array>): void => {
    size += chunk.byteLength;
    const text = tail + decoder.decode(chunk, { stream: true });
    transport.finished ||= text.includes(END_MARK);
    tail = text.slice(-END_MARK.length);
    to.enqueue(chunk);
  };
  return new ReadableStream<Uint8Array>({
    start: (to) => take(first, to),
    async pull(to) {
      if (size > READ_LIMIT.stream) {
        await reader.cancel();
        throw fault('bad-answer');
      }
      const { value, done } = await reader.read();
      if (done) return to.close();
      onBytes();
      take(value, to);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The first byte that is not white space decides what the body is; content types of local servers are unreliable. */
const kindOf = (first: Uint8Array): 'html' | 'json' | 'events' => {
  const start = new TextDecoder().decode(first).trimStart().charAt(0);
  if (start === '<') return 'html';
  return start === '{' || start === '[' ? 'json' : 'events';
};

async function firstBytes(reader: Reader, onBytes: () => void): Promise<Uint8Array> {
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Uint8Array();
    onBytes();
    if (new TextDecoder().decode(value).trim() !== '') return value;
  }
}

const answer = (body: BodyInit | null, status: number, type: string, headers: Headers): Response => {
  const kept = new Headers({ 'content-type': type });
  for (const name of ['retry-after', 'retry-after-ms']) if (headers.has(name)) kept.set(name, headers.get(name) ?? '');
  return new Response(body, { status, headers: kept });
};

/** LM Studio answers 200 with an error inside, also for paths that it does not know; OpenRouter puts the status into the body. */
function statusInside(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body) || body.error === null || 'choices' in body) return undefined;
  const code = typeof body.error === 'object' && 'code' in body.error ? Number(body.error.code) : NaN;
  if (code >= 400 && code < 600) return code;
  return /unexpected endpoint/i.test(JSON.stringify(body.error)) ? 404 : 400;
}

/** A connection that breaks while a body is read is not a server that does not run. */
const cutOff = (error: unknown): never => {
  throw error instanceof TypeError ? fault('cut-off') : error;
};

/** The body of a good answer in one piece, as the SDK expects it for what was asked. */
function wholeAnswer(text: string, response: Response, asked: 'stream' | 'list', transport: Transport): Response {
  const json = parseJson(text);
  if (json === undefined) throw fault('cut-off');
  const inside = statusInside(json);
  if (inside !== undefined) return answer(text, inside, 'application/json', response.headers);
  if (asked === 'list') return answer(text, response.status, 'application/json', response.headers);
  Object.assign(transport, { streamed: false, finished: true });
  return answer(`data: ${JSON.stringify(json)}\n\ndata: ${END_MARK}\n\n`, response.status, 'text/event-stream', response.headers);
}

async function limited(response: Response, reader: Reader, host: string, asked: 'stream' | 'list', transport: Transport, onBytes: () => void): Promise<Response> {
  const { status, headers } = response;
  const first = await firstBytes(reader, onBytes);
  const kind = kindOf(first);
  if (!response.ok) {
    const { text } = await readWhole(first, reader, READ_LIMIT.error, onBytes);
    return answer(text, status, kind === 'html' ? 'text/html' : 'application/json', headers);
  }
  if (kind === 'events') return answer(readOn(first, reader, transport, onBytes), status, 'text/event-stream', headers);
  if (kind === 'html') {
    await reader.cancel();
    throw fault('not-json', host);
  }
  const { text, complete } = await readWhole(first, reader, READ_LIMIT.whole, onBytes);
  if (!complete) throw fault('bad-answer');
  return wholeAnswer(text, response, asked, transport);
}

/**
 * A `fetch` for the SDK that sends no header, cookie or referrer of its own, follows no redirect (tickets would go
 * elsewhere than agreed), reads no more than {@link READ_LIMIT}, and gives every good answer to a stream request as a stream.
 * Throws `not-json` for a web page, `bad-answer` for an endless answer, `cut-off` for a body that breaks.
 */
export function limitedFetch(fetchIt: Fetch, host: string, watcher: Watcher, transport: Transport): Fetch {
  return async (input, init) => {
    const posted = typeof init?.body === 'string' ? init.body : undefined;
    if (posted !== undefined) watcher.onPosted?.(posted);
    const response = await fetchIt(input, {
      ...init,
      headers: onlyOurHeaders(init?.headers),
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw fault('not-json', host);
    const reader = response.body?.getReader();
    if (!reader) {
      if (response.ok) throw fault('empty-answer');
      return response;
    }
    return limited(response, reader, host, posted === undefined ? 'list' : 'stream', transport, () => watcher.onBytes?.()).catch(cutOff);
  };
}
