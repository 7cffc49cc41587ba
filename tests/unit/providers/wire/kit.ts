import { openWay } from '../../../providers/open-way';
import { createAnthropic } from '../../../../providers/anthropic';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../../providers/provider';
import { DesksideFault, type ErrorCode } from '../../../../core/errors';
import { addressOf, Notes } from '../anthropic/kit';
import { call, provider, TestClock, TestMemory } from '../helpers';

/** How a connection ends after the bytes that came: cleanly, or broken. */
export type Ending = 'close' | 'reset';

const encoder = new TextEncoder();

/** A body of literal bytes, handed over in the given pieces. */
export function bodyOf(pieces: readonly Uint8Array[], ending: Ending = 'close'): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(to) {
      const piece = pieces[at++];
      if (piece) to.enqueue(piece);
      else if (ending === 'close') to.close();
      else to.error(new TypeError('terminated'));
    },
  });
}

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

export const answering =
  (body: () => ReadableStream<Uint8Array>, status = 200): typeof fetch =>
  async () =>
    new Response(body(), { status });

/** A model behind the OpenAI SDK, or behind Anthropic's, on literal bytes. */
export const modelOn = (fetchIt: typeof fetch, api: 'chat' | 'anthropic' = 'chat'): LanguageModel =>
  api === 'chat'
    ? provider('compatible', { address: 'http://127.0.0.1:9', model: 'm', fetch: fetchIt, memory: new TestMemory() })
    : createAnthropic({
        address: addressOf('https://api.anthropic.com'),
        model: 'claude-sonnet-5',
        key: 'k',
        memory: new Notes(),
        clock: new TestClock(),
        wayOut: openWay(fetchIt),
      });

/** What a person saw of an answer, in turn, and how it ended. */
export interface Seen {
  readonly snapshots: readonly string[];
  readonly last: ModelAnswer | null;
  readonly error: ErrorCode | null;
}

export async function seen(model: LanguageModel, request: ModelRequest): Promise<Seen> {
  const answers: ModelAnswer[] = [];
  let error: ErrorCode | null = null;
  try {
    for await (const answer of model.stream(request, call())) answers.push(answer);
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault)) throw thrown;
    error = thrown.error.code;
  }
  return { snapshots: answers.map(({ text }) => text), last: answers.at(-1) ?? null, error };
}

/** Literal bytes to a person's eyes, in one piece. */
export const read = (body: string, request: ModelRequest, api: 'chat' | 'anthropic' = 'chat'): Promise<Seen> =>
  seen(
    modelOn(
      answering(() => bodyOf([bytesOf(body)])),
      api,
    ),
    request,
  );

/** A chunk of a stream of the chat API. */
export const chunk = (delta: unknown, finish: unknown = null, more: object = {}): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`;

export const DONE = 'data: [DONE]\n\n';

/** The text of an answer in words, as a server streams it. */
export const streamed = (text: string, finish: unknown = 'stop', tail = DONE): string =>
  (text.match(/\s*\S{1,5}/g) ?? [])
    .map((word) => chunk({ content: word }))
    .join('')
    .concat(chunk({}, finish), tail);

/** An event of Anthropic's API. */
export const event = (data: { readonly type: string; readonly [field: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

export const spoken = (
  text: string,
  reason: string | null = 'end_turn',
  tail = event({ type: 'message_stop' }),
): string =>
  [
    event({ type: 'message_start', message: { usage: { input_tokens: 10, output_tokens: 1 } } }),
    event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
    ...(text.match(/\s*\S{1,5}/g) ?? []).map((word) =>
      event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: word } }),
    ),
    event({ type: 'message_delta', delta: { stop_reason: reason }, usage: { output_tokens: 7 } }),
    tail,
  ].join('');
