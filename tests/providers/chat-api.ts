import { json, type Reply } from './behaviour';
import type { ChatRequest } from './plausible-answer';
import type { ReceivedRequest, ServiceSettings } from './service';
import { piecesOf, type Words } from './words';

/** What services that speak the OpenAI chat API do differently in an answer. */
export interface ChatStyle {
  /** At the top of every chunk and completion. */
  readonly frame: (question: ChatRequest) => Readonly<Record<string, unknown>>;
  /** The fields of a delta that carry thinking; nothing where it is never told. */
  readonly trace: (text: string) => Readonly<Record<string, unknown>>;
  readonly usage: (counted: Counted) => Readonly<Record<string, unknown>>;
  /** Beside the fields of every choice. */
  readonly choice?: (finish: string | null) => Readonly<Record<string, unknown>>;
  /** Sent before, between and after the usual chunks; whole events. */
  readonly first?: (question: ChatRequest) => readonly string[];
  readonly between?: string;
}

export interface Counted {
  readonly prompt: number;
  readonly cached: number;
  readonly answer: number;
  readonly thinking: number;
}

const tokens = (text: string): number => Math.ceil(text.length / 4);

export function counted(
  { messages }: ChatRequest,
  { content, trace }: Words,
  { cachedTokens }: ServiceSettings,
): Counted {
  const prompt = messages.reduce((sum, message) => sum + tokens(message.content), 0);
  return { prompt, cached: Math.min(prompt, cachedTokens), answer: tokens(content), thinking: tokens(trace) };
}

/** As OpenAI counts: what was thought is part of what was completed. */
export const usualUsage = ({ prompt, cached, answer, thinking }: Counted): Readonly<Record<string, unknown>> => ({
  prompt_tokens: prompt,
  completion_tokens: answer + thinking,
  total_tokens: prompt + answer + thinking,
  prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: thinking,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});

const finishes = { stop: 'stop', length: 'length', 'content-filter': 'content_filter' } as const;

const forcedTool = ({ tools }: ChatRequest): string | undefined => tools?.[0]?.function.name;

/** The words as the content, or as the arguments of the tool that was forced. */
function said(question: ChatRequest, text: string, at: 'start' | 'on'): Readonly<Record<string, unknown>> {
  const name = forcedTool(question);
  if (name === undefined) return { content: text };
  return {
    tool_calls: [
      {
        index: 0,
        ...(at === 'start'
          ? { id: 'call_1', type: 'function', function: { name, arguments: text } }
          : { function: { arguments: text } }),
      },
    ],
  };
}

export function wholeCompletion(
  style: ChatStyle,
  question: ChatRequest,
  words: Words,
  settings: ServiceSettings,
): Reply {
  const spoken = words.refusal
    ? { content: null, refusal: words.refusal }
    : { content: null, refusal: null, ...said(question, words.content, 'start') };
  const message = { role: 'assistant', ...spoken, ...(words.trace ? style.trace(words.trace) : {}) };
  const finish = finishes[words.finish];
  const choices = [{ index: 0, message, ...style.choice?.(finish), finish_reason: finish }];
  return json(200, {
    ...style.frame(question),
    object: 'chat.completion',
    model: question.model,
    choices,
    usage: style.usage(counted(question, words, settings)),
  });
}

export const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

/** The events of a stream in order: role, thoughts, words, finish, usage when asked for, end mark. */
export function* streamEvents(
  style: ChatStyle,
  question: ChatRequest,
  words: Words,
  settings: ServiceSettings,
): Generator<string> {
  const top = { ...style.frame(question), object: 'chat.completion.chunk', model: question.model };
  const chunk = (delta: object, finish: string | null = null): string =>
    event({ ...top, choices: [{ index: 0, delta, ...style.choice?.(finish), finish_reason: finish }] });
  yield* style.first?.(question) ?? [];
  yield chunk(
    forcedTool(question) === undefined
      ? { role: 'assistant', content: '', refusal: null }
      : { role: 'assistant', content: null, ...said(question, '', 'start') },
  );
  for (const thought of piecesOf(words.trace)) yield chunk({ content: '', ...style.trace(thought) });
  if (style.between !== undefined) yield style.between;
  if (words.refusal) yield chunk({ refusal: words.refusal });
  for (const piece of piecesOf(words.content)) yield chunk(said(question, piece, 'on'));
  yield chunk({}, finishes[words.finish]);
  if (question.stream_options?.include_usage)
    yield event({ ...top, choices: [], usage: style.usage(counted(question, words, settings)) });
  yield 'data: [DONE]\n\n';
}

interface Part {
  readonly text?: string;
}

interface Posted {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string | readonly Part[] }[];
}

const textOf = (content: string | readonly Part[]): string =>
  typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');

/** A posted chat, which all these services take as it is; parts of a message are put together. */
export const chatQuestion =
  (...paths: readonly RegExp[]) =>
  ({ method, path, body }: ReceivedRequest): ChatRequest | null => {
    if (method !== 'POST' || !paths.some((each) => each.test(path))) return null;
    const { messages, ...rest }: Posted = JSON.parse(body);
    return { ...rest, messages: messages.map(({ role, content }) => ({ role, content: textOf(content) })) };
  };

/** `{"error": {message, type, param, code}}`, as OpenAI writes it and most others copy. */
export const openAIError = (
  status: number,
  message: string,
  type: string,
  code: string | null = null,
  param: string | null = null,
  headers: Readonly<Record<string, string>> = {},
): Reply => json(status, { error: { message, type, param, code } }, headers);

/** The form of the answer that a question asks for. */
export function formOf({
  response_format: format,
  tools,
}: ChatRequest): 'json_schema' | 'tool' | 'json_object' | 'text' {
  if (tools) return 'tool';
  return format?.type === 'json_schema' || format?.type === 'json_object' ? format.type : 'text';
}

/** The first field or form of a question that the settings refuse. */
export function refusedIn(
  question: ChatRequest,
  { refusedFields, refusedFormats }: ServiceSettings,
): { readonly form: string } | { readonly field: string } | null {
  const form = refusedFormats.find((kind) => kind === formOf(question));
  if (form) return { form };
  const field = refusedFields.find((name) => name in question);
  return field ? { field } : null;
}

/** The answer to a browser's preflight, as gateways and local servers with open CORS give it. */
export const openCors = ({ headers: { origin } }: ReceivedRequest): Readonly<Record<string, string>> =>
  origin === undefined
    ? {}
    : { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'authorization, content-type, accept' };

export const bearerOf = ({ headers: { authorization } }: ReceivedRequest): string | undefined =>
  authorization?.replace(/^Bearer /, '');
