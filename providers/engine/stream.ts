import { fault } from '../../core/errors';
import type { Call, ModelAnswer, ModelRequest, ModelUsage } from '../provider';
import type { Connection } from './connection';
import { toFault } from './faults';
import { noteTrace, recall, startsInsideTrace } from './lessons';
import { openAnswer, type OpenAnswer } from './open-answer';
import { closesUnopened, visibleText } from './thinking';
import type { Wire } from './wire';

/** Characters of one answer, traces included. */
const TEXT_LIMIT = 256_000;

async function* read(connection: Connection, opened: OpenAnswer, asked: ModelRequest): AsyncGenerator<ModelAnswer> {
  const startsInside = startsInsideTrace(connection, asked);
  let raw = '';
  let shown = '';
  let usage: ModelUsage = {};
  let finish: 'end' | 'limit' | null = null;
  let refused = false;
  for await (const piece of opened.pieces) {
    usage = { ...usage, ...piece.usage };
    finish = piece.finish ?? finish;
    refused ||= piece.refused;
    raw += piece.text;
    if (raw.length > TEXT_LIMIT) throw fault('bad-answer');
    const text = visibleText(raw, false, startsInside);
    if (text !== shown || piece.usage) yield { text: (shown = text), usage };
  }
  // The SDKs end a stopped stream as if it were over, and its end mark may have arrived long before it was read.
  if (opened.patience.fault) throw opened.patience.fault;
  await noteTrace(connection, asked, closesUnopened(raw));
  // What was used is known by now, and it is billed whether or not there is an answer.
  if (refused) throw fault('refused');
  if (finish === 'limit') throw fault('truncated');
  // A stream that just stops is not an answer.
  if (finish === null && !opened.transport.finished) throw fault('cut-off');
  const text = visibleText(raw, true);
  if (text === '') throw fault('empty-answer');
  yield { text, usage };
}

/** An answer as it is written: cumulative, without traces, the last one with usage. Throws faults only. */
export async function* streamAnswer(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  call: Call,
  onOpen?: (opened: OpenAnswer) => void,
): AsyncGenerator<ModelAnswer> {
  await recall(connection);
  const opened = await openAnswer(connection, wire, request, call);
  try {
    onOpen?.(opened);
    yield* read(connection, opened, request);
  } catch (error) {
    throw opened.patience.fault ?? toFault(connection, wire, error);
  } finally {
    opened.patience.end();
  }
}

/** The whole answer. Streamed underneath, so that Stop reaches the server and a long silence means a loading model. */
export async function completeAnswer(
  connection: Connection,
  wire: Wire,
  request: ModelRequest,
  call: Call,
  onOpen?: (opened: OpenAnswer) => void,
): Promise<ModelAnswer> {
  let last: ModelAnswer | undefined;
  for await (const answer of streamAnswer(connection, wire, request, call, onOpen)) last = answer;
  if (!last) throw fault('empty-answer');
  return last;
}
