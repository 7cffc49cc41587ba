import { browserModelLanguages } from '../../core/browser-model';
import { fault } from '../../core/errors';
import { phrase } from '../../core/words/phrase';
import type { Clock } from '../engine/time-limits';
import { unlessAborted } from './abort';
import type { ModelApi, State, Wishes } from './api';

/** The browser only looks whether it has a model; one that needs longer has none to offer now. */
const LOOK_MS = 5_000;

const wishesFor = (languages: readonly string[]): Wishes => ({
  expectedInputs: [{ type: 'text', languages: [...languages] }],
  expectedOutputs: [{ type: 'text', languages: [...languages] }],
});

/** A browser that refuses the question, by policy or because it does not know a wish, has no model for it. */
async function stateFor(api: ModelApi, wishes: Wishes): Promise<State> {
  const [asked] = await Promise.allSettled([api.availability(wishes)]);
  return asked.status === 'fulfilled' ? asked.value : 'unavailable';
}

/** A model that answers right now, and the wishes that a session must be created with. */
export interface Offer {
  readonly api: ModelApi;
  readonly wishes: Wishes;
}

async function look(api: ModelApi): Promise<Offer> {
  let offered = false;
  for (const languages of browserModelLanguages) {
    const wishes = wishesFor(languages);
    const state = await stateFor(api, wishes);
    if (state === 'available') return { api, wishes };
    offered ||= state !== 'unavailable';
  }
  throw fault(offered ? 'browser-model-not-downloaded' : 'browser-model-missing');
}

/**
 * The browser's model with the widest wishes that it fulfils. Throws `browser-model-missing`, `browser-model-not-downloaded` (only
 * a page can have it downloaded, at a person's click), `timeout`, `stopped`.
 */
export async function findModel(api: ModelApi | undefined, clock: Clock, signal: AbortSignal): Promise<Offer> {
  if (!api) throw fault('browser-model-missing');
  const late = new AbortController();
  const cancel = clock.after(LOOK_MS, () => late.abort());
  try {
    return await unlessAborted(look(api), AbortSignal.any([signal, late.signal]));
  } catch (error) {
    if (signal.aborted) throw fault('stopped');
    throw late.signal.aborted ? fault('timeout', phrase('error.detail.seconds', { seconds: LOOK_MS / 1_000 })) : error;
  } finally {
    cancel();
  }
}
