import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

const WARM_UP = 1;

interface ChromePage {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/**
 * From a message to a worker that was stopped to its answer, less the time that the same message takes while it runs: the
 * browser's start of the worker, the reading of its whole script with both SDKs, and its first turn.
 */
export async function workerStartRow({ launched, deskside }: World, count: number): Promise<Row> {
  const page = await launched.context.newPage();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  const ask = (): Promise<number> =>
    page.evaluate(async () => {
      const started = performance.now();
      await (globalThis as unknown as ChromePage).chrome.runtime.sendMessage({
        request: 'provider.address',
        payload: { provider: 'ollama', address: '', model: '' },
      });
      return performance.now() - started;
    });
  const values: number[] = [];
  try {
    for (let round = 0; round < WARM_UP + count; round += 1) {
      await deskside.stopWorker(page);
      const cold = await ask();
      const warm = await ask();
      values.push(cold - warm);
    }
  } finally {
    await page.close();
  }
  const { median, spread } = summarise(values.slice(WARM_UP));
  return { name: 'start of a stopped worker, both SDKs included', value: median, unit: 'ms', budget: 80, spread };
}
