import { DesksideFault, fault, toDesksideError } from '../../core/errors';
import type { Connection } from './connection';
import { saidBy } from './said';
import type { Refusal, Wire } from './wire';

/*
 * Words of servers: they decide which error it is, whatever the status says. They are at most WORDS_LIMIT characters. Sources: the
 * error pages of the services, and the issues of LiteLLM, vLLM, Ollama and of clients of the others.
 */
const MODEL_MISSING =
  /model_not_found|DeploymentNotFound|model\b.{0,200}?\b(?:not found|does not exist|not exist|not loaded|unavailable|decommissioned|deprecated|retired)\b|no such model|unknown[ _]model|no models? (?:is |are )?loaded|try pulling|invalid model|model_(?:decommissioned|not_supported|terms_required)|failed to load model|unable to access model|not found for account|requires terms acceptance/i;
/** The key is good, and this model is not for it. */
const MODEL_DENIED =
  /model_access_denied|model_permission|not allowed to (?:access|call|use) (?:the |this )?model|(?:no|not have) access to (?:the |this )?model|can only access models|invalid model for (?:team|key)|not (?:authori[sz]ed|entitled|permitted) to (?:access|use|invoke) (?:the |this )?model/i;
const TOO_LONG =
  /context[ _-]?(?:length|size|window)|context_length_exceeded|too many tokens|prompt is too long|input is too long|maximum context|request too large/i;
/** A limit that somebody set: of a key, a team, a month. */
const BUDGET =
  /budget[_ ]?(?:has been |is |was )?exceeded|exceed(?:ed|s)? (?:the |its |your )?(?:max |team |key |user |monthly )?budget|over budget|(?:spend(?:ing)?|usage|monthly|key|credit) (?:limit|cap)\b[^.]{0,40}(?:exceeded|reached)|(?:reached|exceeded)[^.]{0,40}(?:spend(?:ing)?|usage|monthly|credit) (?:limit|cap)\b/i;
const NO_CREDIT =
  /billing|out of credits|credit[ _]balance|insufficient[ _](?:balance|credits?|funds)|not enough (?:credits?|balance)|more credits|payment/i;
const OUT_OF_QUOTA = /insufficient_quota|quota/i;
/** A limit by the minute or the day: waiting helps, whatever page about billing is named beside it. */
const TOO_FAST = /rate[ _]limit|too many requests|(?:retry|try again) in \d|per (?:minute|second)/i;
const WAIT_WORDS = /(?:retry|try again) in (?:(\d{1,4})m)?(\d{1,5}(?:\.\d{1,9})?)s/i;
/** llama.cpp says so while it loads its model. */
const OVERLOADED = /overloaded|over capacity|at capacity|loading model|currently loading/i;
const REGION =
  /unsupported_country|country, region,? or territory|not (?:available|supported) in your (?:country|region|location)|(?:user )?location is not supported|region[^.]{0,40}not (?:available|supported)/i;
const BAD_KEY =
  /api[ _-]?key[^.]{0,40}(?:invalid|not valid|expired|revoked)|(?:invalid|incorrect|expired|wrong|missing)[^.]{0,20}(?:api[ _-]?key|access token|credentials)|token[ _]not[ _]found/i;
/** 403 that is about who asks, and not about what. */
const ABOUT_KEY = /\bkeys?\b|token|credential|authenti|authori[sz]|forbidden|access denied/i;
const SCOPES = /missing scopes?|insufficient permissions?/i;
const MODERATED =
  /\bmoderation\b|was flagged|flagged (?:for|by|as)|content_policy_violation|content_filter|content management policy/i;
const DATA_POLICY = /data policy|guardrail restrictions|zero data retention/i;
const ORIGIN = /\borigins?\b|\bcors\b/i;
const WEB_PAGE = /^(?:\d{3} )?\s*</;
/** The SDK's words for a refusal without any. */
const NO_WORDS = /no body/i;

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

/** What the server itself says about it, for the person to act on. */
const inItsWords = ({ key }: Connection, words: string): DesksideFault => fault('server-refused', saidBy(words, key));

