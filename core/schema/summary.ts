import * as z from 'zod/mini';
import { LONGEST_LINE, MOST_LINES, moods, summaryParts } from '../summary';
import { answerSourceSchema } from './suggestion';

const lineSchema = z.strictObject({
  about: z.enum(summaryParts),
  /** One plain line: no HTML, no links. */
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE)),
  /** The id of the message that it rests on. */
  messageId: z.string(),
  /** Pieces of it that the conversation does not hold (addresses, amounts, dates, times, telephones), as they stand in it. */
  unknown: z.optional(z.array(z.string())),
});
export type SummaryLine = z.infer<typeof lineSchema>;

/** What a public conversation comes to, in few lines. */
export const summarySchema = z.strictObject({
  /** Names it in the log of what was sent. */
  id: z.string(),
  /** The issue first; at least one. */
  lines: z.array(lineSchema).check(z.minLength(1), z.maxLength(summaryParts.length * MOST_LINES)),
  /** Null where the answer named none that is known. */
  mood: z.nullable(z.strictObject({ is: z.enum(moods), messageId: z.string() })),
  /** Messages were left out or shortened: it does not rest on everything. */
  isPartial: z.boolean(),
  source: answerSourceSchema,
  /** ISO 8601. */
  createdAt: z.string(),
});
export type Summary = z.infer<typeof summarySchema>;
