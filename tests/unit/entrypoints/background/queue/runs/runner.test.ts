import { beforeEach, describe, expect, it, vi } from 'vitest';
import { retryRun, runQueue, stopRun, undoRun } from '../../../../../../entrypoints/background/queue/runs/requests';
import { exportLedger } from '../../../../../../entrypoints/background/rules/upkeep';
import { writeNow } from '../../../../../../entrypoints/background/store/policy/copies';
import { knownPolicy } from '../../../../../fixtures/managed';
import { settingsWith, store } from '../../kit/model';
import { ORIGIN, OTHER } from './practice-desks';
import { likely, pass, quickly, RunsWorld } from './runs-world';

const world = new RunsWorld();
beforeEach(async () => {
  vi.restoreAllMocks();
  await world.renew();
});

const high = [likely('priority', 'high')];

describe('a run', () => {
  it('writes what was planned, and the rows are true at once', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    const run = await world.begun([key], { what: 'accept' });
    await world.rests();
    expect(await world.states(run)).toEqual(['done']);
    expect((await world.run(run)).state).toBe('done');
    expect(world.desks.of(ORIGIN, '1').values['priority']).toBe('high');
    const { stamp, decision, waits, listed } = await world.record('1');
    expect([stamp, decision, waits]).toEqual([world.desks.of(ORIGIN, '1').stamp, 'accepted', undefined]);
    expect([listed?.values['priority'], listed?.priorityName]).toEqual(['high', 'High']);
    expect(world.decided.map(({ kind }) => kind)).toEqual(['accepted']);
  });

  it('that a conflict stops leaves the ticket to whoever changed it, and knows it as it is', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    world.desks.mishaps = [{ is: 'somebody', sets: 'low' }];
    const run = await world.begun([key], { what: 'accept' });
    await world.rests();
    expect(await world.states(run)).toEqual(['failed: conflict']);
    const { listed, decision } = await world.record('1');
    expect([listed?.values['priority'], listed?.priorityName, decision]).toEqual(['low', 'Low', null]);
    expect(world.desks.written).toEqual([]);
  });

  it('says so when a rule of the desk has set something else', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    world.desks.mishaps = [{ is: 'moved', to: 'urgent' }];
    const run = await world.begun([key], { what: 'accept' });
    await world.rests();
    expect(await world.states(run)).toEqual(['failed: field-not-set']);
    expect((await world.record('1')).listed?.priorityName).toBe('Urgent');
  });

  it('lets a desk rest as long as it says, while another one goes on', () =>
    quickly(world, async () => {
      const keys = [
        await world.ticket('1', {}, { choices: high }),
        await world.ticket('2', {}, { choices: high }),
        await world.ticket('3', {}, { choices: high, origin: OTHER }),
      ];
      world.startWorker();
      world.desks.mishaps = [{ is: 'rate-limited', retryAfterMs: 20_000, after: false }];
      const begunAt = Date.now();
      const run = await world.begun(keys, { what: 'accept' });
      await world.rests();
      expect((await world.states(run)).toSorted()).toEqual(['done', 'waiting', 'waiting']);
      expect(Date.parse((await world.run(run)).restsUntil ?? '') - begunAt).toBeGreaterThanOrEqual(20_000);
      await pass(25_000);
      await world.rests();
      expect(await world.states(run)).toEqual(['done', 'done', 'done']);
    }));

  it('fails for a desk that nobody is signed in to, and goes on when it is tried again', async () => {
    const keys = [
      await world.ticket('1', {}, { choices: high }),
      await world.ticket('2', {}, { choices: high }),
      await world.ticket('3', {}, { choices: high, origin: OTHER }),
    ];
    world.startWorker();
    world.desks.signedOut.add(ORIGIN);
    const run = await world.begun(keys, { what: 'accept' });
    await world.rests();
    const signedOut = 'failed: desk-signed-out';
    expect(await world.states(run)).toEqual([signedOut, signedOut, 'done']);
    world.desks.signedOut.clear();
    await retryRun({ run });
    await world.rests();
    expect(await world.states(run)).toEqual(['done', 'done', 'done']);
    expect(world.desks.written).toHaveLength(3);
  });

  it('finds out what became of a write that nobody heard of, and writes nothing twice', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    world.desks.mishaps = [{ is: 'lost' }];
    const run = await world.begun([key], { what: 'accept' });
    await world.rests();
    expect(await world.states(run)).toEqual(['done']);
    expect(world.desks.written).toHaveLength(1);
  });

  it('that was left in the middle of several fields says that the desk has not kept all of it, and not that somebody was quicker', () =>
    quickly(world, async () => {
      const key = await world.ticket('1', {}, { choices: [...high, likely('900', 'printer')] });
      world.startWorker();
      world.desks.mishaps = [{ is: 'half' }];
      const run = await world.begun([key], { what: 'accept' });
      await world.rests();
      await pass(10_000);
      await world.rests();
      expect(await world.states(run)).toEqual(['failed: field-not-set']);
      const { listed, decision } = await world.record('1');
      expect([listed?.values, decision]).toMatchObject([{ priority: 'high', 900: null }, null]);
      // What is missing of it is what is planned the next time.
      const { changes } = await world.planned([key], { what: 'accept' });
      expect(changes[0]?.values.map(({ fieldId, optionId }) => [fieldId, optionId])).toEqual([['900', 'printer']]);
    }));

  it('stops: what waits is not done any more', async () => {
    const keys = [await world.ticket('1', {}, { choices: high }), await world.ticket('2', {}, { choices: high })];
    world.startWorker();
    const run = await world.begun(keys, { what: 'accept' });
    await stopRun({ run });
    await world.rests();
    const states = await world.states(run);
    expect(states.at(-1)).toBe('stopped');
    expect((await world.run(run)).state).toBe('stopped');
    expect(world.desks.written).toHaveLength(states.filter((state) => state === 'done').length);
  });

  it('of one press goes on top of the one before, though both were planned on the same ticket', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    const accept = await world.planned([key], { what: 'accept' });
    const complete = await world.planned([key], { what: 'complete' });
    await runQueue({ plan: accept.id });
    await runQueue({ plan: complete.id });
    world.startWorker();
    await world.rests();
    expect([await world.states(accept.id), await world.states(complete.id)]).toEqual([['done'], ['done']]);
    expect(world.desks.of(ORIGIN, '1').values).toMatchObject({ priority: 'high', status: 'solved' });
    const { status, statusName } = await world.record('1');
    expect([status, statusName]).toEqual(['solved', 'Solved']);
  });
});

