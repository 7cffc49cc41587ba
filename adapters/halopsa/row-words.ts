import type { SourceEnv } from '../source';
import { orRefused, type DeskHttp } from '../shared/http';
import { keeper } from './keep';
import type { RowBody } from './queue-shapes';
import type { Named } from './shapes';
import { askingSource } from './source';
import { statusesOf, unknownStatuses, type StatusBook } from './statuses';

/** The desk's words for the numbers in a row. */
export interface RowWords {
  readonly statuses: StatusBook;
  readonly typeName: (typeId: number | null | undefined) => string | undefined;
}

const kept = keeper<readonly Named[]>();

/** Asked for only as far as these rows do not say it themselves. Throws a `DesksideFault`. */
export async function rowWords(
  env: SourceEnv,
  api: DeskHttp,
  rows: readonly RowBody[],
  signal: AbortSignal,
): Promise<RowWords> {
  const isTypeUnsaid = rows.some(({ tickettype_id: id, tickettype_name: name }) => id != null && id > 0 && !name);
  const readTypes = (): Promise<readonly Named[]> => askingSource(api.get).types(signal);
  const [statuses, types] = await Promise.all([
    rows.length === 0 ? unknownStatuses : statusesOf(env, api, signal),
    isTypeUnsaid ? orRefused(kept(env.document, 'types', readTypes), []) : [],
  ]);
  const names = new Map(types.map(({ id, name }) => [id, name]));
  return { statuses, typeName: (id) => names.get(id ?? 0) };
}
