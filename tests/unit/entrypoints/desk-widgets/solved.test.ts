// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv } from '../../../../adapters/adapter';
import { PORTS } from '../../../../core/messages';
import { serveSolved } from '../../../../entrypoints/desk-widgets/solved';
import { FakePort } from '../background/kit/fake-port';
import { catalogue } from '../background/kit/world';

afterEach(() => vi.restoreAllMocks());

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('reading solved tickets in a desk’s tab', () => {
  it('ends when its page is left: one that is kept and shown again asks the desk for nothing more', async () => {
    let asked = 0;
    let go = (): void => undefined;
    const adapter = {
      id: 'zendesk',
      owns: () => true,
      async *solved(_origin: string, _catalogue: unknown, _env: unknown, _limit: number, signal: AbortSignal) {
        for (;;) {
          asked += 1;
          yield { example: null, of: 9 };
          await new Promise<void>((next) => (go = next));
          signal.throwIfAborted();
        }
      },
    } as unknown as DeskAdapter;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: 'zendesk', catalogue }));
    let connect = (_port: Browser.runtime.Port): void => undefined;
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => (connect = listener));
    const env = { location: () => new URL('https://acme.zendesk.com/agent/tickets/1') } as unknown as DeskEnv;
    serveSolved(adapter, env, new AbortController().signal);
    const port = new FakePort(PORTS.solved, {});
    connect(port.asPort());
    port.say({ limit: 9 });
    await settled();
    expect([asked, port.told]).toEqual([1, [{ type: 'skipped', of: 9 }]]);

    dispatchEvent(new Event('pagehide'));
    go();
    await settled();
    expect([asked, port.told.length, port.disconnected]).toEqual([1, 1, true]);
  });
});
