import { languages } from '../../words/languages';
import * as z from 'zod/mini';
import { key, section } from './entry';
import { text } from './shapes';

/** Whether Deskside runs at all, whose it is, and what it does. */
export const generalKeys = section({
  id: 'switches',
  keys: {
    organisation: key({
      schema: text(80),
      narrowest: 'missing',
      counts: { is: 'rule', at: 'organisation', without: null },
    }),
    licensed: key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'with-others' },
    }),
    enabled: key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'with-others' },
    }),
    provisioned: key({
      schema: z.boolean(),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    language: key({
      schema: z.enum(['browser', ...languages]),
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'language' },
    }),
    'capabilities.suggestions': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.triage' },
    }),
    'capabilities.drafts': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.draft' },
    }),
    'capabilities.summaries': key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.summary' },
    }),
  },
});
