import type { LanguageModel } from '../../../providers/provider';
import type { Redaction } from '../redaction/redact';

/**
 * The same model, whose words come back with the values that were replaced before they were asked for: nearest to whoever asked, so
 * that no server, no book and no log has them. Of a mark that has only half arrived nothing is told.
 */
export const restoring = (
  model: LanguageModel,
  { restore, growing }: Pick<Redaction, 'restore' | 'growing'>,
): Pick<LanguageModel, 'complete' | 'stream'> => ({
  async complete(request, call) {
    const answer = await model.complete(request, call);
    return { ...answer, text: restore(answer.text) };
  },
  async *stream(request, call) {
    const text = growing();
    let last = null;
    for await (const soFar of model.stream(request, call)) {
      last = soFar;
      yield { ...soFar, text: text.add(soFar.text) };
    }
    // What was held back was no mark after all.
    if (last !== null) yield { ...last, text: text.end(last.text) };
  },
});
