import { json, type Behaviour, type Reply } from './behaviour';
import {
  bearerOf,
  chatQuestion,
  counted,
  event,
  openCors,
  refusedIn,
  streamEvents,
  usualUsage,
  wholeCompletion,
  type ChatStyle,
  type Counted,
} from './chat-api';
import type { ChatRequest } from './plausible-answer';
import type { Service, ServiceSettings } from './service';
import type { Words } from './words';

const usage = (counts: Counted): Readonly<Record<string, unknown>> => ({
  ...usualUsage(counts),
  cost: 0.000_42,
  is_byok: false,
});

const style: ChatStyle = {
  frame: () => ({ id: 'gen-1760000000-practice', provider: 'OpenAI', created: 1_760_000_000 }),
  trace: (text) => ({
    reasoning: text,
    reasoning_details: [{ type: 'reasoning.text', text, format: 'unknown', index: 0 }],
  }),
  usage,
  choice: (finish) => ({ native_finish_reason: finish, logprobs: null }),
  first: () => [': OPENROUTER PROCESSING\n\n', ': OPENROUTER PROCESSING\n\n'],
  between: ': OPENROUTER PROCESSING\n\n',
};

/** `{"error": {code, message, metadata}}`: https://openrouter.ai/docs/api/reference/errors-and-debugging */
const error = (
  code: number,
  message: string,
  metadata?: object,
  headers: Readonly<Record<string, string>> = {},
): Reply =>
  json(
    code,
    { error: { message, code, ...(metadata === undefined ? {} : { metadata }) }, user_id: 'user_canary' },
    headers,
  );

function canned(behaviour: Behaviour, model: string): Reply | null {
  if (typeof behaviour === 'object') {
    if (!('rateLimited' in behaviour)) return null;
    const { retryAfter } = behaviour.rateLimited;
    return error(
      429,
      'Provider returned error',
      {
        error_type: 'rate_limit_exceeded',
        provider_code: 'rate_limited',
        raw: `${model} is temporarily rate-limited upstream.`,
      },
      retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    );
  }
  switch (behaviour) {
    case 'bad-key':
      return error(401, 'User not found.');
    case 'model-missing':
      return error(400, `${model} is not a valid model ID`);
    case 'rate-limited':
      return canned({ rateLimited: {} }, model);
    case 'quota':
      return error(402, 'Key limit exceeded. Manage it using https://openrouter.ai/settings/keys', {
        limit_source: 'openrouter_key_limit',
        remedy_hint: 'Raise the limit of the key.',
      });
    case 'no-credit':
      return error(402, 'Insufficient credits. Add more using https://openrouter.ai/settings/credits', {
        limit_source: 'openrouter_credits',
      });
    case 'region':
      return error(403, 'This model is not available in your region.');
    case 'overloaded':
      return error(503, 'Provider is overloaded', { error_type: 'provider_overloaded' }, { 'retry-after': '60' });
    case 'server-error':
      return error(502, 'Provider returned error', { error_type: 'provider_unavailable' });
    case 'too-long':
      return error(
        400,
        'This endpoint’s maximum context length is 128000 tokens. However, you requested about 130012 tokens.',
        { error_type: 'context_length_exceeded' },
      );
    case 'moderated':
      return error(
        403,
        `${model} requires moderation on OpenAI. Your input was flagged for "harassment". No credits were charged.`,
        {
          reasons: ['harassment'],
          flagged_input: 'Canary ticket text: the VPN…',
          provider_name: 'OpenAI',
          model_slug: model,
        },
      );
    default:
      return null;
  }
}

const NO_SERVER =
  'No endpoints found that can handle the requested parameters. To learn more about provider routing, visit: https://openrouter.ai/docs/guides/routing/provider-selection';
const NO_TOOLS =
  'No endpoints found that support tool use. To learn more about provider routing, visit: https://openrouter.ai/docs/guides/routing/provider-selection';

function objection(question: ChatRequest, settings: ServiceSettings): Reply | null {
  if (!settings.models.includes(question.model)) return error(404, `No endpoints found for ${question.model}.`);
  const refused = refusedIn(question, settings);
  if (!refused) return null;
  if ('form' in refused) return error(404, refused.form === 'tool' ? NO_TOOLS : NO_SERVER);
  const { require_parameters: required } = (question['provider'] as { require_parameters?: boolean } | undefined) ?? {};
  // Unless every field must be obeyed, one that a model does not know is left out.
  return required ? error(404, NO_SERVER) : null;
}

/** The last chunk carries the usage with one choice that repeats the finish: https://openrouter.ai/docs/api/reference/streaming */
function* events(question: ChatRequest, words: Words, settings: ServiceSettings): Generator<string> {
  const all = [...streamEvents(style, question, words, settings)];
  yield* all.slice(0, -1);
  const finish = words.finish === 'content-filter' ? 'content_filter' : words.finish;
  const choices = [
    { index: 0, delta: { role: 'assistant', content: '' }, finish_reason: finish, native_finish_reason: finish },
  ];
  yield event({
    ...style.frame(question),
    object: 'chat.completion.chunk',
    model: question.model,
    choices,
    usage: usage(counted(question, words, settings)),
  });
  yield* all.slice(-1);
}

export const openrouter: Service = {
  defaults: {
    models: ['openai/gpt-5-mini', 'meta-llama/llama-3.3-70b-instruct'],
    key: 'sk-or-v1-canary-1234567890-wxyz',
    contextTokens: 131_072,
  },
  headers: (request) => ({ 'x-generation-id': 'gen-1760000000-practice', ...openCors(request) }),
  guard(request, { key }) {
    if (request.method === 'OPTIONS')
      return {
        status: 204,
        body: '',
        headers: { 'access-control-allow-methods': 'GET,OPTIONS,PATCH,DELETE,POST,PUT' },
      };
    // Everybody may read the list of models.
    if (key === undefined || request.path.endsWith('/models') || bearerOf(request) === key) return null;
    return bearerOf(request) === undefined ? error(401, 'No auth credentials found') : error(401, 'User not found.');
  },
  page({ method, path }, { models, contextTokens }) {
    if (method !== 'GET') return null;
    if (path === '/api/v1/key')
      return json(200, {
        data: {
          label: 'sk-or-v1-can...xyz',
          limit: 10,
          limit_reset: 'monthly',
          limit_remaining: 7.4,
          usage: 2.6,
          is_free_tier: false,
        },
      });
    return path === '/api/v1/models'
      ? json(200, {
          data: models.map((id) => ({
            id,
            name: id,
            created: 1_750_000_000,
            context_length: contextTokens,
            supported_parameters: ['max_tokens', 'response_format', 'structured_outputs', 'tools', 'tool_choice'],
            pricing: { prompt: '0.00000025', completion: '0.000002' },
          })),
        })
      : null;
  },
  question: chatQuestion(/^\/api\/v1\/chat\/completions$/),
  canned: (behaviour, { model }) => canned(behaviour, model),
  objection: (question, _, settings) => objection(question, settings),
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  events,
  errorEvent: event({
    ...style.frame({ model: '', stream: true, messages: [] }),
    object: 'chat.completion.chunk',
    error: {
      code: 502,
      message: 'Provider disconnected unexpectedly',
      metadata: { error_type: 'provider_unavailable' },
    },
    choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
  }),
  halfEvent: ': OPENROUTER PROCESSING\n\ndata: {"id":"gen-1760000000-practice","choices":[{"delta":{"cont',
  notFound: () => error(404, 'Not Found'),
};
