import { noLearning } from '../kit/no-learning';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { LearnProgress, Snapshot, TestProgress } from '../../../../../core/messages';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { serveLearning } from '../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../entrypoints/background/desks/learn/learner';
import { tellEverybody } from '../../../../../entrypoints/background/desks/tell';
import { Lines } from '../../../../../entrypoints/background/model/lines';
import { serveTest } from '../../../../../entrypoints/background/page-requests/connection-test';
import { storeKey } from '../../../../../entrypoints/background/page-requests/key-requests';
import { listModels } from '../../../../../entrypoints/background/page-requests/provider-requests';
import { Hub, type SessionLike } from '../../../../../entrypoints/background/session/hub';
import { TicketSession } from '../../../../../entrypoints/background/session/ticket-session';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openMessage, publicTicket, ref, ticketMessage } from '../kit/world';
import { Running, anyPort, until } from '../kit/running';
import { startSilentServer } from '../kit/silent-server';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
answersCompatible(() => model);

let server: ModelServer;
beforeEach(async () => {
  model = new FakeModel();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startModelServer();
});
afterEach(() => server.close());

const paused = { set: { organisation: 'Acme', enabled: false } };
const ask = { system: '', user: 'x', maxTokens: 1 };
const draft = () => ({ provider: 'compatible' as const, address: server.url, model: 'llama3.2' });
const isQuestion = ({ path }: { readonly path: string }): boolean => path.endsWith('/chat/completions');
const triageIs =
  (is: Snapshot['triage']['is']) =>
  (snapshot: Snapshot): boolean =>
    snapshot.triage.is === is;

