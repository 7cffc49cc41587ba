import { hexOf, randomHex } from '../../hex';

/**
 * Marks where the ticket begins and ends with a boundary that its author cannot know. It helps, and it is no proof:
 * what protects the desk is that the model has no tools and can only choose among ids that are checked afterwards.
 */
export interface Fence {
  readonly open: string;
  readonly close: string;
}

/**
 * One fence after the other. The same seed gives the same ones, so that a request which a person has looked at can be made again, byte
 * for byte.
 */
export function makeFences(seed: string = randomHex(8)): () => Fence {
  let made = 0;
  return () => {
    const boundary = `${seed}${hexOf(Uint8Array.of(made))}`;
    made += 1;
    return { open: `<ticket-${boundary}>`, close: `</ticket-${boundary}>` };
  };
}

/** A single one. */
export const makeFence = (): Fence => makeFences()();
