import * as z from 'zod/mini';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, type OpenAI } from 'openai';
import { providerFacts } from '../../core/providers';
import type { Connection } from '../engine/connection';
import { errorIn, WORDS_CHARS } from '../engine/error-shapes';
import { eventsIn } from '../engine/events';
import { fieldsOf } from '../engine/loose';
import type { Piece, Posting, Refusal, Thrown, Wire } from '../engine/wire';
import { readChunk } from './chunk';
import { createClient } from './client';
import type { ChatBody, Dialect } from './dialect';
import { listModels } from './models';
import { commonBody, refusedField } from './request-body';

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

const FORMAT_REFUSED =
  /response_format|json_schema|json_object|structured output|guided|does not support tools|tool_choice|tools? (is|are) not supported|function call/i;

function refusalOf(thrown: APIError): Refusal {
  const {
    status,
    headers,
    code,
    type,
    message,
  }: { status: unknown; headers: unknown; code?: unknown; type?: unknown; message: string } = thrown;
  const named = typeof code === 'number' || (typeof code === 'string' && /^\d{3}$/.test(code)) ? Number(code) : NaN;
  return {
    // An error inside of a stream has no status; OpenRouter's carries one as its code.
    status: typeof status === 'number' ? status : named >= 400 && named < 600 ? named : undefined,
    words: [message, code, type, ...namesIn(thrown.error)]
      .filter((word) => typeof word === 'string' && word !== '')
      .join(' · ')
      .slice(0, WORDS_CHARS),
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
  const { faultOf, checkKey, contextTokens, contextAdvice } = dialect;
  return {
    kinds: providerFacts[connection.provider].structured,
    async post(posting) {
      const { request, kind, refuses, signal, watcher, transport } = posting;
      const writing = { connection, request, kind, refuses };
      const common = commonBody(writing);
      const client = createClient(connection, dialect, watcher, transport);
      const body = { ...(dialect.body?.(common, writing) ?? common), ...dialect.ownFields?.(writing) };
      if (refuses.has('stream')) return inOnePiece(await wholeAnswer(client, body, posting));
      return piecesOf(await client.chat.completions.create(body, { signal }).asResponse(), posting);
    },
    read: readThrown,
    lesson: (refusal, { request }) => lessonOf(dialect, refusal, request.schema !== undefined),
    listModels: (signal) => dialect.listModels?.(connection, signal) ?? listModels(connection, dialect, signal),
    ...(faultOf ? { faultOf: (refusal: Refusal) => faultOf(refusal, connection) } : {}),
    ...(checkKey ? { checkKey: (signal: AbortSignal) => checkKey(connection, signal) } : {}),
    ...(contextTokens ? { contextTokens: (signal: AbortSignal) => contextTokens(connection, signal) } : {}),
    ...(contextAdvice === undefined ? {} : { contextAdvice }),
  };
}
