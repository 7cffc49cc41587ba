import * as z from 'zod/mini';
import { key, section } from './entry';
import { fieldPolicySchema } from './field-policy';
import { whole } from './shapes';

/** What is suggested, and how sure a suggestion has to be. */
export const fieldsKeys = section({
  id: 'fields',
  keys: {
    fields: key({
      schema: z.array(fieldPolicySchema),
      narrowest: 'missing',
      counts: { is: 'rule', at: 'fields', without: [] },
    }),
    'confidence.toSet': key({
      schema: whole(0, 100),
      narrowest: { is: 100 },
      counts: { is: 'with-others' },
    }),
    'confidence.toChange': key({
      schema: whole(0, 100),
      narrowest: { is: 100 },
      counts: { is: 'with-others' },
    }),
  },
});
