import { browser } from 'wxt/browser';
import type { RequestName, Requests } from '../../core/messages';

const again = Symbol('shown again');

/** A browser may keep a page that is left and show it again as it was. What the page had asked by then, nobody answers. */
function followPage(signal: AbortSignal): { readonly wasLeft: () => boolean; readonly shown: Promise<typeof again> } {
  let left = false;
  const shown = new Promise<typeof again>((resolve) => {
    addEventListener('pagehide', () => (left = true), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && resolve(again), { signal });
  });
  return { wasLeft: () => left, shown };
}

/** Asks the worker; once more when the page was left before the answer and is shown again. Rejects when the worker is gone or the extension was updated under an open tab. */
export async function request<N extends RequestName>(name: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> {
  const done = new AbortController();
  const { wasLeft, shown } = followPage(done.signal);
  try {
    const asked: Promise<unknown> = browser.runtime.sendMessage({ request: name, payload }).catch((thrown: unknown) => {
      if (wasLeft()) return shown;
      throw thrown;
    });
    const answer = await Promise.race([asked, shown]);
    return answer === again ? await request(name, payload) : (answer as Requests[N]['out']);
  } finally {
    done.abort();
  }
}
