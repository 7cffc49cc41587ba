import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StructuredKind } from '../../core/providers';
import { listen } from '../desks/shared/listen';
import { cannedByNobody, type Behaviour, type Reply } from './behaviour';
import { Gate } from './gate';
import { plausibleAnswer, type ChatRequest } from './plausible-answer';
import { sendStream } from './send-stream';
import { wordsFor, type Words } from './words';

export interface ReceivedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Everything but `port` and `tls` may be changed in `settings` while the service runs. */
export interface ServiceOptions {
  /** 0 chooses a free one. */
  port?: number;
  /** With a self-signed certificate. */
  tls?: boolean;
  models?: string[];
  /** When set, requests need it in the way of the service. */
  key?: string;
  /** Origins that may call, as `OLLAMA_ORIGINS`; requests without an Origin always may. `null` turns the rule off. */
  origins?: string[] | null;
  /** Forms of answers that are refused in the words of the service. */
  refusedFormats?: Exclude<StructuredKind, 'text'>[];
  /** Other fields of the body that are refused, e.g. `stream_options`. */
  refusedFields?: string[];
  /** Tokens of every prompt that come out of the cache. */
  cachedTokens?: number;
  /** Tokens that the model takes as it is loaded; undefined when it is not loaded, or when nobody tells. */
  contextTokens?: number;
  /** How everything beside questions answers: lists, the key's own page. */
  pages?: Behaviour;
  /** Milliseconds before each event, for demonstrations only. */
  pace?: number;
  /** Milliseconds of silence before the first byte, for demonstrations only. */
  firstByteAfter?: number;
  answer?: (request: ChatRequest) => string | Promise<string>;
}

export type ServiceSettings = Required<Omit<ServiceOptions, 'key' | 'port' | 'tls' | 'contextTokens'>> & {
  key: string | undefined;
  contextTokens: number | undefined;
};

/**
 * What one service plugs in: everything about it that is on the wire. A request goes through `guard`, then `page`, then
 * `question`; a question through the behaviour (`canned`), then `objection`, then it is answered (`events` or `whole`).
 * Whatever returns `null` passes it on; in the end stands `notFound`.
 */
