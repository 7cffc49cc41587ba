import type { ModelRequest } from '../provider';

/** How a server can be asked for structured answers, best first. LM Studio knows no `json_object`; some servers know nothing. */
export const structuredKinds = ['json_schema', 'json_object', 'text'] as const;
export type StructuredKind = (typeof structuredKinds)[number];

/** Where the outcome of the probe is kept, by server and model. */
export interface Remembered {
  get(key: string): Promise<StructuredKind | undefined>;
  set(key: string, kind: StructuredKind): Promise<void>;
}

export const nextKind = (kind: StructuredKind): StructuredKind | undefined => structuredKinds[structuredKinds.indexOf(kind) + 1];

type Schema = NonNullable<ModelRequest['schema']>;

export const responseFormat = (schema: Schema, kind: StructuredKind) => {
  if (kind === 'json_schema') return { type: 'json_schema' as const, json_schema: { name: schema.name, strict: true, schema: { ...schema.schema } } };
  return kind === 'json_object' ? { type: 'json_object' as const } : undefined;
};

/** A server that does not enforce the schema must be told it in words; `json_object` also requires the word JSON in the prompt. */
export const schemaInWords = (schema: Schema, kind: StructuredKind): string =>
  kind === 'json_schema' ? '' : `\n\nAnswer with one JSON object and nothing else. It must match this JSON Schema:\n${JSON.stringify(schema.schema)}`;

/** The JSON object in an answer that may be fenced or surrounded by prose; `undefined` when there is none. */
export function jsonIn(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  for (const candidate of [text, start === -1 ? '' : text.slice(start, end + 1)]) {
    const parsed = parseJson(candidate);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  }
  return undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
