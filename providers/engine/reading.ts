import { fault } from '../../core/errors';

/** What is known of the transport when a request is over. */
export interface Transport {
  /** False when the server answered in one piece although a stream was asked for. */
  streamed: boolean;
  /** The end mark of a stream went by. */
  finished: boolean;
}

/**
 * Bytes, unpacked, from the first one. A stream spends about 250 bytes of frame on each word, so it may be longer than an answer in
 * one piece. A list holds every model with all that its service says about it: OpenRouter's 346 models take 398 kB. `start`: white
 * space before anything can be seen, with which servers keep a connection open.
 */
export const READ_LIMIT = {
  whole: 256_000,
  list: 8_000_000,
  stream: 4_000_000,
  error: 16_000,
  start: 64_000,
} as const;

/** Takes a body apart, and counts every byte of it. */
export class Reader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  /** Bytes so far. */
  size = 0;

  constructor(
    body: ReadableStream<Uint8Array>,
    private readonly onBytes: () => void,
  ) {
    this.#reader = body.getReader();
  }

  /** The next bytes; `null` at the end. */
  async read(): Promise<Uint8Array | null> {
    const { value, done } = await this.#reader.read();
    if (done) return null;
    this.size += value.byteLength;
    this.onBytes();
    return value;
  }

  cancel(reason?: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}

/** Reads on to the end, or until there are more than `limit` bytes. */
export async function readWhole(
  first: Uint8Array,
  reader: Reader,
  limit: number,
): Promise<{ text: string; complete: boolean }> {
  const decoder = new TextDecoder();
  let text = decoder.decode(first.subarray(0, limit), { stream: true });
  for (;;) {
    if (reader.size > limit) {
      await reader.cancel();
      return { text, complete: false };
    }
    const bytes = await reader.read();
    if (bytes === null) return { text: text + decoder.decode(), complete: true };
    text += decoder.decode(bytes.subarray(0, limit), { stream: true });
  }
}

/** The stream as it comes, with a limit. */
export function readOn(first: Uint8Array, reader: Reader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(first),
    async pull(to) {
      if (reader.size > READ_LIMIT.stream) {
        await reader.cancel();
        throw fault('bad-answer');
      }
      const bytes = await reader.read();
      if (bytes === null) return to.close();
      to.enqueue(bytes);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Bytes of a chunk that are looked at for the first that can be seen. */
const LOOK_BYTES = 4_096;

const startOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, LOOK_BYTES)).trimStart();

/** The first byte that is not white space decides what the body is; content types of local servers are unreliable. */
export const kindOf = (first: Uint8Array): 'html' | 'json' | 'events' => {
  const start = startOf(first).charAt(0);
  if (start === '<') return 'html';
  return start === '{' || start === '[' ? 'json' : 'events';
};

/** Without the white space before them; none where a body has nothing else. `null`: it had too much of it, and was given up. */
export async function firstBytes(reader: Reader): Promise<Uint8Array | null> {
  for (;;) {
    const bytes = await reader.read();
    if (bytes === null) return new Uint8Array();
    const from = bytes.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
    if (from !== -1) return bytes.subarray(from);
    if (reader.size > READ_LIMIT.start) {
      await reader.cancel();
      return null;
    }
  }
}
