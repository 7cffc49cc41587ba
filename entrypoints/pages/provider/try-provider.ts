import { browser } from 'wxt/browser';
import type { DesksideError } from '../../../core/errors';
import { PORTS, type ProviderDraft, type TestProgress } from '../../../core/messages';
import { noAnswerText } from '../ask';

export type Tried =
  | { readonly ok: true }
  /** `sentence`: what failed, as the test says it. */
  | { readonly ok: false; readonly sentence: string; readonly error: DesksideError | null };

/** Asks a provider for real, over the connection test, and answers what came of it. At a person's press only: it may cost. */
export function tryProvider(draft: ProviderDraft): Promise<Tried> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: PORTS.test });
    const end = (tried: Tried): void => {
      resolve(tried);
      port.disconnect();
    };
    port.onMessage.addListener((message: unknown) => {
      // The worker is the only one that can be at the other end.
      const { running, steps } = message as TestProgress;
      if (running) return;
      const failed = steps.find(({ state }) => state === 'failed');
      if (failed !== undefined) end({ ok: false, sentence: failed.text, error: failed.error ?? null });
      else if (steps.some(({ state }) => state === 'ok')) end({ ok: true });
      else end({ ok: false, sentence: noAnswerText, error: null });
    });
    port.onDisconnect.addListener(() => resolve({ ok: false, sentence: noAnswerText, error: null }));
    port.postMessage(draft);
  });
}
