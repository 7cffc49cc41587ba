import * as z from 'zod/mini';
import { guardKinds } from '../../draft-text/warning';
import { key, section } from './entry';
import { language, text } from './shapes';

/** What drafts are like. */
export const writingKeys = section({
  id: 'writing',
  keys: {
    'writing.rules': key({
      schema: text(4000),
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'writing.rules' },
    }),
    'writing.tone': key({
      schema: text(300),
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'writing.tone' },
    }),
    'writing.language': key({
      schema: language,
      narrowest: 'missing',
      counts: {
        is: 'replaces',
        at: 'writing.language',
        of: (code) => code.replace(/^customer$/, ''),
      },
    }),
    'writing.secondPress': key({
      schema: z.array(z.enum(guardKinds)),
      narrowest: { is: [...guardKinds] },
      counts: { is: 'rule', at: 'secondPress', without: [] },
    }),
    'writing.terms': key({
      schema: text(2000),
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'writing.terms' },
    }),
  },
});
