import type { DeskField } from '../../../../core/fields';
import { nameScores } from '../../../../providers/on-device/names';
import type { TicketText } from '../../../../providers/on-device/ticket-text';
import { otherWords } from './everyday-words';
import { namesIndex } from './names-index';

/**
 * How much an option gains from the two best ones that share its first level, and its parent: a ticket about a payment names its
 * area more surely than its problem. Chosen on the training texts of Banking77.
 */
const FIRST_LEVEL_WEIGHT = 0.7;
const PARENT_WEIGHT = 0.5;

/** Adds `weight` times the mean of the two best scores of each group to all of its members. */
function lift(scores: Float64Array, groups: readonly string[], weight: number, into: Float64Array): void {
  const best = new Map<string, [number, number]>();
  groups.forEach((group, index) => {
    const score = scores[index] as number;
    const [first, second] = best.get(group) ?? [0, 0];
    best.set(group, score > first ? [score, first] : [first, Math.max(second, score)]);
  });
  groups.forEach((group, index) => {
    const [first, second] = best.get(group) ?? [0, 0];
    into[index] = (into[index] as number) + (weight * (first + second)) / 2;
  });
}

/** Every position in the field's options, the one whose words fit the ticket best first; equal ones in the desk's order. */
export function rankByWords(field: DeskField, descriptions: Readonly<Record<string, string>>, text: TicketText): number[] {
  const scores = nameScores(namesIndex(field, descriptions), text.main, `${text.later}\n${otherWords(text.main)}`);
  const lifted = scores.slice();
  lift(scores, field.options.map(({ path }) => path[0] ?? ''), FIRST_LEVEL_WEIGHT, lifted);
  lift(scores, field.options.map(({ path }) => JSON.stringify(path.slice(0, -1))), PARENT_WEIGHT, lifted);
  return [...lifted.keys()].sort((a, b) => (lifted[b] as number) - (lifted[a] as number) || a - b);
}
