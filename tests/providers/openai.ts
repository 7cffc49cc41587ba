import { json, type Behaviour, type Reply } from './behaviour';
import {
  bearerOf,
  chatQuestion,
  event,
  formOf,
  openAIError,
  refusedIn,
  streamEvents,
  usualUsage,
  wholeCompletion,
  type ChatStyle,
} from './chat-api';
import type { AnswerSchema, ChatRequest } from './plausible-answer';
import type { Service } from './service';

const style: ChatStyle = {
  frame: () => ({
    id: 'chatcmpl-BxPractice',
    created: 1_760_000_000,
    service_tier: 'default',
    system_fingerprint: 'fp_practice',
  }),
  // What its models think is billed and never told.
  trace: () => ({}),
  usage: usualUsage,
  choice: () => ({ logprobs: null }),
};

const RATE = {
  'x-ratelimit-limit-requests': '500',
  'x-ratelimit-remaining-requests': '0',
  'x-ratelimit-reset-requests': '120ms',
};

const badKey = openAIError(
  401,
  'Incorrect API key provided: sk-canar*****************wxyz. You can find your API key at https://platform.openai.com/account/api-keys.',
  'invalid_request_error',
  'invalid_api_key',
);
const noKey = openAIError(
  401,
  'You didn’t provide an API key. You need to provide your API key in an Authorization header using Bearer auth.',
  'invalid_request_error',
);

const missing = (model: string): Reply =>
  openAIError(
    404,
    `The model \`${model}\` does not exist or you do not have access to it.`,
    'invalid_request_error',
    'model_not_found',
  );

/** Statuses, types and codes: https://developers.openai.com/api/docs/guides/error-codes */
function cannedByOpenAI(behaviour: Behaviour, model: string): Reply | null {
  if (typeof behaviour === 'object') {
    if (!('rateLimited' in behaviour)) return null;
    const { retryAfter } = behaviour.rateLimited;
    const wait =
      retryAfter === undefined
        ? {}
        : { 'retry-after': retryAfter, 'retry-after-ms': String(Number(retryAfter) * 1000) };
    return openAIError(
      429,
      `Rate limit reached for ${model} in organization org-canary on requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in 120ms.`,
      'requests',
      'rate_limit_exceeded',
      null,
      { ...RATE, ...wait },
    );
  }
  switch (behaviour) {
    case 'bad-key':
      return badKey;
    case 'model-missing':
      return missing(model);
    case 'rate-limited':
      return cannedByOpenAI({ rateLimited: {} }, model);
    case 'quota':
      return openAIError(
        429,
        'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs.',
        'insufficient_quota',
        'insufficient_quota',
      );
    case 'no-credit':
      return openAIError(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'credit_balance_exhausted',
      );
    case 'region':
      return openAIError(
        403,
        'Country, region, or territory not supported',
        'request_forbidden',
        'unsupported_country_region_territory',
      );
    case 'overloaded':
      return openAIError(
        503,
        'The engine is currently overloaded, please try again later',
        'service_unavailable_error',
        'server_is_overloaded',
      );
    case 'server-error':
      return openAIError(
        500,
        'The server had an error while processing your request. Sorry about that!',
        'server_error',
      );
    case 'too-long':
      return openAIError(
        400,
        'This model’s maximum context length is 128000 tokens. However, your messages resulted in 130012 tokens. Please reduce the length of the messages.',
        'invalid_request_error',
        'context_length_exceeded',
        'messages',
      );
    case 'moderated':
      return openAIError(
        400,
        'Invalid prompt: your prompt was flagged as potentially violating our usage policy. Please try again with a different prompt.',
        'invalid_request_error',
        'invalid_prompt',
      );
    default:
      return null;
  }
}

const thinks = (model: string): boolean => /^(ft:)?(o\d|gpt-[5-9])/.test(model) && !model.includes('-chat');

const unsupported = (field: string, message: string, code = 'unsupported_parameter'): Reply =>
  openAIError(400, message, 'invalid_request_error', code, field);

