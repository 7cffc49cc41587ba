import { browser, type Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SourceEnv } from '../../adapters/source';
import type { ToTrial } from '../../core/described/trial';
import { PORTS } from '../../core/messages';
import { trialSession } from './session';

/** Nobody has asked for anything for so long: whoever pressed has gone on to something else. Milliseconds. */
const IDLE_MS = 10 * 60_000;

const env: SourceEnv = {
  document,
  location: () => new URL(location.href),
  fetch: (input, init) => fetch(input, init),
  // Nothing of ours goes into the page's own world for a trial.
  help: () => Promise.reject(new TypeError('a trial needs no helper')),
};

/** Our isolated world's own global; the page cannot see it. */
const world = globalThis as unknown as { desksideTrial?: AbortSignal };

/**
 * Serves the options as long as they hold a port open. It ends with the last port, when the page is left, when the extension goes
 * (which closes all ports), and after some minutes in which nothing was asked.
 */
function serve(): AbortSignal {
  const life = new AbortController();
  const { signal: alive } = life;
  const ports = new Set<Browser.runtime.Port>();
  let idle: ReturnType<typeof setTimeout>;
  const end = (): void => life.abort();
  const stillUsed = (): void => {
    clearTimeout(idle);
    idle = setTimeout(end, IDLE_MS);
  };
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== PORTS.trial) return;
    const gone = new AbortController();
    ports.add(port);
    const answer = trialSession(env, AbortSignal.any([alive, gone.signal]));
    port.onMessage.addListener((message: unknown) => {
      stillUsed();
      // Our own pages alone can open this port.
      answer(message as ToTrial, (said) => port.postMessage(said));
    });
    port.onDisconnect.addListener(() => {
      gone.abort();
      ports.delete(port);
      if (ports.size === 0) end();
    });
  };
  browser.runtime.onConnect.addListener(onConnect);
  addEventListener('pagehide', end, { signal: alive });
  alive.addEventListener('abort', () => {
    clearTimeout(idle);
    browser.runtime?.onConnect?.removeListener(onConnect);
    for (const port of ports) port.disconnect();
  });
  stillUsed();
  return alive;
}

/**
 * Put by the options into one tab of a desk that the person describes, at their press, to try the description there. Answers where it
 * is, since the tab may have gone on meanwhile; null in a frame. Twice does no harm.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window.self) return null;
  if (world.desksideTrial === undefined || world.desksideTrial.aborted) world.desksideTrial = serve();
  return { origin: location.origin };
});
