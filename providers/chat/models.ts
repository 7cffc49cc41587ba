import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { ListedModel } from '../provider';
import { createClient } from './client';
import type { Dialect } from './dialect';

const count = z.nullish(z.number());

/** OpenRouter calls it `context_length`, vLLM `max_model_len`, llama.cpp `meta.n_ctx` (what is loaded; `n_ctx_train` is what could be). */
const named = z.object({
  id: z.string(),
  context_length: count,
  max_model_len: count,
  meta: z.nullish(z.object({ n_ctx: count })),
});

/** `{data: […]}` of the standard, `{models: […]}` and a bare list of some gateways. */
const listSchema = z.union([
  z.pipe(
    z.object({ data: z.nullable(z.array(named)) }),
    z.transform(({ data }) => data ?? []),
  ),
  z.pipe(
    z.object({ models: z.array(named) }),
    z.transform(({ models }) => models),
  ),
  z.array(named),
]);

/** Asks the service for something beside the chat: a path below its base address, or a whole address. */
export const askService = (
  connection: Connection,
  dialect: Dialect,
  path: string,
  signal: AbortSignal,
): Promise<unknown> =>
  createClient(connection, dialect, {}, { streamed: false, finished: false }).get(path, { signal });

/** The same, with a body. */
export const postToService = (
  connection: Connection,
  dialect: Dialect,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<unknown> =>
  createClient(connection, dialect, {}, { streamed: false, finished: false }).post(path, { body, signal });

/** The models that the server offers, by name. */
export async function listModels(
  connection: Connection,
  dialect: Dialect,
  signal: AbortSignal,
  path = '/models',
): Promise<readonly ListedModel[]> {
  const list = listSchema.safeParse(await askService(connection, dialect, path, signal));
  if (!list.success) throw fault('not-json', connection.address.host);
  const byId = new Map(
    list.data.map((model): [string, ListedModel] => {
      const contextTokens = model.context_length ?? model.max_model_len ?? model.meta?.n_ctx;
      return [model.id, { id: model.id, ...(contextTokens == null ? {} : { contextTokens }) }];
    }),
  );
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
}
