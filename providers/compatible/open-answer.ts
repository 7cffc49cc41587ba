import { APIError } from 'openai';
import { fault } from '../../core/errors';
import type { Call, ModelRequest } from '../provider';
import { createClient, type Server } from './client';
import { mayPass, refusesFormat, retryAfterMs, toFault } from './errors';
import { Patience } from './patience';
import type { Transport } from './reading';
import { chatBody, refusedField } from './request-body';
import { nextKind, type StructuredKind } from './structured';

/** An answer that has begun. `patience.end()` must be called when it is read or given up. */
export interface OpenAnswer {
  readonly chunks: AsyncIterable<unknown>;
  readonly patience: Patience;
  readonly transport: Transport;
  readonly kind: StructuredKind;
}

const RETRIES = 2;
const BACKOFF_MS = 600;
/** A server that asks for a longer wait is not waited for: the person is told how long instead. */
const LONGEST_WAIT_MS = 10_000;

/** Milliseconds before another try, or `null` when it makes no sense. */
function waitBeforeRetry(server: Server, error: unknown, tried: number): number | null {
  if (tried >= RETRIES || !mayPass(server, error)) return null;
  const wait = retryAfterMs(error) ?? BACKOFF_MS * 2 ** tried * (0.5 + server.random());
  return wait <= LONGEST_WAIT_MS ? wait : null;
}

const pause = (server: Server, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(fault('stopped'));
    };
    const cancel = server.clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Learns from a refusal what to leave out next time; `null` when it taught nothing. */
function lesson(server: Server, error: unknown, kind: StructuredKind): StructuredKind | null {
  if (refusesFormat(error)) return nextKind(kind) ?? null;
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return null;
  const field = refusedField(error.message);
  if (!field || server.learnt.refuses.has(field)) return null;
  server.learnt.refuses.add(field);
  return kind;
}

async function post(server: Server, request: ModelRequest, kind: StructuredKind, call: Call): Promise<OpenAnswer> {
  const patience = new Patience(server.clock, call);
  const transport: Transport = { streamed: true, finished: false };
  const { onSent } = call;
  const client = createClient(server, { onBytes: () => patience.heard(), ...(onSent ? { onPosted: onSent } : {}) }, transport);
  try {
    const chunks = await client.chat.completions.create(chatBody(server, request, kind), { signal: patience.signal });
    return { chunks, patience, transport, kind };
  } catch (error) {
    patience.end();
    throw patience.fault ?? error;
  }
}

/** Posts until an answer begins: retries what passes, leaves out what the server refuses. Throws faults only. */
export async function openAnswer(server: Server, request: ModelRequest, firstKind: StructuredKind, call: Call): Promise<OpenAnswer> {
  let kind = firstKind;
  for (let tried = 0; ; ) {
    try {
      return await post(server, request, kind, call);
    } catch (error) {
      const next = lesson(server, error, kind);
      if (next) {
        kind = next;
        continue;
      }
      const wait = waitBeforeRetry(server, error, tried);
      if (wait === null) throw toFault(server, error);
      tried += 1;
      await pause(server, wait, call.signal);
    }
  }
}
