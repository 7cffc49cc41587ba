import { build } from 'esbuild';
import type { CDPSession, Page } from '@playwright/test';
import type { DeskId } from '../../../core/ticket-ref';

const root = new URL('../../../', import.meta.url).pathname;

/** Some of our code as one script, as a page would get it. */
export const bundled = async (contents: string): Promise<string> => {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.text ?? '';
};

export interface Bundles {
  readonly adapter: string;
  readonly bridge: string;
}

/** The adapter as a content script would hold it, and the helper as the worker would put it into the page. */
export async function bundleAdapter(desk: DeskId = 'zendesk'): Promise<Bundles> {
  const adapter = await bundled(`
    import { ${desk} as adapter } from './adapters/${desk}';
    import { solved${desk[0]?.toUpperCase()}${desk.slice(1)} as reader } from './adapters/${desk}/solved';
    import { writing } from './adapters/${desk}/writing';
    import { toPublicTicket } from './core/ticket';
    const env = (bridge: boolean) => ({
      document, location: () => new URL(location.href), fetch: fetch,
      writing: () => Promise.resolve(writing),
      help: () => (bridge ? Promise.resolve() : Promise.reject(new Error('no bridge'))),
    });
    const signal = new AbortController().signal;
    Object.assign(globalThis, { deskside: {
      toPublicTicket, signal,
      ticket: (id: string, bridge = true) => adapter.open({ desk: '${desk}', origin: location.origin, ticketId: id }, env(bridge)),
      catalogue: () => adapter.readCatalogue(location.origin, env(true), signal),
      solved: async (catalogue: never, limit: number) => {
        const steps = [];
        for await (const step of reader.solved(location.origin, catalogue, env(true), limit, signal)) steps.push(step);
        return steps;
      },
    } });`);
  return { adapter, bridge: await bundled(`import bridge from './entrypoints/editor-bridge'; bridge.main();`) };
}

/** A world of an extension has a policy of its own; one that is made through the debugger would have the page's, which forbids reading markup. */
export const LIKE_AN_EXTENSION = { bypassCSP: true } as const;

/** The page as a content script sees it: same document, other JavaScript, so that nothing of the page's own world helps. */
export class IsolatedWorld {
  private constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  static async in(page: Page, { adapter, bridge }: Bundles): Promise<IsolatedWorld> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'deskside',
    });
    const world = new IsolatedWorld(session, executionContextId);
    await world.run(adapter);
    // Twice: the worker may put it there any number of times.
    await page.evaluate(bridge);
    await page.evaluate(bridge);
    return world;
  }

  /** Evaluates an expression in which `deskside` is the adapter; promises are awaited. */
  async run<T = unknown>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
