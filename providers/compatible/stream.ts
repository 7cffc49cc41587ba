import { fault } from '../../core/errors';
import type { Call, ModelAnswer, ModelRequest, ModelUsage } from '../provider';
import { readChunk } from './chunk';
import type { Server } from './client';
import { toFault } from './errors';
import { openAnswer, type OpenAnswer } from './open-answer';
import { structuredKinds, type StructuredKind } from './structured';
import { closesUnopened, visibleText } from './thinking';

/** Characters of one answer, traces included. */
const TEXT_LIMIT = 256_000;

const memoryKey = (server: Server): string => `${server.address.baseUrl} ${server.model}`;

/** The kind that this server is known to take, or the best one, which is then a probe. */
async function kindToTry(server: Server): Promise<StructuredKind> {
  if (server.learnt.kind) return server.learnt.kind;
  const [kept] = await Promise.allSettled([server.remembered.get(memoryKey(server))]);
  return (kept.status === 'fulfilled' ? kept.value : undefined) ?? structuredKinds[0];
}

/** A memory that fails costs one refused request later, never this answer. */
async function remember(server: Server, kind: StructuredKind): Promise<void> {
  if (server.learnt.kind === kind) return;
  server.learnt.kind = kind;
  await Promise.allSettled([server.remembered.set(memoryKey(server), kind)]);
}

async function* read(server: Server, opened: OpenAnswer): AsyncGenerator<ModelAnswer> {
  const { learnt } = server;
  let raw = '';
  let shown = '';
  let finish: string | null = null;
  let usage: ModelUsage = {};
  for await (const item of opened.chunks) {
    const chunk = readChunk(item);
    if (!chunk) throw fault('bad-answer');
    if (chunk.refused) throw fault('refused');
    usage = chunk.usage ?? usage;
    finish = chunk.finish ?? finish;
    raw += chunk.text;
    if (raw.length > TEXT_LIMIT) throw fault('bad-answer');
    const text = visibleText(raw, false, learnt.startsInsideTrace);
    if (text !== shown) yield { text: (shown = text), usage };
  }
  learnt.startsInsideTrace ||= closesUnopened(raw);
  // A stream that just stops is not an answer. Neither is one that ran into the limit of tokens.
  if (finish === 'length' || (finish === null && !opened.transport.finished)) throw fault('cut-off');
  const text = visibleText(raw, true);
  if (text === '') throw fault('empty-answer');
  yield { text, usage };
}

/** An answer as it is written: cumulative, without traces, the last one with usage. Throws faults only. */
export async function* streamAnswer(server: Server, request: ModelRequest, call: Call, onOpen?: (opened: OpenAnswer) => void): AsyncGenerator<ModelAnswer> {
  const firstKind = request.schema ? await kindToTry(server) : structuredKinds[0];
  const opened = await openAnswer(server, request, firstKind, call);
  try {
    onOpen?.(opened);
    if (request.schema) await remember(server, opened.kind);
    yield* read(server, opened);
  } catch (error) {
    // The SDK ends an aborted stream as if it were over, so that it looks cut off here.
    throw opened.patience.fault ?? toFault(server, error);
  } finally {
    opened.patience.end();
  }
}
