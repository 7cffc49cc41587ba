import * as z from 'zod/mini';
import { citedTextSchema } from './article';
import { answerSourceSchema } from './suggestion';
import { ticketIdSchema, ticketRefSchema } from './ticket';

const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written') }),
  z.strictObject({ kind: z.literal('macro'), title: z.string() }),
  z.strictObject({ kind: z.literal('past-reply'), ticketId: ticketIdSchema }),
]);

/** A finished draft, as it is kept for whoever comes back to its ticket. */
export const keptDraftSchema = z.strictObject({
  draft: z.strictObject({
    id: z.string(),
    text: z.string(),
    origin: originSchema,
    source: answerSourceSchema,
    sources: z.optional(z.array(z.strictObject({ ref: ticketRefSchema, number: z.string() }))),
    cited: z.optional(z.array(citedTextSchema)),
    newestMessageId: z.string(),
    earlier: z.optional(
      z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          origin: originSchema,
          source: answerSourceSchema,
          foreign: z.optional(z.string()),
        }),
      ),
    ),
    foreign: z.optional(z.string()),
    lost: z.optional(z.array(z.string())),
  }),
  /** Checked by `parsePublicTicket`, never trusted as it is. */
  ticket: z.unknown(),
  instruction: z.string(),
  sources: z.optional(z.array(z.string())),
  language: z.optional(z.string()),
  at: z.string(),
});
