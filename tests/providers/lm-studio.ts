import { json, type Behaviour, type Reply } from './behaviour';
import {
  bearerOf,
  chatQuestion,
  event,
  formOf,
  openCors,
  refusedIn,
  streamEvents,
  usualUsage,
  wholeCompletion,
  type ChatStyle,
} from './chat-api';
import type { Service } from './service';

const style: ChatStyle = {
  frame: () => ({ id: 'chatcmpl-practice7u2m', created: 1_760_000_000, system_fingerprint: 'qwen/qwen3-4b' }),
  trace: (text) => ({ reasoning_content: text }),
  usage: (counts) => {
    const { prompt_tokens, completion_tokens, total_tokens, completion_tokens_details } = usualUsage(counts);
    return { prompt_tokens, completion_tokens, total_tokens, completion_tokens_details };
  },
  choice: () => ({ logprobs: null }),
};

/** Mostly one sentence; with the fields of OpenAI for what it judges itself. */
const said = (status: number, error: string): Reply => json(status, { error });

function canned(behaviour: Behaviour, model: string): Reply | null {
  switch (behaviour) {
    case 'bad-key':
      return json(401, {
        error: { message: 'Invalid API token', type: 'invalid_request_error', code: 'invalid_api_key', param: null },
      });
    case 'model-missing':
      return json(404, {
        error: {
          message: 'No models loaded. Please load a model in the developer page or use the `lms load` command.',
          type: 'invalid_request_error',
          param: 'model',
          code: 'model_not_found',
        },
      });
    case 'no-such-path-200':
      return said(200, 'Unexpected endpoint or method. (POST /chat/completions)');
    case 'server-error':
      return said(500, 'Internal error');
    case 'too-long':
      return said(
        400,
        'Trying to keep the first 9120 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough. Try to load the model with a larger context length, or provide a shorter input.',
      );
    case 'overloaded':
      return said(
        400,
        `Failed to load model "${model}". Error: Model loading was stopped due to insufficient system resources.`,
      );
    default:
      return null;
  }
}

/** Settings: `contextTokens` is the context of the loaded model, the first one; all of them could take 131,072. */
export const lmStudio: Service = {
  defaults: { models: ['qwen/qwen3-4b', 'openai/gpt-oss-20b', 'text-embedding-nomic-embed-text-v1.5'] },
  headers: (request) => ({ 'x-powered-by': 'Express', ...openCors(request) }),
  guard(request, { key }) {
    if (request.method === 'OPTIONS') return { status: 204, body: '', headers: {} };
    return key !== undefined && bearerOf(request) !== key ? canned('bad-key', '') : null;
  },
  page({ method, path }, { models, contextTokens }) {
    if (method !== 'GET') return null;
    const isLoaded = (at: number): boolean => at === 0 && contextTokens !== undefined;
    if (path === '/v1/models')
      return json(200, {
        data: models.map((id) => ({ id, object: 'model', owned_by: 'organization_owner' })),
        object: 'list',
      });
    if (path === '/api/v0/models') {
      return json(200, {
        data: models.map((id, at) => ({
          id,
          object: 'model',
          type: id.startsWith('text-embedding') ? 'embeddings' : 'llm',
          state: isLoaded(at) ? 'loaded' : 'not-loaded',
          max_context_length: 131_072,
          ...(isLoaded(at) ? { loaded_context_length: contextTokens } : {}),
        })),
        object: 'list',
      });
    }
    if (path !== '/api/v1/models') return null;
    return json(200, {
      models: models.map((key, at) => ({
        key,
        type: 'llm',
        max_context_length: 131_072,
        loaded_instances: isLoaded(at) ? [{ id: key, config: { context_length: contextTokens } }] : [],
      })),
    });
  },
  question: chatQuestion(/^\/v1\/chat\/completions$/),
  canned: (behaviour, { model }) => canned(behaviour, model),
  objection(question, _, settings) {
    if (!settings.models.includes(question.model)) return canned('model-missing', question.model);
    const refused = refusedIn(question, settings);
    if (formOf(question) === 'json_object' || (refused && 'form' in refused))
      return said(400, "'response_format.type' must be 'json_schema' or 'text'");
    return refused ? said(400, `Unrecognized key(s) in object: '${'field' in refused ? refused.field : ''}'`) : null;
  },
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  events: (question, words, settings) => streamEvents(style, question, words, settings),
  errorEvent: `event: error\n${event({ error: { message: 'The model has crashed without additional information. (Exit code: 6)' } })}`,
  halfEvent: 'data: {"id":"chatcmpl-practice7u2m","choices":[{"index":0,"delta":{"cont',
  notFound: ({ method, path }) => said(200, `Unexpected endpoint or method. (${method} ${path})`),
};
