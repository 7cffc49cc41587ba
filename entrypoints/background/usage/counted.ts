import { fault } from '../../../core/errors';
import { monthOf, saysAnything, sumsOf, type UsageFeature } from '../../../core/usage';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from '../../../providers/provider';
import { usageBook } from '../ledger/usage-book';
import { logProblem } from '../log';

/**
 * The same model, whose answers are entered in the books: each request once, those of a test too, with what the provider's own
 * answer said. Nobody waits for the entry, and one that cannot be written is noted and changes nothing. A request that failed
 * before it was answered is not entered; one that was stopped or broke off later is, with what was known by then.
 */
export function counted(model: LanguageModel, feature: UsageFeature, now: () => Date = () => new Date()): LanguageModel {
  async function enter(usage: ModelUsage, since: number): Promise<void> {
    try {
      await usageBook.add({ month: monthOf(now()), provider: model.id, model: model.model, feature }, sumsOf(usage), since);
    } catch (thrown) {
      logProblem('usage', thrown);
    }
  }

  async function* stream(request: ModelRequest, call: Call): AsyncGenerator<ModelAnswer> {
    const since = usageBook.erasures();
    let usage: ModelUsage = {};
    let answered = false;
    try {
      for await (const soFar of model.stream(request, call)) {
        usage = { ...usage, ...soFar.usage };
        answered ||= soFar.text !== '' || saysAnything(usage);
        yield soFar;
      }
      answered = true;
    } finally {
      if (answered) void enter(usage, since);
    }
  }

  return {
    kind: model.kind,
    id: model.id,
    label: model.label,
    model: model.model,
    destination: model.destination,
    // Read as it comes: an answer that is refused or cut in the end was billed, and only on the way it said what it used.
    async complete(request, call) {
      let last: ModelAnswer | undefined;
      for await (const answer of stream(request, call)) last = answer;
      if (!last) throw fault('empty-answer');
      return last;
    },
    stream,
    listModels: (signal) => model.listModels(signal),
    checkKey: (signal) => model.checkKey(signal),
    test(signal, onSteps, onUsage) {
      const since = usageBook.erasures();
      return model.test(signal, onSteps, (usage) => {
        void enter(usage, since);
        onUsage?.(usage);
      });
    },
  };
}
