import * as z from 'zod/mini';
import type { ListedModel } from '../provider';

/** More than any service has; what comes after is passed over. */
const MOST_ENTRIES = 10_000;
const LONGEST_NAME = 300;

const { catch: whereOdd } = z;

const count = whereOdd(z.optional(z.number().check(z.positive())), undefined);
const name = whereOdd(z.optional(z.string()), undefined);

/**
 * One model as servers describe it. OpenRouter and Cohere call what it reads `context_length`, vLLM `max_model_len`, Groq
 * `context_window`, llama.cpp `meta.n_ctx` (what is loaded; `n_ctx_train` is what could be).
 */
const entrySchema = z.object({
  id: name,
  model: name,
  name,
  model_id: name,
  model_name: name,
  modelId: name,
  slug: name,
  context_length: count,
  max_model_len: count,
  context_window: count,
  meta: whereOdd(z.optional(z.object({ n_ctx: count })), undefined),
  /** Of Cohere: what a model is for. */
  endpoints: whereOdd(z.optional(z.array(z.string())), undefined),
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const usable = (text: string | undefined): string | undefined => {
  const plain = text?.slice(0, LONGEST_NAME + 1).trim();
  return plain === undefined || plain === '' || plain.length > LONGEST_NAME || /\p{Cc}/u.test(plain)
    ? undefined
    : plain;
};

/** The model of an entry, or undefined when nothing in it can be asked for by name. */
function listed(entry: unknown): ListedModel | undefined {
  if (typeof entry === 'string') {
    const id = usable(entry);
    return id === undefined ? undefined : { id };
  }
  const read = entrySchema.safeParse(entry);
  if (!read.success) return undefined;
  const { id: own, model, name: title, model_id, model_name, modelId, slug, endpoints, meta, ...sizes } = read.data;
  if (endpoints !== undefined && !endpoints.some((each) => /chat|generate/.test(each))) return undefined;
  // Cloudflare's ids name nothing that can be asked for.
  const names = UUID.test(own ?? '') ? [title, own] : [own, model, title];
  const id = [...names, model_id, model_name, modelId, slug].map(usable).find((each) => each !== undefined);
  const contextTokens = sizes.context_length ?? sizes.max_model_len ?? sizes.context_window ?? meta?.n_ctx;
  return id === undefined ? undefined : { id, ...(contextTokens === undefined ? {} : { contextTokens }) };
}

const LISTS = ['data', 'models', 'result', 'results', 'items', 'model_list', 'available_models'] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list in whatever it is wrapped; null when there is none. */
function entriesIn(json: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(json)) return json.slice(0, MOST_ENTRIES);
  if (!isRecord(json) || depth > 2) return null;
  for (const key of LISTS) {
    if (!Object.hasOwn(json, key)) continue;
    const inner = json[key];
    const entries = inner === null ? [] : entriesIn(inner, depth + 1);
    if (entries) return entries;
  }
  // TGI tells of the one model that it runs.
  if (typeof json['model_id'] === 'string') return [json];
  // A table of models by their names.
  const named = depth > 0 ? Object.entries(json).slice(0, MOST_ENTRIES) : [];
  return named.length > 0 && named.every(([, value]) => isRecord(value)) ? named.map(([id]) => id) : null;
}

const inOrder = new Intl.Collator('en').compare;

/**
 * The models in what a server answers for its list, sorted and without doubles: `{"data":[…]}` of the standard, `{"models":[…]}` of
 * Ollama and Cohere, `{"result":[…]}` of Cloudflare, a bare list of Together, names alone. Entries without a name are passed over;
 * null when there is no list, or none of its entries can be read.
 */
export function modelsIn(json: unknown): readonly ListedModel[] | null {
  const entries = entriesIn(json);
  if (entries === null) return null;
  const byId = new Map<string, ListedModel>();
  for (const entry of entries) {
    const model = listed(entry);
    if (model && !byId.has(model.id)) byId.set(model.id, model);
  }
  if (entries.length > 0 && byId.size === 0) return null;
  return [...byId.values()].sort((a, b) => inOrder(a.id, b.id));
}
