import * as z from 'zod/mini';
import { toldSchema } from './phrase';

const shareSchema = z.number().check(z.gte(0), z.lte(1));

/** Another of the field's values that may be meant. */
const alternativeSchema = z.strictObject({
  optionId: z.string(),
  /** The levels of the value, outermost first. */
  path: z.array(z.string()),
  /** 0 to 1. */
  confidence: shareSchema,
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** One of the desk's own values, chosen for one of its fields. Ids come from the catalogue; nothing else can be applied. */
const choiceSchema = z.extend(alternativeSchema, {
  fieldId: z.string(),
  /** Why this value, where there is more to say than the suggestion's own line. */
  reason: z.optional(toldSchema),
  /** Up to two other values of the same field, best first. */
  alternatives: z.array(alternativeSchema),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Where an answer came from and what it cost; shown in the footer. */
export const answerSourceSchema = z.strictObject({
  providerId: z.string(),
  /** `Ollama · llama3.2`; a phrase where it is words of ours (“On this device”). */
  label: toldSchema,
  /** False when nothing left the browser. */
  sent: z.boolean(),
  /** The server that answered, as `http://localhost:11434`. Absent where nothing left the browser, and on answers of earlier versions. */
  origin: z.optional(z.string()),
  tokensIn: z.optional(z.number()),
  tokensOut: z.optional(z.number()),
  /** The part of `tokensIn` that the provider had cached. */
  tokensCached: z.optional(z.number()),
  /** The label of the provider that was asked first and did not answer. */
  insteadOf: z.optional(toldSchema),
  ms: z.number(),
});
export type AnswerSource = z.infer<typeof answerSourceSchema>;

export const suggestionSchema = z.strictObject({
  /** Stable for one ticket state and one configuration; decisions and the record of what was sent refer to it. */
  id: z.string(),
  /** One for each field that something speaks for, in the order in which the fields were asked about; never empty. */
  choices: z.array(choiceSchema).check(z.minLength(1)),
  /** One line. Quotes the ticket or names the words or the past ticket that decided. A text is a language model's, or of an earlier version. */
  reason: toldSchema,
  source: answerSourceSchema,
  createdAt: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const appliedSchema = z.strictObject({ fieldId: z.string(), optionId: z.string(), path: z.array(z.string()) });

export const decisionSchema = z.strictObject({
  suggestionId: z.string(),
  kind: z.enum(['accepted', 'dismissed', 'undone']),
  /** What was applied (on accept) by field id. */
  applied: z.array(appliedSchema),
  /** What was there before, so that Undo survives a restart. */
  before: z.array(z.strictObject({ fieldId: z.string(), optionId: z.nullable(z.string()) })),
  /** `form`: filled in, the person still saves. `direct`: saved through the desk's JSON at the person's wish. */
  way: z.enum(['form', 'direct', 'none']),
  /** A dismissing person's optional reason. */
  reason: z.optional(z.string().check(z.maxLength(500))),
  at: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;
