import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './config';
import { PERL, perl } from './paths';

/** Several, since a page asks for its parts at once. */
const WORKERS = 3;
const PATIENCE_MS = 60_000;
const TRIES = 5;

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/NoAuth/Login.html', method: 'HEAD', agent: false });
    asked.on('response', (response) => {
      response.resume();
      resolve(true);
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });

/** RT's own server as a process of its own; whatever ends this process ends that one too. */
export class ServerProcess {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {}

  /** `port`: the one to try first. RT names its session's cookie after it, so that another one ends everybody's session. */
  static async start(place: Place, port?: number): Promise<ServerProcess> {
    for (let tries = 1; ; tries += 1) {
      const first = tries === 1 ? port : undefined;
      const started = await ServerProcess.#startAt(first ?? (await freePort()), place);
      if (started) return started;
      if (tries === TRIES) throw new Error(`Request Tracker does not start; see ${place.log}`);
    }
  }

  /** Undefined when it ended by itself: somebody else took the port in between. */
  static async #startAt(port: number, place: Place): Promise<ServerProcess | undefined> {
    const child = spawn(PERL, [perl('keep.pl'), String(port), String(WORKERS)], {
      env: { ...process.env, ...place.environment() },
    });
    const log = createWriteStream(place.log, { flags: 'a' });
    child.stderr.pipe(log);
    // Writing to one that has ended is told by its exit.
    child.stdin.on('error', () => undefined);
    const server = new ServerProcess(port, child);
    const until = Date.now() + PATIENCE_MS;
    while (child.exitCode === null && Date.now() < until) {
      if ((await answers(port)) && child.exitCode === null) return server;
      await pause(50);
    }
    await server.stop();
    return undefined;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const closed = once(this.child, 'close');
    this.child.stdin.end();
    await closed;
  }
}
