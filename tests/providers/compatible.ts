import { json, reply, type Behaviour, type Reply } from './behaviour';
import {
  bearerOf,
  chatQuestion,
  openAIError,
  openCors,
  refusedIn,
  streamEvents,
  usualUsage,
  wholeCompletion,
  event,
  type ChatStyle,
} from './chat-api';
import type { Service } from './service';

/** Thoughts in both fields that servers use; no counts of what was cached or thought. */
const style: ChatStyle = {
  frame: () => ({ id: 'chatcmpl-1', created: 1_750_000_000, system_fingerprint: 'fp_practice' }),
  trace: (text) => ({ reasoning: text, reasoning_content: text }),
  usage: (counts) => {
    const { prompt_tokens, completion_tokens, total_tokens } = usualUsage(counts);
    return { prompt_tokens, completion_tokens, total_tokens };
  },
};

const badKey = openAIError(
  401,
  'Incorrect API key provided: sk-secret-part. You can find your API key in the console.',
  'invalid_request_error',
  'invalid_api_key',
);

function canned(behaviour: Behaviour, model: string): Reply | null {
  if (typeof behaviour === 'object') {
    if (!('rateLimited' in behaviour)) return null;
    const { retryAfter } = behaviour.rateLimited;
    return openAIError(
      429,
      'Rate limit reached for requests',
      'requests',
      'rate_limit_exceeded',
      null,
      retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    );
  }
  switch (behaviour) {
    case 'bad-key':
      return badKey;
    case 'model-missing':
      return openAIError(404, `model "${model}" not found, try pulling it first`, 'not_found_error');
    case 'no-such-path-200':
      return reply(
        200,
        '{"error":"Unexpected endpoint or method. (POST /chat/completions)"}',
        'application/json; charset=utf-8',
      );
    case 'rate-limited':
      return canned({ rateLimited: {} }, model);
    case 'quota':
      return openAIError(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'insufficient_quota',
      );
    case 'no-credit':
      return openAIError(402, 'Insufficient balance', 'payment_required');
    case 'region':
      return openAIError(
        403,
        'Country, region, or territory not supported',
        'request_forbidden',
        'unsupported_country_region_territory',
      );
    case 'overloaded':
      return openAIError(503, 'The server is overloaded', 'overloaded_error');
    case 'server-error':
      return openAIError(500, 'internal error', 'api_error');
    case 'too-long':
      return openAIError(
        400,
        'This model’s maximum context length is 4096 tokens. However, your messages resulted in 9000 tokens.',
        'invalid_request_error',
        'context_length_exceeded',
      );
    case 'moderated':
      return openAIError(
        400,
        'The request was rejected by the content filter',
        'invalid_request_error',
        'content_filter',
      );
    default:
      return null;
  }
}

/** A server on one's own computer that speaks the OpenAI chat API the way Ollama, vLLM and gateways have in common. */
export const compatible: Service = {
  defaults: { models: ['llama3.2:latest', 'qwen3:4b'] },
  headers: openCors,
  guard(request, { origins, key }) {
    const { origin } = request.headers;
    if (origins && origin !== undefined && !origins.includes(origin)) return reply(403, '', '');
    if (request.method === 'OPTIONS') return reply(204, '', '');
    return key !== undefined && bearerOf(request) !== key ? badKey : null;
  },
  page: ({ method, path }, { models }) =>
    method === 'GET' && path === '/v1/models'
      ? json(200, {
          object: 'list',
          data: models.map((id) => ({ id, object: 'model', created: 1_750_000_000, owned_by: 'library' })),
        })
      : null,
  question: chatQuestion(/^\/v1\/chat\/completions$/),
  canned: (behaviour, { model }) => canned(behaviour, model),
  objection(question, _, settings) {
    const { model } = question;
    if (!settings.models.includes(model) && !settings.models.includes(`${model}:latest`))
      return canned('model-missing', model);
    const refused = refusedIn(question, settings);
    if (!refused) return null;
    if ('field' in refused)
      return openAIError(
        400,
        `Unsupported parameter: '${refused.field}' is not supported with this model.`,
        'invalid_request_error',
      );
    return openAIError(
      400,
      refused.form === 'tool'
        ? `${model} does not support tools`
        : `'response_format.type' must be 'text', not '${refused.form}'`,
      'invalid_request_error',
    );
  },
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  events: (question, words, settings) => streamEvents(style, question, words, settings),
  errorEvent: `event: error\n${event({ error: { message: 'The model has crashed without additional information. (Exit code: 6)' } })}`,
  halfEvent: 'data: {"choices":[{"delta":{"cont',
  notFound: () => reply(404, '404 page not found', 'text/plain'),
};
