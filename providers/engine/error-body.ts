import * as z from 'zod/mini';
import { parseJson } from './structured';

/** Characters of a server's words that are looked at. Its own sentence stands first; what it echoes comes after. */
export const WORDS_LIMIT = 4_000;

const PARTS = 8;

const told = z.looseObject({
  message: z.optional(z.unknown()),
  msg: z.optional(z.unknown()),
  loc: z.optional(z.unknown()),
  detail: z.optional(z.unknown()),
  details: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
  error_description: z.optional(z.unknown()),
  title: z.optional(z.unknown()),
});

/** `{"loc":["body","temperature"],"msg":"…"}` of FastAPI names the field; `input` beside it is what was sent, and never read. */
const placeIn = (loc: unknown): string => (Array.isArray(loc) ? `${loc.slice(0, PARTS).join('.')}: ` : '');

/** The sentences in whatever a server put into its refusal; nothing that it quotes of the request under another name. */
function sentencesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, PARTS).flatMap((each) => sentencesIn(each, depth + 1));
  const read = told.safeParse(value);
  if (!read.success) return [];
  const { message, msg, loc, detail, details, error, errors, error_description: description, title } = read.data;
  if (typeof msg === 'string') return [`${placeIn(loc)}${msg}`];
  for (const part of [message, description, error, errors, detail, details, title]) {
    const sentences = sentencesIn(part, depth + 1);
    if (sentences.length > 0) return sentences;
  }
  return [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A refusal as the SDKs read it, `{"error":{"message":…,"type":…,"code":…,"param":…}}`, from the many forms in use: words beside
 * `error` (older vLLM, FastAPI, Azure's gateways), a list of problems (FastAPI, Cloudflare), the whole in a list (Gemini), a message
 * that is an object (Mistral). A text that is none of them stays as it is.
 */
export function errorBody(text: string): string {
  const json = parseJson(text);
  const whole: unknown = Array.isArray(json) ? json[0] : json;
  if (!isRecord(whole)) return text;
  const inner = isRecord(whole['error']) ? whole['error'] : {};
  if (json === whole && typeof inner['message'] === 'string') return text;
  const sentences = sentencesIn(whole);
  if (sentences.length === 0) return text;
  const beside = isRecord(whole['error']) ? inner : whole;
  const { type, code, param, metadata, innererror } = beside;
  return JSON.stringify({
    error: {
      message: sentences.join(' · ').slice(0, WORDS_LIMIT),
      type: type ?? inner['status'],
      // Ollama's daemon says so where its cloud does not know this computer.
      code: typeof whole['signin_url'] === 'string' ? 'signin_url' : code,
      param,
      metadata,
      innererror,
    },
  });
}
