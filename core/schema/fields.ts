import * as z from 'zod/mini';
import { deskIds } from '../ticket-ref';
import { ticketStatuses } from '../ticket-status';

/** One value that the desk itself offers. `path` holds the levels, outermost first (Zendesk writes `A::B::C`). */
const fieldOptionSchema = z.strictObject({
  id: z.string(),
  path: z.array(z.string()).check(z.minLength(1)),
  /**
   * Of a priority, by the desk's own order and not by its name: 1 is the most urgent, and only the order counts. Where a desk counts
   * anew in every SLA, so does this. Left out where the desk does not say, and in catalogues that were kept before this was read.
   */
  rank: z.optional(z.number()),
  /** Of a status: where a ticket with it stands. Left out where the desk's word is not known to mean any of these. */
  means: z.optional(z.enum(ticketStatuses)),
});
export type FieldOption = z.infer<typeof fieldOptionSchema>;

const fieldKinds = ['priority', 'type', 'status', 'group', 'assignee', 'dropdown', 'tags'] as const;

/** A field of the desk with every option it has. */
export const deskFieldSchema = z.strictObject({
  /** `priority`, `type`, `status`, `group`, `assignee`, `tags` for system fields, else the desk's own id or key as a string. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(fieldKinds),
  /** `yes`: the product itself calls this the ticket's category. `maybe`: it can stand for one although its kind is another. */
  category: z.optional(z.enum(['yes', 'maybe'])),
  options: z.array(fieldOptionSchema),
});
export type DeskField = z.infer<typeof deskFieldSchema>;

export const macroSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Plain text of the reply that the macro writes; macros without one are not listed. */
  text: z.string(),
});
export type Macro = z.infer<typeof macroSchema>;

/** Everything a desk can be set to. Cached per origin; `fetchedAt` is shown as "last updated". */
export const catalogueSchema = z.strictObject({
  desk: z.enum(deskIds),
  origin: z.string(),
  fields: z.array(deskFieldSchema),
  /** Read apart from the fields and only when somebody needs them; empty in what a page tells. */
  macros: z.array(macroSchema),
  /** ISO 8601. Left out where they were never read, and in catalogues that were kept when they came with the fields. */
  macrosReadAt: z.optional(z.string()),
  /** Values and macros that were left out, because there are too many or because no desk has such long ones. */
  leftOut: z.optional(z.number().check(z.gte(1))),
  /** ISO 8601. */
  fetchedAt: z.string(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
