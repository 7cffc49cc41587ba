import { fault } from '../../core/errors';
import type { Call, ModelAnswer, ModelRequest } from '../provider';
import type { Server } from './client';
import type { OpenAnswer } from './open-answer';
import { streamAnswer } from './stream';

/** The whole answer. Streamed underneath, so that Stop reaches the server and a long silence means a loading model. */
export async function completeAnswer(server: Server, request: ModelRequest, call: Call, onOpen?: (opened: OpenAnswer) => void): Promise<ModelAnswer> {
  let last: ModelAnswer | undefined;
  for await (const answer of streamAnswer(server, request, call, onOpen)) last = answer;
  if (!last) throw fault('empty-answer');
  return last;
}
