import type { DeskEnv } from '../../adapters/adapter';
import { request } from '../lib/request';

/** The tab's own page, for an adapter. */
export const deskEnv: DeskEnv = {
  document,
  location: () => new URL(location.href),
  fetch: (input, init) => fetch(input, init),
  help: async (helper) => void (await request('helper.inject', { helper })),
};
