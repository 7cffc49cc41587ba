import { DesksideFault, fault } from '../../core/errors';
import { orRefused } from '../shared/http';
import type { FreshdeskApi } from './api';
import { agentsGroupsShape, meShape } from './shapes';

export interface Me {
  readonly name: string;
  /** For writing; '' when the desk gave none. */
  readonly csrfToken: string;
}

/** The signed-in agent. An ended session is refused with 403 in some accounts: nobody who is signed in is refused here. */
export async function readMe(api: FreshdeskApi, signal: AbortSignal): Promise<Me> {
  try {
    const { agent, meta } = await api.get('/api/_/bootstrap/me', meShape, signal);
    return { name: agent?.contact?.name ?? '', csrfToken: meta?.csrf_token ?? '' };
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault) || thrown.error.code !== 'desk-refused') throw thrown;
    if (thrown.error.detail === '403') throw fault('desk-signed-out');
    return { name: '', csrfToken: '' };
  }
}

export interface AgentsGroups {
  /** Names by user id. */
  readonly agents: ReadonlyMap<number, string>;
  readonly groups: readonly { readonly id: number; readonly name: string }[];
}

/** Both lists in one answer that every agent may read; empty where the desk refuses it. */
export async function readAgentsGroups(api: FreshdeskApi, signal: AbortSignal): Promise<AgentsGroups> {
  const { data } = await orRefused(api.get('/api/_/bootstrap/agents_groups', agentsGroupsShape, signal), {
    data: { agents: [], groups: [] },
  });
  return {
    agents: new Map((data.agents ?? []).map(({ id, contact }) => [id, contact?.name ?? ''])),
    groups: data.groups ?? [],
  };
}