describe('the lines of the servers', () => {
  it('end what is under way and what waits within the same turn, let nobody in while paused, and go on afterwards', async () => {
    const lines = new Lines();
    const local = Object.assign(new FakeModel(), { id: 'ollama' });
    const call = { signal: new AbortController().signal };
    const ends = [
      lines.inLine(local, 'triage').complete(ask, call),
      lines.inLine(local, 'draft').stream(ask, call)[Symbol.asyncIterator]().next(),
      lines.inLine(local, 'triage').complete(ask, call),
    ];
    const ended = Promise.allSettled(ends);
    const { call: first } = await local.request();
    lines.pause();
    expect(first.signal.aborted).toBe(true);
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(lines.inLine(local, 'draft').complete(ask, call)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(lines.inLine(new FakeModel(), 'draft').complete(ask, call)).rejects.toMatchObject({
      name: 'AbortError',
    });
    lines.resume();
    const next = lines.inLine(local, 'draft').complete(ask, call);
    (await local.request(2)).answer('on again');
    expect(await next).toMatchObject({ text: 'on again' });
    expect(local.asked).toHaveLength(2);
  });

  it('end for the person’s own stop as before', async () => {
    const mine = new AbortController();
    const stopped = new Lines().inLine(model, 'draft').complete(ask, { signal: mine.signal });
    await model.request();
    mine.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what is allowed', () => {
  const counted = (): { readonly hub: Hub; readonly stops: () => number } => {
    const hub = new Hub();
    const stopAll = vi.fn();
    hub.add({
      stateKey: null,
      shows: () => false,
      onDecided: vi.fn(),
      reload: () => Promise.resolve(),
      onAnswered: vi.fn(),
      stopAll,
    });
    return { hub, stops: () => stopAll.mock.calls.length };
  };

  it.each([
    ['on', 'off', true],
    ['on', 'closed', true],
    ['off', 'closed', true],
    ['closed', 'closed', true],
    ['on', 'on', false],
    ['off', 'off', false],
    ['off', 'on', false],
    ['closed', 'off', false],
    ['closed', 'on', false],
  ] as const)('from %s to %s: what is under way is stopped: %s', (from, to, stops) => {
    const { hub } = counted();
    hub.follow(from);
    const { signal } = hub;
    hub.follow(to);
    expect([signal.aborted, hub.signal.aborted]).toEqual([stops, false]);
  });

  it('is not known yet: a person’s own switch stops nothing that they have just begun, a closed gate does', () => {
    const [off, closed] = [counted(), counted()];
    const signals = [off.hub.signal, closed.hub.signal];
    off.hub.follow('off');
    closed.hub.follow('closed');
    expect([signals.map(({ aborted }) => aborted), closed.stops()]).toEqual([[false, true], 1]);
  });
});

describe('a policy that pauses', () => {
  it('aborts a suggestion and a draft, has the widgets go, and everything goes on when it is lifted', async () => {
    const { hub, area, desks } = await Running.start();
    const port = new FakePort('deskside:ticket', { url: `${ref.origin}/agent/tickets/1042` });
    new TicketSession(port.asPort(), hub, noLearning);
    port.say(openMessage());
    await port.until(triageIs('reading'));
    port.say(ticketMessage());
    const triage = await model.request();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const reply = await model.request(2);
    await area.change(paused);
    await port.until(triageIs('off'));
    expect([triage.call.signal.aborted, reply.call.signal.aborted, port.last?.draft]).toEqual([
      true,
      true,
      { is: 'off' },
    ]);
    await until(() => desks.told.length === 1);
    await area.change({ set: { organisation: 'Acme' } });
    await port.until(triageIs('reading'));
    port.say(ticketMessage(publicTicket(['Another problem.'])));
    (await model.request(3)).answer(ANSWER);
    await port.until(triageIs('suggestion'));
    await until(() => desks.told.length === 2);
  });

  it('stops what is under way and tells the tabs, though a ticket is so busy that it never looks up', async () => {
    const running = await Running.start();
    const stuck: SessionLike = {
      stateKey: null,
      shows: () => false,
      onDecided: vi.fn(),
      reload: () => new Promise(() => undefined),
      onAnswered: vi.fn(),
      stopAll: vi.fn(),
    };
    running.hub.add(stuck);
    const { signal } = running.hub;
    await running.area.change(paused);
    await until(() => signal.aborted && running.told > 0);
    expect(stuck.stopAll).toHaveBeenCalled();
  });

  it('stops a connection test at the server, and says why', async () => {
    const { hub, area } = await Running.start();
    server.holdFirstByte();
    const test = anyPort<TestProgress>();
    serveTest(test.port as unknown as Browser.runtime.Port, hub);
    test.say(draft());
    await server.waitForRequest(isQuestion);
    await area.change(paused);
    expect(await server.waitForAborted()).toBe(1);
    await until(() => test.told.at(-1)?.running === false);
    expect(test.told.at(-1)?.steps.map(({ name, state, error }) => [name, state, error?.code])).toEqual([
      ['address', 'ok', undefined],
      ['reachable', 'ok', undefined],
      ['key', 'skipped', undefined],
      ['model', 'ok', undefined],
      ['first-word', 'failed', 'paused'],
    ]);
  });

  it('stops a list of models and the check of a key', async () => {
    const silent = await startSilentServer();
    const { hub, area } = await Running.start({
      providers: { compatible: { address: silent.url, model: 'llama3.2', contextChars: 24_000 } },
    });
    const [list, key] = [
      listModels({ ...draft(), address: silent.url }, hub.signal),
      storeKey('compatible', 'sk-1234567890-wxyz', hub.signal),
    ];
    await until(() => silent.taken === 2);
    await area.change(paused);
    expect(await Promise.all([list, key])).toEqual([
      { models: [], error: { code: 'paused' } },
      { last4: 'wxyz', check: { code: 'paused' } },
    ]);
    await until(() => silent.open === 0);
    await silent.close();
  });

  it('stops learning, and keeps nothing that still arrives', async () => {
    const { hub, area } = await Running.start();
    const [page, desk] = [anyPort<LearnProgress>(), anyPort<unknown>()];
    Object.assign(browser.tabs, { connect: vi.fn(() => desk.port) });
    serveLearning(page.port as unknown as Browser.runtime.Port, new Learner(hub));
    page.say({ type: 'start', origin: ref.origin });
    await until(() => desk.told.length === 1);
    // In the very moment, before anybody has found out why.
    const late = vi.fn(() =>
      desk.say({
        type: 'example',
        of: 2,
        example: {
          ref,
          text: 'CANARY',
          values: { category: 'printer' },
          requesterName: '',
          agentName: '',
          from: 'solved',
          learnedAt: '2026-11-21T10:00:00Z',
        },
      }),
    );
    hub.signal.addEventListener('abort', late);
    await area.change(paused);
    await until(() => page.told.at(-1)?.state === 'failed');
    expect(late).toHaveBeenCalledOnce();
    expect([
      page.told.at(-1)?.error,
      page.told.at(-1)?.kept,
      desk.port.disconnect.mock.calls.length,
      await examples.of(ref.origin),
    ]).toEqual([{ code: 'paused' }, 0, 1, []]);
  });
});

describe('the person’s own switch', () => {
  it('stops a test that is under way, and not one that they begin afterwards, however often they save', async () => {
    const { hub } = await Running.start();
    await tellEverybody(hub);
    const { signal } = hub;
    await store(settingsWith({ enabled: false }));
    await tellEverybody(hub);
    expect(signal.aborted).toBe(true);
    const gate = server.holdFirstByte();
    const test = anyPort<TestProgress>();
    serveTest(test.port as unknown as Browser.runtime.Port, hub);
    test.say(draft());
    await server.waitForRequest(isQuestion);
    await tellEverybody(hub);
    gate.open();
    await until(() => test.told.at(-1)?.running === false);
    expect(test.told.at(-1)?.steps.filter(({ state }) => state === 'failed')).toEqual([]);
  });
});

describe('a change of the policy', () => {
  it('is told to the tabs once, and only when something else counts', async () => {
    const running = await Running.start({}, { organisation: 'Acme' });
    await running.area.change({ set: { organisation: 'Acme' } });
    await running.area.change({ set: { organisation: 'Acme', retentionDays: 30 } });
    await until(() => running.told > 0);
    await running.area.change({ set: { retentionDays: 30, organisation: 'Acme', capabilities: { drafts: false } } });
    await until(() => running.told > 1);
    await running.area.change({ set: { retentionDays: 30, organisation: 'Acme', capabilities: { drafts: false } } });
    await tellEverybody(running.hub);
    expect(running.desks.told).toEqual(
      Array.from({ length: 3 }, () => ({ tabId: 7, message: { type: 'settings-changed' } })),
    );
  });
});
