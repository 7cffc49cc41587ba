import { beforeEach, describe, expect, it } from 'vitest';
import type { Example } from '../../../../../core/learning';
import { eraseLedger, exportLedger, prune } from '../../../../../entrypoints/background/rules/upkeep';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { example } from '../kit/assist-world';
import type { FakePort } from '../kit/fake-port';
import { settingsWith, store } from '../kit/model';
import { publicTicket, ref, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

const REPLY =
  'Hi Ada,\n\nplease switch the printer off at the wall. Call +49 30 901820 if it still burns.\n\nBest regards\nBo';
const fire = (ticketId: string, more: Partial<Example> = {}): Promise<void> =>
  examples.put(
    example('Printer is on fire\n\nThe printer is on fire again.', 'printer', {
      from: 'solved',
      ref: { ...ref, ticketId },
      reply: REPLY,
      learnedAt: new Date().toISOString(),
      ...more,
    }),
  );
const shown = async (wish: Parameters<typeof settingsWith>[0] = {}): Promise<FakePort> => {
  await store(settingsWith(wish));
  const port = await world.opened();
  port.say(ticketMessage());
  return port;
};
const numbers = (port: FakePort): Promise<readonly string[]> =>
  port
    .until(({ similar }) => similar !== undefined)
    .then(({ similar }) => similar?.tickets.map(({ number }) => number) ?? []);
const ask = (sources?: string[]) => ({
  type: 'draft',
  runId: 'r1',
  ticket: publicTicket(),
  age: 0,
  instruction: '',
  ...(sources === undefined ? {} : { sources }),
});
/** The question for the draft; what was asked before it is the suggestion. */
const draftQuestion = async (port: FakePort, sources?: string[]): Promise<string> => {
  await world.model.request();
  port.say(ask(sources));
  return (await world.model.request(2)).request.user;
};

beforeEach(() => world.renew());

describe('similar tickets of a shown one', () => {
  it('are told with what was decided and the first line of the reply that ended it, without a greeting', async () => {
    await fire('2133');
    const port = await shown();
    const { similar } = await port.until((told) => told.similar !== undefined);
    expect(similar).toEqual({
      open: false,
      tickets: [
        {
          ref: { ...ref, ticketId: '2133' },
          number: '#2133',
          subject: 'Printer is on fire',
          decided: ['Hardware', 'Printer'],
          ended: 'please switch the printer off at the wall. Call +49 30 901820 if it still burns.',
          canBeSource: true,
        },
      ],
    });
  });

  it('are told unfolded, or not looked for, as the person has set it', async () => {
    await fire('2133');
    const port = await shown({ similar: 'open' });
    expect((await port.until((told) => told.similar !== undefined)).similar?.open).toBe(true);
    await store(settingsWith({ similar: 'off' }));
    await Promise.all([world.hub.reloadAll(), port.until((told) => told.similar === undefined)]);
    expect(port.last?.similar).toBeUndefined();
  });

  it('are no source where similar tickets may not go along, or the reply was long not seen as public', async () => {
    const old = new Date(Date.now() - 100 * 86_400_000).toISOString();
    await fire('2133', { learnedAt: old, seenAt: old });
    await fire('2134');
    const port = await shown();
    const { similar } = await port.until((told) => told.similar !== undefined);
    expect(similar?.tickets.map(({ number, canBeSource }) => [number, canBeSource])).toEqual([
      ['#2134', true],
      ['#2133', false],
    ]);
    await store(settingsWith({ examplesInPrompt: false }));
    await world.hub.reloadAll();
    await port.until((told) => told.similar?.tickets.every(({ canBeSource }) => !canBeSource) === true);
  });

  it('that a person says are none are gone, for the next worker too, and come back with everything that was learned erased', async () => {
    await fire('2133');
    await fire('2134');
    const port = await shown();
    expect((await numbers(port)).toSorted()).toEqual(['#2133', '#2134']);
    port.say({ type: 'not-similar', ticketId: '2133' });
    await port.until(({ similar }) => similar?.tickets.length === 1);
    port.leave();
    world.hub = new Hub();
    const again = await world.opened();
    again.say(ticketMessage());
    expect(await numbers(again)).toEqual(['#2134']);
    expect((await exportLedger())['unlike']).toMatchObject([{ example: expect.stringContaining('2133') as string }]);
    await eraseLedger('learned');
    expect((await exportLedger())['unlike']).toEqual([]);
  });

  it('are forgotten to be none when what was learned is too old', async () => {
    await fire('2133');
    const port = await shown();
    await numbers(port);
    port.say({ type: 'not-similar', ticketId: '2133' });
    await port.until(({ similar }) => similar === undefined);
    await expect.poll(async () => (await exportLedger())['unlike']).toHaveLength(1);
    await prune(30, new Date(Date.now() + 31 * 86_400_000));
    expect((await exportLedger())['unlike']).toEqual([]);
  });
});

describe('a draft like a similar ticket', () => {
  it('is asked for with its public reply, and names it', async () => {
    await fire('2133');
    const port = await shown({ redaction: 'off' });
    const question = await draftQuestion(port, ['2133']);
    expect(question).toContain('Reply to #2133:\nHi Ada,');
    const asked = await world.model.request(2);
    asked.answer('Hello Rosa');
    expect((await port.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({
      draft: { sources: [{ ref: { ...ref, ticketId: '2133' }, number: '#2133' }] },
    });
  });

  it('sends marks in place of values that the reply holds', async () => {
    await fire('2133');
    const port = await shown({ redaction: 'identifiers' });
    const question = await draftQuestion(port, ['2133']);
    expect(question).toContain('Reply to #2133:');
    expect(question).not.toMatch(/901820|\bAda\b/);
  });

  it.each([
    ['nobody wished for it', undefined, {}, {}],
    ['similar tickets may not go along', ['2133'], { examplesInPrompt: false }, {}],
    ['it was only decided', ['2133'], {}, { from: 'decision' as const }],
    ['it is not known', ['9999'], {}, {}],
    [
      'its words were long not seen as public',
      ['2133'],
      {},
      { seenAt: '2025-01-01T00:00:00Z', learnedAt: '2025-01-01T00:00:00Z' },
    ],
  ])('is asked for without it where %s', async (_why, sources, wish, more) => {
    await fire('2133', more);
    const port = await shown(wish);
    expect(await draftQuestion(port, sources)).not.toContain('Reply to #');
    (await world.model.request(2)).answer('Hello Rosa');
    const { draft } = await port.until((told) => told.draft.is === 'done');
    expect(draft.is === 'done' && draft.draft.sources).toBeUndefined();
  });
});
