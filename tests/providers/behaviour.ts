/** How the server treats one request, or every request until told otherwise. */
export type Behaviour =
  /** Answers as {@link ServerOptions.answer} says. */
  | 'normal'
  /** An option that nobody offered. */
  | 'unknown-category'
  | 'prose'
  | 'broken-json'
  | 'empty'
  /** 2 MB of text. */
  | 'huge'
  | 'refusal'
  | 'content-filter'
  /** Runs into the limit of tokens. */
  | 'length'
  /** Sends half of the answer, then breaks the connection. */
  | 'half-then-break'
  /** Sends half of the answer, then ends the stream without its end mark. */
  | 'half-then-end'
  /** Ends in the middle of an event. */
  | 'half-event'
  /** An error event after some words, as LM Studio sends when a model crashes. */
  | 'error-event'
  /** `<think>…</think>` before the answer. */
  | 'thinking-tags'
  /** Only the closing tag, since the template opened it in the prompt. */
  | 'thinking-unopened'
  /** The trace in `reasoning` and `reasoning_content`. */
  | 'thinking-field'
  /** Ignores `stream: true`. */
  | 'one-piece'
  | 'html'
  | 'bad-key'
  | 'forbidden'
  | 'model-missing'
  /** 404 with a web page. */
  | 'no-such-path'
  /** LM Studio: 200 with an error inside. */
  | 'no-such-path-200'
  | 'quota'
  | 'context-length'
  | 'redirect'
  | { readonly rateLimited: { readonly retryAfter?: string } }
  | { readonly status: number; readonly body?: string; readonly type?: string };

export interface CannedError {
  readonly status: number;
  readonly body: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const page = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>';

const error = (status: number, message: string, type: string, code: string | null = null): CannedError => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ error: { message, type, param: null, code } }),
});

/** The answers that carry no model's words, with the bodies that Ollama, LM Studio and OpenAI send. */
export function cannedError(behaviour: Behaviour, model: string): CannedError | null {
  if (typeof behaviour === 'object') {
    if ('status' in behaviour) return { status: behaviour.status, body: behaviour.body ?? '{"error":{"message":"internal error","type":"api_error"}}', type: behaviour.type ?? 'application/json' };
    const { retryAfter } = behaviour.rateLimited;
    return { ...error(429, 'Rate limit reached for requests', 'requests', 'rate_limit_exceeded'), ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }) };
  }
  switch (behaviour) {
    case 'html':
      return { status: 200, body: page, type: 'text/html; charset=utf-8' };
    case 'bad-key':
      return error(401, 'Incorrect API key provided: sk-secret-part. You can find your API key in the console.', 'invalid_request_error', 'invalid_api_key');
    case 'forbidden':
      return { status: 403, body: '', type: '' };
    case 'model-missing':
      return error(404, `model "${model}" not found, try pulling it first`, 'not_found_error');
    case 'no-such-path':
      return { status: 404, body: page.replaceAll('Sign in', 'Not Found'), type: 'text/html' };
    case 'no-such-path-200':
      return { status: 200, body: '{"error":"Unexpected endpoint or method. (POST /chat/completions)"}', type: 'application/json; charset=utf-8' };
    case 'quota':
      return error(429, 'You exceeded your current quota, please check your plan and billing details.', 'insufficient_quota', 'insufficient_quota');
    case 'context-length':
      return error(400, "This model's maximum context length is 4096 tokens. However, your messages resulted in 9000 tokens.", 'invalid_request_error', 'context_length_exceeded');
    case 'redirect':
      return { status: 307, body: '', type: '', headers: { location: 'http://127.0.0.1:9/elsewhere' } };
    default:
      return null;
  }
}
