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

/** Objects and lists inside of one another; what nests deeper is no answer, and would overflow whatever walks through it. */
const DEEPEST = 200;
/** Below this many characters nothing can be too deep for anybody. */
const SHALLOW_CHARS = 4_000;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inText && letter === '\\') at += 1;
    else if (letter === '"') inText = !inText;
    else if (!inText && (letter === '{' || letter === '[')) depth += 1;
    else if (!inText && (letter === '}' || letter === ']')) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** `undefined` for what is no JSON, and for what nests too deep. */
export function parseJson(text: string): unknown {
  if (text.length > SHALLOW_CHARS && isTooDeep(text)) return undefined;
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
