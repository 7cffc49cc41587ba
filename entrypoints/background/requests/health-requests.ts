import type { Requests } from '../../../core/messages';

export async function listHealth(): Promise<Requests['health.list']['out']> {
  return { tabs: [] };
}
