import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { ListedModel } from '../provider';
import { createClient } from './client';
import type { Dialect } from './dialect';

/** OpenRouter calls it `context_length`, vLLM `max_model_len`, LM Studio's own list `max_context_length`. */
const named = z.object({ id: z.string(), context_length: z.nullish(z.number()), max_model_len: z.nullish(z.number()), max_context_length: z.nullish(z.number()) });

/** `{data: […]}` of the standard, `{models: […]}` and a bare list of some gateways. */
const listSchema = z.union([
  z.pipe(z.object({ data: z.nullable(z.array(named)) }), z.transform(({ data }) => data ?? [])),
  z.pipe(z.object({ models: z.array(named) }), z.transform(({ models }) => models)),
  z.array(named),
]);

/** Asks a path of the service beside the chat; `path` is appended to the base address. */
export const askService = (connection: Connection, dialect: Dialect, path: string, signal: AbortSignal): Promise<unknown> =>
  createClient(connection, dialect, {}, { streamed: false, finished: false }).get(path, { signal });

/** The models that the server offers, by name. */
export async function listModels(connection: Connection, dialect: Dialect, signal: AbortSignal, path = '/models'): Promise<readonly ListedModel[]> {
  const list = listSchema.safeParse(await askService(connection, dialect, path, signal));
  if (!list.success) throw fault('not-json', connection.address.host);
  const byId = new Map(
    list.data.map((model): [string, ListedModel] => {
      const contextTokens = model.context_length ?? model.max_model_len ?? model.max_context_length;
      return [model.id, { id: model.id, ...(contextTokens == null ? {} : { contextTokens }) }];
    }),
  );
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
}
