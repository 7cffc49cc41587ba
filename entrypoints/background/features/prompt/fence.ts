/**
 * Marks where the ticket begins and ends with a boundary that its author cannot know. It helps, and it is no proof:
 * what protects the desk is that the model has no tools and can only choose among ids that are checked afterwards.
 */
export interface Fence {
  readonly open: string;
  readonly close: string;
}

export function makeFence(): Fence {
  const boundary = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return { open: `<ticket-${boundary}>`, close: `</ticket-${boundary}>` };
}