describe('undo', () => {
  it('puts back what was there, and the decision with it; undone itself, all of it stands again', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    const run = await world.begun([key], { what: 'accept' });
    await world.rests();
    expect((await world.run(run)).undoable).toBe(1);
    const back = await undoRun({ run: null });
    await world.rests();
    if ('error' in back) throw new Error(back.error.code);
    expect(world.desks.of(ORIGIN, '1').values['priority']).toBeNull();
    expect([await world.states(run), await world.states(back.run)]).toEqual([['undone'], ['done']]);
    expect([(await world.run(run)).undoable, (await world.record('1')).decision]).toEqual([0, null]);
    await undoRun({ run: back.run });
    await world.rests();
    expect(world.desks.of(ORIGIN, '1').values['priority']).toBe('high');
    expect([await world.states(run), await world.states(back.run)]).toEqual([['done'], ['undone']]);
    expect([(await world.run(run)).undoable, (await world.record('1')).decision]).toEqual([1, 'accepted']);
  });

  it('goes on where somebody has changed something else, and leaves alone what is not ours any more', async () => {
    const keys = [await world.ticket('1', {}, { choices: high }), await world.ticket('2', {}, { choices: high })];
    world.startWorker();
    const run = await world.begun(keys, { what: 'accept' });
    await world.rests();
    world.desks.change(ORIGIN, '1', { '900': 'printer' });
    world.desks.change(ORIGIN, '2', { priority: 'urgent' });
    const back = await undoRun({ run });
    await world.rests();
    if ('error' in back) throw new Error(back.error.code);
    expect(await world.states(back.run)).toEqual(['done', 'failed: conflict']);
    expect(await world.states(run)).toEqual(['undone', 'done']);
    expect(world.desks.of(ORIGIN, '1').values).toMatchObject({ priority: null, '900': 'printer' });
    expect(world.desks.of(ORIGIN, '2').values['priority']).toBe('urgent');
  });

  it('of what is under way stops it first, and takes back what was done of it', async () => {
    const keys = [await world.ticket('1', {}, { choices: high }), await world.ticket('2', {}, { choices: high })];
    world.startWorker();
    const before = await world.begun(keys.slice(0, 1), { what: 'set', fieldId: '900', optionId: 'vpn' });
    await world.rests();
    const run = await world.begun(keys.slice(1), { what: 'accept' });
    await undoRun({ run: null });
    await world.rests();
    expect(['stopped', 'undone']).toContain((await world.states(run))[0]);
    expect(await world.states(before)).toEqual(['done']);
    expect(world.desks.of(ORIGIN, '2').values['priority']).toBeNull();
  });

  it('of a status that the desk lets nobody go back to sets the nearest one, says so, and is undone like any other', async () => {
    const keys = [await world.ticket('1', { status: 'new' }), await world.ticket('2', { status: 'pending' })];
    world.startWorker();
    const run = await world.begun(keys, { what: 'complete' });
    await world.rests();
    const back = await undoRun({ run });
    await world.rests();
    if ('error' in back) throw new Error(back.error.code);
    const { changes } = await world.run(back.run);
    expect(changes.map(({ state, values: [value] }) => [state, value?.to, value?.insteadOf])).toEqual([
      ['done', ['Open'], ['New']],
      ['done', ['Pending'], undefined],
    ]);
    expect(['1', '2'].map((id) => world.desks.of(ORIGIN, id).values['status'])).toEqual(['open', 'pending']);
    const { status, statusName } = await world.record('1');
    expect([status, statusName, await world.states(run)]).toEqual(['open', 'Open', ['undone', 'undone']]);
    // They stand alike, so that the desk is asked once, after the plan of the run.
    expect(world.desks.asks.filter(({ what }) => what === 'workflow')).toHaveLength(2);
    const again = await undoRun({ run: back.run });
    await world.rests();
    if ('error' in again) throw new Error(again.error.code);
    const redone = (await world.run(again.run)).changes.map(({ values: [value] }) => [value?.from, value?.insteadOf]);
    expect(redone).toEqual([
      [['Open'], undefined],
      [['Pending'], undefined],
    ]);
    expect(['1', '2'].map((id) => world.desks.of(ORIGIN, id).values['status'])).toEqual(['solved', 'solved']);
  });

  it('takes back what happened here only, by what was there', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    const dismissed = await world.begun([key], { what: 'dismiss', reason: 'another team’s' });
    expect((await world.record('1')).decision).toBe('dismissed');
    const snoozed = await world.begun([key], { what: 'snooze', until: '2026-12-24T08:00:00Z' });
    const forgotten = await world.begun([key], { what: 'forget' });
    const record = await world.record('1');
    expect([record.snoozedUntil, record.forgotten]).toEqual(['2026-12-24T08:00:00Z', record.stamp]);
    for (const run of [forgotten, snoozed, dismissed]) {
      expect(await world.states(run)).toEqual(['done']);
      await undoRun({ run: null });
      expect(await world.states(run)).toEqual(['undone']);
    }
    const after = await world.record('1');
    expect([after.decision, after.snoozedUntil, after.forgotten]).toEqual([null, null, undefined]);
    expect(world.decided.map(({ kind }) => kind)).toEqual(['dismissed', 'undone']);
    const { activity } = (await exportLedger()) as { activity: { what: string; reason?: string }[] };
    expect(activity.map(({ what }) => what)).toEqual(['dismissed', 'snoozed', 'undone', 'undone']);
    expect(activity[0]?.reason).toBe('another team’s');
  });
});

