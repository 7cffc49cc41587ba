import type { SolvedReader } from '../../adapters/adapter';
import { deskEnv } from '../desk-bootstrap/env';
import { readHandle } from '../desk-bootstrap/handle';
import { serveSolved } from './serve';

/**
 * The script that reads solved tickets: put into a tab of the desk right before it is asked to, whatever that tab shows. It ends
 * with the bootstrap; the next one has a mark of its own.
 */
export function startSolved(reader: SolvedReader): void {
  const handle = readHandle();
  if (!handle || handle.solved || handle.alive.aborted) return;
  handle.solved = true;
  serveSolved(reader, deskEnv, handle.alive);
}
