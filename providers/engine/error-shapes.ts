import { WORDS_LIMIT } from './error-body';

/** An error as a body or an event tells it, whatever its shape. Its words only decide which error it is; they are never shown. */
export interface ToldError {
  readonly message: string;
  readonly type?: string;
  readonly code?: string | number;
  /** As OpenRouter and Azure put more beside the message. */
  readonly inner?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.slice(0, WORDS_LIMIT);
  // FastAPI lists what it found wrong; some gateways wrap one error into another.
  if (Array.isArray(value)) return value.length === 0 ? undefined : JSON.stringify(value).slice(0, WORDS_LIMIT);
  if (!isFields(value)) return undefined;
  return wordsIn(value['message']) ?? wordsIn(value['msg']) ?? wordsIn(value['detail']);
};

const named = (value: unknown): string | number | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;

function told(fields: Fields, message: string): ToldError {
  const type = named(fields['type']);
  const code =
    named(fields['code']) ??
    named(fields['status']) ??
    named(fields['status_code']) ??
    named(fields['statusCode']) ??
    named(fields['error_code']);
  return {
    message,
    ...(typeof type === 'string' ? { type: type.slice(0, 100) } : {}),
    ...(code === undefined ? {} : { code: typeof code === 'string' ? code.slice(0, 100) : code }),
    inner: fields,
  };
}

const isThere = (error: unknown): boolean =>
  error !== undefined && error !== null && error !== false && error !== '' && error !== 0;

/** The parts that only an answer or a list has: beside them, a message and a code are no error. */
const GOOD_PARTS = ['choices', 'data', 'models', 'content', 'delta', 'message_start', 'usage', 'response'] as const;

const BAD_NEWS = ['detail', 'message', 'msg', 'error_message', 'error_msg', 'errorMessage', 'errors', 'fault'] as const;
const MARKS = ['code', 'status', 'status_code', 'statusCode', 'error_code', 'type', 'success', 'request_id'] as const;

/** `{"error": …}` first, which may stand beside an empty choice. */
function plainly({ error, ...rest }: Fields): ToldError | null {
  if (!isThere(error)) return null;
  if (isFields(error)) {
    if (Object.keys(error).length === 0) return null;
    return told(error, wordsIn(error) ?? JSON.stringify(error).slice(0, WORDS_LIMIT));
  }
  return told(rest, wordsIn(error) ?? wordsIn(rest) ?? 'error');
}

/** MiniMax answers 200 and tells how it went in a part of its own. */
function inBaseResponse({ base_resp: base }: Fields): ToldError | null {
  if (!isFields(base) || !isThere(base['status_code'])) return null;
  return told(base, wordsIn(base['status_msg']) ?? 'error');
}

/**
 * The error that a JSON value is, in any of the known shapes: `{"error": …}` (OpenAI, Ollama, OpenRouter), `{"object":"error"}`
 * (vLLM), `{"type":"error"}` (Anthropic), `{"detail": …}` (FastAPI), `{"message","code"}` (Azure's gateways, Mistral),
 * `{"errors":[…]}` (Cloudflare), `{"error_code","error_msg"}` (Baidu). `null` for everything else.
 */
export function errorIn(json: unknown, event?: string): ToldError | null {
  if (event === 'error') return refusalIn(json) ?? { message: 'error' };
  if (!isFields(json)) return null;
  const plain = plainly(json) ?? inBaseResponse(json);
  if (plain) return plain;
  const message = BAD_NEWS.map((name) => wordsIn(json[name])).find((words) => words !== undefined);
  if (json['object'] === 'error' || json['type'] === 'error') return told(json, message ?? 'error');
  if (message === undefined || GOOD_PARTS.some((part) => isThere(json[part]))) return null;
  const alone = 'detail' in json || 'errors' in json || 'error_msg' in json || 'fault' in json;
  return alone || MARKS.some((mark) => isThere(json[mark]) || json[mark] === false) ? told(json, message) : null;
}

/** What is known to be an error, by its status or its event's name; `null` when it has no words. */
function refusalIn(json: unknown): ToldError | null {
  if (!isFields(json)) {
    const message = wordsIn(json);
    return message === undefined ? null : { message };
  }
  const message = BAD_NEWS.map((name) => wordsIn(json[name])).find((words) => words !== undefined);
  return plainly(json) ?? (message === undefined ? null : told(json, message));
}

/** The status that an error inside of a good answer stands for. */
export function statusOf({ code, message }: ToldError): number {
  const status = Number(code ?? NaN);
  if (Number.isInteger(status) && status >= 400 && status < 600) return status;
  return /unexpected endpoint/i.test(message) ? 404 : 400;
}
