import { DesksideFault, fault, toDesksideError } from '../../core/errors';
import type { Connection } from './connection';
import type { Refusal, Wire } from './wire';

/** Words of servers, never shown: they only decide which error it is. */
const MODEL_MISSING =
  /model_not_found|model\b.{0,200}?\b(not found|does not exist|not exist|not loaded|unavailable)|no models? (is |are )?loaded|try pulling|invalid model|failed to load model/i;
const TOO_LONG =
  /context[ _-]?(length|size|window)|context_length_exceeded|too many tokens|prompt is too long|input is too long|maximum context/i;
const NO_CREDIT = /billing|out of credits|credit balance|insufficient (balance|credits|funds)|payment/i;
const OUT_OF_QUOTA = /insufficient_quota|quota/i;
/** llama.cpp says so while it loads its model. */
const OVERLOADED = /overloaded|over capacity|at capacity|loading model/i;
const REGION =
  /unsupported_country|country, region,? or territory|not (available|supported) in your (country|region|location)|region[^.]{0,40}not (available|supported)/i;
const BAD_KEY = /api[ _-]?key[^.]{0,40}(invalid|not valid|expired)|invalid[^.]{0,20}api[ _-]?key/i;
const WEB_PAGE = /^(\d{3} )?\s*</;

const last4 = (key: string): string => (key.length >= 12 ? key.slice(-4) : '');

/** Milliseconds until a retry makes sense, from `retry-after-ms` or `Retry-After` (seconds or a date). */
export function retryAfterMs({ headers }: Refusal, wallClock: number = Date.now()): number | undefined {
  if (!headers) return undefined;
  const ms = Number(headers.get('retry-after-ms') ?? NaN);
  if (ms >= 0) return ms;
  const after = headers.get('retry-after');
  if (after === null) return undefined;
  const seconds = Number(after);
  const wait = Number.isNaN(seconds) ? Date.parse(after) - wallClock : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Without a key it is missing, with one it is wrong. */
export const unauthorised = ({ key, name, address, local }: Connection): DesksideFault =>
  key === undefined ? fault('no-key', local ? address.host : name) : fault('bad-key', last4(key));

function forbidden(connection: Connection, words: string): DesksideFault {
  const { address, ownOrigin, name } = connection;
  if (WEB_PAGE.test(words)) return fault('not-json', address.host);
  if (REGION.test(words)) return fault('region-refused', name);
  // Ollama's refusal of an origin has no body at all.
  const aboutOrigin = /origin|cors/i.test(words) || /no body/i.test(words);
  return address.loopback || aboutOrigin ? fault('forbidden-origin', ownOrigin) : unauthorised(connection);
}

function busy(connection: Connection, refusal: Refusal): DesksideFault {
  if (NO_CREDIT.test(refusal.words) && !OUT_OF_QUOTA.test(refusal.words)) return fault('no-credit', connection.name);
  return OUT_OF_QUOTA.test(refusal.words)
    ? fault('quota-reached')
    : fault('rate-limited', undefined, retryAfterMs(refusal));
}

/** What a refusal with a status means, by the rules that all services share. */
function fromStatus(connection: Connection, status: number, refusal: Refusal): DesksideFault {
  const { words } = refusal;
  const { address, model, name } = connection;
  if (status === 401) return unauthorised(connection);
  if (status === 402) return fault('no-credit', name);
  if (status === 403) return forbidden(connection, words);
  if (status === 429) return busy(connection, refusal);
  if (status === 408) return fault('timeout');
  const page = WEB_PAGE.test(words);
  if (!page && TOO_LONG.test(words)) return fault('too-long', model);
  // Of a server that is not ready, "unavailable" is not about the model's name.
  if (!page && status !== 503 && MODEL_MISSING.test(words)) return fault('model-missing', model);
  if (!page && REGION.test(words)) return fault('region-refused', name);
  if (!page && BAD_KEY.test(words)) return unauthorised(connection);
  if (!page && NO_CREDIT.test(words)) return fault('no-credit', name);
  if (status === 404 || status === 405) return fault('wrong-address', address.chatUrl);
  if (status === 413) return fault('too-long', model);
  if (status === 529 || OVERLOADED.test(words)) return fault('overloaded', name, retryAfterMs(refusal));
  return fault('server-error', `HTTP ${status}`, retryAfterMs(refusal));
}

/** An error event inside of a stream has no status; it is the server's own failure unless its words say which. */
const fromRefusal = (connection: Connection, wire: Wire, refusal: Refusal): DesksideFault =>
  wire.faultOf?.(refusal) ?? fromStatus(connection, refusal.status ?? 500, refusal);

/**
 * Whatever the SDK, `fetch` or a stream threw, as one member of the union. No text of a server, no key and no body goes
 * into a detail: only the address, the model's or provider's name, a status, the last four characters of a long key.
 */
export function toFault(connection: Connection, wire: Wire, thrown: unknown): DesksideFault {
  if (thrown instanceof DesksideFault) return thrown;
  if (thrown instanceof Error && thrown.cause instanceof DesksideFault) return thrown.cause;
  const read = wire.read(thrown);
  switch (read) {
    case 'aborted':
      return fault('stopped');
    case 'late':
      return fault('timeout');
    case 'unreachable':
      return fault('not-running', connection.address.host);
    case 'broken':
      return fault('cut-off');
    case null:
      return new DesksideFault(toDesksideError(thrown));
    default:
      return fromRefusal(connection, wire, read);
  }
}

const PASSING = [429, 500, 502, 503, 504, 529];

/** The refusal, when it may be gone a moment later: of a busy or stumbling server, not of one that says what is wrong. */
export function passing(connection: Connection, wire: Wire, thrown: unknown): Refusal | null {
  const read = wire.read(thrown);
  if (read === null || typeof read === 'string' || read.status === undefined || !PASSING.includes(read.status))
    return null;
  const { code, detail } = fromRefusal(connection, wire, read).error;
  // A server's problem that has a name, such as too little memory, is still there a moment later.
  return code === 'rate-limited' ||
    code === 'overloaded' ||
    (code === 'server-error' && detail === `HTTP ${read.status}`)
    ? read
    : null;
}
