import { createParser } from 'eventsource-parser';
import { parseJson } from './structured';

/** One event of a stream: its name, where it has one, and its JSON. */
export interface ServerEvent {
  readonly event: string | undefined;
  readonly json: unknown;
}

/** Milliseconds of reading in a row before others may use the thread. */
const STRETCH_MS = 12;

const END = /^["'\s]*\[?done\]?["'\s]*$/i;
const LONGEST_END = 24;

const isEnd = (data: string): boolean => data.length <= LONGEST_END && END.test(data);

/**
 * The JSON of one event's data. Empty for heartbeats and other words. Throws a `SyntaxError` for JSON that was cut, since words of
 * the answer are missing then.
 */
function valuesIn(data: string): readonly unknown[] {
  // A failed parse is dear, and heartbeats may be many.
  if (!/^\s{0,100}[{[]/.test(data)) return [];
  const whole = parseJson(data);
  if (whole !== undefined) return [whole];
  // Servers that forget the empty line between two events.
  const lines = data.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parseJson);
  if (lines.length < 2 || values.includes(undefined)) throw new SyntaxError('An event was cut.');
  return values;
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The events of a body of server-sent events, until its end mark, which is told to `onEnd`. Comments, heartbeats and every event
 * without JSON are passed over; what is wrong after the end mark is never read. Rejects when the connection breaks, and with an
 * `AbortError` as soon as the signal comes.
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onEnd: () => void,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const arrived: { event: string | undefined; data: string }[] = [];
  const parser = createParser({ onEvent: ({ event, data }) => arrived.push({ event, data }) });
  // Ends a read that waits.
  const stop = (): void => void Promise.allSettled([reader.cancel()]);
  signal.addEventListener('abort', stop, { once: true });
  let since = performance.now();
  try {
    for (let over = false; !over;) {
      const { value, done } = await reader.read();
      if (signal.aborted) throw new DOMException('Aborted', 'AbortError');
      over = done;
      // A stream that ends cleanly may leave out the empty line after its last event.
      parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
      for (const { event, data } of arrived.splice(0)) {
        if (isEnd(data)) return onEnd();
        for (const json of valuesIn(data)) {
          if (signal.aborted) throw new DOMException('Aborted', 'AbortError');
          yield { event, json };
        }
        if (performance.now() - since < STRETCH_MS) continue;
        await breath();
        since = performance.now();
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
