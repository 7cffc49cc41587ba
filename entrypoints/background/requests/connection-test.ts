import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { desksideError, toDesksideError } from '../../../core/errors';
import { PING_MS, type TestProgress, type TestStep } from '../../../core/messages';
import { providerIds } from '../../../core/providers';
import { resolveAddress } from '../../../providers';
import { logProblem } from '../log';
import { counted } from '../usage/counted';
import { draftedModel } from './provider-requests';

const text = z.string().check(z.maxLength(20_000));
export const providerDraftSchema = z.strictObject({ provider: z.enum(providerIds), address: text, model: text, key: z.optional(text) });

/** "Test connection": one draft comes in, whole snapshots of the steps go out; closing the port stops the requests. */
export function serveTest(port: Browser.runtime.Port): void {
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

  const run = async (wire: unknown): Promise<readonly TestStep[]> => {
    const draft = providerDraftSchema.parse(wire);
    const address = resolveAddress(draft.provider, draft.address, draft.model);
    if (address?.ok === false) return [{ name: 'address', state: 'failed', text: address.problem, error: desksideError('wrong-address') }];
    const model = counted(await draftedModel(draft), 'test');
    return model.test(controller.signal, (steps) => tell({ running: true, steps }));
  };

  port.onMessage.addListener((message: unknown) => {
    if (started) return;
    started = true;
    run(message).then(end, (thrown: unknown) => {
      const error = toDesksideError(thrown);
      if (error.code !== 'stopped') logProblem('connection test', thrown);
      end(progress.steps);
    });
  });
  port.onDisconnect.addListener(() => {
    clearInterval(alive);
    controller.abort();
  });
}
