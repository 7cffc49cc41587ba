import type { DeskField } from '../../../../core/fields';
import { nameScores } from '../../../../providers/on-device/names';
import type { TicketText } from '../../../../providers/on-device/ticket-text';
import { otherWords } from './everyday-words';
import { searchable } from './searchable';

/** How much an option gains from the best one that shares its first level, and from the best one beside it. */
const FIRST_LEVEL_WEIGHT = 1;
const PARENT_WEIGHT = 0.3;

/** For each option, the best score in its group. */
function bestInGroup(scores: Float64Array, groups: readonly string[]): Float64Array {
  const best = new Map<string, number>();
  groups.forEach((group, index) => best.set(group, Math.max(best.get(group) ?? 0, scores[index] as number)));
  return Float64Array.from(groups, (group) => best.get(group) ?? 0);
}

const inOrder = (scores: Float64Array): number[] =>
  [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);

/**
 * Every position in the field's options, those whose words fit the ticket best first; the same for the same input. Two orders take
 * turns: by the option's own names and description, and with what stands around it, because a ticket often names its subject more
 * surely than its problem. Each helps where the other fails: which one does depends on how a desk has laid out its levels.
 */
export function rankByWords(
  field: DeskField,
  descriptions: Readonly<Record<string, string>>,
  text: TicketText,
): number[] {
  const { names, firstLevels, parents } = searchable(field, descriptions);
  const own = nameScores(names, text.main, `${text.later}\n${otherWords(text.main)}`);
  const first = bestInGroup(own, firstLevels);
  const beside = bestInGroup(own, parents);
  const around = own.map(
    (score, index) => score + FIRST_LEVEL_WEIGHT * (first[index] as number) + PARENT_WEIGHT * (beside[index] as number),
  );
  const byAround = inOrder(around);
  return [...new Set(inOrder(own).flatMap((position, turn) => [position, byAround[turn] as number]))];
}
