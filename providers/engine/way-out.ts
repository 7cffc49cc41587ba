import type { ProviderId } from '../../core/providers';
import type { Approval } from '../provider';

/** Where one request would go, and who asks there. */
interface Bound {
  readonly id: ProviderId;
  readonly model: string;
  readonly url: URL;
  /** What a person has let go out; left out where nobody was to be asked for each request. */
  readonly approval?: Approval | undefined;
}

/**
 * The one way out of the browser for every provider: whoever creates a provider hands it in. It decides for each request whether it may
 * go, and throws a `DesksideFault` before a byte of it has. `onLeaves` is called when it may, right before the first byte goes.
 */
export type WayOut = (to: Bound, init: RequestInit, onLeaves: () => void) => Promise<Response>;
