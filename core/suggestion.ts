import type { Band } from './schema/suggestion';

export type { AnswerSource, Band, Choice, Decision, Suggestion } from './schema/suggestion';

/** Very likely from 85 %, likely from 60 %, else not sure: the best three are shown and none is taken for the truth. */
export const bandOf = (confidence: number): Band =>
  confidence >= 0.85 ? 'very-likely' : confidence >= 0.6 ? 'likely' : 'not-sure';

export const bandText: Record<Band, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  'not-sure': 'Not sure',
};

/** Never 100 %: nothing here is ever certain. */
export const percent = (confidence: number): string => `${Math.min(99, Math.round(confidence * 100))} %`;
