import * as z from 'zod/mini';
import { ticketRefSchema } from '../../../../core/schema/ticket';

/** Something that is to be done about a ticket, whatever becomes of the worker. Times are ISO 8601. */
export const jobRecordSchema = z.strictObject({
  /** `refKey` of the ticket: there is one job for each. */
  key: z.string(),
  ref: ticketRefSchema,
  what: z.literal('triage'),
  /** `shown`: somebody had the ticket before them when it was asked about. `background`: nobody has opened it. */
  priority: z.enum(['shown', 'background']),
  /** Of tries that failed by themselves. */
  attempts: z.int().check(z.gte(0)),
  /** Names the worker that has it in hand; a worker that has ended holds nothing. */
  lease: z.nullable(z.string()),
  notBefore: z.string(),
  /** When the text that is asked about was last proven public; null before it was read. */
  provenAt: z.nullable(z.string()),
  at: z.string(),
});
export type JobRecord = z.infer<typeof jobRecordSchema>;
