import { noLearning } from '../kit/no-learning';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { withWords } from '../../../../../core/error-text';
import type { ErrorCode } from '../../../../../core/errors';
import { providerFacts } from '../../../../../core/providers';
import { defaultSettings } from '../../../../../core/settings';
import type { Snapshot } from '../../../../../core/messages';
import type { Decision } from '../../../../../core/suggestion';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { eraseData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { InOrder } from '../../../../../entrypoints/background/session/in-order';
import { TicketSession } from '../../../../../entrypoints/background/session/ticket-session';
import { FakePort } from '../kit/fake-port';
import { ANSWER, DESTINATION, FakeModel, settingsWith, store } from '../kit/model';
import { catalogue, freshBrowser, openMessage, publicTicket, ref, ticketMessage, twoFields } from '../kit/world';

let model = new FakeModel();
let hub = new Hub();
vi.mock('../../../../../providers', async (original) => {
  const real = await original<typeof import('../../../../../providers')>();
  return {
    ...real,
    createProvider: (...args: Parameters<typeof real.createProvider>) =>
      args[0].id === 'compatible' ? model : real.createProvider(...args),
  };
});

beforeEach(() => {
  freshBrowser();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const shows =
  (is: Snapshot['triage']['is']) =>
  (snapshot: Snapshot): boolean =>
    snapshot.triage.is === is;

const sessions = new WeakMap<FakePort, TicketSession>();

function connect(url = `${ref.origin}/agent/tickets/1042`): FakePort {
  const port = new FakePort('deskside:ticket', { url });
  sessions.set(port, new TicketSession(port.asPort(), hub, noLearning));
  return port;
}

async function opened(): Promise<FakePort> {
  const port = connect();
  port.say(openMessage());
  await port.until(shows('reading'));
  return port;
}

async function suggested(): Promise<FakePort> {
  const port = await opened();
  port.say(ticketMessage());
  (await model.request()).answer(ANSWER);
  await port.until(shows('suggestion'));
  return port;
}

/** The last snapshot, once everything that was said to the session so far has been dealt with. */
async function settled(port: FakePort): Promise<Snapshot> {
  await (Reflect.get(sessions.get(port) ?? {}, 'inOrder') as InOrder).add(() => undefined);
  if (!port.last) throw new Error('nothing was told');
  return port.last;
}

describe('off', () => {
  it.each([
    ['at first', defaultSettings()],
    ['by the switch', settingsWith({ enabled: false })],
    ['with no capability', settingsWith({ capabilities: { triage: false, draft: false, watch: false } })],
    ['with no model', settingsWith({ providers: { compatible: { address: '', model: '', contextChars: 24_000 } } })],
  ])('%s: says so, keeps nothing that a page tells and asks nobody', async (_name, settings) => {
    await store(settings);
    const port = connect();
    port.say(openMessage());
    expect((await port.until(shows('off'))).draft).toEqual({ is: 'off' });
    port.say(ticketMessage());
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    port.say({ type: 'retry' });
    port.say({ type: 'unreadable', error: { code: 'scrape-partial' } });
    await settled(port);
    expect(port.told.every(shows('off'))).toBe(true);
    expect([model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it('while a request is under way: it is aborted', async () => {
    await store(settingsWith());
    const port = await opened();
    port.say(ticketMessage());
    const { call } = await model.request();
    await store(settingsWith({ enabled: false }));
    await hub.reloadAll();
    expect([call.signal.aborted, port.last?.triage]).toEqual([true, { is: 'off' }]);
  });

  it('and on again asks the page anew', async () => {
    await store(settingsWith());
    const port = await suggested();
    await store(settingsWith({ enabled: false }));
    await hub.reloadAll();
    await store(settingsWith());
    await hub.reloadAll();
    expect(port.last?.triage).toEqual({ is: 'reading', admissionFacts: false });
  });
});

describe('consent', () => {
  beforeEach(() => store(settingsWith({ agreed: [] })));

  const asking = async (): Promise<FakePort> => {
    const port = await opened();
    port.say(ticketMessage());
    expect((await port.until(shows('first-use'))).triage).toMatchObject({ destination: DESTINATION });
    return port;
  };

  it.each<[string, unknown[]]>([
    ['a retry', [{ type: 'retry' }]],
    ['a retry after a failed reading', [{ type: 'unreadable', error: { code: 'scrape-partial' } }, { type: 'retry' }]],
    ['a draft', [{ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' }]],
    [
      'a draft after a failed reading',
      [
        { type: 'unreadable', error: { code: 'scrape-partial' } },
        { type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' },
      ],
    ],
    ['the choice of a field', [{ type: 'choose-category-field', fieldId: '900' }]],
    ['the ticket again', [ticketMessage()]],
    ['agreeing to something else', [{ type: 'agree', destination: 'http://elsewhere/v1/chat/completions' }]],
  ])('%s sends nothing before it is given', async (_name, messages) => {
    const port = await asking();
    for (const message of messages) port.say(message);
    const { draft } = await settled(port);
    expect([model.asked.length, draft.is]).toEqual([0, 'off']);
  });

  it('is asked for again when the provider changes under a ticket that has been answered', async () => {
    await store(settingsWith({ provider: 'on-device', agreed: [] }));
    const port = await opened();
    port.say(ticketMessage());
    await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
    await store(settingsWith({ agreed: [] }));
    await hub.reloadAll();
    await port.until(shows('first-use'));
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    port.say({ type: 'retry' });
    await settled(port);
    expect([port.last?.triage.is, model.asked.length]).toEqual(['first-use', 0]);
  });

  it('given in one tab is given in all', async () => {
    const [one, two] = [await asking(), await asking()];
    one.say({ type: 'agree', destination: DESTINATION });
    await Promise.all([one.until(shows('waiting')), two.until(shows('waiting'))]);
    expect(model.asked).toHaveLength(1);
  });
});

describe('the category field', () => {
  it('is asked for when there are two, and remembered', async () => {
    await store(settingsWith());
    const port = await opened();
    port.say(ticketMessage(publicTicket(), twoFields));
    expect((await port.until(shows('choose-field'))).triage).toMatchObject({
      candidates: [{ id: '900' }, { id: '901' }],
    });
    port.say({ type: 'choose-category-field', fieldId: 'made-up' });
    await settled(port);
    expect(model.asked).toHaveLength(0);
    port.say({ type: 'choose-category-field', fieldId: '901' });
    const { fields } = await port.until(shows('waiting'));
    expect(fields.map(({ id, title }) => [id, title])).toEqual([
      ['901', 'Issue type'],
      ['priority', 'Priority'],
    ]);
  });
});

describe('one run', () => {
  beforeEach(() => store(settingsWith()));

  const two = async (): Promise<readonly [FakePort, FakePort]> => {
    const ports = [await opened(), await opened()] as const;
    for (const port of ports) port.say(ticketMessage());
    await Promise.all(ports.map((port) => port.until(shows('waiting'))));
    return ports;
  };

  it('serves two tabs with the same ticket', async () => {
    const ports = await two();
    (await model.request()).answer(ANSWER);
    await Promise.all(ports.map((port) => port.until(shows('suggestion'))));
    expect([model.asked.length, (await exportLedger())['suggestions']]).toMatchObject([1, [{ decision: null }]]);
  });

  it('goes on when one of them stops, and ends when the last one stops it too', async () => {
    const [one, other] = await two();
    const { call } = await model.request();
    one.say({ type: 'stop', what: 'triage' });
    expect((await one.until(shows('failed'))).triage).toMatchObject({ error: { code: 'stopped' } });
    expect([call.signal.aborted, other.last?.triage.is]).toEqual([false, 'waiting']);
    other.say({ type: 'stop', what: 'triage' });
    await other.until(shows('failed'));
    expect(call.signal.aborted).toBe(true);
  });

  it('that was asked goes on when every page has left; who comes back waits for the same answer, or finds it', async () => {
    const [one, other] = await two();
    const asked = await model.request();
    one.leave();
    other.leave();
    expect(asked.call.signal.aborted).toBe(false);
    const back = await opened();
    back.say(ticketMessage());
    await back.until(shows('waiting'));
    back.leave();
    asked.answer(ANSWER);
    const later = await opened();
    later.say(ticketMessage());
    await later.until(shows('suggestion'));
    expect(model.asked).toHaveLength(1);
  });

  it('that still waits in its server’s line when its page leaves is never asked', async () => {
    const before = providerFacts.compatible.concurrency;
    for (let each = 1; each <= before; each += 1) {
      const port = await opened();
      port.say(ticketMessage(publicTicket([`Problem ${each}.`])));
      await model.request(each);
    }
    const last = await opened();
    last.say(ticketMessage(publicTicket(['Another problem.'])));
    await last.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    last.leave();
    for (let each = 1; each <= before; each += 1) (await model.request(each)).answer(ANSWER);
    const later = await opened();
    later.say(ticketMessage(publicTicket(['Problem 1.'])));
    await later.until(shows('suggestion'));
    expect(model.asked).toHaveLength(before);
    // Written after it is shown: what comes next begins with an empty ledger.
    await vi.waitFor(async () => expect((await exportLedger())['suggestions']).toHaveLength(before));
  });

  it('that nobody watches ends when everything is stopped, and leaves nothing behind', async () => {
    model.deaf = true;
    const port = await opened();
    port.say(ticketMessage());
    const asked = await model.request();
    port.leave();
    hub.stopAll();
    expect(asked.call.signal.aborted).toBe(true);
    asked.answer(ANSWER);
    const later = await opened();
    later.say(ticketMessage());
    await model.request(2);
    expect(await exportLedger()).toMatchObject({ suggestions: [] });
  });

  it('is not begun for a page that has gone meanwhile', async () => {
    const port = await opened();
    port.say(ticketMessage());
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    port.leave();
    await settled(port);
    expect([model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it('that ended is not repeated for the same ticket; another state of it is asked for', async () => {
    const port = await suggested();
    port.say(ticketMessage());
    await settled(port);
    expect(model.asked).toHaveLength(1);
    port.say(ticketMessage(publicTicket(['The printer is on fire.', 'It still burns.'])));
    expect((await model.request(2)).request.user).toContain('It still burns.');
  });

  it('that failed is asked for again at the person’s wish', async () => {
    const port = await opened();
    port.say(ticketMessage());
    (await model.request()).fail('timeout');
    expect((await port.until(shows('failed'))).triage).toMatchObject({ error: { code: 'timeout' } });
    port.say({ type: 'retry' });
    (await model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('knows a value that is called like what every object has', async () => {
    const port = await opened();
    port.say(ticketMessage());
    (await model.request()).answer(ANSWER.replace('c1', 'c2'));
    expect((await port.until(shows('suggestion'))).triage).toMatchObject({
      suggestion: { choices: [{ fieldId: '900', optionId: 'constructor' }, { fieldId: 'priority' }] },
    });
  });
});

describe('a decision', () => {
  const decision = (port: FakePort, change: Partial<Decision> = {}): Decision => {
    const triage = port.last?.triage;
    if (!triage || !('suggestion' in triage)) throw new Error('there is a suggestion');
    return {
      suggestionId: triage.suggestion.id,
      kind: 'accepted',
      applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
      before: [],
      way: 'form',
      at: '2026-11-21T10:00:00Z',
      ...change,
    };
  };
  beforeEach(() => store(settingsWith()));

  it('counts once however often it is told, and is shown in the other tab', async () => {
    const [port, other] = [await suggested(), await opened()];
    other.say(ticketMessage());
    await other.until(shows('suggestion'));
    const told = { type: 'decide', decision: decision(port) };
    for (let times = 0; times < 3; times += 1) port.say(told);
    await settled(port);
    const { activity, examples } = (await exportLedger()) as { activity: { what: string }[]; examples: unknown[] };
    expect([port.last?.triage.is, other.last?.triage.is]).toEqual(['accepted', 'accepted']);
    expect([activity.filter(({ what }) => what === 'accepted').length, examples.length]).toEqual([1, 1]);
  });

  it('survives the worker, also when more was learnt since, and a retry does not forget it', async () => {
    const port = await suggested();
    port.say({ type: 'decide', decision: decision(port) });
    expect((await settled(port)).triage.is).toBe('accepted');
    hub = new Hub();
    const again = await opened();
    again.say(ticketMessage());
    await again.until(shows('accepted'));
    again.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    again.say({ type: 'retry' });
    await settled(again);
    expect([again.last?.triage.is, model.asked.length]).toEqual(['accepted', 1]);
  });

  it('about another suggestion is dropped; one that is undone teaches nothing', async () => {
    const port = await suggested();
    port.say({ type: 'decide', decision: decision(port, { suggestionId: 'other' }) });
    await settled(port);
    expect(port.last?.triage.is).toBe('suggestion');
    port.say({ type: 'decide', decision: decision(port) });
    await port.until(shows('accepted'));
    port.say({ type: 'decide', decision: decision(port, { kind: 'undone', applied: [], at: '2026-11-21T10:01:00Z' }) });
    expect((await settled(port)).triage.is).toBe('suggestion');
    expect((await exportLedger())['examples']).toEqual([]);
  });
});

describe('refused', () => {
  beforeEach(() => store(settingsWith()));
  const other = { ...ref, ticketId: '7' };
  const smuggled = (): unknown => {
    const ticket = publicTicket();
    return {
      ...ticket,
      messages: [...ticket.messages, { ...ticket.messages[0], id: 'm9', visibility: 'private', text: 'CANARY' }],
    };
  };

  it.each<[string, unknown, ErrorCode]>([
    ['another ticket', ticketMessage(publicTicket(['x'], other)), 'not-the-same-ticket'],
    ['a private message among public ones', ticketMessage(smuggled()), 'visibility-unknown'],
    ['no ticket', ticketMessage(null), 'visibility-unknown'],
    [
      'the fields of another desk',
      ticketMessage(publicTicket(), { ...catalogue, origin: 'https://other.zendesk.com' }),
      'not-the-same-ticket',
    ],
  ])('%s', async (_name, message, code) => {
    const port = await opened();
    port.say(message);
    expect((await port.until(shows('failed'))).triage).toEqual({ is: 'failed', error: withWords({ code }) });
    expect([model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it.each<[string, unknown, string]>([
    ['of another ticket', publicTicket(['x'], other), 'not-the-same-ticket'],
    ['with a private message', smuggled(), 'visibility-unknown'],
  ])('a draft %s', async (_name, ticket, code) => {
    const port = await suggested();
    port.say({ type: 'draft', runId: 'r1', ticket, age: 0, instruction: '' });
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      runId: 'r1',
      error: { code },
    });
    expect(model.asked).toHaveLength(1);
  });

  it.each([
    ['https://evil.example/agent/tickets/1042'],
    ['https://acme.zendesk.com.evil.example/'],
    ['http://acme.zendesk.com/'],
    [''],
  ])('a page at "%s" that says it is the desk', async (url) => {
    const port = connect(url);
    port.say(openMessage());
    await vi.waitUntil(() => port.disconnected);
    port.say(ticketMessage());
    expect([port.told, model.asked.length]).toEqual([[], 0]);
  });

  it('a port that shows two tickets', async () => {
    const port = await suggested();
    port.say(openMessage(other));
    await vi.waitUntil(() => port.disconnected);
    expect(port.told.every((snapshot) => snapshot.ref.ticketId === ref.ticketId)).toBe(true);
  });

  it('a message of no known shape, with nothing thrown', async () => {
    const port = await opened();
    for (const message of [
      null,
      'open',
      {},
      { type: 'open' },
      { type: 'launch' },
      { ...openMessage(), extra: 1 },
      { type: 'decide', decision: {} },
    ])
      port.say(message);
    expect((await settled(port)).triage.is).toBe('reading');
  });
});

it('what a page could not read is shown', async () => {
  await store(settingsWith());
  const port = await opened();
  port.say({ type: 'unreadable', error: { code: 'scrape-partial', detail: 'conversation' } });
  expect((await port.until(shows('failed'))).triage).toEqual({
    is: 'failed',
    error: withWords({ code: 'scrape-partial', detail: 'conversation' }),
  });
});

describe('a draft', () => {
  beforeEach(() => store(settingsWith()));
  const ask = (runId = 'r1') => ({ type: 'draft', runId, ticket: publicTicket(), age: 0, instruction: 'be brief' });

  it('is begun once for the same id, streamed and finished', async () => {
    const port = await suggested();
    port.say(ask());
    port.say(ask());
    const asked = await model.request(2);
    await settled(port);
    expect(model.asked).toHaveLength(2);
    expect(port.told.some(({ draft }) => draft.is === 'streaming' && draft.text === 'Hello')).toBe(true);
    asked.answer('Hello Rosa');
    expect((await port.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({
      runId: 'r1',
      draft: { text: 'Hello Rosa', newestMessageId: 'm1' },
    });
  });

  it('gives way to the next one', async () => {
    const port = await suggested();
    port.say(ask('r1'));
    const first = await model.request(2);
    port.say(ask('r2'));
    const second = await model.request(3);
    expect([first.call.signal.aborted, second.call.signal.aborted]).toEqual([true, false]);
  });

  const back = async (): Promise<FakePort> => {
    const port = await opened();
    port.say(ticketMessage());
    return port;
  };

  it('goes on when its page leaves, and who comes back sees it to its end', async () => {
    const port = await suggested();
    port.say(ask());
    const asked = await model.request(2);
    port.leave();
    expect(asked.call.signal.aborted).toBe(false);
    const again = await back();
    expect((await again.until(({ draft }) => draft.is === 'streaming')).draft).toMatchObject({ text: 'Hello' });
    asked.answer('Hello Rosa');
    expect((await again.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({
      runId: 'r1',
      draft: { text: 'Hello Rosa', newestMessageId: 'm1' },
    });
    expect(model.asked).toHaveLength(2);
  });

  it('that ended while nobody was there is found by who comes back, with another worker too', async () => {
    const port = await suggested();
    port.say(ask());
    const asked = await model.request(2);
    port.leave();
    asked.answer('Hello Rosa');
    const found = { runId: 'r1', draft: { text: 'Hello Rosa' } };
    const again = await back();
    expect((await again.until(({ draft }) => draft.is === 'done')).draft).toMatchObject(found);
    again.leave();
    hub = new Hub();
    const later = await back();
    expect((await later.until(({ draft }) => draft.is === 'done')).draft).toMatchObject(found);
    expect(model.asked).toHaveLength(2);
  });

  it('is one for all tabs that show the ticket, and stays while one of them is there', async () => {
    const port = await suggested();
    const other = await back();
    port.say(ask());
    const asked = await model.request(2);
    await other.until(({ draft }) => draft.is === 'streaming');
    port.leave();
    other.say({ type: 'stop', what: 'draft' });
    await other.until(({ draft }) => draft.is === 'failed');
    expect(asked.call.signal.aborted).toBe(true);
  });

  it('that was kept is gone once activity was erased', async () => {
    const port = await suggested();
    port.say(ask());
    (await model.request(2)).answer('Hello Rosa');
    await port.until(({ draft }) => draft.is === 'done');
    port.leave();
    await eraseData({ what: 'activity' });
    const again = await back();
    await settled(again);
    expect(again.last?.draft.is).toBe('idle');
  });

  it('keeps what had arrived when it is stopped', async () => {
    const port = await suggested();
    port.say(ask());
    await model.request(2);
    port.say({ type: 'stop', what: 'draft' });
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      error: { code: 'stopped' },
      text: 'Hello',
    });
  });

  it('ends when the person switches drafts off', async () => {
    const port = await suggested();
    port.say(ask());
    const { call } = await model.request(2);
    await store(settingsWith({ capabilities: { triage: true, draft: false, watch: false } }));
    await hub.reloadAll();
    expect([call.signal.aborted, port.last?.draft]).toEqual([true, { is: 'off' }]);
  });
});

it.each([['answer'], ['fail']])(
  'an erasure while everything is under way leaves nothing behind, though a model goes on and ends late with: %s',
  async (end) => {
    model.deaf = true;
    await store(settingsWith());
    const port = await suggested();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const draft = await model.request(2);
    port.say(ticketMessage(publicTicket(['Another problem.'])));
    const triage = await model.request(3);
    hub.stopAll();
    await eraseData({ what: 'everything' });
    for (const late of [draft, triage]) {
      if (end === 'answer') late.answer(ANSWER);
      else late.fail('timeout');
    }
    await hub.reloadAll();
    port.say(ticketMessage());
    await settled(port);
    expect([draft.call.signal.aborted, triage.call.signal.aborted, port.last?.triage.is]).toEqual([true, true, 'off']);
    expect([
      await exportLedger(),
      await browser.storage.local.get(null),
      await browser.storage.session.get(null),
    ]).toEqual([
      { suggestions: [], activity: [], examples: [], catalogues: [], usage: [], days: [], tickets: [], jobs: [] },
      { 'policy.last': { version: 1, is: 'none' } },
      { 'policy.now': { is: 'none' } },
    ]);
  },
);

it('an agent who may write internal notes only is offered no draft, and a suggestion all the same', async () => {
  await store(settingsWith());
  const port = await opened();
  port.say({ ...ticketMessage(), notesOnly: true });
  (await model.request()).answer(ANSWER);
  expect((await port.until(shows('suggestion'))).draft).toEqual({ is: 'off' });
  port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
  expect((await settled(port)).draft).toEqual({ is: 'off' });
  expect(model.asked).toHaveLength(1);
  port.say(ticketMessage());
  expect((await settled(port)).draft).toMatchObject({ is: 'failed', runId: 'r1', error: { code: 'off' } });
});
