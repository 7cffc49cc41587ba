import { beforeEach, expect, test, vi } from 'vitest';
import { makeQueueStore } from '../../../../entrypoints/sidepanel/queue-store';
import { rowOf } from '../../core/queue-rows';

interface Port {
  tell(message: unknown): void;
  end(): void;
  readonly sent: unknown[];
  closed: boolean;
}
const mocks = vi.hoisted(() => ({ ports: [] as unknown[] }));
const ports = (): readonly Port[] => mocks.ports as Port[];
const last = (): Port => {
  const port = ports().at(-1);
  if (port === undefined) throw new Error('No port was opened');
  return port;
};

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      connect: () => {
        const heard: ((message: unknown) => void)[] = [];
        const ended: (() => void)[] = [];
        const port: Port = {
          tell: (message) => heard.forEach((listener) => listener(message)),
          end: () => ended.forEach((listener) => listener()),
          sent: [],
          closed: false,
        };
        mocks.ports.push(port);
        return {
          onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
          onDisconnect: { addListener: (listener: () => void) => ended.push(listener) },
          postMessage: (message: unknown) => port.sent.push(message),
          disconnect: () => (port.closed = true),
        };
      },
    },
  },
}));

const power = { type: 'power', power: { on: true, error: null, bulk: true, statuses: true } };

beforeEach(() => {
  mocks.ports.length = 0;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('a port that ends is opened again by itself, and what was known stays meanwhile', async () => {
  const store = makeQueueStore();
  const stop = store.subscribe(() => {});
  last().tell(power);
  last().tell({ type: 'rows', rows: [rowOf(1)], last: true });
  last().end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ports()).toHaveLength(2);
  last().tell(power);
  expect(store.get().rows).toHaveLength(1);
  last().tell({ type: 'rows', rows: [rowOf(1), rowOf(2)], last: true });
  expect(store.get().rows).toHaveLength(2);
  stop();
  expect(last().closed).toBe(true);
});

test('a worker that does not answer is said, tried on, and forgiven', async () => {
  const store = makeQueueStore();
  const stop = store.subscribe(() => {});
  for (let at = 0; at < 3; at += 1) {
    expect(store.get().silent).toBe(false);
    last().end();
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(store.get().silent).toBe(true);
  last().tell(power);
  expect(store.get().silent).toBe(false);
  stop();
});

test('nobody listens any more: nothing is opened', async () => {
  const stop = makeQueueStore().subscribe(() => {});
  last().end();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ports()).toHaveLength(1);
});

test('all desks are looked at when the person wants it, and the worker is kept awake', async () => {
  const store = makeQueueStore();
  const stop = store.subscribe(() => {});
  store.refresh();
  await vi.advanceTimersByTimeAsync(16_000);
  expect(last().sent).toEqual([{ type: 'refresh' }, { type: 'ping' }]);
  stop();
});
