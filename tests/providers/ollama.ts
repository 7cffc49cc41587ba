import { json, reply, type Behaviour, type Reply } from './behaviour';
import {
  chatQuestion,
  event,
  openAIError,
  refusedIn,
  streamEvents,
  usualUsage,
  wholeCompletion,
  type ChatStyle,
} from './chat-api';
import type { Service } from './service';

const style: ChatStyle = {
  frame: () => ({ id: 'chatcmpl-427', created: 1_760_000_000, system_fingerprint: 'fp_ollama' }),
  trace: (text) => ({ reasoning: text }),
  usage: (counts) => {
    const { prompt_tokens, completion_tokens, total_tokens } = usualUsage(counts);
    return { prompt_tokens, completion_tokens, total_tokens };
  },
};

/** As its layer for the OpenAI API types errors: `NewError` in https://github.com/ollama/ollama/blob/main/openai/openai.go */
const error = (status: number, message: string): Reply =>
  openAIError(
    status,
    message,
    status === 400 ? 'invalid_request_error' : status === 404 ? 'not_found_error' : 'api_error',
  );

function canned(behaviour: Behaviour, model: string): Reply | null {
  switch (behaviour) {
    case 'bad-key':
      return error(401, 'unauthorized');
    case 'model-missing':
      return error(404, `model '${model}' not found`);
    case 'server-error':
      return error(500, 'llama runner process has terminated: exit status 2');
    case 'overloaded':
      return error(503, 'server busy, please try again.  maximum pending requests exceeded');
    case 'no-credit':
      return error(403, 'this model requires a subscription, upgrade for access: https://ollama.com/upgrade');
    case 'quota':
      return error(429, 'you have reached your weekly usage limit, please wait or upgrade to continue');
    case 'rate-limited':
      return error(429, 'too many requests');
    default:
      return typeof behaviour === 'object' && 'rateLimited' in behaviour
        ? json(
            429,
            { error: { message: 'too many requests', type: 'api_error' } },
            behaviour.rateLimited.retryAfter === undefined ? {} : { 'retry-after': behaviour.rateLimited.retryAfter },
          )
        : null;
  }
}

const named = (models: readonly string[], model: string): string | undefined =>
  models.find((each) => each === model || each === `${model}:latest`);

const EFFORTS: readonly unknown[] = ['high', 'medium', 'low', 'max', 'none'];

/**
 * Settings: `contextTokens` is the context of the loaded model; the model could take 131,072. A model whose name ends with
 * `-cloud` ignores every form, and one with `num_ctx` in its name has it among its own settings.
 */
export const ollama: Service = {
  defaults: { models: ['llama3.2:latest', 'qwen3:4b', 'gpt-oss:20b', 'tight-num_ctx:latest'], origins: [] },
  headers: ({ headers: { origin } }) =>
    origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'Origin' },
  guard({ method, headers: { origin } }, { origins }) {
    if (origins && origin !== undefined && !origins.includes(origin)) return reply(403, '', '');
    return method === 'OPTIONS'
      ? {
          status: 204,
          body: '',
          headers: {
            'access-control-allow-headers': 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With',
            'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS',
          },
        }
      : null;
  },
  page({ method, path, body }, { models, contextTokens }) {
    if (method === 'GET' && path === '/v1/models')
      return json(200, {
        object: 'list',
        data: models.map((id) => ({ id, object: 'model', created: 1_750_000_000, owned_by: 'library' })),
      });
    if (method === 'GET' && path === '/api/ps') {
      const loaded =
        contextTokens === undefined
          ? []
          : models.slice(0, 1).map((name) => ({
              name,
              model: name,
              size: 2_000_000_000,
              digest: 'practice',
              expires_at: '2026-11-21T12:00:00Z',
              size_vram: 2_000_000_000,
              context_length: contextTokens,
            }));
      return json(200, { models: loaded });
    }
    if (method !== 'POST' || path !== '/api/show') return null;
    const { model }: { model: string } = JSON.parse(body);
    if (!named(models, model)) return json(404, { error: `model '${model}' not found` });
    return json(200, {
      parameters: model.includes('num_ctx')
        ? 'num_ctx                        6144\nstop                           "<|eot|>"'
        : 'stop                           "<|eot|>"',
      model_info: { 'llama.context_length': 131_072 },
    });
  },
  question: chatQuestion(/^\/v1\/chat\/completions$/),
  canned: (behaviour, { model }) => canned(behaviour, model),
  objection(question, _, settings) {
    const { model } = question;
    if (!named(settings.models, model)) return canned('model-missing', model);
    const effort = question['reasoning_effort'];
    if (effort !== undefined && !EFFORTS.includes(effort))
      return error(
        400,
        `invalid reasoning value: '${String(effort)}' (must be "high", "medium", "low", "max", or "none")`,
      );
    const refused = refusedIn(question, settings);
    if (!refused) return null;
    return error(
      400,
      'field' in refused
        ? `think value is not supported for this model: ${refused.field}`
        : `invalid format: ${refused.form}`,
    );
  },
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  // What is thought comes only where thinking was not turned off.
  events: (question, words, settings) =>
    streamEvents(style, question, question['reasoning_effort'] === 'none' ? { ...words, trace: '' } : words, settings),
  errorEvent: event({
    error: {
      message: 'an error was encountered while running the model: unexpected EOF',
      type: 'api_error',
      param: null,
      code: null,
    },
  }),
  halfEvent: 'data: {"id":"chatcmpl-427","choices":[{"index":0,"delta":{"role":"assistant","cont',
  notFound: () => reply(404, '404 page not found', 'text/plain'),
};
