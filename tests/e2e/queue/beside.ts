import type { Deskside } from '../support/deskside';

interface Chrome {
  readonly chrome: {
    readonly runtime: {
      getContexts(which: { contextTypes: readonly string[] }): Promise<{ readonly documentUrl?: string }[]>;
    };
    readonly sidePanel: {
      getOptions(which: object): Promise<{ readonly enabled?: boolean }>;
      open(where: { readonly windowId: number }): Promise<void>;
    };
    readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
    readonly commands: { readonly onCommand: { dispatch(name: string, tab?: object): void } };
  };
}

/** Chromium's panel beside the page, which no test can see: what the browser says of it. */
export class Beside {
  constructor(private readonly deskside: Deskside) {}

  /** The addresses of what is shown in panels. */
  async panels(): Promise<readonly string[]> {
    const page = await this.deskside.page();
    return page.evaluate(async () => {
      const { runtime } = (globalThis as unknown as Chrome).chrome;
      return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl = '' }) => documentUrl);
    });
  }

  /** Whether the browser offers it to people. */
  async isOffered(): Promise<boolean> {
    const page = await this.deskside.page();
    return page.evaluate(
      async () => (await (globalThis as unknown as Chrome).chrome.sidePanel.getOptions({})).enabled === true,
    );
  }

  /** What the worker hears when a person presses a command's keys. No test can press those, so the browser counts no press. */
  async command(name: string): Promise<void> {
    const worker = this.deskside.context.serviceWorkers()[0];
    if (worker === undefined) throw new Error('The worker does not run');
    await worker.evaluate(
      (wanted) => (globalThis as unknown as Chrome).chrome.commands.onCommand.dispatch(wanted),
      name,
    );
  }
}