describe('what a person has forgotten', () => {
  const ledger = async () =>
    (await exportLedger()) as { suggestions: unknown[]; activity: unknown[]; examples: unknown[]; tickets: object[] };

  it('is gone for good after ten minutes, and comes back when something happens to it', () =>
    quickly(world, async () => {
      const key = await world.ticket('1', {}, { choices: high });
      await world.ticket('2', {}, { choices: high });
      world.startWorker();
      await world.begun([key], { what: 'accept' });
      await world.rests();
      const run = await world.begun([key], { what: 'forget' });
      expect([(await world.run(run)).undoable, (await ledger()).suggestions.length]).toEqual([1, 2]);
      await pass(605_000);
      world.look();
      await world.rests();
      expect((await world.run(run)).undoable).toBe(0);
      const { suggestions, activity, examples } = await ledger();
      expect([suggestions.length, activity, examples]).toEqual([1, [], []]);
      const forgotten = await world.record('1');
      expect([forgotten.subject, forgotten.listed, forgotten.suggestionId]).toEqual(['', undefined, null]);
      await world.list(forgotten.ref);
      expect(await world.record('1')).toEqual(forgotten);
      world.desks.change(ORIGIN, '1', { priority: 'low' });
      await world.list(forgotten.ref);
      expect((await world.record('1')).subject).toBe('Ticket 1');
    }));
});

describe('what was accepted', () => {
  const learnt = async (): Promise<unknown[]> => (await exportLedger())['examples'] as unknown[];

  it('by itself teaches, by what the ticket says now, until it is taken back', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    world.startWorker();
    await world.begun([key], { what: 'accept' });
    await world.rests();
    expect(await learnt()).toMatchObject([
      { text: expect.stringContaining('Problem 1'), values: { priority: 'high' } },
    ]);
    await undoRun({ run: null });
    await world.rests();
    expect(await learnt()).toEqual([]);
  });

  it('with others at once reads none of their conversations', async () => {
    const keys = [await world.ticket('1', {}, { choices: high }), await world.ticket('2', {}, { choices: high })];
    world.startWorker();
    await world.begun(keys, { what: 'accept' });
    await world.rests();
    expect([await learnt(), world.desks.asks.map(({ what }) => what)]).toEqual([[], ['write', 'write']]);
  });
});

describe('where less is allowed', () => {
  it('nothing is written while Deskside is off, and it says so', async () => {
    const keys = [await world.ticket('1', {}, { choices: high }), await world.ticket('2', {}, { choices: high })];
    const { id } = await world.planned(keys, { what: 'accept' });
    await runQueue({ plan: id });
    await store(settingsWith({ enabled: false }));
    world.startWorker();
    await world.rests();
    expect([await world.states(id), world.desks.asks]).toEqual([['failed: off', 'failed: off'], []]);
  });

  it('what an organisation does not admit any more is not written', async () => {
    const key = await world.ticket('1', {}, { choices: high });
    const { id } = await world.planned([key], { what: 'accept' });
    await runQueue({ plan: id });
    await writeNow({ state: knownPolicy({ access: { users: ['ada@example.com'] } }), problems: [] });
    world.startWorker();
    await world.rests();
    expect([await world.states(id), world.desks.asks]).toEqual([['failed: not-allowed'], []]);
  });
});
