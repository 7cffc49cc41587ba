import type { Power } from '../rules/power';

/** What is under way for the tickets that are shown, as far as whoever changes what is allowed has to do with it. */
export interface Work {
  /** Aborts when less is allowed than before. */
  readonly signal: AbortSignal;
  /** Does what the switches say, at once. */
  follow(power: Power): void;
  /** Every shown ticket looks again at what is allowed. */
  reloadAll(): Promise<void>;
  /** Ends what is under way for every shown ticket. */
  stopAll(): void;
}
