import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { ListedModel } from '../provider';
import { MODELS_PATH } from './address';
import { createClient } from './client';

const modelSchema = z.object({ id: z.string(), max_input_tokens: z.nullish(z.number()) });
const pageSchema = z.object({
  data: z.array(modelSchema),
  has_more: z.optional(z.boolean()),
  last_id: z.nullish(z.string()),
});

/** The most that one page holds. */
const PAGE = 1_000;

const listed = ({ id, max_input_tokens: tokens }: z.infer<typeof modelSchema>): ListedModel => ({
  id,
  ...(tokens == null ? {} : { contextTokens: tokens }),
});

/** The models that this key may use: https://platform.claude.com/docs/en/api/models/list. Newest first, as the service lists them. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<readonly ListedModel[]> {
  const models: ListedModel[] = [];
  for (let after: string | null = null; ;) {
    const page = pageSchema.safeParse(
      await createClient(connection).get(MODELS_PATH, {
        query: { limit: PAGE, ...(after === null ? {} : { after_id: after }) },
        signal,
      }),
    );
    if (!page.success) throw fault('not-json', connection.address.host);
    const { data, has_more: more = false, last_id: last } = page.data;
    models.push(...data.map(listed));
    if (!more || last == null || last === after) return models;
    after = last;
  }
}

/** Tokens that the chosen model takes, also when it is called by an alias that the list does not hold. */
export async function contextTokens(connection: Connection, signal: AbortSignal): Promise<number | undefined> {
  const model = modelSchema.safeParse(
    await createClient(connection).get(`${MODELS_PATH}/${encodeURIComponent(connection.model)}`, { signal }),
  );
  return model.success ? (model.data.max_input_tokens ?? undefined) : undefined;
}
