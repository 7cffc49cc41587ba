import type { DeskSource } from '../../adapters/source';
import { deskEnv } from '../desk-bootstrap/env';
import { readHandle } from '../desk-bootstrap/handle';
import { serveSource } from './serve';
import { serveSolved } from './serve-solved';

/**
 * The script that reads a desk without its page: put into one of its tabs right before it is asked to, whatever that tab shows. It
 * ends with the bootstrap; the next one has a mark of its own.
 */
export function startSource(source: DeskSource): void {
  const handle = readHandle();
  if (!handle || handle.source || handle.alive.aborted) return;
  handle.source = true;
  serveSolved(source, deskEnv, handle.alive);
  serveSource(source, deskEnv, handle.alive);
}
