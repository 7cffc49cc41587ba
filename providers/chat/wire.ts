import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { fault } from '../../core/errors';
import { providerFacts } from '../../core/providers';
import type { Connection } from '../engine/connection';
import type { Piece, Refusal, Thrown, Wire } from '../engine/wire';
import { readChunk } from './chunk';
import { createClient } from './client';
import type { Dialect } from './dialect';
import { listModels } from './models';
import { commonBody, refusedField } from './request-body';

const FORMAT_REFUSED = /response_format|json_schema|json_object|structured output|guided|does not support tools|tool_choice|tools? (is|are) not supported|function call/i;

function readThrown(thrown: unknown): Thrown {
  if (thrown instanceof APIUserAbortError || (thrown instanceof Error && thrown.name === 'AbortError')) return 'aborted';
  if (thrown instanceof APIConnectionTimeoutError) return 'late';
  if (thrown instanceof APIConnectionError) return 'unreachable';
  if (thrown instanceof APIError) {
    const headers: unknown = thrown.headers;
    const status: unknown = thrown.status;
    return {
      status: typeof status === 'number' ? status : undefined,
      words: [thrown.message, thrown.code ?? '', thrown.type ?? ''].filter(Boolean).join(' · '),
      headers: headers instanceof Headers ? headers : undefined,
    };
  }
  // A connection that broke while the body was read, or an event that was cut in the middle.
  return thrown instanceof TypeError || thrown instanceof SyntaxError ? 'broken' : null;
}

async function* piecesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<Piece> {
  for await (const chunk of chunks) {
    const piece = readChunk(chunk);
    if (!piece) throw fault('bad-answer');
    yield piece;
  }
}

/** Only a refusal that names the format or the field teaches; an error that names neither is just an error. */
function lessonOf(dialect: Dialect, refusal: Refusal, structured: boolean): ReturnType<Wire['lesson']> {
  const { status, words } = refusal;
  if (structured && dialect.refusesKind?.(refusal)) return 'next-kind';
  if (status !== 400 && status !== 422) return null;
  const field = refusedField(words);
  if (field === 'strict') return { without: field };
  if (structured && FORMAT_REFUSED.test(words)) return 'next-kind';
  return field ? { without: field } : null;
}

/** The OpenAI chat API, spoken by one service's dialect. */
export function chatWire(connection: Connection, dialect: Dialect): Wire {
  const { faultOf, contextTokens, contextAdvice } = dialect;
  return {
    kinds: providerFacts[connection.provider].structured,
    async post({ request, kind, refuses, signal, watcher, transport }) {
      const writing = { connection, request, kind, refuses };
      const common = commonBody(writing);
      const client = createClient(connection, dialect, watcher, transport);
      const body = { ...(dialect.body?.(common, writing) ?? common), ...dialect.ownFields?.(writing) };
      return piecesOf(await client.chat.completions.create(body, { signal }));
    },
    read: readThrown,
    lesson: (refusal, { request }) => lessonOf(dialect, refusal, request.schema !== undefined),
    listModels: (signal) => dialect.listModels?.(connection, signal) ?? listModels(connection, dialect, signal),
    ...(faultOf ? { faultOf: (refusal: Refusal) => faultOf(refusal, connection) } : {}),
    ...(contextTokens ? { contextTokens: (signal: AbortSignal) => contextTokens(connection, signal) } : {}),
    ...(contextAdvice === undefined ? {} : { contextAdvice }),
  };
}
