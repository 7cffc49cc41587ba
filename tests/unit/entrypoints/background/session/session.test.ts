import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../../../../core/errors';
import { defaultSettings } from '../../../../../core/settings';
import type { Decision } from '../../../../../core/suggestion';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { DESTINATION, settingsWith, store } from '../kit/model';
import { connectTab, settled, shows } from '../kit/tabs';
import { catalogue, openMessage, publicTicket, ref, ticketMessage, twoFields } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(() => world.renew());

describe('off', () => {
  it.each([
    ['at first', defaultSettings()],
    ['by the switch', settingsWith({ enabled: false })],
    [
      'with no capability',
      settingsWith({ capabilities: { triage: false, draft: false, watch: false, summary: false } }),
    ],
    ['with no model', settingsWith({ providers: { compatible: { address: '', model: '', contextChars: 24_000 } } })],
  ])('%s: says so, keeps nothing that a page tells and asks nobody', async (_name, settings) => {
    await store(settings);
    const port = connectTab(world.hub);
    port.say(openMessage());
    expect((await port.until(shows('off'))).draft).toEqual({ is: 'off' });
    port.say(ticketMessage());
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    port.say({ type: 'retry' });
    port.say({ type: 'unreadable', error: { code: 'scrape-partial' } });
    await settled(port);
    expect(port.told.every(shows('off'))).toBe(true);
    expect([world.model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it('while a request is under way: it is aborted', async () => {
    await store(settingsWith());
    const port = await world.opened();
    port.say(ticketMessage());
    const { call } = await world.model.request();
    await store(settingsWith({ enabled: false }));
    await world.hub.reloadAll();
    expect([call.signal.aborted, port.last?.triage]).toEqual([true, { is: 'off' }]);
  });

  it('and on again asks the page anew', async () => {
    await store(settingsWith());
    const port = await world.suggested();
    await store(settingsWith({ enabled: false }));
    await world.hub.reloadAll();
    await store(settingsWith());
    await world.hub.reloadAll();
    expect(port.last?.triage).toEqual({ is: 'reading', admissionFacts: false });
  });
});

describe('consent', () => {
  beforeEach(() => store(settingsWith({ agreed: [] })));

  const asking = async (): Promise<FakePort> => {
    const port = await world.opened();
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
    expect([world.model.asked.length, draft.is]).toEqual([0, 'off']);
  });

  it('is asked for again when the provider changes under a ticket that has been answered', async () => {
    await store(settingsWith({ provider: 'on-device', agreed: [] }));
    const port = await world.opened();
    port.say(ticketMessage());
    await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
    await store(settingsWith({ agreed: [] }));
    await world.hub.reloadAll();
    await port.until(shows('first-use'));
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    port.say({ type: 'retry' });
    await settled(port);
    expect([port.last?.triage.is, world.model.asked.length]).toEqual(['first-use', 0]);
  });

  it('given in one tab is given in all', async () => {
    const [one, two] = [await asking(), await asking()];
    one.say({ type: 'agree', destination: DESTINATION });
    await Promise.all([one.until(shows('waiting')), two.until(shows('waiting'))]);
    expect(world.model.asked).toHaveLength(1);
  });
});

describe('the category field', () => {
  it('is asked for when there are two, and remembered', async () => {
    await store(settingsWith());
    const port = await world.opened();
    port.say(ticketMessage(publicTicket(), twoFields));
    expect((await port.until(shows('choose-field'))).triage).toMatchObject({
      candidates: [{ id: '900' }, { id: '901' }],
    });
    port.say({ type: 'choose-category-field', fieldId: 'made-up' });
    await settled(port);
    expect(world.model.asked).toHaveLength(0);
    port.say({ type: 'choose-category-field', fieldId: '901' });
    const { fields } = await port.until(shows('waiting'));
    expect(fields.map(({ id, title }) => [id, title])).toEqual([
      ['901', 'Issue type'],
      ['priority', 'Priority'],
    ]);
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
    const [port, other] = [await world.suggested(), await world.opened()];
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
    const port = await world.suggested();
    port.say({ type: 'decide', decision: decision(port) });
    expect((await settled(port)).triage.is).toBe('accepted');
    world.hub = new Hub();
    const again = await world.opened();
    again.say(ticketMessage());
    await again.until(shows('accepted'));
    again.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    again.say({ type: 'retry' });
    await settled(again);
    expect([again.last?.triage.is, world.model.asked.length]).toEqual(['accepted', 1]);
  });

  it('about another suggestion is dropped; one that is undone teaches nothing', async () => {
    const port = await world.suggested();
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
    const port = await world.opened();
    port.say(message);
    expect((await port.until(shows('failed'))).triage).toEqual({ is: 'failed', error: { code } });
    expect([world.model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it.each<[string, unknown, string]>([
    ['of another ticket', publicTicket(['x'], other), 'not-the-same-ticket'],
    ['with a private message', smuggled(), 'visibility-unknown'],
  ])('a draft %s', async (_name, ticket, code) => {
    const port = await world.suggested();
    port.say({ type: 'draft', runId: 'r1', ticket, age: 0, instruction: '' });
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      runId: 'r1',
      error: { code },
    });
    expect(world.model.asked).toHaveLength(1);
  });

  it.each([
    ['https://evil.example/agent/tickets/1042'],
    ['https://acme.zendesk.com.evil.example/'],
    ['http://acme.zendesk.com/'],
    [''],
  ])('a page at "%s" that says it is the desk', async (url) => {
    const port = connectTab(world.hub, url);
    port.say(openMessage());
    await vi.waitUntil(() => port.disconnected);
    port.say(ticketMessage());
    expect([port.told, world.model.asked.length]).toEqual([[], 0]);
  });

  it('a port that shows two tickets', async () => {
    const port = await world.suggested();
    port.say(openMessage(other));
    await vi.waitUntil(() => port.disconnected);
    expect(port.told.every((snapshot) => snapshot.ref.ticketId === ref.ticketId)).toBe(true);
  });

  it('a message of no known shape, with nothing thrown', async () => {
    const port = await world.opened();
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
  const port = await world.opened();
  port.say({ type: 'unreadable', error: { code: 'scrape-partial', detail: 'conversation' } });
  expect((await port.until(shows('failed'))).triage).toEqual({
    is: 'failed',
    error: { code: 'scrape-partial', detail: 'conversation' },
  });
});
