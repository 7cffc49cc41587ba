import * as z from 'zod/mini';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, type OpenAI } from 'openai';
import { providerFacts } from '../../core/providers';
import type { Connection } from '../engine/connection';
import { WORDS_LIMIT } from '../engine/error-body';
import { errorIn } from '../engine/error-shapes';
import { eventsIn } from '../engine/events';
import { fieldsOf } from '../engine/loose';
import { limitNamed } from '../engine/room';
import type { Manner, Piece, Posting, Refusal, Thrown, Wire } from '../engine/wire';
import { readChunk } from './chunk';
import { createClient } from './client';
import type { ChatBody, Dialect, OwnFields } from './dialect';
import { listModels } from './models';
import { lessonOf } from './refused';
import { commonBody, limitedBody } from './request-body';

const PARAM_LIMIT = 200;

const name = z.optional(z.string());

/** The names of causes that OpenRouter (`metadata`) and Azure (`innererror`) put beside the message; never text that they quote. */
const namesSchema = z.object({
  metadata: z.optional(z.object({ error_type: name, limit_source: name, reason: name })),
  innererror: z.optional(z.object({ code: name })),
});

function namesIn(error: unknown): readonly (string | undefined)[] {
  const read = namesSchema.safeParse(error);
  if (!read.success) return [];
  const { metadata, innererror } = read.data;
  return [metadata?.error_type, metadata?.limit_source, metadata?.reason, innererror?.code];
}

function refusalOf(thrown: APIError): Refusal {
  const {
    status,
    headers,
    code,
    type,
    param,
    message,
  }: {
    status: unknown;
    headers: unknown;
    code?: unknown;
    type?: unknown;
    param?: unknown;
    message: string;
  } = thrown;
  const named = typeof code === 'number' || (typeof code === 'string' && /^\d{3}$/.test(code)) ? Number(code) : NaN;
  return {
    // An error inside of a stream has no status; OpenRouter's carries one as its code.
    status: typeof status === 'number' ? status : named >= 400 && named < 600 ? named : undefined,
    words: [message, code, type, ...namesIn(thrown.error)]
      .filter((word) => typeof word === 'string' && word !== '')
      .join(' · ')
      .slice(0, WORDS_LIMIT),
    param: typeof param === 'string' ? param.slice(0, PARAM_LIMIT) : undefined,
    headers: headers instanceof Headers ? headers : undefined,
  };
}

function readThrown(thrown: unknown): Thrown {
  if (thrown instanceof APIUserAbortError || (thrown instanceof Error && thrown.name === 'AbortError'))
    return 'aborted';
  if (thrown instanceof APIConnectionTimeoutError) return 'late';
  if (thrown instanceof APIConnectionError) return 'unreachable';
  if (thrown instanceof APIError) return refusalOf(thrown);
  // A connection that broke while the body was read, or an event that was cut in the middle.
  return thrown instanceof TypeError || thrown instanceof SyntaxError ? 'broken' : null;
}

/** The pieces of a stream. Throws an `APIError` for an error that is told inside of it, in whatever shape. */
async function* piecesOf({ body, headers }: Response, { signal, transport }: Posting): AsyncGenerator<Piece> {
  if (!body) return;
  for await (const { event, json } of eventsIn(body, signal, () => (transport.finished = true))) {
    const told = errorIn(json, event);
    if (told) throw new APIError(undefined, { ...fieldsOf(told.inner), ...told }, undefined, headers);
    yield readChunk(json);
  }
}

async function* inOnePiece(whole: unknown): AsyncGenerator<Piece> {
  yield readChunk(whole);
}

/** An answer in one piece, for servers that do not stream this model. */
async function wholeAnswer(client: OpenAI, body: ChatBody, { signal, transport }: Posting): Promise<unknown> {
  const { stream_options: _, ...rest } = body;
  const whole = await client.chat.completions.create({ ...rest, stream: false }, { signal });
  Object.assign(transport, { streamed: false, finished: true });
  return whole;
}

/** The body that is posted for a request that is written so. */
function bodyOf(connection: Connection, dialect: Dialect, manner: Manner): ChatBody & OwnFields {
  const writing = { connection, ...manner };
  const common = commonBody(writing);
  return { ...limitedBody(dialect.body?.(common, writing) ?? common, manner), ...dialect.ownFields?.(writing) };
}

const limitOf = ({ max_tokens: usual, max_completion_tokens: newer }: ChatBody): number => usual ?? newer ?? Infinity;

function carries(body: ChatBody & OwnFields, field: string, { request, kind, refuses }: Manner): boolean {
  switch (field) {
    case 'stream':
      return !refuses.has('stream');
    case 'stream_options':
      return !refuses.has('stream') && field in body;
    case 'system':
      return body.messages[0]?.role === 'system';
    case 'room':
      return limitOf(body) > request.maxTokens;
    case 'strict':
      return JSON.stringify([body.response_format, body.tools]).includes('"strict":true') && kind !== 'text';
    case 'reasoning_effort':
      return 'reasoning_effort' in body || 'reasoning' in body;
    default:
      return limitOf(body) > (limitNamed(field) ?? Infinity) || field in body;
  }
}

/** The OpenAI chat API, spoken by one service's dialect. */
export function chatWire(connection: Connection, dialect: Dialect): Wire {
  const { faultOf, checkKey, contextTokens, contextAdvice } = dialect;
  return {
    kinds: dialect.ignoresForms?.(connection) ? ['text'] : providerFacts[connection.provider].structured,
    async post(posting) {
      const { refuses, signal, watcher, transport } = posting;
      const client = createClient(connection, dialect, watcher, transport);
      const body = bodyOf(connection, dialect, posting);
      if (refuses.has('stream')) return inOnePiece(await wholeAnswer(client, body, posting));
      return piecesOf(await client.chat.completions.create(body, { signal }).asResponse(), posting);
    },
    read: readThrown,
    lesson(refusal, manner) {
      const body = bodyOf(connection, dialect, manner);
      return lessonOf(refusal, manner, {
        refusesForm: dialect.refusesKind?.(refusal) ?? false,
        asked: limitOf(body),
        carries: (field) => carries(body, field, manner),
      });
    },
    carries: (field, manner) => carries(bodyOf(connection, dialect, manner), field, manner),
    listModels: (signal) => dialect.listModels?.(connection, signal) ?? listModels(connection, dialect, signal),
    ...(faultOf ? { faultOf: (refusal: Refusal) => faultOf(refusal, connection) } : {}),
    ...(checkKey ? { checkKey: (signal: AbortSignal) => checkKey(connection, signal) } : {}),
    ...(contextTokens ? { contextTokens: (signal: AbortSignal) => contextTokens(connection, signal) } : {}),
    ...(contextAdvice === undefined ? {} : { contextAdvice }),
  };
}
