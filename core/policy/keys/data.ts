import * as z from 'zod/mini';
import { redactionDemands } from '../../redaction';
import { key, section } from './entry';
import { whole } from './shapes';

/** What can be taken away one by one. */
export const switchableFeatures = [
  'learn-from-decisions',
  'learn-from-solved',
  'similar-tickets',
  'articles',
  'macros',
  'second-provider',
  'update-directly',
  'own-domains',
  'own-descriptions',
] as const;
export type SwitchableFeature = (typeof switchableFeatures)[number];

/** Less than that cannot be set. */
const FEWEST_DAYS = 1;

/** What is kept, and what is taken away. */
export const dataKeys = section({
  id: 'data',
  keys: {
    retentionDays: key({
      schema: whole(FEWEST_DAYS, 3650),
      narrowest: { is: FEWEST_DAYS },
      counts: { is: 'caps', at: 'learning.retentionDays' },
    }),
    redaction: key({
      schema: z.enum(redactionDemands),
      narrowest: { is: 'strict' },
      counts: { is: 'with-others' },
    }),
    requestTexts: key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'permits', at: 'requestTexts' },
    }),
    eachRequestAsked: key({
      schema: z.boolean(),
      narrowest: { is: true },
      counts: { is: 'rule', at: 'eachRequestAsked', without: false },
    }),
    analysisNotes: key({
      schema: z.boolean(),
      narrowest: { is: false },
      counts: { is: 'permits', at: 'analysisNotes' },
    }),
    featuresOff: key({
      schema: z.array(z.enum(switchableFeatures)),
      narrowest: { is: [...switchableFeatures] },
      counts: { is: 'with-others' },
    }),
  },
});
