import type { AnswerSource } from '../../../core/suggestion';
import type { LanguageModel } from '../../../providers/provider';

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
