import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** What a route answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = (body: unknown, status = 200): Answer => ({ status, body });

export const page = (html: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body: html,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
});

/** A page that the browser may keep as it is when it is left, and show again at "Back"; otherwise it must not. */
export const keptWhenLeft = (answer: Answer, mayBeKept: boolean): Answer =>
  mayBeKept ? { ...answer, headers: { ...answer.headers, 'cache-control': 'no-cache' } } : answer;

/** Says when it was last changed and not a word about how long it stays true: a browser guesses then, and may go on answering from its own store for days. */
export const withoutAge = (answer: Answer, ageless: boolean): Answer =>
  ageless ? { ...answer, headers: { ...answer.headers, 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' } } : answer;

export function send(response: ServerResponse, answer: Answer): void {
  const text =
    typeof answer.body === 'string' || Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    // One that says how old it is says nothing else about being kept.
    ...(answer.headers?.['last-modified'] === undefined ? { 'cache-control': 'no-store' } : {}),
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  response.end(text);
}

/** Parsed JSON where it is JSON, otherwise the text; null for an empty body. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

const kinds: Record<string, string> = { js: 'text/javascript', css: 'text/css', map: 'application/json' };

/** A file of the built page; null for any other path than `/assets/<name>.<js|css|js.map>`. */
export async function asset(dist: string, path: string): Promise<Answer | null> {
  const [, name, kind] = /^\/assets\/([\w-]+\.(js|css|js\.map))$/.exec(path) ?? [];
  if (name === undefined) return null;
  return {
    status: 200,
    body: await readFile(join(dist, name)),
    headers: {
      'content-type': `${kinds[kind === 'js.map' ? 'map' : (kind ?? '')] ?? 'text/plain'}; charset=utf-8`,
      // As every desk's code: stored, so that a browser compiles it once for many pages.
      'cache-control': 'max-age=3600',
    },
  };
}
