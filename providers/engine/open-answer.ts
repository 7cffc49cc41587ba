import { DesksideFault, fault } from '../../core/errors';
import type { StructuredKind } from '../../core/providers';
import type { Call, ModelRequest, Posted } from '../provider';
import type { Connection } from './connection';
import { passing, retryAfterMs, toFault } from './faults';
import { avoided, kindToTry, noteRefused, noteTaken, recall } from './lessons';
import { limitsOf, TimeLimits } from './time-limits';
import type { Transport } from './reading';
import { FORM, type Manner, type Piece, type Wire } from './wire';

/** An answer that has begun. `timeLimits.end()` must be called when it is read or given up. */
export interface OpenAnswer {
  readonly pieces: AsyncIterable<Piece>;
  readonly timeLimits: TimeLimits;
  readonly transport: Transport;
  readonly kind: StructuredKind;
}

const RETRIES = 2;
const BACKOFF_MS = 600;
/** A server that asks for a longer wait is not waited for: the person is told how long instead. */
const LONGEST_WAIT_MS = 10_000;

/** What nobody let out; the SDK takes it for a network that failed. */
const isOwn = (thrown: unknown): boolean =>
  thrown instanceof DesksideFault || (thrown instanceof Error && thrown.cause instanceof DesksideFault);

/** Milliseconds before another try, or `null` when it makes no sense. */
function waitBeforeRetry(connection: Connection, wire: Wire, thrown: unknown, tried: number): number | null {
  if (tried >= RETRIES || isOwn(thrown)) return null;
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

/** What one question leaves out, as its refusals come in. */
interface Attempt {
  readonly forms: Set<StructuredKind>;
  readonly fields: Set<string>;
  most: number | undefined;
  /** Refusals that taught something. */
  lessons: number;
}

/** Every form and a few fields; a server that finds something else each time is not followed any further. */
const MOST_LESSONS = 10;

const mannerOf = (wire: Wire, request: ModelRequest, { forms, fields, most }: Attempt): Manner => ({
  request,
  kind: request.schema ? kindToTry(wire, forms) : 'text',
  refuses: fields,
  most,
});

/** Learns from a refusal what this question has to leave out; false when it taught nothing new. */
async function teaches(
  connection: Connection,
  wire: Wire,
  thrown: unknown,
  manner: Manner,
  attempt: Attempt,
): Promise<boolean> {
  const read = wire.read(thrown);
  if (read === null || typeof read === 'string') return false;
  const lesson = attempt.lessons < MOST_LESSONS ? wire.lesson(read, manner) : null;
  if (lesson === null) return false;
  attempt.lessons += 1;
  const { request, kind } = manner;
  if ('most' in lesson) {
    if (attempt.most !== undefined && lesson.most >= attempt.most) return false;
    attempt.most = lesson.most;
    return true;
  }
  const { without, sure } = lesson;
  if (without === FORM) {
    if (kind === wire.kinds.at(-1)) return false;
    attempt.forms.add(kind);
    if (sure) await noteRefused(connection, request, { form: kind });
    return true;
  }
  if (attempt.fields.has(without)) return false;
  attempt.fields.add(without);
  if (sure) await noteRefused(connection, request, { field: without });
  return true;
}

async function post(connection: Connection, wire: Wire, manner: Manner, call: Call): Promise<OpenAnswer> {
  const timeLimits = new TimeLimits(connection.clock, call, limitsOf(connection.local));
  const transport: Transport = { streamed: true, finished: false };
  const { onSent, approval } = call;
  const watcher = { onBytes: () => timeLimits.heard(), approval, ...(onSent ? { onPosted: onSent } : {}) };
  try {
    const pieces = await wire.post({ ...manner, signal: timeLimits.signal, watcher, transport });
    return { pieces, timeLimits, transport, kind: manner.kind };
  } catch (error) {
    timeLimits.end();
    throw timeLimits.fault ?? error;
  }
}

/** What one question leaves out from its beginning. */
function firstAttempt(connection: Connection, wire: Wire, request: ModelRequest, mayLookAgain: boolean): Attempt {
  const { forms, fields } = avoided(connection, wire, request, mayLookAgain);
  return { forms: new Set(forms), fields: new Set(fields), most: undefined, lessons: 0 };
}

/** What was to be posted, and went nowhere. */
class OnlyLookedAt extends Error {}

/**
 * The first request of {@link openAnswer} as it would be posted, through the same SDK and with all that is known of the server. The way
 * out that is handed in keeps what comes and lets nothing go. Throws faults only.
 */
export async function wouldPost(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<Posted> {
  await recall(connection);
  const manner = mannerOf(wire, request, firstAttempt(connection, wire, request, false));
  const seen: Posted[] = [];
  const watcher = {
    wayOut: async ({ url }: { readonly url: URL }, init: RequestInit): Promise<Response> => {
      if (typeof init.body === 'string') seen.push({ url: url.href, body: init.body });
      throw new OnlyLookedAt('nothing was sent');
    },
  };
  try {
    await wire.post({ ...manner, signal, watcher, transport: { streamed: true, finished: false } });
  } catch (thrown) {
    const [first] = seen;
    if (first === undefined || signal.aborted) throw toFault(connection, wire, thrown);
    return first;
  }
  throw fault('unexpected');
}

/** Posts until an answer begins: retries what passes, leaves out what the server refuses. Throws faults only, and what `call.again` throws. */
export async function openAnswer(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  call: Call,
): Promise<OpenAnswer> {
  // What a person has looked at is asked in that way, and no other is tried out on the side.
  const attempt = firstAttempt(connection, wire, request, call.approval === undefined);
  for (let tried = 0, posted = false; ; posted = true) {
    if (posted) await call.again?.();
    const manner = mannerOf(wire, request, { ...attempt, fields: new Set(attempt.fields) });
    try {
      const opened = await post(connection, wire, manner, call);
      await noteTaken(connection, wire, manner);
      return opened;
    } catch (error) {
      if (await teaches(connection, wire, error, manner, attempt)) continue;
      const wait = waitBeforeRetry(connection, wire, error, tried);
      if (wait === null) throw toFault(connection, wire, error);
      tried += 1;
      await pause(connection, wait, call.signal);
    }
  }
}
