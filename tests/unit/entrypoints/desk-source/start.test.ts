// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://acme.zendesk.com/agent/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { DeskSource, OpenSource } from '../../../../adapters/source';
import { PORTS } from '../../../../core/messages';
import { publishHandle } from '../../../../entrypoints/desk-bootstrap/handle';
import { startSource } from '../../../../entrypoints/desk-source/start';
import { FakePort } from '../background/kit/fake-port';
import { catalogue } from '../background/kit/world';

type Listener = (port: Browser.runtime.Port) => void;
const listeners = new Set<Listener>();
const answering = new Set<unknown>();
let read = 0;

const reader: DeskSource = {
  id: 'zendesk',
  owns: () => true,
  readCatalogue: () => Promise.resolve({ ok: true, value: catalogue }),
  readMacros: () => Promise.resolve({ ok: true, value: [] }),
  async *solved() {
    read += 1;
    yield { ticketId: '11', example: null, of: 1, at: '1' };
  },
  quietPerMinute: 20,
  open: () => ({}) as OpenSource,
};

/** A bootstrap in a page that shows no ticket. */
function bootstrap(): AbortController {
  const life = new AbortController();
  publishHandle({
    current: null,
    watch: (listener) => listener(null),
    alive: life.signal,
    widgets: false,
    source: false,
    lent: {},
    host: null,
    endEarlyRoom: () => undefined,
    isRepeat: () => false,
  });
  return life;
}

function connect(): FakePort {
  const port = new FakePort(PORTS.solved, {});
  for (const listener of listeners) listener(port.asPort());
  port.say({ limit: 9 });
  return port;
}

beforeEach(() => {
  listeners.clear();
  answering.clear();
  read = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: 'zendesk', catalogue }));
  Object.assign(browser.runtime, {
    onConnect: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    onMessage: {
      addListener: (listener: unknown) => answering.add(listener),
      removeListener: (listener: unknown) => answering.delete(listener),
    },
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the script that reads a desk without its page', () => {
  it('serves once where it is injected twice, in a page that shows no ticket', async () => {
    const life = bootstrap();
    expect([startSource(reader), startSource(reader)]).toEqual([true, true]);
    expect([listeners.size, answering.size]).toEqual([1, 1]);
    const port = connect();
    await vi.waitUntil(() => port.told.length === 2);
    expect([read, port.told]).toEqual([
      1,
      [
        { type: 'skipped', of: 1, at: '1', ticketId: '11' },
        { type: 'done', more: false },
      ],
    ]);
    life.abort();
  });

  it('ends with the bootstrap, and serves again under the next one', async () => {
    const first = bootstrap();
    startSource(reader);
    first.abort();
    expect([listeners.size, answering.size]).toEqual([0, 0]);
    // The extension was updated, and its new bootstrap is not there yet: the worker hears that nobody answers here.
    expect(startSource(reader)).toBe(false);
    expect([listeners.size, answering.size]).toEqual([0, 0]);
    const second = bootstrap();
    startSource(reader);
    const port = connect();
    await vi.waitUntil(() => port.told.length === 2);
    expect([listeners.size, answering.size, read]).toEqual([1, 1, 1]);
    second.abort();
  });
});
