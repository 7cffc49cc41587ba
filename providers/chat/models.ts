import { fault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { ListedModel } from '../provider';
import { createClient } from './client';
import type { Dialect } from './dialect';
import { modelsIn } from './listed-models';

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

/** The models that the server offers, by name. Throws `no-model-list` when it answers something else. */
export async function listModels(
  connection: Connection,
  dialect: Dialect,
  signal: AbortSignal,
  path = '/models',
): Promise<readonly ListedModel[]> {
  const models = modelsIn(await askService(connection, dialect, path, signal));
  if (models === null) throw fault('no-model-list', connection.address.host);
  return models;
}
