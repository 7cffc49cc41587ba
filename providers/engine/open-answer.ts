import { fault } from '../../core/errors';
import type { StructuredKind } from '../../core/providers';
import type { Call, ModelRequest } from '../provider';
import type { Connection } from './connection';
import { passing, retryAfterMs, toFault } from './faults';
import { learn, nextKind } from './lessons';
import { limitsOf, Patience } from './patience';
import type { Transport } from './reading';
import type { Piece, Wire } from './wire';

/** An answer that has begun. `patience.end()` must be called when it is read or given up. */
export interface OpenAnswer {
  readonly pieces: AsyncIterable<Piece>;
  readonly patience: Patience;
  readonly transport: Transport;
  readonly kind: StructuredKind;
}

const RETRIES = 2;
const BACKOFF_MS = 600;
/** A server that asks for a longer wait is not waited for: the person is told how long instead. */
const LONGEST_WAIT_MS = 10_000;

/** Milliseconds before another try, or `null` when it makes no sense. */
function waitBeforeRetry(connection: Connection, wire: Wire, thrown: unknown, tried: number): number | null {
  if (tried >= RETRIES) return null;
  const backoff = BACKOFF_MS * 2 ** tried * (0.5 + connection.random());
  // Chromium itself holds an extension's requests back for about a second after a server's third error in a row, and says no
  // more than that the network failed. A server on this computer is exempt, and when it does not run, waiting changes nothing.
  if (wire.read(thrown) === 'unreachable') return connection.address.loopback ? null : backoff;
  const refusal = passing(connection, wire, thrown);
  if (!refusal) return null;
  const wait = retryAfterMs(refusal) ?? backoff;
  return wait <= LONGEST_WAIT_MS ? wait : null;
}

const pause = ({ clock }: Connection, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(fault('stopped'));
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Learns from a refusal what to leave out next time; `null` when it taught nothing. */
async function lesson(
  connection: Connection,
  wire: Wire,
  thrown: unknown,
  kind: StructuredKind,
  request: ModelRequest,
): Promise<StructuredKind | null> {
  const read = wire.read(thrown);
  if (read === null || typeof read === 'string') return null;
  const { refuses } = connection.lessons;
  const taught = wire.lesson(read, { kind, request, refuses });
  if (taught === 'next-kind') return nextKind(wire, kind) ?? null;
  if (taught === null || refuses.has(taught.without)) return null;
  await learn(connection, { refuses: new Set([...refuses, taught.without]) });
  return kind;
}

async function post(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  kind: StructuredKind,
  call: Call,
): Promise<OpenAnswer> {
  const patience = new Patience(connection.clock, call, limitsOf(connection.local));
  const transport: Transport = { streamed: true, finished: false };
  const { onSent } = call;
  const watcher = { onBytes: () => patience.heard(), ...(onSent ? { onPosted: onSent } : {}) };
  try {
    const pieces = await wire.post({
      request,
      kind,
      refuses: connection.lessons.refuses,
      signal: patience.signal,
      watcher,
      transport,
    });
    return { pieces, patience, transport, kind };
  } catch (error) {
    patience.end();
    throw patience.fault ?? error;
  }
}

/** Posts until an answer begins: retries what passes, leaves out what the server refuses. Throws faults only. */
export async function openAnswer(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  firstKind: StructuredKind,
  call: Call,
): Promise<OpenAnswer> {
  let kind = firstKind;
  for (let tried = 0; ;) {
    try {
      return await post(connection, wire, request, kind, call);
    } catch (error) {
      const next = await lesson(connection, wire, error, kind, request);
      if (next) {
        kind = next;
        continue;
      }
      const wait = waitBeforeRetry(connection, wire, error, tried);
      if (wait === null) throw toFault(connection, wire, error);
      tried += 1;
      await pause(connection, wait, call.signal);
    }
  }
}
