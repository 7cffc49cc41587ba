import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FRESH_MS, type Moment } from '../../../../../core/freshness';
import type { Snapshot } from '../../../../../core/messages';
import type { Decision } from '../../../../../core/suggestion';
import type { PublicTicket } from '../../../../../core/ticket';
import { renewExamples } from '../../../../../entrypoints/background/store/ledger/example-renewal';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, DESTINATION, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';

const OLD = 'My card K4929 1000 is refused.';
const NEW = 'My card ████ is refused.';
const HOUR = 3_600_000;

let model = new FakeModel();
vi.mock('../../../../../providers', async (original) => {
  const real = await original<typeof import('../../../../../providers')>();
  return {
    ...real,
    createProvider: (...args: Parameters<typeof real.createProvider>) =>
      args[0].id === 'compatible' ? model : real.createProvider(...args),
  };
});

let moment: Moment = { wall: 0, steady: 0 };
const pass = (ms: number): void => {
  moment = { wall: moment.wall + ms, steady: moment.steady + ms };
};
let hub = new Hub(() => moment);

beforeEach(async () => {
  freshBrowser();
  moment = { wall: Date.now(), steady: 50_000 };
  model = new FakeModel();
  hub = new Hub(() => moment);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

const wants = (snapshot: Snapshot): boolean => snapshot.readAgain !== undefined;
const wantsNothing = (snapshot: Snapshot): boolean => !wants(snapshot);

/** The page tells the ticket, as it has just read it. */
const tell = (port: FakePort, text: string, more: object = {}): void =>
  port.say({ ...ticketMessage(publicTicket([text])), ...more });

/** The page does what the worker asks for. */
async function readAgain(port: FakePort, text: string, more: object = {}): Promise<void> {
  const { readAgain: answers } = await port.until(wants);
  tell(port, text, { answers, ...more });
}

const opened = async (text = OLD): Promise<FakePort> => {
  const port = await openTab(hub);
  await port.until(shows('reading'));
  tell(port, text);
  return port;
};

const asked = (): string => model.asked.map(({ request }) => JSON.stringify(request)).join('\n');

/** Everything that could have been sent was, and none of it is the old text. */
function onlyNew(times = 1): void {
  expect(model.asked).toHaveLength(times);
  expect(asked()).toContain(NEW);
  expect(asked()).not.toContain('K4929');
}

describe('a ticket that was read a while ago is read again before a run begins', () => {
  it('when the person agrees: the card stays as it is until then, and nobody presses twice', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await opened();
    await port.until(shows('first-use'));
    pass(HOUR);
    const before = port.told.length;
    port.say({ type: 'agree', destination: DESTINATION });
    await port.until(wants);
    expect(model.asked).toEqual([]);
    expect(port.told.slice(before).map(({ triage }) => triage.is)).toEqual(['first-use']);
    await readAgain(port, NEW);
    (await model.request()).answer(ANSWER);
    expect(wantsNothing(await port.until(shows('suggestion')))).toBe(true);
    expect(port.told.slice(before).map(({ triage }) => triage.is)).toEqual(['first-use', 'waiting', 'suggestion']);
    onlyNew();
  });

  it('when the person agrees in another tab', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await opened();
    await port.until(shows('first-use'));
    pass(HOUR);
    const other = await openTab(hub, { ...ref, ticketId: '7' });
    other.say(ticketMessage(publicTicket(['Another ticket'], { ...ref, ticketId: '7' })));
    await other.until(shows('first-use'));
    other.say({ type: 'agree', destination: DESTINATION });
    await readAgain(port, NEW);
    await model.request(2);
    onlyNew(2);
  });

  it('when the person tries again: another answer is wanted, also of a ticket that says the same', async () => {
    const port = await opened();
    (await model.request()).fail('timeout');
    await port.until(shows('failed'));
    pass(FRESH_MS + 1);
    port.say({ type: 'retry' });
    await readAgain(port, OLD);
    (await model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('when the person tries again: the answer that is known already is not taken for it', async () => {
    const port = await opened();
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    pass(HOUR);
    port.say({ type: 'retry' });
    await readAgain(port, OLD);
    await model.request(2);
  });

  it('when the person tries again and the text has been redacted', async () => {
    const port = await opened(NEW);
    (await model.request()).fail('timeout');
    await port.until(shows('failed'));
    tell(port, NEW);
    (await model.request(2)).fail('timeout');
    pass(HOUR);
    port.say({ type: 'retry' });
    await port.until(wants);
    await readAgain(port, 'Nothing is left of it.');
    expect((await model.request(3)).request.user).toContain('Nothing is left of it.');
  });

  it.each([
    [
      'another model',
      { providers: { compatible: { address: 'http://localhost:11434', model: 'b', contextChars: 5000 } } },
    ],
    [
      'an answer that takes less',
      { providers: { compatible: { address: 'http://localhost:11434', model: 'fake', contextChars: 9000 } } },
    ],
  ])('when the settings ask for %s', async (_name, change) => {
    const port = await opened();
    (await model.request()).fail('timeout');
    await port.until(shows('failed'));
    model.asked.length = 0;
    pass(HOUR);
    await store(settingsWith(change));
    await hub.reloadAll();
    expect(model.asked).toEqual([]);
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it('when another provider is chosen while one is at work: its request ends, and the card says what it waits for', async () => {
    const port = await opened();
    const { call } = await model.request();
    pass(HOUR);
    await store(
      settingsWith({
        providers: { compatible: { address: 'http://localhost:11434', model: 'b', contextChars: 5000 } },
      }),
    );
    await hub.reloadAll();
    const waiting = await port.until(wants);
    expect([call.signal.aborted, waiting.triage]).toMatchObject([true, { is: 'waiting', cause: 'reading' }]);
    model.asked.length = 0;
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it('also for an answer that is found on this device', async () => {
    await store(settingsWith({ provider: 'on-device' }));
    const port = await openTab(hub);
    await port.until(shows('reading'));
    tell(port, OLD, { age: HOUR });
    expect((await port.until(wants)).triage.is).toBe('reading');
    await readAgain(port, NEW);
    await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
  });

  it('when a page is connected again and tells what it remembers', async () => {
    const port = await openTab(hub);
    await port.until(shows('reading'));
    tell(port, OLD, { age: HOUR });
    await port.until(wants);
    expect(model.asked).toEqual([]);
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it('when the worker was busy for long before it came to what the page had told', async () => {
    const port = await openTab(hub);
    await port.until(shows('reading'));
    tell(port, OLD);
    pass(HOUR);
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it('and what was agreed to after a reconnect begins from that reading', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await openTab(hub);
    tell(port, OLD, { age: HOUR });
    port.say({ type: 'agree', destination: DESTINATION });
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });
});

describe('no reading too many', () => {
  it('is asked for where the last one is a few seconds old', async () => {
    const port = await opened();
    (await model.request()).fail('timeout');
    await port.until(shows('failed'));
    pass(FRESH_MS);
    port.say({ type: 'retry' });
    await model.request(2);
    expect(port.told.some(wants)).toBe(false);
  });

  it('is asked for what is known already, or what stands before any run', async () => {
    const port = await opened();
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    pass(HOUR);
    await hub.reloadAll();
    await store(settingsWith({ agreed: [] }));
    await hub.reloadAll();
    expect((await settled(port)).triage.is).toBe('first-use');
    expect(port.told.some(wants)).toBe(false);
  });

  it('one wish keeps its name, however often something asks for it, until it is fulfilled', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await opened();
    await port.until(shows('first-use'));
    pass(HOUR);
    for (let times = 0; times < 3; times += 1) port.say({ type: 'agree', destination: DESTINATION });
    await settled(port);
    await hub.reloadAll();
    const names = new Set(port.told.flatMap(({ readAgain: name }) => name ?? []));
    expect(names.size).toBe(1);
    await readAgain(port, NEW);
    await model.request();
    expect(wantsNothing(await settled(port))).toBe(true);
  });

  it('a slow desk’s answer to the wish counts from its arrival; what was read before it does not', async () => {
    const port = await openTab(hub);
    tell(port, OLD, { age: HOUR });
    const { readAgain: name } = await port.until(wants);
    tell(port, OLD, { age: 25_000 });
    tell(port, OLD, { age: 25_000, answers: 'another wish' });
    expect([(await settled(port)).readAgain, model.asked.length]).toEqual([name, 0]);
    tell(port, NEW, { age: 25_000, answers: name });
    await model.request();
    onlyNew();
  });

  it('is asked for of a slow desk whose first reading was begun because the page opened', async () => {
    const port = await openTab(hub);
    tell(port, NEW, { age: 25_000 });
    await model.request();
    expect(port.told.some(wants)).toBe(false);
    onlyNew();
  });

  it('but is where a page that reconnects tells what it had read before', async () => {
    const port = await openTab(hub, ref, true);
    tell(port, OLD, { age: 25_000 });
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it('a page that stood still over its answer is asked once more', async () => {
    const port = await openTab(hub);
    tell(port, OLD, { age: HOUR });
    const { readAgain: name } = await port.until(wants);
    tell(port, OLD, { age: HOUR, answers: name });
    const again = await port.until(({ readAgain: next }) => next !== undefined && next !== name);
    expect(model.asked).toEqual([]);
    tell(port, NEW, { answers: again.readAgain });
    await model.request();
    onlyNew();
  });
});

describe('while the ticket is read again', () => {
  const waitingForIt = async (): Promise<FakePort> => {
    const port = await opened();
    (await model.request()).fail('timeout');
    await port.until(shows('failed'));
    model.asked.length = 0;
    pass(HOUR);
    port.say({ type: 'retry' });
    await port.until(wants);
    return port;
  };

  it('a page that cannot read it: nothing is sent, and why is shown; the next try reads once more', async () => {
    const port = await waitingForIt();
    port.say({ type: 'unreadable', error: { code: 'desk-signed-out' } });
    const failed = await port.next(shows('failed'));
    expect(failed.triage).toMatchObject({ is: 'failed', error: { code: 'desk-signed-out' } });
    expect([wantsNothing(failed), model.asked]).toEqual([true, []]);
    port.say({ type: 'retry' });
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
  });

  it.each([
    ['of another ticket', publicTicket(['x'], { ...ref, ticketId: '7' }), 'not-the-same-ticket'],
    [
      'with something that is not public',
      { ...publicTicket(), messages: [{ visibility: 'private' }] },
      'visibility-unknown',
    ],
  ])('an answer %s sends nothing', async (_name, ticket, code) => {
    const port = await waitingForIt();
    port.say({ ...ticketMessage(ticket), answers: port.last?.readAgain });
    expect((await port.next(shows('failed'))).triage).toMatchObject({ error: { code } });
    expect(model.asked).toEqual([]);
  });

  it('the person can stop it, and a reading that comes then begins nothing', async () => {
    const port = await waitingForIt();
    const { readAgain: answers } = await port.until(wants);
    port.say({ type: 'stop', what: 'triage' });
    const stopped = await port.until(shows('failed'));
    expect([stopped.triage, wantsNothing(stopped)]).toMatchObject([{ error: { code: 'stopped' } }, true]);
    tell(port, NEW, { answers });
    expect((await settled(port)).triage).toMatchObject({ error: { code: 'stopped' } });
    expect(model.asked).toEqual([]);
  });

  it('switching off drops the wish', async () => {
    const port = await waitingForIt();
    await store(settingsWith({ enabled: false }));
    await hub.reloadAll();
    expect([port.last?.triage, port.last?.readAgain]).toEqual([{ is: 'off' }, undefined]);
    tell(port, NEW);
    await settled(port);
    expect(model.asked).toEqual([]);
  });
});

/** The server answers two at a time, and is kept busy by two other tickets. What is asked from here on is counted anew. */
async function busy(): Promise<{ free(): void }> {
  const already = model.asked.length;
  for (const ticketId of ['6', '7']) {
    const other = { ...ref, ticketId };
    const port = await openTab(hub, other);
    port.say(ticketMessage(publicTicket(['Another ticket'], other)));
  }
  const [request] = [await model.request(already + 1), await model.request(already + 2)];
  model.asked.length = 0;
  return { free: () => request.answer(ANSWER) };
}

describe('a run that waited in line', () => {
  it('reads again when it is its turn, and goes on about the same words', async () => {
    const line = await busy();
    const port = await opened(NEW);
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await readAgain(port, NEW);
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(port.told.some(shows('failed'))).toBe(false);
    expect(model.asked).toHaveLength(1);
    const causes = port.told.flatMap(({ triage }) => (triage.is === 'waiting' ? triage.cause : []));
    expect(causes.filter((cause, index) => cause !== causes[index - 1])).toEqual([
      'queued',
      'thinking',
      'reading',
      'thinking',
    ]);
  });

  const by = (name: string, text: string): PublicTicket => {
    const ticket = publicTicket([text]);
    return { ...ticket, messages: ticket.messages.map((each) => ({ ...each, authorName: name })) } as PublicTicket;
  };

  it.each<[string, PublicTicket]>([
    ['whose text was redacted', by('Rosa', OLD)],
    ['whose requester was given another name', by('Rosa K4929', NEW)],
  ])('about a ticket %s begins anew with what it says now', async (_name, before) => {
    const line = await busy();
    const port = await openTab(hub);
    port.say(ticketMessage(before));
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    const { readAgain: answers } = await port.until(wants);
    port.say({ ...ticketMessage(by('Rosa', NEW)), answers });
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    onlyNew();
  });

  it('and whose ticket cannot be read is not sent, and lets the next one have its turn', async () => {
    const line = await busy();
    const port = await opened();
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await port.until(wants);
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    expect((await port.until(shows('failed'))).triage).toMatchObject({ error: { code: 'desk-unreachable' } });
    const next = { ...ref, ticketId: '8' };
    const after = await openTab(hub, next);
    after.say(ticketMessage(publicTicket(['The next one'], next)));
    expect((await model.request()).request.user).toContain('The next one');
    expect(asked()).not.toContain('K4929');
  });

  it('is read again by every tab that shows it, and goes on with the first that answers', async () => {
    const line = await busy();
    const [one, two] = [await opened(NEW), await opened(NEW)];
    await two.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await one.until(wants);
    await readAgain(two, NEW);
    await model.request();
    onlyNew();
  });

  it('asks again for a repair that comes long after the first answer', async () => {
    const port = await opened(NEW);
    const first = await model.request();
    pass(60_000);
    first.answer('no JSON at all');
    await readAgain(port, 'Nothing is left of it.');
    const next = await model.request(2);
    expect(next.request).not.toHaveProperty('repair');
    expect(next.request.user).toContain('Nothing is left of it.');
  });
});

describe('examples that go along', () => {
  const other = { ...ref, ticketId: '99' };
  const learn = (text: string) =>
    examples.put({
      ref: other,
      text,
      values: { '900': 'printer' },
      requesterName: 'Ada',
      agentName: 'Bo',
      from: 'decision',
      learnedAt: new Date().toISOString(),
      seenAt: new Date().toISOString(),
    });
  beforeEach(() => store(settingsWith({ examplesInPrompt: true })));

  it('are those of now, also for a run that was planned before one of them was redacted', async () => {
    await learn('A card refused, K4929 1000 it was');
    const line = await busy();
    const port = await opened(NEW);
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    await renewExamples(
      other,
      { text: 'A card refused, it was', byRequester: true, requesterName: 'Ada', agentName: 'Bo' },
      Date.now() + 1,
    );
    line.free();
    await readAgain(port, NEW);
    await model.request();
    onlyNew();
    expect(asked()).toContain('A card refused, it was');
  });

  it('are renewed when their ticket is read in a tab, and removed when it has nothing public any more', async () => {
    await learn('A card refused, K4929 1000 it was');
    moment = { ...moment, wall: moment.wall + 1000 };
    const tab = await openTab(hub, other);
    tab.say(ticketMessage(publicTicket(['Only this.'], other)));
    await model.request();
    expect((await examples.of(ref.origin)).map(({ text }) => text)).toEqual(['Printer is on fire\n\nOnly this.']);
    tab.say({ type: 'unreadable', error: { code: 'visibility-unknown' } });
    await settled(tab);
    expect(await examples.of(ref.origin)).toHaveLength(1);
    moment = { ...moment, wall: moment.wall + 1000 };
    tab.say({ type: 'unreadable', error: { code: 'nothing-public' } });
    await settled(tab);
    expect(await examples.of(ref.origin)).toEqual([]);
  });
});

describe('a decision about what was read a while ago', () => {
  it('counts at once; what it teaches is read again, and nothing else comes of that', async () => {
    const port = await opened();
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    const { triage } = port.last as Snapshot;
    if (!('suggestion' in triage)) throw new Error('there is a suggestion');
    pass(HOUR);
    const decision: Decision = {
      suggestionId: triage.suggestion.id,
      kind: 'accepted',
      applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
      before: [],
      way: 'form',
      at: new Date(moment.wall).toISOString(),
    };
    port.say({ type: 'decide', decision });
    await port.until(shows('accepted'));
    await readAgain(port, NEW);
    const after = await settled(port);
    expect([after.triage.is, wantsNothing(after), model.asked.length]).toEqual(['accepted', true, 1]);
    const [learnt] = await examples.of(ref.origin);
    expect([learnt?.text, learnt?.learnedAt]).toEqual([`Printer is on fire\n\n${NEW}`, decision.at]);
  });

  it('is still shown when the ticket cannot be read again', async () => {
    const port = await opened();
    (await model.request()).answer(ANSWER);
    const { triage } = await port.until(shows('suggestion'));
    if (!('suggestion' in triage)) throw new Error('there is a suggestion');
    pass(HOUR);
    port.say({
      type: 'decide',
      decision: {
        suggestionId: triage.suggestion.id,
        kind: 'accepted',
        applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
        before: [],
        way: 'form',
        at: new Date(moment.wall).toISOString(),
      },
    });
    await port.until(wants);
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    const after = await settled(port);
    expect([after.triage.is, wantsNothing(after)]).toEqual(['accepted', true]);
  });
});

describe('a draft', () => {
  const ask = (text: string, more: object = {}) => ({
    type: 'draft',
    runId: 'r1',
    ticket: publicTicket([text]),
    age: 0,
    instruction: '',
    ...more,
  });
  const suggested = async (): Promise<FakePort> => {
    const port = await opened(NEW);
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    model.asked.length = 0;
    return port;
  };

  it('that is told again after a reconnect is asked for about what the ticket says now, under the same id', async () => {
    const port = await suggested();
    port.say(ask(OLD, { age: HOUR }));
    await readAgain(port, NEW);
    (await model.request()).answer('Hello');
    expect((await port.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({ runId: 'r1' });
    onlyNew();
    expect((await settled(port)).triage.is).toBe('suggestion');
  });

  it('that waited in line is read again too, and goes on where the ticket says the same', async () => {
    const port = await suggested();
    const line = await busy();
    port.say(ask(NEW));
    await port.until(({ draft }) => draft.is === 'waiting' && draft.cause === 'queued');
    pass(60_000);
    line.free();
    await readAgain(port, NEW);
    (await model.request()).answer('Hello');
    await port.until(({ draft }) => draft.is === 'done');
    expect(port.told.some(({ draft }) => draft.is === 'failed')).toBe(false);
    const causes = port.told.flatMap(({ draft }) => (draft.is === 'waiting' ? draft.cause : []));
    expect(causes.slice(causes.indexOf('reading'))).toEqual(expect.arrayContaining(['reading', 'thinking']));
  });

  it('whose ticket cannot be read says so, and the card stays as it is', async () => {
    const port = await suggested();
    port.say(ask(OLD, { age: HOUR }));
    await port.until(wants);
    port.say({ type: 'unreadable', error: { code: 'desk-signed-out' } });
    const failed = await port.until(({ draft }) => draft.is === 'failed');
    expect([failed.draft, failed.triage.is, wantsNothing(failed), model.asked]).toMatchObject([
      { runId: 'r1', error: { code: 'desk-signed-out' } },
      'suggestion',
      true,
      [],
    ]);
  });

  it('begins no suggestion that the person has stopped', async () => {
    const port = await opened(NEW);
    await model.request();
    port.say({ type: 'stop', what: 'triage' });
    await port.until(shows('failed'));
    pass(HOUR);
    port.say(ask(NEW, { age: HOUR }));
    await readAgain(port, NEW);
    expect((await model.request(2)).request.user).toContain('Write the reply now');
    expect((await settled(port)).triage).toMatchObject({ is: 'failed', error: { code: 'stopped' } });
  });

  it('that is stopped while the ticket is read again is not asked for', async () => {
    const port = await suggested();
    port.say(ask(OLD, { age: HOUR }));
    const { readAgain: answers } = await port.until(wants);
    port.say({ type: 'stop', what: 'draft' });
    await port.until(({ draft }) => draft.is === 'failed');
    tell(port, NEW, { answers });
    await settled(port);
    expect(model.asked).toEqual([]);
  });
});
