import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TriageState } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { openTab, settled, shows } from '../kit/tabs';
import { inWords } from '../../../in-words';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
policyIsSetHere();
answersCompatible(() => model);

const tell = (port: FakePort, values: Record<string, string | null> = { priority: 'normal' }): void =>
  port.say({ ...ticketMessage(), values });

/** The first value of each field that a state suggests. */
const valuesIn = (triage: TriageState | undefined): Record<string, string> =>
  triage !== undefined && 'suggestion' in triage
    ? Object.fromEntries(triage.suggestion.choices.map(({ fieldId, optionId }) => [fieldId, optionId]))
    : {};

async function suggested(values?: Record<string, string | null>): Promise<FakePort> {
  const port = await openTab(hub);
  tell(port, values);
  (await model.request()).answer(ANSWER);
  await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
  return port;
}

beforeEach(async () => {
  freshBrowser();
  unmanage();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

describe('rules for values', () => {
  const live = async (port: FakePort, policy: Policy) => {
    manage(policy);
    await hub.reloadAll();
    return port.last?.triage;
  };

  it('keep what is excluded out of the question, and out of what a similar ticket says', async () => {
    await examples.put({
      ref: { ...ref, ticketId: '9' },
      text: 'The printer is on fire again',
      values: { '900': 'vpn' },
      requesterName: 'R',
      agentName: 'S',
      from: 'decision',
      learnedAt: '2026-11-20T10:00:00Z',
    });
    manage({
      fields: [
        { field: 'Category', excluded: ['Network'] },
        { field: 'Priority', excluded: ['High'] },
      ],
    });
    const port = await openTab(hub);
    tell(port, { priority: 'high', '900': 'vpn' });
    const { request } = await model.request();
    const sent = JSON.stringify(request);
    expect(sent).toContain('Hardware › Printer');
    // As words: the random mark of the ticket may hold the letters of a short name.
    for (const gone of ['VPN', 'High', 'on fire again', 'c3', 'p2'])
      expect(sent).not.toMatch(new RegExp(`\\b${gone}\\b`));
    expect(port.last?.fields).toEqual([
      { id: '900', title: 'Category', kind: 'dropdown', locked: null },
      { id: 'priority', title: 'Priority', kind: 'priority', locked: null },
    ]);
  });

  it('go before the person’s own descriptions', async () => {
    await store(
      settingsWith({ desks: { [ref.origin]: { descriptions: { '900': { printer: 'MINE', vpn: 'MINE TOO' } } } } }),
    );
    manage({ fields: [{ field: '900', meanings: [{ value: 'Hardware', meaning: 'THEIRS' }] }] });
    const port = await openTab(hub);
    tell(port);
    const { system } = (await model.request()).request;
    expect(system).toContain('Hardware › Printer (THEIRS)');
    expect(system).toContain('Network › VPN (MINE TOO)');
  });

  it('ask nobody about a ticket that keeps all that it has, unless it has something else by now', async () => {
    manage({
      fields: [
        { field: 'Category', locked: ['Network'] },
        { field: 'Priority', locked: ['Normal'] },
      ],
    });
    const port = await openTab(hub);
    tell(port, { '900': 'vpn', priority: 'normal' });
    expect(inWords((await port.until(shows('no-fit'))).triage)).toMatchObject({
      reason: 'Your organisation keeps “Network › VPN” as it is.',
    });
    expect(model.asked).toEqual([]);
    tell(port, { '900': null, priority: 'normal' });
    (await model.request()).answer(ANSWER);
    const shown = await port.until(shows('suggestion'));
    expect(valuesIn(shown.triage)).toEqual({ '900': 'printer' });
    expect(shown.fields.map(({ id, locked }) => [id, inWords(locked)])).toEqual([
      ['900', null],
      ['priority', 'Your organisation keeps “Normal” as it is.'],
    ]);
  });

  it('go by what the form holds, as soon as it holds something else', async () => {
    const port = await suggested({ '900': null, priority: 'normal' });
    await live(port, { fields: [{ field: 'Category', locked: ['Network'] }], confidence: { toChange: 95 } });
    expect(valuesIn(port.last?.triage)).toEqual({ '900': 'printer' });
    port.say({ type: 'values', values: { '900': 'vpn' } });
    expect(inWords((await settled(port)).triage)).toMatchObject({
      is: 'no-fit',
      reason: 'Your organisation keeps “Network › VPN” as it is.',
    });
    expect(inWords(port.last?.fields[0])).toMatchObject({
      id: '900',
      locked: 'Your organisation keeps “Network › VPN” as it is.',
    });
    port.say({ type: 'values', values: { '900': null, priority: null } });
    expect(valuesIn((await settled(port)).triage)).toEqual({ '900': 'printer', priority: 'high' });
    expect(model.asked).toHaveLength(1);
  });

  it('say to the page how sure a value must be', async () => {
    const port = await suggested();
    expect(port.last?.thresholds).toEqual({ toSet: 0.6, toChange: 0.85 });
    await live(port, { confidence: { toSet: 75, toChange: 90 } });
    expect(port.last?.thresholds).toEqual({ toSet: 0.75, toChange: 0.9 });
    await live(port, { confidence: { toSet: 10 } });
    expect(port.last?.thresholds.toSet).toBe(0.6);
  });

  it('change what is shown at once, and ask nobody again', async () => {
    const port = await suggested();
    const asks = await live(port, { fields: [{ field: 'Category', alwaysAsk: ['printer'] }] });
    const both900 = { '900': 'printer', priority: 'high' };
    expect([valuesIn(asks), asks]).toMatchObject([both900, { is: 'suggestion', asks: ['900'] }]);
    const both = {
      fields: [
        { field: 'Category', alwaysAsk: ['printer'] },
        { field: 'Priority', alwaysAsk: ['High'] },
      ],
    };
    expect(await live(port, both)).toMatchObject({ asks: ['900', 'priority'] });
    const priorityAlone = await live(port, { fields: [{ field: 'Priority', alwaysAsk: ['High'] }] });
    expect([valuesIn(priorityAlone), priorityAlone]).toMatchObject([both900, { asks: ['priority'] }]);
    expect(await live(port, { fields: [{ field: 'Priority', alwaysAsk: ['Low'] }] })).toMatchObject({ asks: [] });
    expect(inWords(await live(port, { confidence: { toSet: 95 } }))).toMatchObject({
      is: 'no-fit',
      reason: 'Not sure enough: 90 %, and your organisation wants 95 %.',
    });
    expect(valuesIn(await live(port, { confidence: { toChange: 95 } }))).toEqual({ '900': 'printer' });
    const free = await live(port, {});
    expect([valuesIn(free), free]).toMatchObject([both900, { asks: [] }]);
    expect(model.asked).toHaveLength(1);
  });

  it('leave a decision alone, whatever the ticket has by then', async () => {
    const port = await suggested();
    const { triage } = await settled(port);
    const suggestionId = 'suggestion' in triage ? triage.suggestion.id : '';
    port.say({
      type: 'decide',
      decision: {
        suggestionId,
        kind: 'accepted',
        applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
        before: [],
        way: 'form',
        at: '2026-11-21T10:00:00Z',
      },
    });
    expect((await settled(port)).triage.is).toBe('accepted');
    manage({ fields: [{ field: 'Category', locked: ['Hardware'] }], confidence: { toSet: 100 } });
    await hub.reloadAll();
    tell(port, { '900': 'printer', priority: 'high' });
    const { triage: decided } = await settled(port);
    expect([decided.is, valuesIn(decided)]).toEqual(['accepted', { '900': 'printer', priority: 'high' }]);
    expect(await examples.of(ref.origin)).toHaveLength(1);
  });

  it('teach nothing where the organisation wants that', async () => {
    manage({ featuresOff: ['learn-from-decisions', 'update-directly'] });
    const port = await suggested();
    const { triage, updateDirectly } = await settled(port);
    const suggestionId = 'suggestion' in triage ? triage.suggestion.id : '';
    port.say({
      type: 'decide',
      decision: {
        suggestionId,
        kind: 'accepted',
        applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
        before: [],
        way: 'form',
        at: '2026-11-21T10:00:00Z',
      },
    });
    await port.until(shows('accepted'));
    await settled(port);
    expect([await examples.of(ref.origin), updateDirectly]).toEqual([[], false]);
  });
});

describe('house rules', () => {
  it('go along with a draft, where they cannot be mistaken for the ticket', async () => {
    manage({ writing: { rules: 'Never promise a date.', tone: 'Warm', language: 'fr' } });
    const port = await suggested();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const { system, user } = (await model.request(2)).request;
    for (const part of ['Never promise a date.', 'Warm', 'French (fr)'])
      expect([system.includes(part), user.includes(part)]).toEqual([true, false]);
  });
});

describe('a request larger than the organisation allows', () => {
  it('is cut to fit, and refused when it cannot', async () => {
    manage({ limits: { tokensPerRequest: 4000 } });
    const long = publicTicket(
      Array.from({ length: 30 }, (_, index) => `${index} ${'more and more words '.repeat(80)}`),
    );
    const port = await openTab(hub);
    port.say(ticketMessage(long));
    const { request } = await model.request();
    expect(request.user).toContain('left out');
    expect((request.system.length + request.user.length) / 3 + request.maxTokens).toBeLessThan(4000);
    manage({ limits: { tokensPerRequest: 1000 } });
    port.say(ticketMessage(publicTicket(['Ünï'.repeat(900)])));
    expect(inWords((await port.until(shows('failed'))).triage)).toEqual({
      is: 'failed',
      error: { code: 'request-too-large', detail: '1,000' },
    });
    expect(model.asked).toHaveLength(1);
  });
});

describe('a run under way', () => {
  const start = async (): Promise<FakePort> => {
    const port = await openTab(hub);
    tell(port);
    await model.request();
    return port;
  };

  it.each<[string, Partial<Settings>, Policy | null]>([
    ['prices', { prices: { 'openai gpt': { in: 1 } } }, null],
    ['a limit that is far away', { limits: { tokensPerMonth: 1_000_000, resetDay: 2 } }, null],
    ['what is learnt', { learning: { fromDecisions: false, retentionDays: 3 } }, null],
    [
      'which views are watched',
      { desks: { [ref.origin]: { descriptions: {}, watched: [{ id: 'v1', title: 'Mine' }] } } },
      null,
    ],
    ['a policy with a name and a link', {}, { organisation: 'Acme', support: { link: 'https://help.acme.com' } }],
    ['a policy about how sure to be', {}, { confidence: { toSet: 10 } }],
  ])('goes on when other things change: %s', async (_name, change, policy) => {
    const port = await start();
    if (policy) manage(policy);
    await store(settingsWith(change));
    await hub.reloadAll();
    const { call, answer } = await model.request();
    expect([call.signal.aborted, port.last?.triage.is, model.asked.length]).toEqual([false, 'waiting', 1]);
    answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it.each<[string, Partial<Settings>, Policy | null]>([
    ['what goes along', { examplesInPrompt: false }, null],
    [
      'how much goes along',
      { providers: { compatible: { address: 'http://localhost:11434', model: 'fake', contextChars: 3000 } } },
      null,
    ],
    ['what values mean', { desks: { [ref.origin]: { descriptions: { '900': { vpn: 'what connects' } } } } }, null],
    ['what may be suggested', {}, { fields: [{ field: 'Category', excluded: ['vpn'] }] }],
    ['how large a request may be', {}, { limits: { tokensPerRequest: 5000 } }],
  ])('begins anew when that depends on it: %s', async (_name, change, policy) => {
    const port = await start();
    const { call } = await model.request();
    if (policy) manage(policy);
    await store(settingsWith(change));
    await hub.reloadAll();
    (await model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect([call.signal.aborted, model.asked.length]).toEqual([true, 2]);
  });

  it('of a draft goes on too, and keeps what it wrote when it is to go elsewhere', async () => {
    const port = await suggested();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const { call } = await model.request(2);
    await store(settingsWith({ prices: { 'openai gpt': { in: 1 } } }));
    await hub.reloadAll();
    expect([call.signal.aborted, port.last?.draft.is]).toEqual([false, 'streaming']);
    await store(settingsWith({ provider: 'on-device' }));
    await hub.reloadAll();
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      error: { code: 'stopped' },
      text: 'Hello',
    });
    expect(call.signal.aborted).toBe(true);
  });
});
