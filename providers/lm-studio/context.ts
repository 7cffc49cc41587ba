import * as z from 'zod/mini';
import type { Dialect } from '../chat/dialect';
import { askService } from '../chat/models';
import type { Connection } from '../engine/connection';

const tokens = z.nullish(z.number());

/** https://lmstudio.ai/docs/developer/rest/list, since 0.4. */
const listSchema = z.object({
  models: z.array(
    z.object({
      key: z.string(),
      loaded_instances: z.nullish(
        z.array(z.object({ id: z.optional(z.string()), config: z.nullish(z.object({ context_length: tokens })) })),
      ),
    }),
  ),
});

/** https://lmstudio.ai/docs/developer/rest/endpoints, since 0.3.6. */
const olderListSchema = z.object({ data: z.array(z.object({ id: z.string(), loaded_context_length: tokens })) });

/** LM Studio's own API stands beside the one that it copies. */
const native = ({ address }: Connection, path: string): string => `${address.baseUrl.replace(/\/v1$/, '')}/api/${path}`;

/** Tokens that the model reads as it is loaded. `max_context_length` is what it could take, which says nothing about that. */
export async function contextTokens(
  connection: Connection,
  dialect: Dialect,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { model } = connection;
  const [newer, older] = await Promise.allSettled(
    ['v1/models', 'v0/models'].map((path) => askService(connection, dialect, native(connection, path), signal)),
  );
  const list = listSchema.safeParse(newer?.status === 'fulfilled' ? newer.value : undefined);
  const instances = list.data?.models.flatMap(({ key, loaded_instances: loaded }) =>
    (loaded ?? []).map(({ id, config }) => ({ names: [key, id], length: config?.context_length })),
  );
  const loaded = instances?.find(({ names }) => names.includes(model))?.length;
  if (loaded) return loaded;
  const olderList = olderListSchema.safeParse(older?.status === 'fulfilled' ? older.value : undefined);
  return olderList.data?.data.find(({ id }) => id === model)?.loaded_context_length ?? undefined;
}
