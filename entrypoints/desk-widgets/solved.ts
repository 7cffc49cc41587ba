import { browser, type Browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv } from '../../adapters/adapter';
import { desksideError, toDesksideError } from '../../core/errors';
import { PORTS, type SolvedMessage } from '../../core/messages';
import { request } from '../lib/request';

/** On a person's own domain the name does not tell which desk it is; the worker knows. */
const isHere = async (adapter: DeskAdapter, url: URL): Promise<boolean> =>
  (await request('desk.here', {})).desk === adapter.id && adapter.owns(url, true);

async function readSolved(
  port: Browser.runtime.Port,
  limit: number,
  adapter: DeskAdapter,
  env: DeskEnv,
  signal: AbortSignal,
): Promise<void> {
  const tell = (message: SolvedMessage): void => {
    if (!signal.aborted) port.postMessage(message);
  };
  const here = env.location();
  const { origin } = here;
  try {
    if (!(await isHere(adapter, here))) return tell({ type: 'failed', error: desksideError('desk-unreachable') });
    const cached = (await request('catalogue.get', { origin })).catalogue;
    const catalogue = cached ? { ok: true as const, value: cached } : await adapter.readCatalogue(origin, env, signal);
    if (!catalogue.ok) return tell({ type: 'failed', error: catalogue.error });
    for await (const { example, seen, of } of adapter.solved(origin, catalogue.value, env, limit, signal)) {
      if (example) tell({ type: 'example', example, of });
      else tell({ type: 'skipped', of, ...(seen === undefined ? {} : { seen }) });
    }
    tell({ type: 'done' });
  } catch (thrown) {
    tell({ type: 'failed', error: toDesksideError(thrown) });
  }
}

/** "Learn from solved tickets": the worker asks this tab to read them; closing the port stops it. */
export function serveSolved(adapter: DeskAdapter, env: DeskEnv, alive: AbortSignal): void {
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== PORTS.solved) return;
    const stop = new AbortController();
    // A page that is kept for "Back" would go on for nobody when it is shown again.
    const leave = (): void => {
      stop.abort();
      port.disconnect();
    };
    addEventListener('pagehide', leave, { signal: AbortSignal.any([stop.signal, alive]) });
    port.onDisconnect.addListener(() => stop.abort());
    port.onMessage.addListener(
      ({ limit }: { limit: number }) =>
        void readSolved(port, limit, adapter, env, AbortSignal.any([stop.signal, alive])),
    );
  };
  browser.runtime.onConnect.addListener(onConnect);
}
