import type { StructuredKind } from '../../core/providers';
import { limitsOf, TimeLimits, type Clock } from '../engine/time-limits';
import type { Call, ModelAnswer, ModelRequest } from '../provider';
import type { ModelApi, Session } from './api';
import { findModel, type Offer } from './availability';
import { isNotSupported, toFault, type Phase } from './faults';
import { ask, openSession, promptOf } from './session';

export interface BrowserModel {
  readonly api: ModelApi | undefined;
  readonly clock: Clock;
}

/** What an answer came from, for the test. */
export type OnSession = (session: Session, kind: StructuredKind) => void;

/** One try with one kind of form, in a session of its own that is destroyed however it ends. Throws faults, and `NotSupportedError` before the first word. */
async function* tryOnce(
  { api, wishes }: Offer,
  clock: Clock,
  request: ModelRequest,
  kind: StructuredKind,
  call: Call,
  onSession?: OnSession,
): AsyncGenerator<ModelAnswer> {
  const timeLimits = new TimeLimits(clock, call, limitsOf(true));
  const prompt = promptOf(request, kind);
  let phase: Phase = 'create';
  let session: Session | undefined;
  let begun = false;
  try {
    session = await openSession(api, wishes, prompt, timeLimits.signal);
    phase = 'answer';
    onSession?.(session, kind);
    call.onSent?.(JSON.stringify({ initialPrompts: prompt.before, prompt: prompt.last, ...prompt.options }));
    for await (const answer of ask(session, prompt, request.maxTokens, timeLimits.signal, () => timeLimits.heard())) {
      begun = true;
      yield answer;
    }
  } catch (error) {
    if (timeLimits.fault) throw timeLimits.fault;
    throw phase === 'answer' && !begun && isNotSupported(error) ? error : toFault(error, phase);
  } finally {
    timeLimits.end();
    session?.destroy();
  }
}

/** An answer as it is written: cumulative, the last one with usage. Throws faults only. */
export async function* streamAnswer(
  { api, clock }: BrowserModel,
  request: ModelRequest,
  call: Call,
  onSession?: OnSession,
): AsyncGenerator<ModelAnswer> {
  const offer = await findModel(api, clock, call.signal);
  if (request.schema) {
    try {
      return yield* tryOnce(offer, clock, request, 'json_schema', call, onSession);
    } catch (error) {
      // A schema that the browser cannot hold an answer to is told in words instead.
      if (!isNotSupported(error)) throw error;
    }
  }
  try {
    yield* tryOnce(offer, clock, request, 'text', call, onSession);
  } catch (error) {
    throw toFault(error, 'answer');
  }
}
