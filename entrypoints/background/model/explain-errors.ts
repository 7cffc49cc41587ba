import { browser } from 'wxt/browser';
import { errorPhrase } from '../../../core/error-phrase';
import { DesksideFault, desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { TestStep } from '../../../core/messages';
import { resolveAddress } from '../../../providers';
import type { LanguageModel } from '../../../providers/provider';
import { logProblem } from '../log';

/** Where a question went, and whether the browser lets it. */
interface Reached {
  readonly host: string;
  readonly granted: boolean;
}

/** Null for what nobody is asked over a network. A browser that cannot say it is not accused. */
async function reachedBy({ id, destination, model }: LanguageModel): Promise<Reached | null> {
  const address = destination === null ? null : resolveAddress(id, destination, model);
  if (!address?.ok) return null;
  try {
    return {
      host: address.host,
      granted: await browser.permissions.contains({ origins: [address.permissionPattern] }),
    };
  } catch (thrown) {
    logProblem('host access', thrown);
    return { host: address.host, granted: true };
  }
}

/**
 * The same model, with errors that say what its provider cannot know: that the refused key is the organisation's, of which nothing
 * is shown and which the person cannot mend (`organisation-key-refused`), and that it was the browser that let nobody through
 * (`no-access`). `keyIsProvided`: the key is the organisation's.
 */
export function withExplainedErrors(
  model: LanguageModel,
  { keyIsProvided }: { readonly keyIsProvided: boolean },
): LanguageModel {
  const told = (error: DesksideError, reached: Reached | null): DesksideError => {
    if (keyIsProvided && error.code === 'bad-key') return desksideError('organisation-key-refused');
    return error.code === 'not-running' && reached?.granted === false
      ? desksideError('no-access', reached.host)
      : error;
  };
  const toldStep = (step: TestStep, reached: Reached | null): TestStep => {
    if (!step.error) return step;
    const error = told(step.error, reached);
    return error === step.error ? step : { ...step, text: errorPhrase(error), error };
  };
  const toldFault = async (thrown: unknown): Promise<unknown> => {
    const error = toDesksideError(thrown);
    const meant = told(error, error.code === 'not-running' ? await reachedBy(model) : null);
    return meant === error ? thrown : new DesksideFault(meant);
  };
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (thrown) {
      throw await toldFault(thrown);
    }
  };
  return {
    ...model,
    complete: (request, call) => asking(() => model.complete(request, call)),
    async *stream(request, call) {
      try {
        yield* model.stream(request, call);
      } catch (thrown) {
        throw await toldFault(thrown);
      }
    },
    listModels: (signal) => asking(() => model.listModels(signal)),
    checkKey: (signal) => asking(() => model.checkKey(signal)),
    async test(signal, onSteps, onUsage) {
      // Known before the first step, since steps are told the moment they are known.
      const reached = await reachedBy(model);
      const toldSteps = (steps: readonly TestStep[]): readonly TestStep[] =>
        steps.map((step) => toldStep(step, reached));
      return toldSteps(await model.test(signal, (steps) => onSteps(toldSteps(steps)), onUsage));
    },
  };
}
