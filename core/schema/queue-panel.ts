import * as z from 'zod/mini';
import { ticketStatuses } from '../ticket-status';

const id = z.string().check(z.minLength(1), z.maxLength(500));

/**
 * What a person does with one ticket or many. `accept`: what is chosen beforehand of the newest suggestion (`placeOf`). `choose`: this value
 * of the suggestion, its first, second or third. `set`: any value of the desk. `complete`, `reopen`: the desk's own status that means it.
 * The last three happen here only.
 */
export const queueActionSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('accept') }),
  z.strictObject({ what: z.literal('choose'), fieldId: id, optionId: id }),
  z.strictObject({ what: z.literal('set'), fieldId: id, optionId: z.nullable(id) }),
  z.strictObject({ what: z.literal('complete') }),
  z.strictObject({ what: z.literal('reopen') }),
  z.strictObject({ what: z.literal('dismiss'), reason: z.optional(z.string().check(z.maxLength(500))) }),
  /** Null: it comes back now. */
  z.strictObject({ what: z.literal('snooze'), until: z.nullable(z.iso.datetime()) }),
  z.strictObject({ what: z.literal('forget') }),
]);
export type QueueAction = z.infer<typeof queueActionSchema>;

const words = z.readonly(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(200)));

/** Which rows are shown, in which order. Empty lists filter nothing. */
export const queueFiltersSchema = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  statuses: z.readonly(z.array(z.enum(ticketStatuses)).check(z.maxLength(10))),
  priorities: z.readonly(z.array(z.int().check(z.gte(0), z.lte(5))).check(z.maxLength(6))),
  assignees: words,
  teams: words,
  topics: words,
  /** The desk's kinds of ticket. */
  intents: words,
  sources: words,
  desks: words,
  sync: z.readonly(z.array(z.enum(['open', 'closed', 'resting'])).check(z.maxLength(3))),
  confidence: z.readonly(z.array(z.enum(['very-likely', 'likely', 'not-sure', 'none'])).check(z.maxLength(4))),
  /** Created between these days, `2026-11-30`; null is open. */
  from: z.nullable(z.iso.date()),
  to: z.nullable(z.iso.date()),
  /** `snoozed` shows those and no others. */
  snoozed: z.boolean(),
});
export type QueueFilters = z.infer<typeof queueFiltersSchema>;

export const queueSorts = ['changed', 'priority', 'age', 'confidence'] as const;
export type QueueSort = (typeof queueSorts)[number];

/** Filters that a person keeps under a name. */
export const savedQueueViewSchema = z.strictObject({
  id,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  filters: queueFiltersSchema,
  sort: z.enum(queueSorts),
});
export type SavedQueueView = z.infer<typeof savedQueueViewSchema>;
