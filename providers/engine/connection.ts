import type { ProviderId } from '../../core/providers';
import type { Told } from '../../core/words/phrase';
import type { Memory } from '../provider';
import type { Address } from './address';
import type { Lessons } from './lessons';
import type { Clock } from './time-limits';
import type { WayOut } from './way-out';

/** Everything about a server that outlives one request. */
export interface Connection {
  readonly provider: ProviderId;
  /** As a person knows it, e.g. `OpenRouter`. */
  readonly name: Told;
  readonly address: Address;
  readonly model: string;
  readonly key?: string;
  /** This extension's own origin, named when the server refuses it. */
  readonly ownOrigin?: string;
  /** Slow to wake, and nobody bills it. */
  readonly local: boolean;
  /** Characters of an earlier answer that a repair sends back at most. */
  readonly repairChars: number;
  readonly memory: Memory;
  readonly wayOut: WayOut;
  readonly clock: Clock;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly lessons: Lessons;
}
