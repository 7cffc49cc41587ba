import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { DesksideFault, fault, toDesksideError } from '../../core/errors';
import type { Server } from './client';

/** Words of servers, never shown: they only decide which error it is. */
const MODEL_MISSING = /model_not_found|model\b[^.]{0,200}\b(not found|does not exist|not exist|not loaded|unavailable)|no models? (is |are )?loaded|try pulling|invalid model|failed to load model/i;
const TOO_LONG = /context[ _-]?(length|size|window)|context_length_exceeded|too many tokens|prompt is too long|input is too long|maximum context/i;
const OUT_OF_QUOTA = /insufficient_quota|billing|out of credits|insufficient (balance|credits|funds)|quota/i;
const WEB_PAGE = /^\d{3} \s*</;
const FORMAT_REFUSED = /response_format|json_schema|json_object|structured output|guided/i;

const TOO_LONG_DETAIL = 'the conversation is longer than the model can read; send less of it in the options';

const last4 = (key: string): string => (key.length >= 12 ? key.slice(-4) : '');

/** Milliseconds until a retry makes sense, from `retry-after-ms` or `Retry-After` (seconds or a date). */
export function retryAfterMs(error: APIError, wallClock: number = Date.now()): number | undefined {
  const headers: unknown = error.headers;
  if (!(headers instanceof Headers)) return undefined;
  const ms = Number(headers.get('retry-after-ms') ?? NaN);
  if (ms >= 0) return ms;
  const after = headers.get('retry-after');
  if (after === null) return undefined;
  const seconds = Number(after);
  const wait = Number.isNaN(seconds) ? Date.parse(after) - wallClock : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** True when a server refused the kind of structured answer, which is the only thing a probe may conclude from. */
export const refusesFormat = (error: unknown): error is APIError =>
  error instanceof APIError && (error.status === 400 || error.status === 422) && FORMAT_REFUSED.test(error.message);

function unauthorised(server: Server): DesksideFault {
  return server.key === undefined ? fault('no-key', server.address.host) : fault('bad-key', last4(server.key));
}

function forbidden(server: Server, words: string): DesksideFault {
  if (WEB_PAGE.test(words)) return fault('not-json', server.address.host);
  // Ollama's refusal of an origin has no body at all.
  const aboutOrigin = /origin|cors/i.test(words) || /no body/i.test(words);
  return server.address.loopback || aboutOrigin ? fault('forbidden-origin', server.ownOrigin) : unauthorised(server);
}

function fromStatus(server: Server, status: number, error: APIError): DesksideFault {
  const words = error.message;
  if (status === 401) return unauthorised(server);
  if (status === 402) return fault('quota-reached');
  if (status === 403) return forbidden(server, words);
  if (status === 429) return OUT_OF_QUOTA.test(words) ? fault('quota-reached') : fault('rate-limited', undefined, retryAfterMs(error));
  if (status === 408) return fault('timeout');
  const page = WEB_PAGE.test(words);
  if (!page && TOO_LONG.test(words)) return fault('server-error', TOO_LONG_DETAIL);
  if (!page && MODEL_MISSING.test(words)) return fault('model-missing', server.model);
  if (status === 404 || status === 405) return fault('wrong-address', server.address.chatUrl);
  if (status === 413) return fault('server-error', TOO_LONG_DETAIL);
  return fault('server-error', `HTTP ${status}`, retryAfterMs(error));
}

/**
 * Whatever the SDK, `fetch` or a stream threw, as one member of the union. No text of a server, no key and no body goes
 * into a detail: only the address, the model's name, a status, the last four characters of a long key.
 */
export function toFault(server: Server, thrown: unknown): DesksideFault {
  if (thrown instanceof DesksideFault) return thrown;
  if (thrown instanceof Error && thrown.cause instanceof DesksideFault) return thrown.cause;
  if (thrown instanceof APIUserAbortError || (thrown instanceof Error && thrown.name === 'AbortError')) return fault('stopped');
  if (thrown instanceof APIConnectionTimeoutError) return fault('timeout');
  if (thrown instanceof APIConnectionError) return fault('not-running', server.address.host);
  // An error event inside a stream has no status; it is the server's own failure unless its words say which.
  if (thrown instanceof APIError) return fromStatus(server, thrown.status ?? 500, thrown);
  // A connection that broke while the body was read, or an event that was cut in the middle.
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) return fault('cut-off');
  return new DesksideFault(toDesksideError(thrown));
}

const PASSING = [429, 500, 502, 503, 504];

/** True for an error that may be gone a moment later: a busy or stumbling server, not one that says what is wrong. */
export function mayPass(server: Server, error: unknown): error is APIError {
  if (!(error instanceof APIError) || error.status === undefined || !PASSING.includes(error.status)) return false;
  const { code, detail } = fromStatus(server, error.status, error).error;
  return code === 'rate-limited' || (code === 'server-error' && detail !== TOO_LONG_DETAIL);
}
