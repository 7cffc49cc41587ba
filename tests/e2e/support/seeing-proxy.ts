import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface SeeingProxy {
  readonly port: number;
  /** Every name that a browser wanted something of, with its port, in turn. */
  readonly seen: readonly string[];
  /** What a browser has to be started with, so that nothing goes past it, to this computer neither. */
  readonly args: readonly string[];
  close(): Promise<void>;
}

const isHere = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

/**
 * A proxy in front of everything that notes whom a browser wants to reach. `named`: ports on this computer by the end of the names that
 * they answer for, e.g. `.zendesk.com`. This computer is let through, all else is refused.
 */
export async function startSeeingProxy(named: Readonly<Record<string, number>>): Promise<SeeingProxy> {
  const seen: string[] = [];
  const open = new Set<Socket | Duplex>();
  const portOf = (host: string, port: number): number | null =>
    isHere(host) ? port : (Object.entries(named).find(([end]) => host.endsWith(end))?.[1] ?? null);
  const keep = <S extends Socket | Duplex>(socket: S): S => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser that is closed breaks off what it does not need any more.
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((incoming: IncomingMessage, answer) => {
    const url = new URL(incoming.url ?? '', 'http://nowhere.invalid');
    seen.push(url.host);
    const port = portOf(url.hostname, Number(url.port || 80));
    if (port === null) return void answer.writeHead(502).end();
    const { method, headers } = incoming;
    const on = request({ host: '127.0.0.1', port, method, headers, path: url.pathname + url.search }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    on.on('error', () => answer.destroy());
    answer.on('close', () => on.destroy());
    incoming.pipe(on);
  });
  server.on('connection', keep);
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { host, hostname, port: wanted } = new URL(`https://${incoming.url ?? ''}`);
    seen.push(host);
    const port = portOf(hostname, Number(wanted || 443));
    if (port === null) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const on = keep(
      connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        on.write(head);
        on.pipe(socket).pipe(on);
      }),
    );
    socket.on('close', () => on.destroy());
    on.on('close', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port was given');
  return {
    port: bound.port,
    seen,
    args: [`--proxy-server=http://127.0.0.1:${bound.port}`, '--proxy-bypass-list=<-loopback>'],
    close: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
