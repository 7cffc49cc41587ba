/**
 * How a service treats one question, or every question until told otherwise. The names are the same for all services; each
 * answers in its own words, statuses and headers. What a service does not know (a local server has no quota) it answers
 * with its general error.
 */
export type Behaviour =
  /** Answers as {@link ServiceOptions.answer} says. */
  | 'normal'
  /** An option that nobody offered. */
  | 'unknown-category'
  | 'prose'
  | 'broken-json'
  | 'empty'
  /** 2 MB of text. */
  | 'huge'
  | 'refusal'
  /** Ended by the service's filter after a few words. */
  | 'content-filter'
  /** The question itself is refused by the service's filter. */
  | 'moderated'
  /** Runs into the limit of tokens. */
  | 'length'
  /** Runs into the limit of tokens while it still thinks: no word at all. */
  | 'length-empty'
  /** Sends half of the answer, then breaks the connection. */
  | 'half-then-break'
  /** Sends half of the answer, then ends the stream without its end mark. */
  | 'half-then-end'
  /** Ends in the middle of an event. */
  | 'half-event'
  /** An error event after some words. */
  | 'error-event'
  /** `<think>…</think>` before the answer. */
  | 'thinking-tags'
  /** Only the closing tag, since the template opened it in the prompt. */
  | 'thinking-unopened'
  /** The trace in the field (or block) of its own that the service has for it. */
  | 'thinking-field'
  /** The channels of gpt-oss, as a server leaks them that does not know its format. */
  | 'thinking-channels'
  /** Ignores the wish for a stream. */
  | 'one-piece'
  | 'html'
  | 'bad-key'
  /** 403 without a word, as a server that refuses an origin. */
  | 'forbidden'
  | 'model-missing'
  /** 404 with a web page. */
  | 'no-such-path'
  /** LM Studio: 200 with an error inside. */
  | 'no-such-path-200'
  | 'rate-limited'
  /** The limit of spending or of use, which waiting a moment does not lift. */
  | 'quota'
  | 'no-credit'
  | 'region'
  | 'overloaded'
  | 'server-error'
  | 'too-long'
  | 'redirect'
  | { readonly rateLimited: { readonly retryAfter?: string } }
  | {
      readonly status: number;
      readonly body?: string;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** An answer that is written at once. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const reply = (
  status: number,
  body: string,
  type = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  body,
  headers: { ...(type === '' ? {} : { 'content-type': type }), ...headers },
});

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply =>
  reply(status, JSON.stringify(body), 'application/json', headers);

const page = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** What no service decides: a proxy in between, a path that is none, the very answer that a test wants. */
export function cannedByNobody(behaviour: Behaviour): Reply | null {
  if (typeof behaviour === 'object' && 'status' in behaviour) {
    return reply(
      behaviour.status,
      behaviour.body ?? '{"error":{"message":"internal error","type":"api_error"}}',
      behaviour.type,
      behaviour.headers,
    );
  }
  switch (behaviour) {
    case 'html':
      return reply(200, page('Sign in'), 'text/html; charset=utf-8');
    case 'forbidden':
      return reply(403, '', '');
    case 'no-such-path':
      return reply(404, page('Not Found'), 'text/html');
    case 'redirect':
      return reply(307, '', '', { location: 'http://127.0.0.1:9/elsewhere' });
    default:
      return null;
  }
}
