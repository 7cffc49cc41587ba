import { desksideError, type DesksideError } from '../../../core/errors';
import type { QueuePower } from '../../../core/queue-panel';
import { phrase } from '../../../core/words/phrase';
import { gateProblem, loadEffective, type Loaded } from '../rules/load';
import { watchProviders } from '../watch/watch-power';

const off = (error: DesksideError): QueuePower => ({ on: false, error, bulk: false, statuses: false });

/**
 * What may be done from the queue. It needs no provider: nothing of it goes anywhere but to the desks themselves. While it is off no desk
 * is asked for it and nothing is told of any ticket.
 */
export function queuePower(loaded: Pick<Loaded, 'settings' | 'rules' | 'problem'>): QueuePower {
  const closed = gateProblem(loaded) ?? loaded.problem;
  if (closed !== null) return off(closed);
  const { panel, bulk, statuses } = loaded.rules.queue;
  if (!panel) return off(desksideError('not-allowed', phrase('error.denied.queue')));
  if (!loaded.settings.enabled) return off(desksideError('off'));
  return { on: true, error: null, bulk, statuses };
}

/** The same, with whether tickets that nobody opened are left alone only because nobody would be there to see their requests. */
export async function toldPower(loaded: Loaded): Promise<QueuePower> {
  const power = queuePower(loaded);
  if (!power.on || !loaded.settings.askEachRequest) return power;
  const watching = await watchProviders(loaded);
  return !watching.may && watching.problem?.code === 'not-approved' ? { ...power, asksEach: true } : power;
}

/** What counts now, where the queue is on; else why it is not. */
export async function whileOn(): Promise<Loaded | DesksideError> {
  const loaded = await loadEffective();
  return queuePower(loaded).error ?? loaded;
}

export const isRefused = (counts: Loaded | DesksideError): counts is DesksideError => 'code' in counts;
