import * as z from 'zod/mini';
import { decisionSchema, suggestionSchema } from '../../../../core/schema/suggestion';
import { toldSchema } from '../../../../core/schema/phrase';
import { ticketRefSchema } from '../../../../core/schema/ticket';

const noFitSchema = z.strictObject({ kind: z.literal('no-fit'), reason: toldSchema, suggestionId: z.string() });
const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suggestion'), suggestion: suggestionSchema }),
  noFitSchema,
]);

/** What was answered for one ticket state, and what a person did with it. No message texts, but for the words that a reason quotes. */
export const suggestionRecordSchema = z.strictObject({
  /** Hash of the public ticket state, the fields asked about and the provider's configuration. */
  stateKey: z.string(),
  /** Names the answer, as decisions do; found by an index. */
  suggestionId: z.string(),
  ref: ticketRefSchema,
  outcome: outcomeSchema,
  decision: z.nullable(decisionSchema),
  /** What the on-device classifier had learnt from when it answered; another number means that it may answer better now. */
  generation: z.number(),
  at: z.string(),
});
export type SuggestionRecord = z.infer<typeof suggestionRecordSchema>;

export const suggestionIdOf = (outcome: SuggestionRecord['outcome']): string =>
  outcome.kind === 'suggestion' ? outcome.suggestion.id : outcome.suggestionId;

/** One value, as versions before 4 kept it. */
const oldChoiceSchema = z.object({
  fieldId: z.string(),
  optionId: z.string(),
  path: z.array(z.string()),
  confidence: z.number().check(z.gte(0), z.lte(1)),
});

const oldSuggestionSchema = z.object({
  id: z.string(),
  category: z.nullable(oldChoiceSchema),
  priority: z.nullable(oldChoiceSchema),
  reason: z.string(),
  alternatives: z.array(oldChoiceSchema),
  source: suggestionSchema.shape.source,
  createdAt: z.string(),
});

const oldRecordSchema = z.object({
  ...suggestionRecordSchema.shape,
  suggestionId: z.optional(z.string()),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('suggestion'), suggestion: oldSuggestionSchema }),
    noFitSchema,
  ]),
});
type OldSuggestion = z.infer<typeof oldSuggestionSchema>;

/** The classifier gave a priority a confidence of its own; a model was asked for one number, which was about the category. */
const prioritySure = ({ priority, category, source }: OldSuggestion): number =>
  source.providerId === 'on-device' || category === null ? (priority?.confidence ?? 0) : 0;

function choicesOf(old: OldSuggestion): unknown[] {
  const { category, priority, alternatives } = old;
  const others = alternatives.map(({ optionId, path, confidence }) => ({ optionId, path, confidence }));
  return [
    ...(category ? [{ ...category, alternatives: others }] : []),
    ...(priority ? [{ ...priority, confidence: prioritySure(old), alternatives: [] }] : []),
  ];
}

/**
 * A record of a version before 4, which knew one category and one priority, as it is kept today; null for what no version has
 * written, which nothing can be made of.
 */
export function fromVersion3(record: unknown): SuggestionRecord | null {
  const old = oldRecordSchema.safeParse(record);
  if (!old.success) return null;
  const { outcome } = old.data;
  const present =
    outcome.kind === 'no-fit'
      ? outcome
      : {
          kind: 'suggestion',
          suggestion: {
            id: outcome.suggestion.id,
            choices: choicesOf(outcome.suggestion),
            reason: outcome.suggestion.reason,
            source: outcome.suggestion.source,
            createdAt: outcome.suggestion.createdAt,
          },
        };
  const suggestionId = outcome.kind === 'no-fit' ? outcome.suggestionId : outcome.suggestion.id;
  const made = suggestionRecordSchema.safeParse({ ...old.data, suggestionId, outcome: present });
  return made.success ? made.data : null;
}
