import type { DeskEnv } from '../../adapters/adapter';
import { fault } from '../../core/errors';
import { request } from '../lib/request';
import { readHandle, type LateScript } from './handle';

/**
 * A script that comes when it is needed; the worker brings the one of the desk that this is, so `T` is its own. Throws
 * `stopped` where Deskside is off, `context-lost` where nobody brings it. Rejects with the signal's reason.
 */
export async function bring<T>(name: LateScript, signal: AbortSignal): Promise<T> {
  const lent = (): object | null => readHandle()?.lent[name] ?? null;
  let brought = lent();
  if (brought === null) {
    // A worker that could not bring it answers nothing.
    const answer: { readonly on: boolean } | undefined = await request('late.inject', { name }).catch(() => undefined);
    if (answer?.on === false) throw fault('stopped');
    brought = lent();
  }
  if (brought === null) throw fault('context-lost');
  signal.throwIfAborted();
  return brought as T;
}

/** The tab's own page, for an adapter. */
export const deskEnv: DeskEnv = {
  document,
  location: () => new URL(location.href),
  fetch: (input, init) => fetch(input, init),
  help: async (helper) => void (await request('helper.inject', { helper })),
  writing: (signal) => bring('writing', signal),
};
