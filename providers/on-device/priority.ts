import { later } from '../../core/later';
import { tables } from '../../core/tables';
import { byRank, type DeskField, type FieldOption } from '../../core/fields';
import type { Choice } from '../../core/suggestion';
import type { Level, SignKind } from './priority-kinds';
import { levelNamed } from './priority-names';
import { fold } from './tokens';

export type { Level } from './priority-kinds';

/** Where a level stands in a list of so many that is ranked from the most urgent down. */
const placeOf: Readonly<Record<Level, (count: number) => number>> = {
  urgent: () => 0,
  high: (count) => (count < 4 ? 0 : 1),
  normal: (count) => Math.floor(count / 2),
  low: (count) => (count < 5 ? count - 1 : count - 2),
};

/** Most urgent first. */
const allLevels: readonly Level[] = ['urgent', 'high', 'normal', 'low'];

/** The first option of each level by what its label says, or else its id. */
function levelsByName(options: readonly FieldOption[]): Map<Level, FieldOption> {
  const levels = new Map<Level, FieldOption>();
  for (const option of options) {
    const level = levelNamed(option.path.at(-1) ?? '') ?? levelNamed(option.id);
    if (level !== null && !levels.has(level)) levels.set(level, option);
  }
  return levels;
}

/**
 * Which option of the desk means which level. Its own order decides; names only say where in that order a level stands, as long as
 * they follow it, and decide where the desk has no order. Levels that the desk lacks are absent.
 */
export function levelsOf(field: DeskField): Map<Level, FieldOption> {
  const ranked = byRank(field);
  const named = levelsByName(ranked ?? field.options);
  if (ranked === null) return named;
  const places = allLevels.flatMap((level) => {
    const option = named.get(level);
    return option === undefined ? [] : [ranked.indexOf(option)];
  });
  const follow = places.length > 1 && places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  if (follow) return named;
  return new Map(
    allLevels.flatMap((level) => {
      const option = ranked[placeOf[level](ranked.length)];
      return option === undefined ? [] : [[level, option] as const];
    }),
  );
}

const patterns = later(() => {
  const { canWait, signs } = tables().priorities;
  return {
    canWait: new RegExp(canWait, 'u'),
    signs: signs.map(([kind, source]) => ({ kind: kind as SignKind, pattern: new RegExp(source) })),
  };
});

/** A ticket's own words and what was added later; more of it is not looked at. */
const longestLooked = 8000;

export interface PriorityGuess {
  readonly choice: Choice;
  /** The words of the ticket (folded) that decided. */
  readonly words: readonly string[];
}

/**
 * Impact × urgency from a few plain words. A ticket that merely calls itself urgent rises to high at most, and no
 * answer is ever more than a mild one: the words of a stranger decide it. Null when the desk's levels cannot be read.
 */
export function priorityByRule(field: DeskField, text: string): PriorityGuess | null {
  const levels = levelsOf(field);
  if (new Set(levels.values()).size < 2) return null;
  const folded = fold(text.slice(0, longestLooked));
  const found = new Map<SignKind, string>();
  const { canWait, signs } = patterns();
  for (const { kind, pattern } of signs) {
    const hit = pattern.exec(folded)?.[0];
    if (hit && !found.has(kind)) found.set(kind, hit);
  }
  if (canWait.test(folded)) found.delete('claim');
  const wanted: readonly [Level, number] =
    found.has('impact') && found.has('urgency')
      ? ['urgent', 0.58]
      : found.has('urgency')
        ? ['high', 0.5]
        : found.has('impact')
          ? ['high', 0.45]
          : found.has('claim')
            ? ['high', 0.4]
            : found.has('calm')
              ? ['low', 0.45]
              : ['normal', 0.4];
  const nearest: Record<Level, readonly Level[]> = {
    urgent: ['urgent', 'high'],
    high: ['high', 'urgent'],
    normal: ['normal', 'low', 'high'],
    low: ['low', 'normal'],
  };
  const option = nearest[wanted[0]].map((level) => levels.get(level)).find((one) => one !== undefined);
  if (!option) return null;
  return {
    choice: { fieldId: field.id, optionId: option.id, path: option.path, confidence: wanted[1], alternatives: [] },
    words: [...found.values()],
  };
}

/** Whether a ticket talks about its own priority; its author may only want to jump the queue. */
export const talksOfPriority = (text: string): boolean => /priorit|prioridad|優先/.test(fold(text));
