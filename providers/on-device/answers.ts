import { byRank, optionOf, type DeskField, type FieldOption } from '../../core/fields';

/** What a model of a field answers with, and what of that one ticket can take. */
export interface Answers {
  /** All labels that the model is trained for, each once, with the option that stands for it. */
  readonly labels: readonly { readonly id: string; readonly option: FieldOption }[];
  /** The label of an option that an earlier ticket was given; undefined where the field does not have it. */
  labelOf(optionId: string): string | undefined;
  /** The option that the ticket would take for a label; undefined where it cannot take it. */
  optionOf(label: string): FieldOption | undefined;
}

/**
 * The field as the desk knows it, if `whole` holds it with everything that the ticket can take: one model then does for tickets of every
 * kind. `field`: only what the ticket can take.
 */
function wholeOf(field: DeskField, whole: readonly DeskField[] | undefined): DeskField {
  const known = whole?.find(({ id }) => id === field.id);
  const ids = new Set(known?.options.map(({ id }) => id));
  return known !== undefined && field.options.every(({ id }) => ids.has(id)) ? known : field;
}

/** Each option is a label of its own. */
export function answersOf(field: DeskField, allFields: readonly DeskField[] | undefined): Answers {
  const { options } = wholeOf(field, allFields);
  const known = new Set(options.map(({ id }) => id));
  return {
    labels: options.map((option) => ({ id: option.id, option })),
    labelOf: (optionId) => (known.has(optionId) ? optionId : undefined),
    optionOf: (label) => optionOf(field, label),
  };
}

/**
 * Each rank is a label, where the desk ranks all of its options: HaloPSA has priorities of its own in every SLA, and the most urgent of
 * one teaches what the most urgent of another is. By option
 * where no two options share a rank, where a ticket could take two of one, and where there are no ranks.
 */
export function ranksOf(field: DeskField, allFields: readonly DeskField[] | undefined): Answers {
  const whole = wholeOf(field, allFields);
  const own = new Map(field.options.map((option) => [option.rank, option]));
  const ranked = byRank(whole);
  const labelled = (rank: number | undefined): string => `rank ${rank}`;
  const labels = new Map(ranked?.map((option) => [labelled(option.rank), option]));
  const shares = ranked !== null && labels.size < ranked.length;
  if (!shares || own.size < field.options.length) return answersOf(field, allFields);
  const labelOf = new Map(ranked.map(({ id, rank }) => [id, labelled(rank)]));
  const options = new Map(field.options.map((option) => [labelled(option.rank), option]));
  return {
    labels: [...labels].map(([id, option]) => ({ id, option })),
    labelOf: (optionId) => labelOf.get(optionId),
    optionOf: (label) => options.get(label),
  };
}
