import * as z from 'zod/mini';
import { desksideError } from '../errors';
import { fail, ok, type Result } from '../result';
import { insteadOfWords, type PublicTicket } from '../ticket';
import { isTicketId } from '../ticket-id';
import { deskIds } from '../ticket-ref';

export const deskIdSchema = z.enum(deskIds);

export const ticketIdSchema = z.string().check(z.refine(isTicketId));

export const ticketRefSchema = z.strictObject({
  desk: deskIdSchema,
  origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/)),
  ticketId: ticketIdSchema,
});

const publicMessageSchema = z.strictObject({
  id: z.string(),
  visibility: z.literal('public'),
  author: z.enum(['requester', 'agent', 'other']),
  authorName: z.string(),
  text: z.string(),
  only: z.optional(z.enum(insteadOfWords)),
  hidden: z.optional(z.number().check(z.gte(1))),
  createdAt: z.string(),
});

const publicTicketSchema = z.strictObject({
  ref: ticketRefSchema,
  subject: z.string(),
  requesterName: z.string(),
  agentName: z.string(),
  messages: z.array(publicMessageSchema).check(z.minLength(1)),
  hidden: z.optional(z.number().check(z.gte(1))),
  leftOut: z.optional(z.number().check(z.gte(1))),
  updatedStamp: z.string(),
});

/** A `PublicTicket` that crossed from the page to the worker: checked again, unknown properties refused. */
export function parsePublicTicket(wire: unknown): Result<PublicTicket> {
  const parsed = publicTicketSchema.safeParse(wire);
  // The brand has no value at run time: the check above is what earns it.
  return parsed.success ? ok(parsed.data as unknown as PublicTicket) : fail(desksideError('visibility-unknown'));
}
