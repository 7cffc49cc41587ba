import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { errorPhrase } from '../../../core/error-phrase';
import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import { PING_MS, type TestProgress, type TestStep } from '../../../core/messages';
import { providerIds } from '../../../core/providers';
import { resolveAddress } from '../../../providers';
import { logProblem } from '../log';
import { noteLastAnswer } from '../store/last-answer';
import { loadEffective, whyStopped } from '../rules/load';
import type { Work } from '../desks/work';
import { onTrial } from '../model/pipeline';
import { whyNotQuestion } from './may-ask';
import { draftedModel } from './provider-requests';
import { whileAllowed } from './while-allowed';

const text = z.string().check(z.maxLength(20_000));
export const providerDraftSchema = z.strictObject({
  provider: z.enum(providerIds),
  address: text,
  model: text,
  key: z.optional(text),
});

const failed = (name: TestStep['name'], error: DesksideError): TestStep => ({
  name,
  state: 'failed',
  text: errorPhrase(error),
  error,
});

/** What was known by then stays; what was waited for was not to be. */
function cutShort(steps: readonly TestStep[], error: DesksideError): TestStep[] {
  const wasKnown = (step: TestStep): boolean => step.state !== 'waiting' && step.error?.code !== 'stopped';
  return [...steps.filter(wasKnown), failed(steps.find((step) => !wasKnown(step))?.name ?? 'first-word', error)];
}

/** "Test connection": one draft comes in, whole snapshots of the steps go out; closing the port stops the requests, and so do switching Deskside off and rules that forbid it meanwhile. */
export function serveTest(port: Browser.runtime.Port, work: Pick<Work, 'signal'>): void {
  const controller = new AbortController();
  let progress: TestProgress = { running: true, steps: [] };
  let started = false;

  const tell = (next: TestProgress): void => {
    progress = next;
    if (!controller.signal.aborted) port.postMessage(progress);
  };
  // A model that is being loaded stays silent for longer than the browser lets a worker live without a sign of life.
  const alive = setInterval(() => tell(progress), PING_MS);
  const end = (steps: readonly TestStep[]): void => {
    clearInterval(alive);
    tell({ running: false, steps });
  };

  const run = async (wire: unknown, stopped: AbortSignal): Promise<readonly TestStep[]> => {
    const draft = providerDraftSchema.parse(wire);
    const effective = await loadEffective();
    const refused = await whyNotQuestion(effective, draft);
    if (refused !== null) return [failed('address', refused)];
    const address = resolveAddress(draft.provider, draft.address, draft.model);
    if (address?.ok === false)
      return [{ name: 'address', state: 'failed', text: address.problem, error: desksideError('wrong-address') }];
    const model = whileAllowed(onTrial(await draftedModel(effective, draft)), draft);
    const signal = AbortSignal.any([controller.signal, stopped]);
    const steps = await model.test(signal, (soFar) => tell({ running: true, steps: soFar }));
    // What is only typed yet may be another key than the one that answers.
    if (draft.key === undefined)
      await noteLastAnswer(model, steps.find(({ state }) => state === 'failed')?.error ?? null);
    return steps;
  };

  port.onMessage.addListener((message: unknown) => {
    if (started) return;
    started = true;
    const { signal: stopped } = work;
    run(message, stopped)
      .catch(async (thrown: unknown) => {
        if (stopped.aborted) return cutShort(progress.steps, await whyStopped());
        const error = toDesksideError(thrown);
        if (error.code === 'stopped') return progress.steps;
        logProblem('connection test', thrown);
        return cutShort(progress.steps, error);
      })
      .then(end, (thrown: unknown) => logProblem('connection test', thrown));
  });
  port.onDisconnect.addListener(() => {
    clearInterval(alive);
    controller.abort();
  });
}
