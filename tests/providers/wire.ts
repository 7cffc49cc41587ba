import type { ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour';
import { readPrompt, wantsChoice, type ChatRequest } from './plausible-answer';

/** The words of an answer and the fields around them. */
export interface Words {
  readonly content: string;
  readonly trace: string;
  readonly refusal: string;
  readonly finish: string;
}

const TRACE = 'Okay, the user wants an answer. TRACE-NEVER-SHOWN. Let me think about it.';

/** What the model says under a behaviour. */
export function wordsFor(behaviour: Behaviour, request: ChatRequest, answer: string): Words {
  const words: Words = { content: answer, trace: '', refusal: '', finish: 'stop' };
  switch (behaviour) {
    case 'unknown-category':
      return { ...words, content: JSON.stringify({ category: 'c999', priority: 'p999', confidence: 0.9, reason: 'It fits.', alternatives: [] }) };
    case 'prose':
      return { ...words, content: `I would say that this is about ${readPrompt(request).categories[0]?.name ?? 'something else'}.` };
    case 'broken-json':
      return { ...words, content: wantsChoice(request) ? answer.slice(0, -2) : answer };
    case 'empty':
      return { ...words, content: '' };
    case 'huge':
      return { ...words, content: 'word '.repeat(400_000) };
    case 'refusal':
      return { ...words, content: '', refusal: 'I’m sorry, I can’t help with that.' };
    case 'content-filter':
      return { ...words, content: answer.slice(0, 10), finish: 'content_filter' };
    case 'length':
      return { ...words, content: answer.slice(0, Math.ceil(answer.length / 2)), finish: 'length' };
    case 'thinking-tags':
      return { ...words, content: `<think>\n${TRACE}\n</think>\n\n${answer}` };
    case 'thinking-unopened':
      return { ...words, content: `${TRACE}\n</think>\n\n${answer}` };
    case 'thinking-field':
      return { ...words, trace: TRACE };
    default:
      return words;
  }
}

const usageOf = (request: ChatRequest, words: Words) => {
  const prompt = Math.ceil(request.messages.reduce((sum, { content }) => sum + content.length, 0) / 4);
  const completion = Math.ceil(words.content.length / 4);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
};

const frame = { id: 'chatcmpl-1', created: 1_750_000_000, system_fingerprint: 'fp_practice' };

export function wholeCompletion(request: ChatRequest, words: Words): string {
  const message = { role: 'assistant', content: words.content, ...(words.trace ? { reasoning: words.trace, reasoning_content: words.trace } : {}), ...(words.refusal ? { refusal: words.refusal } : {}) };
  return JSON.stringify({ ...frame, object: 'chat.completion', model: request.model, choices: [{ index: 0, message, finish_reason: words.finish }], usage: usageOf(request, words) });
}

/** Pieces of text as a model gives them: a word with the space before it. */
const pieces = (text: string): string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];

export const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

/** The events of a stream in order: role, words, finish, usage when asked for, end mark. */
export function* streamEvents(request: ChatRequest, words: Words): Generator<string> {
  const chunk = (delta: object, finish: string | null = null): string =>
    event({ ...frame, object: 'chat.completion.chunk', model: request.model, choices: [{ index: 0, delta, finish_reason: finish }] });
  yield chunk({ role: 'assistant', content: '' });
  for (const trace of pieces(words.trace)) yield chunk({ content: '', reasoning: trace, reasoning_content: trace });
  if (words.refusal) yield chunk({ refusal: words.refusal });
  // The huge answer goes out in large pieces: the limit is about bytes, not about events.
  if (words.content.length > 1_000_000) for (let at = 0; at < words.content.length; at += 16_384) yield chunk({ content: words.content.slice(at, at + 16_384) });
  else for (const piece of pieces(words.content)) yield chunk({ content: piece });
  yield chunk({}, words.finish);
  if (request.stream_options?.include_usage) yield event({ ...frame, object: 'chat.completion.chunk', model: request.model, choices: [], usage: usageOf(request, words) });
  yield 'data: [DONE]\n\n';
}

export interface Sending {
  readonly response: ServerResponse;
  readonly behaviour: Behaviour;
  readonly events: readonly string[];
  /** Awaited before every event. */
  readonly beforeEach: () => Promise<void>;
}

const halves: readonly Behaviour[] = ['half-then-break', 'half-then-end', 'half-event', 'error-event'];

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });

export async function sendStream({ response, behaviour, events, beforeEach }: Sending): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const sent = halves.includes(behaviour) ? events.slice(0, Math.max(2, Math.floor(events.length / 2))) : events;
  for (const text of sent) {
    await beforeEach();
    if (response.destroyed) return;
    if (!response.write(text)) await drained(response);
  }
  if (behaviour === 'half-then-break') return void response.write(event({ choices: [] }), () => response.socket?.destroy());
  if (behaviour === 'half-event') response.write('data: {"choices":[{"delta":{"cont');
  if (behaviour === 'error-event') response.write(`event: error\n${event({ error: { message: 'The model has crashed without additional information. (Exit code: 6)' } })}`);
  response.end();
}