/** What its models refuse by themselves: https://developers.openai.com/api/docs/guides/reasoning */
export function objectionOfOpenAI(question: ChatRequest, model = question.model): Reply | null {
  if (thinks(model)) {
    if ('max_tokens' in question)
      return unsupported(
        'max_tokens',
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      );
    if ('temperature' in question && question['temperature'] !== 1) {
      return unsupported(
        'temperature',
        `Unsupported value: 'temperature' does not support ${String(question['temperature'])} with this model. Only the default (1) value is supported.`,
        'unsupported_value',
      );
    }
    if (question['reasoning_effort'] === 'minimal' && /^gpt-5\.|^o/.test(model)) {
      return unsupported(
        'reasoning_effort',
        `Unsupported value: 'minimal' is not supported with the '${model}' model. Supported values are: 'none', 'low', 'medium', and 'high'.`,
        'unsupported_value',
      );
    }
  } else if ('reasoning_effort' in question)
    return unsupported(
      'reasoning_effort',
      'Unrecognized request argument supplied: reasoning_effort',
      'unknown_parameter',
    );
  const schema = question.response_format?.json_schema?.schema;
  if (schema && !isStrict(schema))
    return openAIError(
      400,
      "Invalid schema for response_format: 'additionalProperties' is required to be supplied and to be false.",
      'invalid_request_error',
      null,
      'response_format',
    );
  return null;
}

const isStrict = ({ properties = {}, required = [], additionalProperties }: AnswerSchema): boolean =>
  additionalProperties === false && Object.keys(properties).every((name) => required.includes(name));

export const openai: Service = {
  defaults: {
    models: ['gpt-4.1-mini', 'gpt-5-mini', 'gpt-5.1', 'o4-mini', 'gpt-5.6', 'text-embedding-3-small', 'gpt-image-2'],
    key: 'sk-canary-1234567890-wxyz',
  },
  headers: ({ headers: { origin } }) => ({
    'x-request-id': 'req_practice',
    'openai-processing-ms': '120',
    'openai-version': '2020-10-01',
    ...(origin === undefined
      ? {}
      : { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'X-Request-ID' }),
  }),
  guard(request, { key }) {
    if (request.method === 'OPTIONS')
      return {
        status: 200,
        body: '',
        headers: {
          'access-control-allow-headers': 'authorization,content-type',
          'access-control-allow-methods': 'GET, OPTIONS, POST',
        },
      };
    if (key === undefined || bearerOf(request) === key) return null;
    return bearerOf(request) === undefined ? noKey : badKey;
  },
  page: ({ method, path }, { models }) =>
    method === 'GET' && path === '/v1/models'
      ? json(200, {
          object: 'list',
          data: models.map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'system' })),
        })
      : null,
  question: chatQuestion(/^\/v1\/chat\/completions$/),
  canned: (behaviour, { model }) => cannedByOpenAI(behaviour, model),
  objection(question, _, settings) {
    const { model } = question;
    if (!settings.models.includes(model)) return missing(model);
    const refused = refusedIn(question, settings);
    if (refused && 'field' in refused)
      return unsupported(
        refused.field,
        `Unrecognized request argument supplied: ${refused.field}`,
        'unknown_parameter',
      );
    if (refused) {
      const form = formOf(question);
      return form === 'tool'
        ? openAIError(
            400,
            'tools is not supported in this model. For a list of supported models, refer to the documentation.',
            'invalid_request_error',
            null,
            'tools',
          )
        : openAIError(
            400,
            `Invalid parameter: 'response_format' of type '${form}' is not supported with this model.`,
            'invalid_request_error',
            null,
            'response_format',
          );
    }
    return objectionOfOpenAI(question);
  },
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  events: (question, words, settings) => streamEvents(style, question, words, settings),
  errorEvent: event({
    error: {
      message: 'The server had an error while processing your request. Sorry about that!',
      type: 'server_error',
      param: null,
      code: null,
    },
  }),
  halfEvent: 'data: {"id":"chatcmpl-BxPractice","object":"chat.completion.chunk","choices":[{"delta":{"cont',
  notFound: ({ method, path }) => openAIError(404, `Invalid URL (${method} ${path})`, 'invalid_request_error'),
};
