import * as z from 'zod/mini';
import { ticketRefSchema } from './ticket';

/**
 * What the on-device classifier learns from: the public problem text of a ticket and what a person chose for it.
 * Kept on the device only, under the settings `learning.*`.
 */
export const exampleSchema = z.strictObject({
  ref: ticketRefSchema,
  /** Subject and first public message, at most 2,000 characters. */
  text: z.string().check(z.maxLength(2000)),
  /** Field id to option id. */
  values: z.record(z.string(), z.string()),
  /** The last public reply of an agent, where there is one; offered again as a draft. At most 4,000 characters. */
  reply: z.optional(z.string().check(z.maxLength(4000))),
  requesterName: z.string(),
  agentName: z.string(),
  from: z.enum(['decision', 'solved']),
  learnedAt: z.string(),
  /** ISO 8601: when these words were last seen as public in the desk. Not kept by earlier versions. */
  seenAt: z.optional(z.string()),
});
/** `SeenAgain` of `core/learning`. */
export const seenAgainSchema = z.strictObject({
  ref: ticketRefSchema,
  words: z.strictObject({
    text: z.string().check(z.maxLength(2000)),
    byRequester: z.boolean(),
    reply: z.optional(z.string().check(z.maxLength(4000))),
    requesterName: z.string(),
    agentName: z.string(),
  }),
});
export type Example = z.infer<typeof exampleSchema>;
