import { json, type Behaviour, type Reply } from './behaviour';
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
import { objectionOfOpenAI } from './openai';
import type { ReceivedRequest, Service } from './service';

const harmless = {
  hate: { filtered: false, severity: 'safe' },
  self_harm: { filtered: false, severity: 'safe' },
  sexual: { filtered: false, severity: 'safe' },
  violence: { filtered: false, severity: 'safe' },
};

/** Filters speak first, in a chunk without a choice: https://learn.microsoft.com/azure/foundry/openai/concepts/content-streaming */
const style: ChatStyle = {
  frame: () => ({ id: 'chatcmpl-BxPractice', created: 1_760_000_000, system_fingerprint: 'fp_practice' }),
  trace: () => ({}),
  usage: usualUsage,
  choice: () => ({ logprobs: null, content_filter_results: {} }),
  first: () => [
    event({
      choices: [],
      created: 0,
      id: '',
      model: '',
      object: '',
      prompt_filter_results: [
        { prompt_index: 0, content_filter_results: { ...harmless, jailbreak: { filtered: false, detected: false } } },
      ],
    }),
  ],
  between: event({
    id: '',
    object: '',
    created: 0,
    model: '',
    choices: [
      {
        index: 0,
        finish_reason: null,
        content_filter_results: harmless,
        content_filter_offsets: { check_offset: 44, start_offset: 44, end_offset: 198 },
      },
    ],
  }),
};

const error = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Reply =>
  json(status, { error: { code, message } }, headers);

const DEPLOYMENT =
  'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.';
const KEY =
  'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.';

function canned(behaviour: Behaviour): Reply | null {
  if (typeof behaviour === 'object') {
    if (!('rateLimited' in behaviour)) return null;
    const { retryAfter = '1' } = behaviour.rateLimited;
    const message = `Your requests to gpt for gpt-4.1 in East US have exceeded the token rate limit of your current pricing tier. Please retry after ${retryAfter} seconds. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit.`;
    return error(429, '429', message, { 'retry-after': retryAfter, 'x-ratelimit-remaining-tokens': '0' });
  }
  switch (behaviour) {
    case 'bad-key':
      return error(401, '401', KEY);
    case 'model-missing':
      return error(404, 'DeploymentNotFound', DEPLOYMENT);
    case 'rate-limited':
      return canned({ rateLimited: {} });
    case 'quota':
      return error(
        429,
        'insufficient_quota',
        'You exceeded your current quota, please check your plan and billing details.',
      );
    case 'server-error':
      return error(
        500,
        'InternalServerError',
        'The server had an error while processing your request. Sorry about that!',
      );
    case 'overloaded':
      return error(
        503,
        'ServiceUnavailable',
        'The server is currently overloaded with other requests. Sorry about that!',
      );
    case 'region':
      return error(403, 'unsupported_country_region_territory', 'Country, region, or territory not supported');
    case 'too-long':
      return openAIError(
        400,
        'This model’s maximum context length is 128000 tokens. However, your messages resulted in 130012 tokens.',
        'invalid_request_error',
        'context_length_exceeded',
        'messages',
      );
    case 'moderated': {
      const message =
        'The response was filtered due to the prompt triggering Azure OpenAI’s content management policy. Please modify your prompt and retry.';
      return json(400, {
        error: {
          message,
          type: null,
          param: 'prompt',
          code: 'content_filter',
          status: 400,
          innererror: {
            code: 'ResponsibleAIPolicyViolation',
            content_filter_result: { ...harmless, hate: { filtered: true, severity: 'high' } },
          },
        },
      });
    }
    default:
      return null;
  }
}

/** The two forms of its addresses: https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle */
const DATED = /^\/openai\/deployments\/([^/?]+)\/chat\/completions\?/;
const UNDATED = /^\/openai\/v1\/chat\/completions$/;
const VERSIONS = ['2024-08-01-preview', '2024-10-21', '2025-04-01-preview'];

const versionOf = ({ path }: ReceivedRequest): string | null =>
  new URL(path, 'http://localhost').searchParams.get('api-version');

/** Deployments may have any name; what they run is after the `=`: `replies=gpt-5-mini`. */
const modelOf = (models: readonly string[], deployment: string): string | undefined =>
  models
    .map((each) => each.split('='))
    .find(([name]) => name === deployment)
    ?.at(-1);

export const azure: Service = {
  defaults: { models: ['replies=gpt-4.1-mini', 'thinker=gpt-5-mini'], key: 'canary0123456789canary0123456789wxyz' },
  headers: ({ headers: { origin } }) => ({
    'apim-request-id': 'practice',
    'x-ms-region': 'East US',
    'x-ratelimit-remaining-requests': '249',
    ...(origin === undefined ? {} : { 'access-control-allow-origin': '*' }),
  }),
  guard(request, { key }) {
    if (request.method === 'OPTIONS')
      return {
        status: 200,
        body: '',
        headers: { 'access-control-allow-headers': 'api-key,content-type', 'access-control-allow-methods': 'GET,POST' },
      };
    return key !== undefined && request.headers['api-key'] !== key ? error(401, '401', KEY) : null;
  },
  page(request) {
    const listed = json(200, {
      object: 'list',
      data: [{ id: 'gpt-4.1-mini-2025-04-14', object: 'model', status: 'succeeded' }],
    });
    if (request.method !== 'GET') return null;
    if (request.path === '/openai/v1/models') return listed;
    return request.path.startsWith('/openai/models?') && VERSIONS.includes(versionOf(request) ?? '') ? listed : null;
  },
  question: chatQuestion(DATED, UNDATED),
  canned: (behaviour) => canned(behaviour),
  objection(question, request, settings) {
    const [, dated] = DATED.exec(request.path) ?? [];
    if (dated !== undefined && !VERSIONS.includes(versionOf(request) ?? ''))
      return error(404, '404', 'Resource not found');
    const model = modelOf(settings.models, dated === undefined ? question.model : decodeURIComponent(dated));
    if (model === undefined) return canned('model-missing');
    const refused = refusedIn(question, settings);
    if (refused && 'form' in refused)
      return openAIError(
        400,
        `response_format value as ${refused.form} is enabled only for api versions 2024-08-01-preview and later`,
        'invalid_request_error',
        null,
        'response_format',
      );
    if (refused)
      return openAIError(400, `Unrecognized request argument supplied: ${refused.field}`, 'invalid_request_error');
    return objectionOfOpenAI(question, model);
  },
  whole: (question, words, settings) => wholeCompletion(style, question, words, settings),
  events: (question, words, settings) => streamEvents(style, question, words, settings),
  errorEvent: event({
    error: {
      message: 'The server had an error while processing your request.',
      type: 'server_error',
      param: null,
      code: null,
    },
  }),
  halfEvent: 'data: {"choices":[{"content_filter_results":{},"delta":{"cont',
  notFound: () => error(404, '404', 'Resource not found'),
};
