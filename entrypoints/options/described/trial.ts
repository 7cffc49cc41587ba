import type { ReactNode } from 'react';
import type { Description } from '../../../core/described/description';

/** A description that can be tried at a desk’s open page before anything rests on it. */
export interface Tried {
  readonly origin: string;
  readonly description: Description;
  /** What `{base}` stands for there; empty while no page was found to fit. */
  readonly base: string;
}

/** What is shown under the words of a description, and beside its text while that is written. */
export type Trial = (tried: Tried) => ReactNode;
