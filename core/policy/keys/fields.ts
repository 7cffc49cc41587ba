import * as z from 'zod/mini';
import { key, section } from './entry';
import { fieldPolicySchema } from './field-policy';
import { whole } from './shapes';

/** What is suggested, and how sure a suggestion has to be. */
export const fieldsKeys = section({
  id: 'fields',
  title: 'Categories and confidence',
  note: 'What is suggested, and when.',
  keys: {
    fields: key({
      schema: z.array(fieldPolicySchema),
      title: 'Categories and their values',
      description:
        'For a field of a desk: whether it is the category, what its values mean (models choose better when abbreviations are explained), which values stay as they are once a ticket has them (locked), which are never suggested (excluded), and which are offered without being preselected (always ask). Values are the desk’s option ids, or paths such as “Hardware > Printer”; a path also stands for everything below it.',
      default:
        'Each person chooses the category field and describes values for themselves; every value may be suggested.',
      example: [
        {
          desk: 'example.zendesk.com',
          field: 'Category',
          category: true,
          meanings: [{ value: 'HW > PRN', meaning: 'Printers, toner, paper jams' }],
          locked: ['Security incident'],
          excluded: ['Test'],
          alwaysAsk: ['Other'],
        },
      ],
      narrowest: 'missing',
      counts: { is: 'rule', at: 'fields', without: [] },
    }),
    'confidence.toSet': key({
      schema: whole(0, 100),
      title: 'Confidence needed to suggest a value',
      description:
        'In percent, from 0 to 100. Below it no value is suggested for an empty field, and none is chosen beforehand. Whatever stands here, a value below 60 % is never chosen beforehand.',
      default: 'Everything is suggested: what is below 60 % is shown as not sure and waits for a press.',
      example: 60,
      narrowest: { is: 100 },
      counts: { is: 'with-others' },
    }),
    'confidence.toChange': key({
      schema: whole(0, 100),
      title: 'Confidence needed to suggest another value',
      description:
        'In percent, from 0 to 100, for a field that has a value already. Never counts as less than the one above. A value that stands is only ever replaced by a press on its own line.',
      default: '85 %, or the one above where that is set.',
      example: 85,
      narrowest: { is: 100 },
      counts: { is: 'with-others' },
    }),
  },
});
