import type { Alternative, Choice, Suggestion } from './schema/suggestion';

export type { Alternative, AnswerSource, Choice, Decision, Suggestion } from './schema/suggestion';

export type Band = 'very-likely' | 'likely' | 'not-sure';

/** From here on a value is likely by itself: it may be chosen beforehand for an empty field. */
export const LIKELY = 0.6;
/** From here on it is very likely, and speaks against a value that stands already. */
export const VERY_LIKELY = 0.85;

/** Else not sure: the best three are shown and none is taken for the truth. */
export const bandOf = (confidence: number): Band =>
  confidence >= VERY_LIKELY ? 'very-likely' : confidence >= LIKELY ? 'likely' : 'not-sure';

/** Never 100: nothing here is ever certain. */
export const percentOf = (confidence: number): number => Math.min(99, Math.round(confidence * 100));

export const percent = (confidence: number): string => `${percentOf(confidence)} %`;

export const choiceFor = ({ choices }: Pick<Suggestion, 'choices'>, fieldId: string): Choice | undefined =>
  choices.find((choice) => choice.fieldId === fieldId);

/** The suggested value and its alternatives, best first. */
export const bestOf = (choice: Choice): readonly Alternative[] => [choice, ...choice.alternatives].slice(0, 3);
