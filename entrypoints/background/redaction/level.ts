import type { RedactionLevel, RedactionWish } from '../../../core/redaction';
import { isLoopback } from '../../../providers/engine/address';

/**
 * How much is replaced for a destination; nothing where nothing leaves the browser (`null`). What cannot be read as an address is
 * not this computer.
 */
export function levelFor(destination: string | null, wish: RedactionWish): RedactionLevel {
  if (destination === null) return 'off';
  if (wish !== 'auto') return wish;
  return URL.canParse(destination) && isLoopback(new URL(destination).hostname) ? 'off' : 'identifiers';
}
