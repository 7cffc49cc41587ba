import { beforeEach, describe, expect, it } from 'vitest';
import { FRESH_MS } from '../../../../../core/freshness';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, DESTINATION, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { publicTicket, ref, ticketMessage } from '../kit/world';
import { HOUR, NEW, OLD, ReadAgainWorld, readAgain, tell, wants, wantsNothing } from './read-again';
import { answersCompatible } from '../kit/stand-in';

const world = new ReadAgainWorld();
answersCompatible(() => world.model);
const { pass, opened, onlyNew } = world;

beforeEach(() => world.renew());

describe('a ticket that was read a while ago is read again before a run begins', () => {
  it('when the person agrees: the card stays as it is until then, and nobody presses twice', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await opened();
    await port.until(shows('first-use'));
    pass(HOUR);
    const before = port.told.length;
    port.say({ type: 'agree', destination: DESTINATION });
    await port.until(wants);
    expect(world.model.asked).toEqual([]);
    expect(port.told.slice(before).map(({ triage }) => triage.is)).toEqual(['first-use']);
    await readAgain(port, NEW);
    (await world.model.request()).answer(ANSWER);
    expect(wantsNothing(await port.until(shows('suggestion')))).toBe(true);
    expect(port.told.slice(before).map(({ triage }) => triage.is)).toEqual(['first-use', 'waiting', 'suggestion']);
    onlyNew();
  });

  it('when the person agrees in another tab', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await opened();
    await port.until(shows('first-use'));
    pass(HOUR);
    const other = await openTab(world.hub, { ...ref, ticketId: '7' });
    other.say(ticketMessage(publicTicket(['Another ticket'], { ...ref, ticketId: '7' })));
    await other.until(shows('first-use'));
    other.say({ type: 'agree', destination: DESTINATION });
    await readAgain(port, NEW);
    await world.model.request(2);
    onlyNew(2);
  });

  it('when the person tries again: another answer is wanted, also of a ticket that says the same', async () => {
    const port = await opened();
    (await world.model.request()).fail('timeout');
    await port.until(shows('failed'));
    pass(FRESH_MS + 1);
    port.say({ type: 'retry' });
    await readAgain(port, OLD);
    (await world.model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('when the person tries again: the answer that is known already is not taken for it', async () => {
    const port = await opened();
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    pass(HOUR);
    port.say({ type: 'retry' });
    await readAgain(port, OLD);
    await world.model.request(2);
  });

  it('when the person tries again and the text has been redacted', async () => {
    const port = await opened(NEW);
    (await world.model.request()).fail('timeout');
    await port.until(shows('failed'));
    tell(port, NEW);
    (await world.model.request(2)).fail('timeout');
    pass(HOUR);
    port.say({ type: 'retry' });
    await port.until(wants);
    await readAgain(port, 'Nothing is left of it.');
    expect((await world.model.request(3)).request.user).toContain('Nothing is left of it.');
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
    (await world.model.request()).fail('timeout');
    await port.until(shows('failed'));
    world.model.asked.length = 0;
    pass(HOUR);
    await store(settingsWith(change));
    await world.hub.reloadAll();
    expect(world.model.asked).toEqual([]);
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });

  it('when another provider is chosen while one is at work: its request ends, and the card says what it waits for', async () => {
    const port = await opened();
    const { call } = await world.model.request();
    pass(HOUR);
    await store(
      settingsWith({
        providers: { compatible: { address: 'http://localhost:11434', model: 'b', contextChars: 5000 } },
      }),
    );
    await world.hub.reloadAll();
    const waiting = await port.until(wants);
    expect([call.signal.aborted, waiting.triage]).toMatchObject([true, { is: 'waiting', cause: 'reading' }]);
    world.model.asked.length = 0;
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });

  it('also for an answer that is found on this device', async () => {
    await store(settingsWith({ provider: 'on-device' }));
    const port = await openTab(world.hub);
    await port.until(shows('reading'));
    tell(port, OLD, { age: HOUR });
    expect((await port.until(wants)).triage.is).toBe('reading');
    await readAgain(port, NEW);
    await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
  });

  it('when a page is connected again and tells what it remembers', async () => {
    const port = await openTab(world.hub);
    await port.until(shows('reading'));
    tell(port, OLD, { age: HOUR });
    await port.until(wants);
    expect(world.model.asked).toEqual([]);
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });

  it('when the worker was busy for long before it came to what the page had told', async () => {
    const port = await openTab(world.hub);
    await port.until(shows('reading'));
    tell(port, OLD);
    pass(HOUR);
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });

  it('and what was agreed to after a reconnect begins from that reading', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await openTab(world.hub);
    tell(port, OLD, { age: HOUR });
    port.say({ type: 'agree', destination: DESTINATION });
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });
});

