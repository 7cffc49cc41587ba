import { browser } from 'wxt/browser';
import { DesksideFault } from '../../../core/errors';
import type { ProviderDraft } from '../../../core/messages';
import type { LanguageModel } from '../../../providers/provider';
import { logProblem } from '../log';
import { POLICY_NOW } from '../store/policy/copies';
import { loadEffective } from '../rules/load';
import { whyNotQuestion } from './may-ask';

/**
 * The same model, whose test asks what counts before it begins and with every change of the settings or the policy: a question that
 * is under way ends too, and none is asked after it. Throws `not-allowed`, `limit-reached` or the gate's own error then.
 */
export function whileAllowed(model: LanguageModel, draft: ProviderDraft): LanguageModel {
  return {
    ...model,
    async test(signal, onSteps, onUsage) {
      const refused = new AbortController();
      const look = async (): Promise<void> => {
        const error = await whyNotQuestion(await loadEffective(), draft);
        if (error !== null) refused.abort(new DesksideFault(error));
      };
      const onChanged = (changes: Readonly<Record<string, unknown>>): void => {
        if ('settings' in changes || POLICY_NOW in changes)
          void look().catch((thrown: unknown) => logProblem('connection test', thrown));
      };
      browser.storage.onChanged.addListener(onChanged);
      try {
        await look();
        refused.signal.throwIfAborted();
        return await model.test(AbortSignal.any([signal, refused.signal]), onSteps, onUsage);
      } catch (thrown) {
        throw refused.signal.aborted ? refused.signal.reason : thrown;
      } finally {
        browser.storage.onChanged.removeListener(onChanged);
      }
    },
  };
}
