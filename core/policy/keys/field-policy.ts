import * as z from 'zod/mini';
import { host, text } from './shapes';

export const fieldPolicySchema = z.object({
  /** As `allowed.desks`; without it every desk. */
  desk: z.optional(host),
  /** The field's title or id. */
  field: text(200),
  /** It is "the category" there. */
  category: z.optional(z.boolean()),
  meanings: z.optional(
    z.array(z.object({ value: text(400), meaning: text(600), questions: z.optional(z.array(text(200))) })),
  ),
  locked: z.optional(z.array(text(400))),
  excluded: z.optional(z.array(text(400))),
  alwaysAsk: z.optional(z.array(text(400))),
});
/** What an organisation says about one field of a desk. Values are option ids, or paths such as `Hardware > Printer`. */
export type FieldPolicy = z.infer<typeof fieldPolicySchema>;

/** In the order of the schema; `policy.fields.<part>.title` and `.description` say them. */
export const fieldParts = [
  'desk',
  'field',
  'category',
  'meanings',
  'locked',
  'excluded',
  'alwaysAsk',
] as const satisfies readonly (keyof FieldPolicy)[];
