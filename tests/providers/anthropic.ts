import { json, reply, type Behaviour, type Reply } from './behaviour';
import { objectionTo } from './anthropic-rules';
import type { ChatRequest } from './plausible-answer';
import {
  startService,
  type ModelServer,
  type ReceivedRequest,
  type Service,
  type ServiceOptions,
  type ServiceSettings,
} from './service';
import { piecesOf, type Words } from './words';

export interface MessagesBody {
  readonly model: string;
  readonly max_tokens?: number;
  readonly stream?: boolean;
  readonly system?:
    | string
    | readonly { readonly type: string; readonly text: string; readonly cache_control?: { readonly type: string } }[];
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly thinking?: { readonly type: string };
  readonly output_config?: {
    readonly effort?: string;
    readonly format?: { readonly type: string; readonly schema: Readonly<Record<string, unknown>> };
  };
  readonly tools?: readonly {
    readonly name: string;
    readonly strict?: boolean;
    readonly input_schema: Readonly<Record<string, unknown>>;
  }[];
  readonly tool_choice?: { readonly type: string; readonly name?: string };
  readonly [field: string]: unknown;
}

/** The form of every error; a `request_id` stands beside. */
const apiError = (
  status: number,
  type: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => json(status, { type: 'error', error: { type, message }, request_id: 'req_practice' }, headers);

const rateLimited = (retryAfter?: string): Reply =>
  apiError(
    429,
    'rate_limit_error',
    'This request would exceed your organization’s rate limit of 50 requests per minute.',
    retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  );

function canned(behaviour: Behaviour, model: string): Reply | null {
  if (typeof behaviour === 'object')
    return 'rateLimited' in behaviour ? rateLimited(behaviour.rateLimited.retryAfter) : null;
  switch (behaviour) {
    case 'bad-key':
      return apiError(401, 'authentication_error', 'invalid x-api-key: sk-secret-part');
    case 'model-missing':
      return apiError(404, 'not_found_error', `model: ${model}`);
    case 'no-such-path-200':
      return apiError(200, 'not_found_error', 'Not Found');
    case 'rate-limited':
      return rateLimited();
    case 'quota':
      return apiError(
        400,
        'invalid_request_error',
        'You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.',
      );
    case 'no-credit':
      return apiError(
        400,
        'invalid_request_error',
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      );
    case 'region':
      return json(403, { error: { type: 'forbidden', message: 'Request not allowed' } });
    case 'overloaded':
      return apiError(529, 'overloaded_error', 'Overloaded');
    case 'server-error':
      return apiError(500, 'api_error', 'Internal server error');
    case 'too-long':
      return apiError(400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum');
    case 'moderated':
      return apiError(400, 'invalid_request_error', 'Output blocked by content filtering policy');
    default:
      return null;
  }
}

const systemText = ({ system }: MessagesBody): string =>
  typeof system === 'string' ? system : (system ?? []).map(({ text }) => text).join('\n');
const isMarked = ({ system }: MessagesBody): boolean =>
  Array.isArray(system) && system.some((block) => block.cache_control?.type === 'ephemeral');

/** The question in the common form, with its cacheable beginning beside. */
function questionIn({ method, path, body }: ReceivedRequest): ChatRequest | null {
  if (method !== 'POST' || path !== '/v1/messages') return null;
  const asked: MessagesBody = JSON.parse(body);
  const { model, stream = false, messages, max_tokens: limit, output_config: output, tools } = asked;
  const system = systemText(asked);
  return {
    model,
    stream,
    messages: [...(system === '' ? [] : [{ role: 'system', content: system }]), ...messages],
    ...(limit === undefined ? {} : { max_tokens: limit }),
    ...(output?.format
      ? { response_format: { type: 'json_schema', json_schema: { schema: output.format.schema } } }
      : {}),
    ...(tools
      ? { tools: tools.map(({ name, input_schema: parameters }) => ({ function: { name, parameters } })) }
      : {}),
    cacheable: isMarked(asked) ? system : '',
  };
}

const tokens = (text: string): number => Math.ceil(text.length / 4);

interface Counts {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
}

const stopReason = ({ finish, refusal }: Words, question: ChatRequest): string => {
  if (refusal !== '' || finish === 'content-filter') return 'refusal';
  return finish === 'length' ? 'max_tokens' : question.tools ? 'tool_use' : 'end_turn';
};

const stopDetails = (reason: string): object | null =>
  reason === 'refusal'
    ? { type: 'refusal', category: 'general_harms', explanation: 'This request was declined.' }
    : null;

const outputOf = ({ content, trace }: Words): object => ({
  output_tokens: tokens(content) + tokens(trace),
  output_tokens_details: { thinking_tokens: tokens(trace) },
});

const frame = (question: ChatRequest): object => ({
  id: 'msg_practice',
  type: 'message',
  role: 'assistant',
  model: question.model,
  stop_sequence: null,
  container: null,
  diagnostics: null,
});

const sse = (data: { readonly type: string; readonly [field: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

/** One block as it streams: start, its pieces, stop. A ping goes in between, as the service sends them at any time. */
function* blockEvents(index: number, begun: object, deltas: readonly object[], ping = false): Generator<string> {
  yield sse({ type: 'content_block_start', index, content_block: begun });
  if (ping) yield sse({ type: 'ping' });
  for (const delta of deltas) yield sse({ type: 'content_block_delta', index, delta });
  yield sse({ type: 'content_block_stop', index });
}

function* events(question: ChatRequest, words: Words, counts: Counts): Generator<string> {
  const { content, trace } = words;
  const reason = stopReason(words, question);
  const tool = question.tools?.[0]?.function.name;
  const usage = {
    ...counts,
    cache_creation: { ephemeral_5m_input_tokens: counts.cache_creation_input_tokens, ephemeral_1h_input_tokens: 0 },
    output_tokens: 1,
    service_tier: 'standard',
  };
  yield sse({
    type: 'message_start',
    message: { ...frame(question), content: [], stop_reason: null, stop_details: null, usage },
  });
  let index = 0;
  if (trace) {
    const thoughts = piecesOf(trace).map((thinking) => ({ type: 'thinking_delta', thinking }));
    yield* blockEvents(index++, { type: 'thinking', thinking: '', signature: '' }, [
      ...thoughts,
      { type: 'signature_delta', signature: 'EqQBCgIYAhIM' },
    ]);
  }
  const pieces = piecesOf(content);
  if (tool !== undefined)
    yield* blockEvents(
      index,
      { type: 'tool_use', id: 'toolu_practice', name: tool, input: {} },
      ['', ...pieces].map((partial_json) => ({ type: 'input_json_delta', partial_json })),
      true,
    );
  else if (content !== '')
    yield* blockEvents(
      index,
      { type: 'text', text: '', citations: null },
      pieces.map((text) => ({ type: 'text_delta', text })),
      true,
    );
  yield sse({
    type: 'message_delta',
    delta: { stop_reason: reason, stop_sequence: null, stop_details: stopDetails(reason), container: null },
    usage: { ...counts, ...outputOf(words), server_tool_use: null },
  });
  yield sse({ type: 'message_stop' });
}

function whole(question: ChatRequest, words: Words, counts: Counts): Reply {
  const tool = question.tools?.[0]?.function.name;
  const said =
    tool === undefined
      ? { type: 'text', text: words.content, citations: null }
      : { type: 'tool_use', id: 'toolu_practice', name: tool, input: JSON.parse(words.content) as unknown };
  const thought = words.trace ? [{ type: 'thinking', thinking: words.trace, signature: 'EqQBCgIYAhIM' }] : [];
  const reason = stopReason(words, question);
  return json(200, {
    ...frame(question),
    content: [...thought, said],
    stop_reason: reason,
    stop_details: stopDetails(reason),
    usage: { ...counts, ...outputOf(words) },
  });
}

const listed = (id: string, { contextTokens = 200_000 }: ServiceSettings): object => ({
  type: 'model',
  id,
  display_name: id,
  created_at: '2026-02-01T00:00:00Z',
  lifecycle: 'active',
  max_input_tokens: contextTokens,
  max_tokens: 64_000,
  capabilities: null,
});

/** `GET /v1/models` in pages, and one of them by its id. */
function modelPage(path: string, settings: ServiceSettings): Reply | null {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const id = /^\/v1\/models\/(.+)$/.exec(pathname)?.[1];
  if (id !== undefined)
    return settings.models.includes(id) ? json(200, listed(id, settings)) : canned('model-missing', id);
  if (pathname !== '/v1/models') return null;
  const from = settings.models.indexOf(searchParams.get('after_id') ?? '') + 1;
  const ids = settings.models.slice(from, from + Number(searchParams.get('limit') ?? 20));
  return json(200, {
    data: ids.map((each) => listed(each, settings)),
    has_more: from + ids.length < settings.models.length,
    first_id: ids[0] ?? null,
    last_id: ids.at(-1) ?? null,
  });
}

const allowsBrowsers = ({ headers }: ReceivedRequest): boolean =>
  headers['anthropic-dangerous-direct-browser-access'] === 'true' ||
  (headers['access-control-request-headers'] ?? '').includes('anthropic-dangerous-direct-browser-access');

const keyOf = ({ headers }: ReceivedRequest): string | undefined =>
  headers.authorization?.replace(/^Bearer /, '') ?? headers['x-api-key']?.toString();

function guard(request: ReceivedRequest, { key }: ServiceSettings): Reply | null {
  const { method, headers } = request;
  if (method === 'OPTIONS') return reply(204, '', '');
  if (headers.origin !== undefined && !allowsBrowsers(request))
    return apiError(
      401,
      'authentication_error',
      'CORS requests must set ‘anthropic-dangerous-direct-browser-access’ header',
    );
  if (headers['anthropic-version'] === undefined)
    return apiError(400, 'invalid_request_error', 'anthropic-version: header is required');
  if (key === undefined) return null;
  const given = keyOf(request);
  return given === undefined
    ? apiError(401, 'authentication_error', 'x-api-key header is required')
    : given === key
      ? null
      : canned('bad-key', '');
}

/** The Messages API, version 2026-10-21. The cache keeps whatever is marked, however short; the real one has a least size for each model. */
export function anthropicService(): Service {
  const cached = new Set<string>();
  const countsOf = ({ model, messages, cacheable }: ChatRequest): Counts => {
    const text = typeof cacheable === 'string' ? cacheable : '';
    const size = tokens(text);
    const known = cached.has(`${model} ${text}`);
    if (size > 0) cached.add(`${model} ${text}`);
    const all = messages.reduce((sum, { content }) => sum + tokens(content), 0);
    return {
      input_tokens: all - size,
      cache_creation_input_tokens: known ? 0 : size,
      cache_read_input_tokens: known ? size : 0,
    };
  };
  return {
    defaults: { models: ['claude-sonnet-5', 'claude-haiku-4-5-20251001', 'claude-fable-5'] },
    headers: (request) => ({
      'request-id': 'req_practice',
      'anthropic-organization-id': 'org_practice',
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '49',
      'anthropic-ratelimit-requests-reset': '2026-11-21T16:00:00Z',
      ...(request.headers.origin !== undefined && allowsBrowsers(request)
        ? {
            'access-control-allow-origin': '*',
            'access-control-allow-headers': '*, authorization',
            'access-control-expose-headers': '*',
          }
        : {}),
    }),
    guard,
    page: ({ method, path }, settings) => (method === 'GET' ? modelPage(path, settings) : null),
    question: questionIn,
    canned: (behaviour, { model }) => canned(behaviour, model),
    objection(question, { body }, settings) {
      if (!settings.models.includes(question.model)) return canned('model-missing', question.model);
      const problem = objectionTo(JSON.parse(body) as MessagesBody, settings);
      return problem === null ? null : apiError(400, 'invalid_request_error', problem);
    },
    whole: (question, words) => whole(question, words, countsOf(question)),
    events: (question, words) => events(question, words, countsOf(question)),
    errorEvent: sse({
      type: 'error',
      error: { type: 'overloaded_error', message: 'Overloaded' },
      request_id: 'req_practice',
    }),
    halfEvent: 'event: content_block_delta\ndata: {"type":"content_block_delta","ind',
    notFound: () => apiError(404, 'not_found_error', 'Not Found'),
  };
}

export const startAnthropic = (options: ServiceOptions = {}): Promise<ModelServer> =>
  startService(anthropicService(), options);
