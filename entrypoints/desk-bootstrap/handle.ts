import type { AddressTells } from '../../adapters/detect';
import type { Requests } from '../../core/messages';

/** What is no part of what every ticket loads: what writes, what a described desk's page seldom needs, what widgets show only after a press. */
export type LateScript = Requests['late.inject']['in']['name'];

/** What the bootstrap and the widgets share in the content script's world: what the address tells of the ticket. */
export interface DeskHandle {
  readonly current: AddressTells;
  /** Called at once and on every change, until the signal aborts. */
  watch(listener: (told: AddressTells) => void, signal: AbortSignal): void;
  /** Aborts when the extension was updated or removed under the open tab. */
  readonly alive: AbortSignal;
  /** True once the widgets' script runs; it is injected once per page. */
  widgets: boolean;
  /** True once the script that reads the desk without its page runs; the worker injects it before it asks. */
  source: boolean;
  /** What scripts lend that come when they are needed, by their names. */
  readonly lent: Partial<Record<LateScript, object>>;
  /** Our element in the page; keys that are typed inside of it never reach the desk. */
  host: Element | null;
  /** Gives back the room that was kept before the widgets came; it may have been long since. */
  endEarlyRoom(): void;
  /** A key event that the bootstrap repeated inside of our element, for a person who typed it. */
  isRepeat(event: Event): boolean;
}

/** Our isolated world's own global; the page cannot see it. */
interface World {
  deskside?: DeskHandle;
}

const world = globalThis as unknown as World;

export const readHandle = (): DeskHandle | undefined => world.deskside;

export const publishHandle = (handle: DeskHandle): void => {
  world.deskside = handle;
};

/** For a script that comes late. Twice does no harm: what is in use stays. */
export const lend = (name: LateScript, lent: object): void => {
  const handle = readHandle();
  if (handle) handle.lent[name] ??= lent;
};
