/** Reading of values whose types servers do not keep to. */
export type Loose = Readonly<Record<string, unknown>>;

/** The properties of an object; none of anything else. */
export const fieldsOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A list; one thing where a list was meant is a list of one. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? [value] : [];
};

/** Kinds of parts that are no words of the answer. */
const NO_WORDS = /think|reason|thought|tool|function|refusal|image|audio|signature/i;

/** Words: a text, a number, or the parts that some servers send; what is thought in them is no word of the answer. */
export function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || depth > 3) return '';
  if (Array.isArray(value)) return value.map((part) => wordsOf(part, depth + 1)).join('');
  const { type, text, content, value: inner, thought, parts }: Loose = { ...value };
  if ((typeof type === 'string' && NO_WORDS.test(type)) || thought === true) return '';
  return wordsOf(text ?? content ?? inner ?? parts, depth + 1);
}

/** Arguments of a call: JSON in a text, or the object itself. */
export function argumentsOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'string' ? value : '';
}
