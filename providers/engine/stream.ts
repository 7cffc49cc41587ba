import { fault } from '../../core/errors';
import type { Call, ModelAnswer, ModelRequest } from '../provider';
import type { Connection } from './connection';
import { toFault } from './faults';
import { Heard } from './heard';
import { noteTrace, recall, startsInsideTrace } from './lessons';
import { openAnswer, type OpenAnswer } from './open-answer';
import type { Piece, Wire } from './wire';

/** An answer is shown again when it has grown by this part, so that a long one costs no more for each word than a short one. */
const STEP = 1 / 200;

const grown = (before: string, now: string): boolean =>
  now !== before && now.length - before.length >= before.length * STEP;

/** Reads to the end. What is wrong after the end is no matter any more. */
async function* follow(opened: OpenAnswer, heard: Heard): AsyncGenerator<Piece> {
  const { pieces, timeLimits } = opened;
  try {
    for await (const piece of pieces) {
      heard.add(piece);
      yield piece;
      if (heard.over) timeLimits.closing();
      else timeLimits.goesOn();
    }
  } catch (error) {
    if (!heard.over || timeLimits.fault) throw error;
  }
}

async function* read(connection: Connection, opened: OpenAnswer, asked: ModelRequest): AsyncGenerator<ModelAnswer> {
  const heard = new Heard(asked.schema?.schema ?? null, startsInsideTrace(connection, asked));
  let shown = '';
  const latest = (): ModelAnswer => ({ text: (shown = heard.text.shown), usage: heard.usage });
  try {
    for await (const piece of follow(opened, heard)) {
      if (heard.tooLong) throw fault('bad-answer');
      if (grown(shown, heard.text.shown) || piece.usage) yield latest();
    }
  } catch (error) {
    // What breaks is kept as far as it came.
    if (heard.text.shown !== shown) yield latest();
    throw error;
  }
  // A stopped answer may have wholly arrived before it was read.
  if (opened.timeLimits.fault) throw opened.timeLimits.fault;
  if (heard.text.shown !== shown) yield latest();
  // What was used is known by now, and it is billed whether or not there is an answer.
  if (heard.refused || heard.finish === 'refused') throw fault('refused');
  if (heard.finish === 'limit') throw fault('truncated');
  if (heard.finish === 'failed') throw fault('server-error');
  if (!heard.isWhole(opened.transport.finished)) throw fault('cut-off');
  const text = heard.answer();
  await noteTrace(connection, asked, heard.text.closedUnopened);
  if (text === '') throw fault('empty-answer');
  // It broke off in the middle of a thought, so what stands before it may be half of an answer.
  if (asked.schema === undefined && heard.text.unclosed) throw fault('cut-off');
  yield { text, usage: heard.usage };
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
    throw opened.timeLimits.fault ?? toFault(connection, wire, error);
  } finally {
    opened.timeLimits.end();
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
