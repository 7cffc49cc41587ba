import { fault, type DesksideFault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import { retryAfterMs } from '../engine/faults';
import type { Refusal } from '../engine/wire';

/** Money is missing: adding some is the one thing that helps. */
const NO_CREDIT = /credit_balance_exhausted|billing_not_active|account is not active/i;
/** A limit of spending or use, or `insufficient_quota` alone, which stands for either. */
const QUOTA = /(spend|usage)_limit_exceeded|billing_hard_limit_reached|insufficient_quota/i;
/** One request above the tokens that a minute allows: waiting never helps. */
const TOO_LARGE = /request too large|tokens_limit_reached/i;
/** Some models answer other APIs of OpenAI only, or verified organisations. */
const MODEL =
  /model_not_found|does not have access to model|must be verified to use the model|not a chat model|supported in v1\/responses/i;
const FLAGGED = /content_policy_violation|invalid_prompt|flagged as potentially violating|content_filter/i;
const BUSY = /slow_down|slow down|server_is_overloaded|overloaded/i;

/**
 * By `error.code`, since several causes share a status and a type:
 * https://developers.openai.com/api/docs/guides/error-codes and
 * https://help.openai.com/en/articles/6614457 (billing and quota codes).
 */
export function faultOfOpenAI(refusal: Refusal, { name, model }: Connection): DesksideFault | undefined {
  const { status, words } = refusal;
  if (FLAGGED.test(words)) return fault('refused');
  if (MODEL.test(words)) return fault('model-missing', model);
  if (status === 429) {
    if (NO_CREDIT.test(words)) return fault('no-credit', name);
    if (QUOTA.test(words)) return fault('quota-reached');
    return TOO_LARGE.test(words) ? fault('too-long', model) : undefined;
  }
  return status === 503 && BUSY.test(words) ? fault('overloaded', name, retryAfterMs(refusal)) : undefined;
}
