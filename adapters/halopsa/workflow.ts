import type { DeskField } from '../../core/fields';
import type { SourceEnv } from '../source';
import { orRefused, type DeskHttp } from '../shared/http';
import { keeper } from './keep';
import { keptSource } from './kept-source';
import { lastNobody } from './names';
import { named } from './options';
import { agentRowsShape } from './queue-shapes';
import type { HaloSource } from './source';
import { statusesOf, type StatusBook } from './statuses';
import { labelsOf, readType } from './ticket-type';

const mostOptions = 1000;

const statusFields = keeper<DeskField>();
const assigneeFields = keeper<DeskField>();

/**
 * What the status and the agent of a ticket of this type may become. The desk leaves out the statuses that a type cannot have, as far as it
 * heeds that (M); what a workflow allows at one moment, and whether an agent may be given tickets of a team, only it knows. Remembered for
 * each type, since many tickets are written one after the other. A field of which the desk tells no value is left out. Throws a
 * `DesksideFault`.
 */
export async function readWorkflow(
  env: SourceEnv,
  api: DeskHttp,
  scope: string | null,
  signal: AbortSignal,
): Promise<DeskField[]> {
  const source = keptSource(env, api.get);
  const status = async (): Promise<DeskField> => statusField(source, await statusesOf(env, api, signal), scope, signal);
  const fields = await Promise.all([
    orRefused(statusFields(env.document, String(scope), status), null),
    orRefused(
      assigneeFields(env.document, 'all', () => assigneeField(api, signal)),
      null,
    ),
  ]);
  return fields.flatMap((field) => (field === null || field.options.length === 0 ? [] : [field]));
}

/** Throws `desk-refused` where there is no such type. */
async function statusField(
  source: HaloSource,
  book: StatusBook,
  scope: string | null,
  signal: AbortSignal,
): Promise<DeskField> {
  const type = scope === null ? null : await readType(source, scope, signal);
  const rows = await source.statuses('all', type?.id ?? null, signal);
  const options = named(rows)
    .slice(0, mostOptions)
    .map((option) => {
      const means = book.kindOf({ status_id: Number(option.id) });
      return means === null ? option : { ...option, means };
    });
  const title = (type && labelsOf(type)['status']) ?? 'Status';
  return { id: 'status', title, kind: 'status', options };
}

/** In the desk's own order; without those who may not sign in, and without "nobody". */
async function assigneeField(api: DeskHttp, signal: AbortSignal): Promise<DeskField> {
  const rows = await api.get('/api/Agent', agentRowsShape, signal);
  const agents = rows.filter(({ id, isdisabled }) => id > lastNobody && isdisabled !== true);
  return { id: 'assignee', title: 'Agent', kind: 'assignee', options: named(agents).slice(0, mostOptions) };
}
