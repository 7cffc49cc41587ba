import * as z from 'zod/mini';
import { LONGEST_DESCRIPTION } from '../../described/longest';
import { key, section } from './entry';
import { host, names, text } from './shapes';

/** On which tickets, and for whom. */
export const ticketKeys = section({
  id: 'access',
  keys: {
    'allowed.desks': key({
      schema: z.array(host),
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'allowed.desks', without: null },
    }),
    deskDescriptions: key({
      schema: z.array(text(LONGEST_DESCRIPTION)),
      narrowest: 'missing',
      counts: { is: 'rule', at: 'deskDescriptions', without: [] },
    }),
    'access.users': key({
      schema: names,
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'access.users', without: null },
    }),
    'access.groups': key({
      schema: names,
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'access.groups', without: null },
    }),
    'access.organisations': key({
      schema: names,
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'access.organisations', without: null },
    }),
    'access.ticketTypes': key({
      schema: names,
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'access.ticketTypes', without: null },
    }),
    watchInBackground: key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.watch' },
    }),
    watchedViews: key({
      schema: names,
      narrowest: { is: [] },
      warnsWhenEmpty: true,
      counts: { is: 'rule', at: 'watchedViews', without: null },
    }),
  },
});
