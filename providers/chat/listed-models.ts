import { fieldsOf } from '../engine/loose';
import type { ListedModel } from '../provider';

/** More than any service has; what comes after is passed over. */
const MOST_ENTRIES = 5_000;
const LONGEST_NAME = 300;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const usable = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined;
  const plain = text.slice(0, LONGEST_NAME + 1).trim();
  return plain === '' || plain.length > LONGEST_NAME || /\p{Cc}/u.test(plain) ? undefined : plain;
};

const counted = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

/**
 * The model of an entry, or undefined when nothing in it can be asked for by name. OpenRouter and Cohere call what it reads
 * `context_length`, vLLM `max_model_len`, Groq `context_window`, llama.cpp `meta.n_ctx` (what is loaded; `n_ctx_train` is what could
 * be). Read by hand: a schema takes the worker a fifth of a second for thousands of entries.
 */
function listed(entry: unknown): ListedModel | undefined {
  if (typeof entry === 'string') {
    const id = usable(entry);
    return id === undefined ? undefined : { id };
  }
  const fields = fieldsOf(entry);
  const { id: own, model, name: title, model_id, model_name, modelId, slug, endpoints } = fields;
  // Cohere says what a model is for.
  if (Array.isArray(endpoints) && !endpoints.some((each) => each === 'chat' || each === 'generate')) return undefined;
  // Cloudflare's ids name nothing that can be asked for.
  const names = typeof own === 'string' && UUID.test(own) ? [title, own] : [own, model, title];
  const id = [...names, model_id, model_name, modelId, slug].map(usable).find((each) => each !== undefined);
  const sizes = [
    fields['context_length'],
    fields['max_model_len'],
    fields['context_window'],
    fieldsOf(fields['meta'])['n_ctx'],
  ];
  const contextTokens = sizes.map(counted).find((each) => each !== undefined);
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
