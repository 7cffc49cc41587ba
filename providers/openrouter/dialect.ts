import { fault, type DesksideFault } from '../../core/errors';
import type { ChatBody, Dialect, OwnFields, Writing } from '../chat/dialect';
import { askService } from '../chat/models';
import { thinkingOf, THINKING_ROOM, withRoom } from '../chat/thinking-models';
import type { Connection } from '../engine/connection';
import { retryAfterMs } from '../engine/faults';
import type { Refusal } from '../engine/wire';

/** Whether only servers that obey every field may answer. */
const isHeld = ({ request, kind }: Writing): boolean => request.schema !== undefined && kind !== 'text';

/** Names are `maker/model`, with an optional `:variant`. */
const bareName = (model: string): string => model.replace(/^[^/]*\//, '').split(':', 1)[0] ?? '';

/**
 * Usage comes without being asked for. Where every field must be obeyed, a field that a model does not know leaves no server:
 * so there is no temperature. https://openrouter.ai/docs/guides/routing/provider-selection
 */
function body(common: ChatBody, writing: Writing): ChatBody {
  const { stream_options: _, temperature, ...rest } = withRoom(common, THINKING_ROOM.router);
  return isHeld(writing) || temperature === undefined ? rest : { ...rest, temperature };
}

/**
 * What is thought is not wanted. An effort turns thinking on where a model leaves it off by itself, so only models that always
 * think get one. https://openrouter.ai/docs/guides/best-practices/reasoning-tokens
 */
function ownFields(writing: Writing): OwnFields {
  const held = isHeld(writing);
  const effort = thinkingOf(bareName(writing.connection.model))?.effort;
  const reasoning = { ...(effort === undefined ? {} : { effort }), exclude: true };
  const silent = writing.refuses.has('reasoning_effort') || (held && effort === undefined);
  return { ...(held ? { provider: { require_parameters: true } } : {}), ...(silent ? {} : { reasoning }) };
}

const NO_SERVER_FOR_FORM = /no endpoints found that (can handle the requested parameters|support)/i;
/** What the account allows excludes every server: its own words name the page where that is set. */
const ACCOUNT_RULES = /data policy|guardrail restrictions/i;
const NO_MODEL = /no endpoints (found|available)|not a valid model/i;
const FLAGGED = /moderation|flagged|request blocked|guardrail/i;
const KEY_LIMIT = /openrouter_key_limit|key limit exceeded/i;
const SETTLING = /openrouter_in_flight_budget/i;
const PER_DAY = /free-models-per-day/i;

/** https://openrouter.ai/docs/api/reference/errors-and-debugging and https://openrouter.ai/docs/api/reference/limits */
function faultOf(refusal: Refusal, { name, model }: Connection): DesksideFault | undefined {
  const { status, words } = refusal;
  const wait = retryAfterMs(refusal);
  if (ACCOUNT_RULES.test(words)) return undefined;
  if (KEY_LIMIT.test(words)) return fault('quota-reached');
  if (status === 402) return SETTLING.test(words) ? fault('rate-limited', undefined, wait) : fault('no-credit', name);
  if (status === 403) return FLAGGED.test(words) ? fault('refused') : undefined;
  if (status === 429) return PER_DAY.test(words) ? fault('quota-reached') : fault('rate-limited', undefined, wait);
  if (status === 503) return fault('overloaded', name, wait);
  return NO_MODEL.test(words) ? fault('model-missing', model) : undefined;
}

export const openRouter: Dialect = {
  body,
  ownFields,
  faultOf,
  refusesKind: ({ status, words }) => status === 404 && NO_SERVER_FOR_FORM.test(words),
  // Everybody may read the list of models. https://openrouter.ai/docs/api/api-reference/api-keys/get-current-key
  checkKey: async (connection, signal) => void (await askService(connection, openRouter, '/key', signal)),
};
