import type { Mark } from './mark';

/**
 * `⟨email 7⟩`: stands for a value that nobody has given out, so that nobody can put it back. A person writes what belongs there; it
 * is never inserted.
 */
const lost = /⟨[a-z]{2,10} \d{1,9}⟩/;

export const hasLost = (text: string): boolean => lost.test(text);

/** A gap that is one; other gaps may go into the reply box as they are. */
export const isLost = ({ text }: Pick<Mark, 'text'>): boolean => hasLost(text);
