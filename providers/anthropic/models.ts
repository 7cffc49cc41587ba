import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { ListedModel } from '../provider';
import { MODELS_PATH } from './address';
import { createClient } from './client';

const modelSchema = z.object({ id: z.string(), max_input_tokens: z.nullish(z.number()) });
const pageSchema = z.object({
  data: z.array(z.unknown()),
  has_more: z.optional(z.boolean()),
  last_id: z.nullish(z.string()),
});

/** The most that one page holds, and more of them than there will be. */
const PAGE = 1_000;
const MOST_PAGES = 10;

/** An entry that is none is passed over. */
function listed(entry: unknown): readonly ListedModel[] {
  const model = modelSchema.safeParse(entry);
  if (!model.success) return [];
  const { id, max_input_tokens: tokens } = model.data;
  return [{ id, ...(tokens == null ? {} : { contextTokens: tokens }) }];
}

/** The models that this key may use: https://platform.claude.com/docs/en/api/models/list. Newest first, as the service lists them. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<readonly ListedModel[]> {
  const models: ListedModel[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = pageSchema.safeParse(
      await createClient(connection).get(MODELS_PATH, {
        query: { limit: PAGE, ...(after === null ? {} : { after_id: after }) },
        signal,
      }),
    );
    if (!page.success) throw fault('no-model-list', connection.address.host);
    const { data, has_more: more = false, last_id: last } = page.data;
    models.push(...data.slice(0, PAGE).flatMap(listed));
    if (!more || last == null || last === after) return models;
    after = last;
  }
  return models;
}

/** Tokens that the chosen model takes, also when it is called by an alias that the list does not hold. */
export async function contextTokens(connection: Connection, signal: AbortSignal): Promise<number | undefined> {
  const model = modelSchema.safeParse(
    await createClient(connection).get(`${MODELS_PATH}/${encodeURIComponent(connection.model)}`, { signal }),
  );
  return model.success ? (model.data.max_input_tokens ?? undefined) : undefined;
}
