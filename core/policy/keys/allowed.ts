import * as z from 'zod/mini';
import { providerIds } from '../../providers';
import { key, section } from './entry';
import { host } from './shapes';

/** Who else may be asked. */
export const allowedKeys = section({
  id: 'allowed',
  keys: {
    'allowed.providers': key({
      schema: z.array(z.enum(providerIds)),
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'with-others' },
    }),
    'allowed.servers': key({
      schema: z.array(host),
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'allowed.servers', without: null },
    }),
    'allowed.localOnly': key({
      schema: z.boolean(),
      narrowest: { is: true },
      counts: { is: 'rule', at: 'allowed.localOnly', without: false },
    }),
    'allowed.ownServers': key({
      schema: z.array(host),
      narrowest: { is: [] },
      counts: { is: 'rule', at: 'allowed.ownServers', without: [] },
    }),
  },
});
