import type { ServerResponse } from 'node:http';

/** Tells open pages which ticket changed, as server-sent events. */
export function streamChanges(
  response: ServerResponse,
  live: { onChange(listener: (ticketId: number) => void): () => void },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  const stop = live.onChange((ticketId) => response.write(`data: ${JSON.stringify({ ticketId })}\n\n`));
  response.on('close', stop);
}
