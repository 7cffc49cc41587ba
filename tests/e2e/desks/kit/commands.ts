import type { BrowserContext } from '@playwright/test';

interface WorkerWorld {
  readonly chrome: {
    readonly tabs: {
      query(which: { active: true }): Promise<{ readonly id?: number }[]>;
      sendMessage(tab: number, message: unknown): Promise<unknown>;
    };
  };
}

/** What the worker tells the tab in front when the person presses a key of the browser's own commands, which no test can press. */
export async function pressCommand(context: BrowserContext, command: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The worker does not run');
  await worker.evaluate(async (name) => {
    const { tabs } = (globalThis as unknown as WorkerWorld).chrome;
    for (const { id } of await tabs.query({ active: true }))
      // Our own pages are tabs too, and do not listen.
      if (id !== undefined) await tabs.sendMessage(id, { type: 'command', command: name }).catch(() => undefined);
  }, command);
}
