import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { LearnProgress, TestProgress } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { serveLearning } from '../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../entrypoints/background/desks/learn/learner';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { serveTest } from '../../../../../entrypoints/background/page-requests/connection-test';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { settingsWith, store } from '../kit/model';
import { ref } from '../kit/world';
import { Running, anyPort, until } from '../kit/running';
import { inWords } from '../../../in-words';

let server: ModelServer;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startModelServer();
});
afterEach(() => server.close());

/** Deskside stays on all the while. */
async function narrow({ area, hub }: Running, policy: Policy): Promise<void> {
  const { signal } = hub;
  const before = JSON.stringify((await loadEffective()).rules);
  await area.change({ set: { organisation: 'Acme', ...policy } });
  await until(async () => JSON.stringify((await loadEffective()).rules) !== before);
  expect(signal.aborted).toBe(false);
}

async function learning(running: Running) {
  const [page, desk] = [anyPort<LearnProgress>(), anyPort<unknown>()];
  Object.assign(browser.tabs, { connect: vi.fn(() => desk.port) });
  serveLearning(page.port as unknown as Browser.runtime.Port, new Learner(running.hub));
  page.say({ type: 'start', origin: ref.origin });
  await until(() => desk.told.length > 0 || page.told.length > 0);
  return {
    page,
    desk,
    solve: (ticketId: string) =>
      desk.say({
        type: 'example',
        of: 3,
        example: {
          ref: { ...ref, ticketId },
          text: 'The printer burns',
          values: { category: 'printer' },
          requesterName: '',
          agentName: '',
          from: 'solved',
          learnedAt: '2026-11-21T10:00:00Z',
        },
      }),
  };
}

describe('learning that has begun', () => {
  it.each<[string, Policy, string]>([
    [
      'learning from solved tickets is switched off',
      { featuresOff: ['learn-from-solved'] },
      'learning from solved tickets',
    ],
    ['the desk is taken away', { allowed: { desks: ['other.zendesk.com'] } }, 'this help desk'],
  ])('keeps nothing more once %s', async (_name, policy, detail) => {
    const running = await Running.start();
    const { page, desk, solve } = await learning(running);
    solve('1');
    await until(() => page.told.at(-1)?.kept === 1);
    await narrow(running, policy);
    solve('2');
    solve('3');
    await until(() => page.told.at(-1)?.state !== 'running' || page.told.at(-1)?.kept === 3);
    expect(inWords(page.told.at(-1))).toEqual({
      state: 'failed',
      read: 1,
      kept: 1,
      of: 3,
      error: { code: 'not-allowed', detail },
    });
    expect([
      desk.port.disconnect.mock.calls.length,
      (await examples.of(ref.origin)).map((example) => example.ref.ticketId),
    ]).toEqual([1, ['1']]);
  });

  it('goes on under a change that has nothing against it', async () => {
    const running = await Running.start();
    const { page, solve } = await learning(running);
    await narrow(running, {
      featuresOff: ['second-provider'],
      capabilities: { drafts: false },
      confidence: { toSet: 50 },
    });
    solve('1');
    await until(() => page.told.at(-1)?.kept === 1);
  });
});

describe('a connection test that has begun', () => {
  const isQuestion = ({ path }: { readonly path: string }): boolean => path.endsWith('/chat/completions');

  it.each<[string, (running: Running) => Promise<void>, string]>([
    ['the server is forbidden', (running) => narrow(running, { allowed: { servers: ['localhost'] } }), 'not-allowed'],
    [
      'the person allows no more tokens',
      () => store(settingsWith({ limits: { tokensPerMonth: 0, resetDay: 1 } })),
      'limit-reached',
    ],
  ])('ends the question that is under way, and asks no other, once %s', async (_name, forbid, code) => {
    const running = await Running.start();
    server.holdFirstByte();
    const test = anyPort<TestProgress>();
    serveTest(test.port as unknown as Browser.runtime.Port, running.hub);
    test.say({ provider: 'compatible', address: server.url, model: 'llama3.2' });
    await server.waitForRequest(isQuestion);
    const { signal } = running.hub;
    await forbid(running);
    await until(() => server.aborted === 1 && test.told.at(-1)?.running === false);
    expect([signal.aborted, server.chats().length]).toEqual([false, 1]);
    expect(test.told.at(-1)?.steps.map(({ name, state, error }) => [name, state, error?.code])).toEqual([
      ['address', 'ok', undefined],
      ['reachable', 'ok', undefined],
      ['key', 'skipped', undefined],
      ['model', 'ok', undefined],
      ['first-word', 'failed', code],
    ]);
  });

  it('goes on under a change that has nothing against it, and listens to nothing afterwards', async () => {
    const running = await Running.start();
    const gate = server.holdFirstByte();
    const test = anyPort<TestProgress>();
    serveTest(test.port as unknown as Browser.runtime.Port, running.hub);
    test.say({ provider: 'compatible', address: server.url, model: 'llama3.2' });
    await server.waitForRequest(isQuestion);
    await narrow(running, { allowed: { servers: ['localhost', '127.0.0.1'] } });
    const removed = vi.spyOn(browser.storage.onChanged, 'removeListener');
    gate.open();
    await until(() => test.told.at(-1)?.running === false);
    expect(test.told.at(-1)?.steps.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(removed).toHaveBeenCalledOnce();
  });
});
