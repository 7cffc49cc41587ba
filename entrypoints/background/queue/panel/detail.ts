import { desksideError } from '../../../../core/errors';
import type { QueueRequests } from '../../../../core/queue-panel';

export const tellDetail = (
  _wanted: QueueRequests['queue.detail']['in'],
): Promise<QueueRequests['queue.detail']['out']> => Promise.resolve({ error: desksideError('not-running') });
