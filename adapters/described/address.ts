import { isFlaw } from '../../core/described/problem';
import { fillTemplate, parseTemplate } from '../../core/described/template';
import type { Gaps } from './evaluate';

/** What a path takes for itself: it would be another address than the description says. */
const goesUp = (address: string): boolean => {
  const [path = ''] = address.split('?', 1);
  return path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
};

/**
 * An address of the description with its gaps filled, each as one piece that opens nothing; `base` stands as it is. Null where a gap
 * cannot be filled, or where what fills it would make it another address.
 */
export function addressOf(text: string, base: string, gaps: Gaps): string | null {
  const template = parseTemplate(text);
  if (isFlaw(template)) return null;
  const pieceOf = (gap: string): string | null => {
    if (gap === 'base') return base;
    const value = gaps(gap);
    return value === null ? null : encodeURIComponent(value.toWellFormed());
  };
  const filled = fillTemplate(template, pieceOf, (piece) => piece);
  return filled === null || goesUp(filled) ? null : filled;
}

/** These first, then the others. */
export const withGaps =
  (own: Readonly<Record<string, string>>, others: Gaps): Gaps =>
  (gap) =>
    Object.hasOwn(own, gap) ? (own[gap] ?? null) : others(gap);
