import * as z from 'zod/mini';
import { ticketStatuses } from '../../../../core/queue';
import { desksideErrorSchema } from '../../../../core/schema/errors';
import { deskFieldSchema } from '../../../../core/schema/fields';
import { queueActionSchema } from '../../../../core/schema/queue-panel';
import { ticketRefSchema } from '../../../../core/schema/ticket';

/* What a person does from the queue, with one ticket or many: it is there until it is done, whatever becomes of the worker. */

/** Times are ISO 8601. */
export const runRecordSchema = z.strictObject({
  id: z.string(),
  action: queueActionSchema,
  /** It takes back what this run did. */
  undoes: z.nullable(z.string()),
  at: z.string(),
  state: z.enum(['running', 'stopped', 'done']),
});
export type RunRecord = z.infer<typeof runRecordSchema>;

const plannedValueSchema = z.strictObject({
  fieldId: z.string(),
  title: z.string(),
  optionId: z.nullable(z.string()),
  to: z.array(z.string()),
  from: z.array(z.string()),
  fromOptionId: z.nullable(z.string()),
  kind: deskFieldSchema.shape.kind,
  /** Of a status: where a ticket with it stands, and where it stood before. Left out where that is not known. */
  means: z.optional(z.enum(ticketStatuses)),
  fromMeans: z.optional(z.enum(ticketStatuses)),
  /** Of an Undo: what stood there before, which the desk does not let anybody set; `to` is set instead. */
  insteadOf: z.optional(z.array(z.string())),
});
export type ChangedValue = z.infer<typeof plannedValueSchema>;

/** What is to become of one ticket in a run, and what has become of it. */
export const changeRecordSchema = z.strictObject({
  run: z.string(),
  /** Its place in the run. */
  at: z.int().check(z.gte(0)),
  /** `refKey` of the ticket. */
  ticket: z.string(),
  ref: ticketRefSchema,
  number: z.string(),
  subject: z.string(),
  scope: z.nullable(z.string()),
  /** As the person saw the ticket: a ticket with another one is left alone. Empty: it is not known, so the ticket is read first. */
  stamp: z.string(),
  suggestionId: z.nullable(z.string()),
  values: z.array(plannedValueSchema),
  state: z.enum(['waiting', 'writing', 'done', 'failed', 'stopped', 'undone']),
  error: z.nullable(desksideErrorSchema),
  /** The stamp that the ticket had after it was written; null where that is not known. */
  stampAfter: z.nullable(z.string()),
  /** How often the desk was asked. */
  attempts: z.int().check(z.gte(0)),
  /** While it waits: the desk is not asked before. While it is written: until then the desk may still be at it. */
  notBefore: z.string(),
  /** It counts as failed, but nobody knows whether the desk has done it: the ticket is read as soon as that can be. */
  unsure: z.optional(z.literal(true)),
  /** What happened here only and is taken back by Undo: how the ticket's record was before. */
  was: z.optional(
    z.strictObject({
      decision: z.nullable(z.enum(['accepted', 'dismissed'])),
      snoozedUntil: z.nullable(z.string()),
      snoozedAt: z.optional(z.string()),
      forgotten: z.optional(z.string()),
    }),
  ),
});
export type ChangeRecord = z.infer<typeof changeRecordSchema>;

/** The keys of a run's changes. */
export const changesOf = (run: string): IDBKeyRange => IDBKeyRange.bound([run], [run, []]);
