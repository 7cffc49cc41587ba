import * as z from 'zod/mini';
import { providerIds } from '../../providers';
import { key, section } from './entry';
import { text } from './shapes';

/** Who answers, and with which key. */
export const providerKeys = section({
  id: 'provider',
  keys: {
    'provider.use': key({
      schema: z.enum(providerIds),
      narrowest: 'nobody-asked',
      counts: { is: 'with-others' },
    }),
    'provider.address': key({
      schema: text(2000),
      narrowest: 'nobody-asked',
      counts: { is: 'with-others' },
    }),
    'provider.model': key({
      schema: text(200),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.modelForSuggestions': key({
      schema: text(200),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.modelForDrafts': key({
      schema: text(200),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.modelForSummaries': key({
      schema: text(200),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.key': key({
      schema: text(2000),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    'provider.ownKeys': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'rule', at: 'ownKeys', without: true },
    }),
  },
});
