import { createHash } from 'node:crypto';

/**
 * A string that no public text holds: `CANARY-<ticketId>-<n>-<12 hex>`, with `n` counting the private texts of the ticket from 1.
 * The hex depends on nothing but the two numbers, so that it is the same in every run and cannot be guessed from a neighbour.
 */
export function canaryOf(ticketId: number, n: number): string {
  const hex = createHash('sha256').update(`practice private text ${ticketId}/${n}`).digest('hex').slice(0, 12);
  return `CANARY-${ticketId}-${n}-${hex}`;
}

export const canaryPattern = /CANARY-\d+-\d+-[0-9a-f]{12}/g;
