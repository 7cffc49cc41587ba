import { phrase } from '../../../core/words/phrase';
import { DesksideFault, fault } from '../../../core/errors';
import { hasAgreed } from '../../../core/policy/consent';
import type { Effective } from '../../../core/policy/effective';
import { providerSettings } from '../../../core/settings';
import { resolveAddress, whyNotAllowed } from '../../../providers';
import type { Call, LanguageModel, ModelRequest } from '../../../providers/provider';
import { isSwitchedOn, type Feature } from '../../../core/features';
import { asked, settingsFor } from '../rules/usable';
import { tokensOfRequest } from './estimate';
import { isAtLeast } from '../../../core/redaction';
import { levelFor } from '../redaction/level';
import { isCounted, limitProblem } from '../rules/limit';
import { notAllowedError } from '../rules/allowed';
import { gateProblem, loadEffective } from '../rules/load';

/** Less than that is no answer; a request that leaves so little is not worth sending. */
const LEAST_ANSWER = 150;

/** It is still where the settings send a request. Whoever waited in a line while they changed is overtaken by a new plan. */
function isStillChosen(effective: Effective, model: LanguageModel, feature: Feature): boolean {
  const settings = settingsFor(effective, feature);
  if (model.id !== settings.provider && model.id !== settings.fallback) return false;
  const address = resolveAddress(model.id, providerSettings(settings, model.id).address, model.model);
  return model.destination === null ? address === null : address?.ok === true && address.chatUrl === model.destination;
}

function checkAllowed(effective: Effective, model: LanguageModel, feature: Feature): void {
  const { settings, rules } = effective;
  const closed = gateProblem(effective);
  if (closed) throw new DesksideFault(closed);
  if (!settings.enabled || !isSwitchedOn(settings.capabilities, feature)) throw fault('off');
  const why = whyNotAllowed(rules, {
    id: model.id,
    address: providerSettings(settings, model.id).address,
    model: model.model,
  });
  if (why !== null) throw new DesksideFault(notAllowedError(why, model.id));
  if (!isStillChosen(effective, model, feature) || !hasAgreed(effective, asked(model), feature)) throw fault('stopped');
}

/** The request, whose answer may not be longer than what is left of it. */
function within(cap: number | null, request: ModelRequest): ModelRequest {
  if (cap === null) return request;
  const left = cap - tokensOfRequest(request);
  if (left < Math.min(LEAST_ANSWER, request.maxTokens))
    throw fault('request-too-large', phrase('error.detail.amount', { amount: cap }));
  return { ...request, maxTokens: Math.min(request.maxTokens, left) };
}

/**
 * Waits until what is about to be sent was read in the last seconds, and says whether it had to be read again. Throws a
 * `DesksideFault` when that could not be done, and `stopped` when the ticket says something else by now.
 */
export type WhenFresh = (signal: AbortSignal) => Promise<boolean>;

/**
 * The same model, which reads what counts anew before every single request, when it is its turn: the first, one that is posted again,
 * a repair, a second question, one to a provider that stands in. Throws what `whenFresh` throws, the gate's own error, `off`, `not-allowed`, `limit-reached`,
 * `request-too-large`, `not-approved` when each request is to be seen by a person and this one was not, and `stopped` when the settings send requests elsewhere by now, nobody agreed to where it would go, or more is to
 * be replaced before sending than was.
 */
export function guarded(
  model: LanguageModel,
  feature: Feature,
  whenFresh: WhenFresh,
  now: () => Date = () => new Date(),
): LanguageModel {
  const checkSeen = async ({ approval }: Call): Promise<void> => {
    const { settings } = await loadEffective();
    if (settings.askEachRequest && model.destination !== null && (approval === undefined || feature === 'watch'))
      throw fault('not-approved');
  };
  const check = async (request: ModelRequest, signal: AbortSignal): Promise<ModelRequest> => {
    const effective = await loadEffective();
    checkAllowed(effective, model, feature);
    // Somebody wants more replaced than was when this was built; without a word of it nothing was.
    if (!isAtLeast(request.redaction ?? 'off', levelFor(model.destination, effective.settings.redaction)))
      throw fault('stopped');
    const usedUp = isCounted(model) ? await limitProblem(effective.settings, now()) : null;
    if (usedUp) throw new DesksideFault(usedUp);
    // Everything may have been stopped while this was read.
    signal.throwIfAborted();
    if (!isCounted(model)) return request;
    return within(effective.rules.tokensPerRequest, request);
  };
  const letThrough = async (request: ModelRequest, signal: AbortSignal): Promise<ModelRequest> => {
    const allowed = await check(request, signal);
    // Nothing is read for what may not be asked, and much may have changed while it was read.
    return (await whenFresh(signal)) ? check(request, signal) : allowed;
  };
  const watched = (request: ModelRequest, call: Call): Call => ({
    ...call,
    again: async () => {
      await checkSeen(call);
      await letThrough(request, call.signal);
    },
  });
  return {
    ...model,
    async wouldPost(request, signal) {
      const { rules } = await loadEffective();
      return model.wouldPost(isCounted(model) ? within(rules.tokensPerRequest, request) : request, signal);
    },
    async complete(request, call) {
      await checkSeen(call);
      return model.complete(await letThrough(request, call.signal), watched(request, call));
    },
    async *stream(request, call) {
      await checkSeen(call);
      yield* model.stream(await letThrough(request, call.signal), watched(request, call));
    },
  };
}
