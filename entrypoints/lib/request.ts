import { browser } from 'wxt/browser';
import type { RequestName, Requests } from '../../core/messages';

/** Asks the worker. Rejects when the worker is gone or the extension was updated under an open tab. */
export async function request<N extends RequestName>(name: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> {
  const answer: unknown = await browser.runtime.sendMessage({ request: name, payload });
  return answer as Requests[N]['out'];
}
