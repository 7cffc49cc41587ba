import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';
import { EXTENSION_ORIGIN, type Launched } from '../../e2e/support/browser';

const heapShape = z.object({ result: z.object({ usedSize: z.number() }) });

/** Bytes that the scripts of a page hold, after what nobody needs was collected. */
export async function pageBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** The same of the worker. It has no session of its own, so it is asked through the browser's. */
export async function workerBytes({ context }: Launched): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser takes no questions');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(EXTENSION_ORIGIN));
  if (worker === undefined) throw new Error('The worker does not run');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const ask = (id: number, method: string): Promise<string> =>
    new Promise((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        if ((JSON.parse(message) as { readonly id?: number }).id === id) resolve(message);
      });
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { result } = heapShape.parse(JSON.parse(await ask(2, 'Runtime.getHeapUsage')));
  await session.detach();
  return result.usedSize;
}
