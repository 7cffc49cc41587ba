import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk/core/error';
import { providerFacts } from '../../core/providers';
import type { Connection } from '../engine/connection';
import { WORDS_LIMIT } from '../engine/error-body';
import { limitNamed } from '../engine/room';
import type { Manner, Thrown, Wire } from '../engine/wire';
import { MESSAGES_PATH } from './address';
import { createClient } from './client';
import { piecesOf } from './events';
import { faultOf, lessonOf, TYPE_END } from './faults';
import { contextTokens, listModels } from './models';
import { bodyOf } from './request-body';

function readThrown(thrown: unknown): Thrown {
  if (thrown instanceof APIUserAbortError || (thrown instanceof Error && thrown.name === 'AbortError'))
    return 'aborted';
  if (thrown instanceof APIConnectionTimeoutError) return 'late';
  if (thrown instanceof APIConnectionError) return 'unreachable';
  if (thrown instanceof APIError) {
    const headers: unknown = thrown.headers;
    const status: unknown = thrown.status;
    return {
      status: typeof status === 'number' ? status : undefined,
      words: (thrown.type === null ? thrown.message : [thrown.type, thrown.apiMessage ?? ''].join(TYPE_END)).slice(
        0,
        WORDS_LIMIT,
      ),
      headers: headers instanceof Headers ? headers : undefined,
    };
  }
  // A connection that broke while the body was read, or an event that was cut in the middle.
  return thrown instanceof TypeError || thrown instanceof SyntaxError ? 'broken' : null;
}

function carries(body: ReturnType<typeof bodyOf>, field: string, { request }: Manner): boolean {
  switch (field) {
    case 'effort':
      return body.output_config?.effort != null;
    case 'room':
      return body.max_tokens > request.maxTokens;
    case 'strict':
      return JSON.stringify(body.tools ?? []).includes('"strict":true');
    default:
      return body.max_tokens > (limitNamed(field) ?? Infinity) || field in body;
  }
}

/** The Messages API of Anthropic, version 2026-10-21. */
export function messagesWire(connection: Connection): Wire {
  return {
    kinds: providerFacts.anthropic.structured,
    async post(posting) {
      const { signal, watcher, transport } = posting;
      const body = bodyOf({ connection, ...posting });
      return piecesOf(
        await createClient(connection, watcher, transport)
          .post(MESSAGES_PATH, { body, stream: true, signal })
          .asResponse(),
        signal,
        transport,
      );
    },
    read: readThrown,
    faultOf: (refusal) => faultOf(connection, refusal),
    lesson(refusal, manner) {
      const body = bodyOf({ connection, ...manner });
      return lessonOf(refusal, manner, body.max_tokens, (field) => carries(body, field, manner));
    },
    carries: (field, manner) => carries(bodyOf({ connection, ...manner }), field, manner),
    listModels: (signal) => listModels(connection, signal),
    contextTokens: (signal) => contextTokens(connection, signal),
  };
}
