import type { AnswerSource } from '../../../core/suggestion';
import type { LanguageModel, ModelAnswer } from '../../../providers/provider';

/** Which model an answer is from, and where it was asked. */
export const answeredBy = ({
  id,
  label,
  destination,
}: LanguageModel): Pick<AnswerSource, 'providerId' | 'label' | 'sent' | 'origin'> => ({
  providerId: id,
  label,
  sent: destination !== null,
  ...(destination === null ? {} : { origin: new URL(destination).origin }),
});

const parts = ['tokensIn', 'tokensOut', 'tokensCached'] as const;

/** What several answers to one question used together; what none of them says is left out. */
export const usedBy = (answers: readonly ModelAnswer[]): Pick<AnswerSource, (typeof parts)[number]> =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const said = answers.flatMap(({ usage }) => usage[part] ?? []);
      return said.length === 0 ? [] : [[part, said.reduce((sum, tokens) => sum + tokens, 0)] as const];
    }),
  );
