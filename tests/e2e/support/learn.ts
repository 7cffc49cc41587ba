import type { LearnProgress } from '../../../core/messages';
import type { Deskside } from './deskside';

/** "Learn from solved tickets" to its end, through the very port that the options page uses. */
export async function learnFromSolved(deskside: Deskside, origin: string): Promise<LearnProgress> {
  const last = await deskside.onPort<LearnProgress>('deskside:learn', { type: 'start', origin }, 'state', 'running');
  if (last.state !== 'done') throw new Error(`Learning ended as ${last.state}: ${last.error?.code ?? ''}`);
  return last;
}
