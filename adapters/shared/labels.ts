import { tidy } from './dom';

export const sameLabel = (a: string, b: string): boolean => tidy(a).toLocaleLowerCase() === tidy(b).toLocaleLowerCase();

/** How a desk writes "no value". */
export const isEmptyLabel = (label: string): boolean => /^[-–—]*$/.test(tidy(label));

/** The candidates with this label, upper and lower case apart only when that is needed to tell two from each other. */
export function matching<T>(candidates: readonly T[], labelOf: (candidate: T) => string, label: string): T[] {
  const exact = candidates.filter((candidate) => tidy(labelOf(candidate)) === tidy(label));
  return exact.length > 0 ? exact : candidates.filter((candidate) => sameLabel(labelOf(candidate), label));
}
