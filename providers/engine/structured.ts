import type { StructuredKind } from '../../core/providers';
import type { ModelRequest } from '../provider';

export type Schema = NonNullable<ModelRequest['schema']>;

/**
 * A server that does not enforce the schema must be told it in words; `json_object` also requires the word JSON in the prompt. So must
 * one that is asked again, since its first answer may have shown that it takes a form and ignores it.
 */
export const schemaInWords = (schema: Schema, kind: StructuredKind, repair?: ModelRequest['repair']): string =>
  repair === undefined && (kind === 'json_schema' || kind === 'tool')
    ? ''
    : `\n\nAnswer with one JSON object and nothing else. It must match this JSON Schema:\n${JSON.stringify(schema.schema)}`;

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** The turns after the system's words: the question and, for a repair, the earlier answer and what was wrong with it. */
export function turnsOf(
  { user, repair }: ModelRequest,
  repairChars: number,
): readonly { readonly role: 'user' | 'assistant'; readonly content: string }[] {
  const asked = { role: 'user', content: user } as const;
  return repair
    ? [
        asked,
        { role: 'assistant', content: shortened(repair.answer, repairChars) || '(nothing)' },
        { role: 'user', content: repair.problem },
      ]
    : [asked];
}
