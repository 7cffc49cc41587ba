import * as z from 'zod/mini';
import { host, text } from './shapes';

export const fieldPolicySchema = z.object({
  /** As `allowed.desks`; without it every desk. */
  desk: z.optional(host),
  /** The field's title or id. */
  field: text(200),
  /** It is "the category" there. */
  category: z.optional(z.boolean()),
  meanings: z.optional(z.array(z.object({ value: text(400), meaning: text(600) }))),
  locked: z.optional(z.array(text(400))),
  excluded: z.optional(z.array(text(400))),
  alwaysAsk: z.optional(z.array(text(400))),
});
/** What an organisation says about one field of a desk. Values are option ids, or paths such as `Hardware > Printer`. */
export type FieldPolicy = z.infer<typeof fieldPolicySchema>;

/** The words for one entry of `fields`. */
export const fieldPolicyDocs: {
  readonly [Part in keyof Required<FieldPolicy>]: { readonly title: string; readonly description: string };
} = {
  desk: {
    title: 'Help desk',
    description: 'Its host name, such as example.zendesk.com. Without it the entry counts on every desk.',
  },
  field: { title: 'Field', description: 'The field’s title in the desk, or its id. Needed.' },
  category: {
    title: 'It is the category',
    description: 'Deskside then treats this field as “the category”, and people cannot choose another one.',
  },
  meanings: {
    title: 'What values mean',
    description: 'One for each value that needs explaining; at most 600 characters.',
  },
  locked: {
    title: 'Locked values',
    description: 'A ticket that has one of them keeps it: Deskside suggests nothing else for this field.',
  },
  excluded: { title: 'Excluded values', description: 'Never suggested.' },
  alwaysAsk: {
    title: 'Always-ask values',
    description: 'Offered among others and never preselected, so that the technician decides.',
  },
};
