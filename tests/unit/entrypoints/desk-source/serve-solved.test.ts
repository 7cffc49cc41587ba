// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { DeskEnv, SolvedReader } from '../../../../adapters/adapter';
import { PORTS } from '../../../../core/messages';
import { serveSolved } from '../../../../entrypoints/desk-source/serve-solved';
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
    const reader = {
      id: 'zendesk',
      owns: () => true,
      async *solved(_origin: string, _catalogue: unknown, _env: unknown, _limit: number, signal: AbortSignal) {
        for (;;) {
          asked += 1;
          yield { ticketId: String(asked), example: null, of: 9, at: '1' };
          await new Promise<void>((next) => (go = next));
          signal.throwIfAborted();
        }
      },
    } as unknown as SolvedReader;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: 'zendesk', catalogue }));
    let connect = (_port: Browser.runtime.Port): void => undefined;
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => (connect = listener));
    const env = { location: () => new URL('https://acme.zendesk.com/agent/tickets/1') } as unknown as DeskEnv;
    serveSolved(reader, env, new AbortController().signal);
    const port = new FakePort(PORTS.solved, {});
    connect(port.asPort());
    port.say({ limit: 9 });
    await settled();
    expect([asked, port.told]).toEqual([1, [{ type: 'skipped', of: 9, at: '1', ticketId: '1' }]]);

    dispatchEvent(new Event('pagehide'));
    go();
    await settled();
    expect([asked, port.told.length, port.disconnected]).toEqual([1, 1, true]);
  });

  it('passes over what was learnt and not changed since, and says whether there may be more', async () => {
    const rows: [string, string | null][] = [
      ['1', '2026-03-01T00:00:00Z'],
      ['2', '2026-03-09T00:00:00Z'],
      ['3', '2026-03-09T00:00:00Z'],
      ['4', null],
      ['5', null],
      ['6', null],
    ];
    const reader = {
      id: 'zendesk',
      owns: () => true,
      async *solved(...[, , , limit, , goOn]: Parameters<SolvedReader['solved']>) {
        expect([limit, goOn?.from]).toEqual([2, 'there']);
        let given = 0;
        for (const [ticketId, changedAt] of rows) {
          if (goOn?.skips(ticketId, changedAt) === true) continue;
          if ((given += 1) > limit) return;
          yield { ticketId, example: null, of: 2, at: ticketId };
        }
      },
    } as unknown as SolvedReader;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: 'zendesk', catalogue }));
    let connect = (_port: Browser.runtime.Port): void => undefined;
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => (connect = listener));
    const env = { location: () => new URL('https://acme.zendesk.com/agent/tickets/1') } as unknown as DeskEnv;
    serveSolved(reader, env, new AbortController().signal);
    const port = new FakePort(PORTS.solved, {});
    connect(port.asPort());
    const learnt = '2026-03-05T00:00:00Z';
    port.say({ limit: 2, from: 'there', known: { '1': learnt, '2': learnt, '3': '', '4': learnt, '5': '' } });
    await settled();
    expect(port.told.map((told) => ('ticketId' in told ? told.ticketId : told))).toEqual([
      '2',
      '4',
      { type: 'done', more: true },
    ]);
  });

  it('reads nothing of a page before the worker has said what it may, and ends where enough was left out', async () => {
    const rows = ['1', '2', '3'].map((ticketId) => ({ ticketId, organisation: ['Contoso'], ticketType: null }));
    const admitted: string[][] = [];
    const reader = {
      id: 'zendesk',
      owns: () => true,
      async *solved(...[, , , , , goOn]: Parameters<SolvedReader['solved']>) {
        const may = await goOn?.admission?.admitted('place', { user: null, groups: null }, rows);
        admitted.push([...(may ?? [])]);
        for (const ticketId of may ?? []) yield { ticketId, example: null, of: 3, at: 'place' };
      },
    } as unknown as SolvedReader;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: 'zendesk', catalogue }));
    let connect = (_port: Browser.runtime.Port): void => undefined;
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => (connect = listener));
    const env = { location: () => new URL('https://acme.zendesk.com/agent/tickets/1') } as unknown as DeskEnv;
    serveSolved(reader, env, new AbortController().signal);
    const port = new FakePort(PORTS.solved, {});
    connect(port.asPort());
    port.say({ limit: 9, admission: { asks: ['organisation'], leaveOut: 2 } });
    await settled();
    expect(port.told).toEqual([{ type: 'listed', at: 'place', agent: { user: null, groups: null }, rows }]);
    expect(admitted).toEqual([]);
    port.say({ admitted: ['2'] });
    await settled();
    expect(port.told.slice(1)).toEqual([
      { type: 'skipped', of: 3, at: 'place', ticketId: '2' },
      { type: 'done', more: true },
    ]);
  });
});
