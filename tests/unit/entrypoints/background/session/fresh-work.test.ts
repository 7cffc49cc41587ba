import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../../core/messages';
import type { Decision } from '../../../../../core/suggestion';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import type { FakePort } from '../kit/fake-port';
import { ANSWER } from '../kit/model';
import { settled, shows } from '../kit/tabs';
import { publicTicket, ref } from '../kit/world';
import { HOUR, NEW, OLD, ReadAgainWorld, readAgain, tell, wants, wantsNothing } from './read-again';
import { answersCompatible } from '../kit/stand-in';

const world = new ReadAgainWorld();
answersCompatible(() => world.model);
const { pass, opened, onlyNew } = world;

beforeEach(() => world.renew());

describe('a decision about what was read a while ago', () => {
  it('counts at once; what it teaches is read again, and nothing else comes of that', async () => {
    const port = await opened();
    (await world.model.request()).answer(ANSWER);
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
      at: new Date(world.wall).toISOString(),
    };
    port.say({ type: 'decide', decision });
    await port.until(shows('accepted'));
    await readAgain(port, NEW);
    const after = await settled(port);
    expect([after.triage.is, wantsNothing(after), world.model.asked.length]).toEqual(['accepted', true, 1]);
    const [learnt] = await examples.of(ref.origin);
    expect([learnt?.text, learnt?.learnedAt]).toEqual([`Printer is on fire\n\n${NEW}`, decision.at]);
  });

  it('is still shown when the ticket cannot be read again', async () => {
    const port = await opened();
    (await world.model.request()).answer(ANSWER);
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
        at: new Date(world.wall).toISOString(),
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
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    world.model.asked.length = 0;
    return port;
  };

  it('that is told again after a reconnect is asked for about what the ticket says now, under the same id', async () => {
    const port = await suggested();
    port.say(ask(OLD, { age: HOUR }));
    await readAgain(port, NEW);
    (await world.model.request()).answer('Hello');
    expect((await port.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({ runId: 'r1' });
    onlyNew();
    expect((await settled(port)).triage.is).toBe('suggestion');
  });

  it('that waited in line is read again too, and goes on where the ticket says the same', async () => {
    const port = await suggested();
    const line = await world.busy();
    port.say(ask(NEW));
    await port.until(({ draft }) => draft.is === 'waiting' && draft.cause === 'queued');
    pass(60_000);
    line.free();
    await readAgain(port, NEW);
    (await world.model.request()).answer('Hello');
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
    expect([failed.draft, failed.triage.is, wantsNothing(failed), world.model.asked]).toMatchObject([
      { runId: 'r1', error: { code: 'desk-signed-out' } },
      'suggestion',
      true,
      [],
    ]);
  });

  it('begins no suggestion that the person has stopped', async () => {
    const port = await opened(NEW);
    await world.model.request();
    port.say({ type: 'stop', what: 'triage' });
    await port.until(shows('failed'));
    pass(HOUR);
    port.say(ask(NEW, { age: HOUR }));
    await readAgain(port, NEW);
    expect((await world.model.request(2)).request.user).toContain('Write the reply now');
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
    expect(world.model.asked).toEqual([]);
  });
});