export interface Service {
  readonly defaults: ServiceOptions;
  /** On every answer: request ids, rate limits, CORS. */
  headers(request: ReceivedRequest, settings: ServiceSettings): Readonly<Record<string, string>>;
  /** What comes before everything else: a preflight, an origin or a key that is not accepted. */
  guard(request: ReceivedRequest, settings: ServiceSettings): Reply | null;
  /** Everything beside questions. */
  page(request: ReceivedRequest, settings: ServiceSettings): Reply | null;
  /**
   * The question in a posted body, in the one form that answers are made from: `messages` with text, the system's words among
   * them, and a wanted form as `response_format`. Services with another API translate theirs and may keep own fields beside.
   */
  question(request: ReceivedRequest): ChatRequest | null;
  /** The answer of the service under a behaviour that carries no model's words, with its exact status, headers and body. */
  canned(behaviour: Behaviour, question: ChatRequest, settings: ServiceSettings): Reply | null;
  /** Refused because of what is in it: a model that is not there, a format or field that is not taken. */
  objection(question: ChatRequest, request: ReceivedRequest, settings: ServiceSettings): Reply | null;
  whole(question: ChatRequest, words: Words, settings: ServiceSettings): Reply;
  /** The whole stream, one string for each event, the end mark included. */
  events(question: ChatRequest, words: Words, settings: ServiceSettings): Iterable<string>;
  readonly errorEvent: string;
  readonly halfEvent: string;
  notFound(request: ReceivedRequest): Reply;
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const send = (
  response: ServerResponse,
  { status, body, headers }: Reply,
  always: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, { ...always, ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
};

/** A running service, as every test drives it, whichever it is. */
export type ModelServer = Awaited<ReturnType<typeof startService>>;

/** Starts a service on the loopback address. */
export async function startService(service: Service, options: ServiceOptions = {}) {
  const { port: wantedPort, tls = false, ...given } = { ...service.defaults, ...options };
  const initial: ServiceSettings = {
    models: [],
    origins: null,
    refusedFormats: [],
    refusedFields: [],
    cachedTokens: 0,
    pages: 'normal',
    pace: 0,
    firstByteAfter: 0,
    answer: plausibleAnswer,
    key: undefined,
    contextTokens: undefined,
    ...given,
  };
  const settings = { ...initial };
  const received: ReceivedRequest[] = [];
  const bytes: string[] = [];
  const waiting = new Set<() => void>();
  const next: Behaviour[] = [];
  let usual: Behaviour = 'normal';
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

  async function answer(
    question: ChatRequest,
    request: ReceivedRequest,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ): Promise<void> {
    const behaviour = next.shift() ?? usual;
    await firstByte?.pass();
    if (settings.firstByteAfter > 0) await after(settings.firstByteAfter);
    if (response.destroyed) return;
    const refusal =
      cannedByNobody(behaviour) ??
      service.canned(behaviour, question, settings) ??
      service.objection(question, request, settings);
    if (refusal) return send(response, refusal, headers);
    const words = wordsFor(behaviour, question, await settings.answer(question));
    if (!question.stream || behaviour === 'one-piece')
      return send(response, service.whole(question, words, settings), headers);
    const gate = chunks;
    const beforeEach = async (): Promise<void> => {
      await gate?.pass();
      if (settings.pace > 0) await after(settings.pace);
    };
    const { errorEvent, halfEvent } = service;
    await sendStream({
      response,
      behaviour,
      events: [...service.events(question, words, settings)],
      headers,
      errorEvent,
      halfEvent,
      beforeEach,
    });
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (response.writableEnded) return;
      aborted += 1;
      changed();
    });
    const request: ReceivedRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: await readBody(incoming),
    };
    received.push(request);
    bytes.push(`${request.method} ${request.path}\n${incoming.rawHeaders.join('\n')}\n\n${request.body}`);
    changed();
    const headers = service.headers(request, settings);
    const guarded = service.guard(request, settings);
    if (guarded) return send(response, guarded, headers);
    const page = service.page(request, settings);
    if (page)
      return send(
        response,
        cannedByNobody(settings.pages) ??
          service.canned(settings.pages, { model: '', stream: false, messages: [] }, settings) ??
          page,
        headers,
      );
    const question = service.question(request);
    if (question) return answer(question, request, response, headers);
    send(response, service.notFound(request), headers);
  }

  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    handle(incoming, response).catch((error: unknown) => {
      // A failing `answer` of a test must be seen by the client, as a crashed model would be.
      if (response.headersSent) response.end(service.errorEvent);
      else
        send(
          response,
          {
            status: 500,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ error: { message: String(error), type: 'api_error' } }),
          },
          {},
        );
    });
  };
  const { server, port } = await listen(listener, { port: wantedPort ?? 0, tls, name: 'localhost' });
  const questions = (): { request: ReceivedRequest; question: ChatRequest }[] =>
    received.flatMap((request) => {
      const question = service.question(request);
      return question ? [{ request, question }] : [];
    });

  return {
    port,
    /** e.g. `http://127.0.0.1:40123` */
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    settings,
    received,
    /** Questions only, in the common form. */
    chats: (): ChatRequest[] => questions().map(({ question }) => question),
    /** Questions only, as they were posted. */
    bodies: (): Readonly<Record<string, unknown>>[] =>
      questions().map(({ request }): Record<string, unknown> => JSON.parse(request.body)),
    /** Every byte that arrived, headers included, to search for what must never be sent. */
    allBytes: (): string => bytes.join('\n\n'),
    /** Requests that the client closed before their end. */
    get aborted(): number {
      return aborted;
    },
    /** From now on, for every question. */
    behave(behaviour: Behaviour): void {
      usual = behaviour;
    },
    /** For the next questions, one each. */
    once(...behaviours: Behaviour[]): void {
      next.push(...behaviours);
    },
    /** Holds every question silent until the gate lets it pass. */
    holdFirstByte: (): Gate => (firstByte = new Gate()),
    /** Holds every event of a stream until the gate lets it pass. */
    holdChunks: (): Gate => (chunks = new Gate()),
    /** The first request, past or future, that fits. */
    waitForRequest: (fits: (request: ReceivedRequest) => boolean = () => true): Promise<ReceivedRequest> =>
      until(() => received.find(fits)),
    waitForAborted: (count = 1): Promise<number> => until(() => (aborted >= count ? aborted : undefined)),
    /** Forgets what was received and every behaviour, gate and count, and takes the first settings back. */
    reset(): void {
      Object.assign(settings, initial);
      received.length = 0;
      bytes.length = 0;
      next.length = 0;
      usual = 'normal';
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
