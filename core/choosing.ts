import { LIKELY, VERY_LIKELY, type Choice } from './suggestion';

/** A value of a field as it stands: an option's id and its levels; `null` and no levels when the field is empty. */
export interface FieldValue {
  readonly optionId: string | null;
  readonly path: readonly string[];
}

/** How sure a suggested value must be. 0 to 1. */
export interface Thresholds {
  /** From here on it is chosen beforehand for an empty field. */
  readonly toSet: number;
  /** From here on it is offered in place of a value that stands already. */
  readonly toChange: number;
}

/** The organisation's numbers where it names some; nothing that is not likely by itself is ever chosen beforehand. */
export const thresholdsFrom = ({ toSet, toChange }: Thresholds): Thresholds => ({
  toSet: Math.max(LIKELY, toSet),
  toChange: toChange === 0 ? VERY_LIKELY : toChange,
});

/**
 * What a suggested value comes to beside the one that stands: `right`: it stands already. `chosen`: picked beforehand, since the
 * field is empty. `offered`: shown, and taken only by a press on it. `stays`: what stands is left alone.
 */
export type Place = 'right' | 'chosen' | 'offered' | 'stays';

/** The one rule for what is chosen beforehand: never over a value that stands, whoever set it, and never a mere guess. */
export function placeOf(
  { optionId, confidence }: Pick<Choice, 'optionId' | 'confidence'>,
  present: FieldValue | undefined,
  { toSet, toChange }: Thresholds,
  asks: boolean,
): Place {
  if (present?.optionId === optionId) return 'right';
  if (present !== undefined && present.optionId !== null) return confidence >= toChange ? 'offered' : 'stays';
  return present !== undefined && confidence >= toSet && !asks ? 'chosen' : 'offered';
}

/** Below this nobody has an idea: three guesses at a few per cent are worse than none. */
export const NO_IDEA = 0.1;

/** `sent`: by a server. Its answer without a number is no small one: nobody said how sure it was. */
export const isNoIdea = ({ confidence }: Pick<Choice, 'confidence'>, sent: boolean): boolean =>
  confidence <= NO_IDEA && (confidence > 0 || !sent);
