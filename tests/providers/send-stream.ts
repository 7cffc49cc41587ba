import type { ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour';

export interface Sending {
  readonly response: ServerResponse;
  readonly behaviour: Behaviour;
  readonly events: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Written in the middle when the model crashes. */
  readonly errorEvent: string;
  /** The beginning of an event that never ends. */
  readonly halfEvent: string;
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

export async function sendStream({
  response,
  behaviour,
  events,
  headers,
  errorEvent,
  halfEvent,
  beforeEach,
}: Sending): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...headers });
  const sent = halves.includes(behaviour) ? events.slice(0, Math.max(2, Math.floor(events.length / 2))) : events;
  for (const text of sent) {
    await beforeEach();
    if (response.destroyed) return;
    if (!response.write(text)) await drained(response);
  }
  if (behaviour === 'half-then-break') return void response.write(':\n\n', () => response.socket?.destroy());
  if (behaviour === 'half-event') response.write(halfEvent);
  if (behaviour === 'error-event') response.write(errorEvent);
  response.end();
}
