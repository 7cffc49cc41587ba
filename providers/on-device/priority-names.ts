import { later } from '../../core/later';
import { tables } from '../../core/tables';
import type { Level } from './priority-kinds';
import { fold } from './tokens';

const rowsOf = (rows: readonly (readonly [string, string])[]): (readonly [Level, RegExp])[] =>
  rows.map(([level, source]) => [level as Level, new RegExp(source, 'u')]);

const patterns = later(() => {
  const { levels, pieces, negation, negated, very, urgency } = tables().priorities;
  return {
    words: rowsOf(levels),
    pieces: rowsOf(pieces),
    negation: new RegExp(negation, 'u'),
    negated: new RegExp(negated, 'u'),
    very: new RegExp(very, 'u'),
    urgency: new RegExp(urgency, 'u'),
  };
});

/** The level that a priority's name says, in its own words; null where it says none, or several. `readMeanings` has to be awaited before. */
export function levelNamed(name: string): Level | null {
  const { words, pieces, negation, negated, very, urgency } = patterns();
  const folded = fold(name.slice(0, 200));
  const all = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (all.some((word) => negated.test(word))) return 'low';
  const isDenied = (at: number): boolean =>
    negation.test(all[at - 1] ?? '') || negation.test(all[at - 2] ?? '') || all[at + 1] === 'degil';
  const found = new Set<Level>();
  let denied = false;
  for (const [at, word] of all.entries()) {
    const level = words.find(([, pattern]) => pattern.test(word))?.[0];
    if (level === undefined) denied ||= urgency.test(word) && isDenied(at);
    else if ((level === 'urgent' || level === 'high') && isDenied(at)) denied = true;
    else found.add(level === 'high' && very.test(all[at - 1] ?? '') ? 'urgent' : level);
  }
  if (found.size === 1) return [...found][0] ?? null;
  if (found.size > 1) return found.size === 2 && found.has('urgent') && found.has('high') ? 'urgent' : null;
  if (denied) return 'low';
  if (all.some((word) => urgency.test(word))) return 'urgent';
  return pieces.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