function forbidden(connection: Connection, words: string): DesksideFault {
  const { address, ownOrigin } = connection;
  // Ollama's refusal of an origin has no body at all.
  if (NO_WORDS.test(words) || ORIGIN.test(words)) return fault('forbidden-origin', ownOrigin);
  if (SCOPES.test(words)) return inItsWords(connection, words);
  if (saidBy(words, connection.key) === undefined)
    return address.loopback ? fault('forbidden-origin', ownOrigin) : unauthorised(connection);
  return !address.loopback && ABOUT_KEY.test(words) ? unauthorised(connection) : inItsWords(connection, words);
}

/** Milliseconds in `Please try again in 7m12.5s`, where no header says it. */
function waitIn(words: string): number | undefined {
  const [, minutes = '0', seconds] = WAIT_WORDS.exec(words) ?? [];
  return seconds === undefined ? undefined : (Number(minutes) * 60 + Number(seconds)) * 1000;
}

function busy(connection: Connection, refusal: Refusal): DesksideFault {
  const { words } = refusal;
  const wait = retryAfterMs(refusal) ?? waitIn(words);
  const tooFast = TOO_FAST.test(words) && !/insufficient_quota|insufficient balance/i.test(words);
  if (!tooFast && OUT_OF_QUOTA.test(words)) return fault('quota-reached');
  if (!tooFast && NO_CREDIT.test(words)) return fault('no-credit', connection.name);
  return fault('rate-limited', undefined, wait);
}

/** What the words alone make certain, under whatever status they come. */
function fromWords(connection: Connection, status: number, words: string): DesksideFault | undefined {
  const { model, name } = connection;
  if (BUDGET.test(words)) return fault('quota-reached');
  if (MODEL_DENIED.test(words)) return fault('model-missing', model);
  if (REGION.test(words)) return fault('region-refused', name);
  if (DATA_POLICY.test(words) && [403, 404].includes(status)) return inItsWords(connection, words);
  if (MODERATED.test(words) && [400, 403].includes(status)) return fault('refused');
  return undefined;
}

/** What a refusal with a status means, by the rules that all services share. */
function fromStatus(connection: Connection, status: number, refusal: Refusal): DesksideFault {
  const { words } = refusal;
  const { address, model, name } = connection;
  const page = WEB_PAGE.test(words);
  const said = page ? undefined : fromWords(connection, status, words);
  if (said) return said;
  if (status === 401)
    return !page && MODEL_MISSING.test(words) && !BAD_KEY.test(words)
      ? fault('model-missing', model)
      : unauthorised(connection);
  if (status === 402) return !page && TOO_FAST.test(words) ? busy(connection, refusal) : fault('no-credit', name);
  if (status === 403) {
    if (page) return fault('not-json', address.host);
    if (BAD_KEY.test(words)) return unauthorised(connection);
    if (MODEL_MISSING.test(words)) return fault('model-missing', model);
    return NO_CREDIT.test(words) ? fault('no-credit', name) : forbidden(connection, words);
  }
  if (status === 429) return /request too large/i.test(words) ? fault('too-long', model) : busy(connection, refusal);
  if (status === 408) return fault('timeout');
  if (!page && TOO_LONG.test(words)) return fault('too-long', model);
  // Of a server that is not ready, "unavailable" is not about the model's name.
  if (!page && status !== 503 && MODEL_MISSING.test(words)) return fault('model-missing', model);
  if (!page && BAD_KEY.test(words)) return unauthorised(connection);
  if (!page && status !== 413 && NO_CREDIT.test(words)) return fault('no-credit', name);
  if (status === 404 || status === 405) return fault('wrong-address', address.chatUrl);
  if (status === 413) return fault('too-long', model);
  if (status === 529 || OVERLOADED.test(words)) return fault('overloaded', name, retryAfterMs(refusal));
  return fault('server-error', `HTTP ${status}`, retryAfterMs(refusal));
}

/** An error event inside of a stream has no status; it is the server's own failure unless its words say which. */
const fromRefusal = (connection: Connection, wire: Wire, refusal: Refusal): DesksideFault =>
  wire.faultOf?.(refusal) ?? fromStatus(connection, refusal.status ?? 500, refusal);

/**
 * Whatever the SDK, `fetch` or a stream threw, as one member of the union. No key and no body goes into a detail: only the address,
 * the model's or provider's name, a status, the last four characters of a long key. The one text of a server is its sentence in
 * `server-refused`, short and without what it quotes.
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
