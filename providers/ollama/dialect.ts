import { fault, type DesksideFault } from '../../core/errors';
import { phrase } from '../../core/words/phrase';
import type { ChatBody, Dialect, Writing } from '../chat/dialect';
import { THINKING_ROOM, withRoom } from '../chat/thinking-models';
import type { Connection } from '../engine/connection';
import { retryAfterMs } from '../engine/faults';
import type { Refusal } from '../engine/wire';
import { contextTokens } from './context';

/**
 * Its thinking models think on every request unless told otherwise; gpt-oss cannot be told to stop, only to think little.
 * https://docs.ollama.com/capabilities/thinking and https://docs.ollama.com/api/openai-compatibility
 */
export function bodyForOllama(common: ChatBody, { connection, refuses }: Writing): ChatBody {
  const body = withRoom(common, THINKING_ROOM.local);
  return refuses.has('reasoning_effort')
    ? body
    : { ...body, reasoning_effort: /gpt-oss/i.test(connection.model) ? 'low' : 'none' };
}

const NO_MEMORY = /requires more system memory|out of memory|insufficient memory/i;
const BUSY = /server busy|maximum pending requests|server overloaded/i;
/** Only models that run in its cloud know these. */
const SUBSCRIPTION = /requires a subscription|upgrade for access|payment/i;
const USED_UP = /usage limit/i;
/** Where a key is asked for, and may be wrong. */
const CLOUD = 'ollama.com';
const SIGN_IN = /signin_url|ollama signin|sign in/i;
const DAEMON_WORDS = /^(401 )?"?unauthorized"?$/i;
const NO_CHAT = /does not support (chat|generate)/i;

/** Of the daemon, which itself asks for no key: what runs in the cloud needs its computer to be signed in there. */
const signedOut = ({ status, words }: Refusal, { address, key, model }: Connection): boolean =>
  status === 401 &&
  address.host !== CLOUD &&
  (SIGN_IN.test(words) || isCloudModel(model) || (key === undefined && DAEMON_WORDS.test(words)));

/** Errors of Ollama's daemon. */
export function faultOfOllama(refusal: Refusal, connection: Connection): DesksideFault | undefined {
  const { words } = refusal;
  const { name, model } = connection;
  if (signedOut(refusal, connection)) return fault('model-signed-out', model);
  if (NO_MEMORY.test(words)) return fault('server-error', phrase('error.server.no-memory', { model }));
  if (BUSY.test(words)) return fault('overloaded', name, retryAfterMs(refusal));
  if (SUBSCRIPTION.test(words)) return fault('no-credit', name);
  if (USED_UP.test(words)) return fault('quota-reached');
  return NO_CHAT.test(words) ? fault('server-error', phrase('error.server.no-chat', { model })) : undefined;
}

/** Models with this ending run in Ollama's cloud, by way of the daemon on this computer: https://docs.ollama.com/cloud. */
export const isCloudModel = (model: string): boolean => /[-:]cloud$/i.test(model);

/** https://docs.ollama.com/context-length: 4,096 tokens on most computers unless it is told. */
export const ollama: Dialect = {
  body: bodyForOllama,
  faultOf: faultOfOllama,
  // https://docs.ollama.com/capabilities/structured-outputs
  ignoresForms: ({ model }) => isCloudModel(model),
  contextTokens: (connection, signal) => contextTokens(connection, ollama, signal),
  contextAdvice: phrase('test.context.ollama'),
};
