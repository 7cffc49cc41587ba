import type { DeskEnv } from '../../adapters/adapter';
import { fault } from '../../core/errors';
import { request } from '../lib/request';
import { readHandle } from './handle';

/** Asks the worker for the script that writes. Throws `stopped` where Deskside is off, `context-lost` where nobody brings it. */
async function bringWriting(): Promise<object> {
  const lent = (): object | null => readHandle()?.writing ?? null;
  const here = lent();
  if (here !== null) return here;
  // A worker that could not bring it answers nothing.
  const answer: { readonly on: boolean } | undefined = await request('writing.inject', {}).catch(() => undefined);
  if (answer?.on === false) throw fault('stopped');
  const brought = lent();
  if (brought === null) throw fault('context-lost');
  return brought;
}

/** The tab's own page, for an adapter. */
export const deskEnv: DeskEnv = {
  document,
  location: () => new URL(location.href),
  fetch: (input, init) => fetch(input, init),
  help: async (helper) => void (await request('helper.inject', { helper })),
  writing: async <W>(signal: AbortSignal) => {
    const writing = await bringWriting();
    signal.throwIfAborted();
    // The worker brings the script of the desk that this is.
    return writing as W;
  },
};
