import * as z from 'zod/mini';
import { key, section } from './entry';

/** What may be done from the queue. */
export const queueKeys = section({
  id: 'queue',
  keys: {
    'queue.panel': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'permits', at: 'queue.panel' },
    }),
    'queue.bulk': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'permits', at: 'queue.bulk' },
    }),
    'queue.statuses': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'permits', at: 'queue.statuses' },
    }),
  },
});
