import { desksideError } from '../../../core/errors';
import type { QueueRequests } from '../../../core/queue-panel';

export const openTicket = (_wanted: QueueRequests['queue.open']['in']): Promise<QueueRequests['queue.open']['out']> =>
  Promise.resolve({ error: desksideError('not-running') });
