import * as z from 'zod/mini';
import { askService, postToService } from '../chat/models';
import type { Dialect } from '../chat/dialect';
import type { Connection } from '../engine/connection';

/** https://docs.ollama.com/api/ps: what is in memory, with the context that it was given there (newer versions). */
const runningSchema = z.object({
  models: z.nullish(
    z.array(
      z.object({ name: z.optional(z.string()), model: z.optional(z.string()), context_length: z.nullish(z.number()) }),
    ),
  ),
});

/** https://docs.ollama.com/api/show: the model's own settings, one on a line. */
const shownSchema = z.object({ parameters: z.nullish(z.string()) });

/** Ollama's own API stands beside the one that it copies. */
const native = ({ address }: Connection, path: string): string => `${address.baseUrl.replace(/\/v1$/, '')}/api/${path}`;

/**
 * Tokens that the model reads as it is loaded, else what its own settings will give it; longer prompts are cut without notice.
 * `model_info` also tells a context length: the one that the model could take, which says nothing about this server.
 */
export async function contextTokens(
  connection: Connection,
  dialect: Dialect,
  signal: AbortSignal,
): Promise<number | undefined> {
  const names = [connection.model, `${connection.model}:latest`];
  const running = runningSchema.safeParse(await askService(connection, dialect, native(connection, 'ps'), signal));
  const loaded = running.data?.models?.find(
    ({ name = '', model = '' }) => names.includes(name) || names.includes(model),
  );
  if (loaded?.context_length) return loaded.context_length;
  const shown = shownSchema.safeParse(
    await postToService(connection, dialect, native(connection, 'show'), { model: connection.model }, signal),
  );
  const own = /^num_ctx\s+(\d+)/m.exec(shown.data?.parameters ?? '')?.[1];
  return own === undefined ? undefined : Number(own);
}
