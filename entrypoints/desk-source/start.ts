import type { DeskSource } from '../../adapters/source';
import { deskEnv } from '../desk-bootstrap/env';
import { readHandle } from '../desk-bootstrap/handle';
import { serveSource } from './serve';
import { serveSolved } from './serve-solved';

/**
 * The script that reads a desk without its page: put into one of its tabs right before it is asked to, whatever that tab shows. It
 * ends with the bootstrap; the next one has a mark of its own. Answers whether this page can be asked.
 */
export function startSource(source: DeskSource): boolean {
  const handle = readHandle();
  if (!handle || handle.alive.aborted) return false;
  if (handle.source) return true;
  handle.source = true;
  serveSolved(source, deskEnv, handle.alive);
  serveSource(source, deskEnv, handle.alive);
  return true;
}
