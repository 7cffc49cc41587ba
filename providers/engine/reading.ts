import { fault } from '../../core/errors';

/** What is known of the transport when a request is over. */
export interface Transport {
  /** False when the server answered in one piece although a stream was asked for. */
  streamed: boolean;
  /** The end mark of a stream went by. */
  finished: boolean;
}

/**
 * Bytes. A stream spends about 250 bytes of frame on each word, so it may be longer than an answer in one piece. A list holds every
 * model with all that its service says about it: OpenRouter's 346 models take 398 kB.
 */
export const READ_LIMIT = { whole: 256_000, list: 8_000_000, stream: 4_000_000, error: 16_000 } as const;

export type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads on to the end, or until there are more than `limit` bytes. */
export async function readWhole(
  first: Uint8Array,
  reader: Reader,
  limit: number,
  onBytes: () => void,
): Promise<{ text: string; complete: boolean }> {
  const decoder = new TextDecoder();
  let text = decoder.decode(first, { stream: true });
  for (let size = first.byteLength; ;) {
    if (size > limit) {
      await reader.cancel();
      return { text, complete: false };
    }
    const { value, done } = await reader.read();
    if (done) return { text: text + decoder.decode(), complete: true };
    onBytes();
    size += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
}

/** The stream as it comes, with a limit; remembers whether its end mark went by. */
export function readOn(
  first: Uint8Array,
  reader: Reader,
  endMark: string,
  transport: Transport,
  onBytes: () => void,
): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  let size = 0;
  let tail = '';
  const take = (chunk: Uint8Array, to: ReadableStreamDefaultController<Uint8Array>): void => {
    size += chunk.byteLength;
    const text = tail + decoder.decode(chunk, { stream: true });
    transport.finished ||= text.includes(endMark);
    tail = text.slice(-endMark.length);
    to.enqueue(chunk);
  };
  return new ReadableStream<Uint8Array>({
    start: (to) => take(first, to),
    async pull(to) {
      if (size > READ_LIMIT.stream) {
        await reader.cancel();
        throw fault('bad-answer');
      }
      const { value, done } = await reader.read();
      if (done) return to.close();
      onBytes();
      take(value, to);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The first byte that is not white space decides what the body is; content types of local servers are unreliable. */
export const kindOf = (first: Uint8Array): 'html' | 'json' | 'events' => {
  const start = new TextDecoder().decode(first).trimStart().charAt(0);
  if (start === '<') return 'html';
  return start === '{' || start === '[' ? 'json' : 'events';
};

export async function firstBytes(reader: Reader, onBytes: () => void): Promise<Uint8Array> {
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Uint8Array();
    onBytes();
    if (new TextDecoder().decode(value).trim() !== '') return value;
  }
}
