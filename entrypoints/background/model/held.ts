import { fault } from '../../../core/errors';
import type { HeldView } from '../../../core/request-preview';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import type { RequestAbout } from '../store/previews';

/** A request that stands here until a person has seen it. */
interface Held extends RequestAbout {
  readonly id: string;
  readonly letGo: () => void;
  readonly keepBack: () => void;
}

/**
 * What waits for a press right now, and who shows it. Both end with this worker, as the runs do that wait: what was shown and what was
 * let go is in the browser's memory (`store/previews.ts`), and the next worker goes on from there.
 */
const waiting = new Set<Held>();
const listeners = new Set<() => void>();

const changed = (): void => {
  for (const listener of listeners) listener();
};

/** Told whenever something begins or ends to wait. */
export function onHeld(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const of = (ref: TicketRef): readonly Held[] => [...waiting].filter((held) => sameTicket(held.ref, ref));

export const heldFor = (ref: TicketRef): readonly HeldView[] => of(ref).map(({ id, feature }) => ({ id, feature }));

export const isWaiting = (id: string): boolean => [...waiting].some((held) => held.id === id);

/** Resolves when it was let go. Throws `stopped` when it was kept back or given up. */
export function untilLetGo(about: RequestAbout, id: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      waiting.delete(held);
      signal.removeEventListener('abort', keepBack);
      changed();
    };
    const keepBack = (): void => {
      end();
      reject(fault('stopped'));
    };
    const letGo = (): void => {
      end();
      resolve();
    };
    const held: Held = { ...about, id, letGo, keepBack };
    if (signal.aborted) return reject(fault('stopped'));
    waiting.add(held);
    signal.addEventListener('abort', keepBack, { once: true });
    changed();
  });
}

/** Of one that no longer waits nothing comes. */
export const letGo = (ref: TicketRef, id: string): void => {
  for (const held of of(ref)) if (held.id === id) held.letGo();
};

export const keepBack = (ref: TicketRef, id: string): void => {
  for (const held of of(ref)) if (held.id === id) held.keepBack();
};

/** Nobody has this ticket before them any more, so nobody could let anything go. */
export const giveUpHeld = (ref: TicketRef): void => {
  for (const held of of(ref)) held.keepBack();
};
