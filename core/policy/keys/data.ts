import * as z from 'zod/mini';
import { key, section } from './entry';
import { whole } from './shapes';

/** What can be taken away one by one. */
export const switchableFeatures = [
  'learn-from-decisions',
  'learn-from-solved',
  'similar-tickets',
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
  title: 'Data and features',
  note: 'What is kept, and what is taken away.',
  keys: {
    retentionDays: key({
      schema: whole(FEWEST_DAYS, 3650),
      title: 'Keep data for at most',
      description:
        'Days after which Deskside deletes on each computer what it remembers: learned tickets, decisions and activity. From 1 to 3650. A person may choose fewer, never more.',
      default: 'Each person decides. 365 days in a fresh install.',
      example: 90,
      narrowest: { is: FEWEST_DAYS },
      counts: { is: 'caps', at: 'learning.retentionDays' },
    }),
    featuresOff: key({
      schema: z.array(z.enum(switchableFeatures)),
      title: 'Features to take away',
      description:
        'learn-from-decisions: nothing is remembered of tickets that were decided. learn-from-solved: the options cannot read solved tickets to learn from. similar-tickets: texts of similar tickets do not go along with a question. second-provider: nobody can name a second provider that answers when the first is down. update-directly: fields are only filled in the ticket’s form, never saved through the desk. own-domains: nobody can add a help desk on another domain. own-descriptions: nobody can bring a description of a help desk of their own; those that come with Deskside and those of deskDescriptions can be used.',
      default: 'Nothing is taken away. An empty list takes nothing away either.',
      example: ['learn-from-solved', 'second-provider'],
      narrowest: { is: [...switchableFeatures] },
      counts: { is: 'with-others' },
    }),
  },
});