describe('no reading too many', () => {
  it('is asked for where the last one is a few seconds old', async () => {
    const port = await opened();
    (await world.model.request()).fail('timeout');
    await port.until(shows('failed'));
    pass(FRESH_MS);
    port.say({ type: 'retry' });
    await world.model.request(2);
    expect(port.told.some(wants)).toBe(false);
  });

  it('is asked for what is known already, or what stands before any run', async () => {
    const port = await opened();
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    pass(HOUR);
    await world.hub.reloadAll();
    await store(settingsWith({ agreed: [] }));
    await world.hub.reloadAll();
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
    await world.hub.reloadAll();
    const names = new Set(port.told.flatMap(({ readAgain: name }) => name ?? []));
    expect(names.size).toBe(1);
    await readAgain(port, NEW);
    await world.model.request();
    expect(wantsNothing(await settled(port))).toBe(true);
  });

  it('a slow desk’s answer to the wish counts from its arrival; what was read before it does not', async () => {
    const port = await openTab(world.hub);
    tell(port, OLD, { age: HOUR });
    const { readAgain: name } = await port.until(wants);
    tell(port, OLD, { age: 25_000 });
    tell(port, OLD, { age: 25_000, answers: 'another wish' });
    expect([(await settled(port)).readAgain, world.model.asked.length]).toEqual([name, 0]);
    tell(port, NEW, { age: 25_000, answers: name });
    await world.model.request();
    onlyNew();
  });

  it('is asked for of a slow desk whose first reading was begun because the page opened', async () => {
    const port = await openTab(world.hub);
    tell(port, NEW, { age: 25_000 });
    await world.model.request();
    expect(port.told.some(wants)).toBe(false);
    onlyNew();
  });

  it('but is where a page that reconnects tells what it had read before', async () => {
    const port = await openTab(world.hub, ref, true);
    tell(port, OLD, { age: 25_000 });
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
  });

  it('a page that stood still over its answer is asked once more', async () => {
    const port = await openTab(world.hub);
    tell(port, OLD, { age: HOUR });
    const { readAgain: name } = await port.until(wants);
    tell(port, OLD, { age: HOUR, answers: name });
    const again = await port.until(({ readAgain: next }) => next !== undefined && next !== name);
    expect(world.model.asked).toEqual([]);
    tell(port, NEW, { answers: again.readAgain });
    await world.model.request();
    onlyNew();
  });
});

describe('while the ticket is read again', () => {
  const waitingForIt = async (): Promise<FakePort> => {
    const port = await opened();
    (await world.model.request()).fail('timeout');
    await port.until(shows('failed'));
    world.model.asked.length = 0;
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
    expect([wantsNothing(failed), world.model.asked]).toEqual([true, []]);
    port.say({ type: 'retry' });
    await readAgain(port, NEW);
    await world.model.request();
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
    expect(world.model.asked).toEqual([]);
  });

  it('the person can stop it, and a reading that comes then begins nothing', async () => {
    const port = await waitingForIt();
    const { readAgain: answers } = await port.until(wants);
    port.say({ type: 'stop', what: 'triage' });
    const stopped = await port.until(shows('failed'));
    expect([stopped.triage, wantsNothing(stopped)]).toMatchObject([{ error: { code: 'stopped' } }, true]);
    tell(port, NEW, { answers });
    expect((await settled(port)).triage).toMatchObject({ error: { code: 'stopped' } });
    expect(world.model.asked).toEqual([]);
  });

  it('switching off drops the wish', async () => {
    const port = await waitingForIt();
    await store(settingsWith({ enabled: false }));
    await world.hub.reloadAll();
    expect([port.last?.triage, port.last?.readAgain]).toEqual([{ is: 'off' }, undefined]);
    tell(port, NEW);
    await settled(port);
    expect(world.model.asked).toEqual([]);
  });
});
