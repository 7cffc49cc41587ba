import { toDesksideError } from '../../../core/errors';
import type { LanguageModel } from '../../../providers/provider';
import { logProblem } from '../log';
import { noteKey } from '../store/vault/vault';

/** The model, which notes when its provider refuses the saved key and when it accepts it again, for the options to show. */
export function withWatchedKey(model: LanguageModel, slot: string): LanguageModel {
  const note = (refused: boolean): void =>
    void noteKey(slot, refused).catch((thrown: unknown) => logProblem('key state', thrown));
  const refusedBy = (thrown: unknown): void => {
    if (toDesksideError(thrown).code === 'bad-key') note(true);
  };
  return {
    ...model,
    async complete(request, call) {
      try {
        const answer = await model.complete(request, call);
        note(false);
        return answer;
      } catch (thrown) {
        refusedBy(thrown);
        throw thrown;
      }
    },
    async *stream(request, call) {
      try {
        yield* model.stream(request, call);
        note(false);
      } catch (thrown) {
        refusedBy(thrown);
        throw thrown;
      }
    },
  };
}
