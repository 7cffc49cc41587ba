import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '../shared/listen';

/** One request that came to the desk, in order of arrival. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** What a request says of itself: a page is `document`, one of a script `empty`. '' where it says nothing. */
  readonly destination: string;
  readonly body: string;
  /** 0 while it is not answered, and for one that was cut. */
  status: number;
}

type FailAnswer =
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | 'html'
  | 'broken-json'
  | 'drop'
  /** Never answered, for as long as the asker waits. */
  | 'hang'
  /** As RT answers one whose session has ended. */
  | 'redirect-to-sign-in';

/** What happens to requests on their way, in the order of the rules. */
export interface ProxyRule {
  /** Against path and query. */
  readonly path: RegExp;
  readonly method?: string;
  /** How often; without it, until the rules are taken away. */
  readonly times?: number;
  readonly answer?: FailAnswer;
  /** The request goes on to RT this much later. */
  readonly slowMs?: number;
}

export interface Proxy {
  readonly port: number;
  /** Since the last `reset`. */
  readonly log: readonly LoggedRequest[];
  /** Where RT listens from now on; before that, every request is answered by 503. */
  target: number | null;
  /** What is in front of RT's own paths, like `/rt`, which a web server takes away before RT sees them. */
  folder: string;
  rule(rule: ProxyRule): void;
  reset(): void;
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Waiting {
  readonly rule: ProxyRule;
  left: number;
}

/** A server on the loopback interface in front of RT, which does not count its requests and never breaks when a test wants it to. */
export async function startProxy(options: { port: number; tls: boolean; name: string }): Promise<Proxy> {
  let log: LoggedRequest[] = [];
  let waiting: Waiting[] = [];
  let target: number | null = null;
  let folder = '';

  const ruleFor = (method: string, path: string): ProxyRule | undefined => {
    const found = waiting.find(
      ({ rule, left }) => left > 0 && (rule.method ?? method) === method && rule.path.test(path),
    );
    if (found) found.left -= 1;
    return found?.rule;
  };

  const forward = (request: IncomingMessage, body: Buffer, response: ServerResponse, entry: LoggedRequest): void => {
    // RT keeps connections for seconds, and a worker with each: every request has one of its own instead.
    const { connection: _kept, ...headers } = request.headers;
    const asked = ask(
      {
        host: '127.0.0.1',
        port: target ?? 0,
        method: request.method ?? 'GET',
        path: (request.url ?? '/').slice(folder.length) || '/',
        headers: { ...headers, connection: 'close' },
        agent: false,
      },
      (answer) => {
        entry.status = answer.statusCode ?? 0;
        const { connection: _closed, ...answered } = answer.headers;
        response.writeHead(entry.status, answered);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    asked.end(body);
  };

  const fail = (answer: FailAnswer, response: ServerResponse, entry: LoggedRequest): void => {
    const say = (status: number, headers: Record<string, string>, text: string): void => {
      entry.status = status;
      response.writeHead(status, headers).end(text);
    };
    if (answer === 'hang') return;
    if (answer === 'drop') response.destroy();
    else if (answer === 'html')
      say(200, { 'content-type': 'text/html; charset=utf-8' }, '<!doctype html><title>Maintenance</title>');
    else if (answer === 'broken-json') say(200, { 'content-type': 'application/json; charset=utf-8' }, '{"id":');
    else if (answer === 'redirect-to-sign-in') say(302, { location: '/' }, '');
    else {
      const wait = answer.retryAfterSeconds;
      say(
        answer.status,
        { 'content-type': 'application/json', ...(wait === undefined ? {} : { 'retry-after': String(wait) }) },
        JSON.stringify({ message: 'Injected by a test' }),
      );
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request);
    const { method = 'GET', url: path = '/' } = request;
    const destination = request.headers['sec-fetch-dest'];
    const entry: LoggedRequest = {
      method,
      path,
      destination: typeof destination === 'string' ? destination : '',
      body: body.toString('utf8'),
      status: 0,
    };
    log.push(entry);
    const rule = ruleFor(method, path);
    if (rule?.slowMs !== undefined) await pause(rule.slowMs);
    if (rule?.answer !== undefined) fail(rule.answer, response, entry);
    else if (target === null) fail({ status: 503 }, response, entry);
    else if (!path.startsWith(folder)) fail({ status: 404 }, response, entry);
    else forward(request, body, response, entry);
  };

  const { server, port } = await listen((request, response) => {
    // A browser that leaves in the middle of its request has nobody left to tell.
    handle(request, response).catch(() => response.destroy());
  }, options);

  return {
    port,
    get log() {
      return log;
    },
    get target() {
      return target;
    },
    set target(to) {
      target = to;
    },
    get folder() {
      return folder;
    },
    set folder(to) {
      folder = to;
    },
    rule(rule) {
      waiting.push({ rule, left: rule.times ?? Infinity });
    },
    reset() {
      log = [];
      waiting = [];
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
