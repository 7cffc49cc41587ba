import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { cannedError, type Behaviour } from './behaviour';
import { Gate } from './gate';
import { plausibleAnswer, type ChatRequest } from './plausible-answer';
import { event, sendStream, streamEvents, wholeCompletion, wordsFor } from './wire';

export type { Behaviour } from './behaviour';
export type { ChatRequest } from './plausible-answer';
export { Gate } from './gate';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ServerOptions {
  /** 0 chooses a free one. */
  port?: number;
  models?: string[];
  /** When set, requests need `Authorization: Bearer <key>`. */
  key?: string;
  /** Origins that may call, as `OLLAMA_ORIGINS`; requests without an Origin always may. `null` turns the rule off. */
  origins?: string[] | null;
  /** Kinds of `response_format` that are answered with 400. */
  refusedFormats?: ('json_schema' | 'json_object')[];
  /** Other fields of the body that are answered with 400, e.g. `stream_options`. */
  refusedFields?: string[];
  /** Milliseconds before each event, for demonstrations only. */
  pace?: number;
  /** Milliseconds of silence before the first byte, for demonstrations only. */
  firstByteAfter?: number;
  answer?: (request: ChatRequest) => string | Promise<string>;
}

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const send = (response: ServerResponse, status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { ...(type ? { 'content-type': type } : {}), 'content-length': Buffer.byteLength(body), ...headers }).end(body);
};

const refuse = (response: ServerResponse, message: string): void =>
  send(response, 400, 'application/json', JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code: null } }));

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A server on the loopback address that behaves on the wire as Ollama, LM Studio and OpenAI-compatible servers do.
 * Everything in `settings` may be changed while it runs.
 */
export async function startModelServer(options: ServerOptions = {}) {
  const initial: Required<Omit<ServerOptions, 'key' | 'port'>> & { key: string | undefined } = {
    models: ['llama3.2:latest', 'qwen3:4b'],
    origins: null,
    refusedFormats: [],
    refusedFields: [],
    pace: 0,
    firstByteAfter: 0,
    answer: plausibleAnswer,
    key: undefined,
    ...options,
  };
  const settings = { ...initial };
  const received: ReceivedRequest[] = [];
  const bytes: string[] = [];
  const waiting = new Set<() => void>();
  const next: Behaviour[] = [];
  let standing: Behaviour = 'normal';
  let aborted = 0;
  let firstByte: Gate | null = null;
  let chunks: Gate | null = null;
  const changed = (): void => [...waiting].forEach((check) => check());

  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });

  async function chat(request: ChatRequest, response: ServerResponse): Promise<void> {
    const behaviour = next.shift() ?? standing;
    await firstByte?.pass();
    if (settings.firstByteAfter > 0) await after(settings.firstByteAfter);
    if (response.destroyed) return;
    const error = cannedError(behaviour, request.model);
    if (error) return send(response, error.status, error.type, error.body, error.headers);
    if (!settings.models.includes(request.model) && !settings.models.includes(`${request.model}:latest`)) {
      const missing = cannedError('model-missing', request.model);
      if (missing) return send(response, missing.status, missing.type, missing.body);
    }
    const format = request.response_format?.type;
    if (settings.refusedFormats.some((kind) => kind === format)) return refuse(response, `'response_format.type' must be 'text', not '${format}'`);
    const field = settings.refusedFields.find((name) => name in request);
    if (field) return refuse(response, `Unsupported parameter: '${field}' is not supported with this model.`);
    const words = wordsFor(behaviour, request, await settings.answer(request));
    if (!request.stream || behaviour === 'one-piece') return send(response, 200, 'application/json', wholeCompletion(request, words));
    const gate = chunks;
    const beforeEach = async (): Promise<void> => {
      await gate?.pass();
      if (settings.pace > 0) await after(settings.pace);
    };
    await sendStream({ response, behaviour, events: [...streamEvents(request, words)], beforeEach });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const path = request.url ?? '';
    response.on('close', () => {
      if (response.writableEnded) return;
      aborted += 1;
      changed();
    });
    const body = await readBody(request);
    received.push({ method, path, headers: request.headers, body });
    bytes.push(`${method} ${path}\n${request.rawHeaders.join('\n')}\n\n${body}`);
    changed();
    const { origin, authorization } = request.headers;
    if (settings.origins && origin !== undefined && !settings.origins.includes(origin)) return void response.writeHead(403).end();
    if (origin !== undefined) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-headers', 'authorization, content-type, accept');
    }
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    if (settings.key !== undefined && authorization !== `Bearer ${settings.key}`) {
      const error = cannedError('bad-key', '');
      return send(response, 401, 'application/json', error?.body ?? '');
    }
    if (method === 'GET' && path === '/v1/models') {
      const data = settings.models.map((id) => ({ id, object: 'model', created: 1_750_000_000, owned_by: 'library' }));
      return send(response, 200, 'application/json', JSON.stringify({ object: 'list', data }));
    }
    if (method === 'POST' && path === '/v1/chat/completions') return chat(JSON.parse(body), response);
    send(response, 404, 'text/plain', '404 page not found');
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A failing `answer` of a test must be seen by the client, as a crashed model would be.
      if (response.headersSent) response.end(event({ error: { message: String(error) } }));
      else send(response, 500, 'application/json', JSON.stringify({ error: { message: String(error), type: 'api_error' } }));
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;

  return {
    port,
    /** e.g. `http://127.0.0.1:40123` */
    url: `http://127.0.0.1:${port}`,
    settings,
    received,
    /** Chat requests only, parsed. */
    chats: (): ChatRequest[] => received.filter(({ method, path }) => method === 'POST' && path.endsWith('/chat/completions')).map(({ body }): ChatRequest => JSON.parse(body)),
    /** Every byte that arrived, headers included, to search for what must never be sent. */
    allBytes: (): string => bytes.join('\n\n'),
    /** Requests that the client closed before their end. */
    get aborted(): number {
      return aborted;
    },
    /** From now on, for every request. */
    behave(behaviour: Behaviour): void {
      standing = behaviour;
    },
    /** For the next chat requests, one each. */
    once(...behaviours: Behaviour[]): void {
      next.push(...behaviours);
    },
    /** Holds every chat request silent until the gate lets it pass. */
    holdFirstByte: (): Gate => (firstByte = new Gate()),
    /** Holds every event of a stream until the gate lets it pass. */
    holdChunks: (): Gate => (chunks = new Gate()),
    /** The first request, past or future, that fits. */
    waitForRequest: (fits: (request: ReceivedRequest) => boolean = () => true): Promise<ReceivedRequest> => until(() => received.find(fits)),
    waitForAborted: (count = 1): Promise<number> => until(() => (aborted >= count ? aborted : undefined)),
    /** Forgets what was received and every behaviour, gate and count, and takes the first settings back. */
    reset(): void {
      Object.assign(settings, initial);
      received.length = 0;
      bytes.length = 0;
      next.length = 0;
      standing = 'normal';
      aborted = 0;
      firstByte?.open();
      chunks?.open();
      firstByte = chunks = null;
    },
    async close(): Promise<void> {
      firstByte?.open();
      chunks?.open();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
