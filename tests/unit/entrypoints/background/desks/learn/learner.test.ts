import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { LearnProgress, SolvedWish } from '../../../../../../core/messages';
import { book, FIRST, MOST, type LearnRecord } from '../../../../../../entrypoints/background/desks/learn/book';
import { serveLearning } from '../../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../../entrypoints/background/desks/learn/learner';
import { examples } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { eraseLedger } from '../../../../../../entrypoints/background/rules/upkeep';
import { settingsWith, store } from '../../kit/model';
import { anyPort, Running, until } from '../../kit/running';
import { ref } from '../../kit/world';

const { origin } = ref;
type Desk = ReturnType<typeof anyPort<SolvedWish>>;
/** The desk's tab, once for each time that it was asked to read. */
let desks: Desk[] = [];
let running: Running;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  desks = [];
  running = await Running.start();
  Object.assign(browser.tabs, {
    connect: vi.fn(() => {
      const desk = anyPort<SolvedWish>();
      desks.push(desk);
      return desk.port;
    }),
  });
});

const desk = (): Desk => desks.at(-1) as Desk;
const asked = (count: number): Promise<unknown> => until(() => desks.length === count && desk().told.length === 1);
const solves = (ticketId: string, at = 'place 1'): void =>
  desk().say({
    type: 'example',
    of: 900,
    at,
    example: {
      ref: { ...ref, ticketId },
      text: 'The printer burns',
      values: { category: 'printer' },
      requesterName: '',
      agentName: '',
      from: 'solved',
      learnedAt: new Date().toISOString(),
    },
  });
const record = async (): Promise<LearnRecord> => (await book.get(origin)) as LearnRecord;
/** As far as this, without reading so many tickets one by one. */
const begun = async (change: Partial<LearnRecord> = {}): Promise<void> => {
  await book.begin(origin);
  await book.change(origin, (before) => ({ ...before, ...change }));
};
function optionsPage(learner = new Learner(running.hub)) {
  const page = anyPort<LearnProgress>();
  serveLearning(page.port as unknown as Browser.runtime.Port, learner);
  const press = (type: string): void => page.say({ type, origin });
  return { press, last: () => page.told.at(-1), leave: page.leave, learner };
}

describe('the first solved tickets', () => {
  it('are read while the person looks on, and then it goes on quietly from there', async () => {
    const { press, last } = optionsPage();
    press('start');
    await asked(1);
    expect(desk().told[0]).toEqual({ limit: FIRST, quiet: false, from: null, known: {} });
    await book.change(origin, (before) => ({ ...before, read: FIRST - 2, kept: FIRST - 2 }));
    solves('11');
    desk().say({ type: 'skipped', of: 900, at: 'place 2', ticketId: '12' });
    await until(() => last()?.read === FIRST);
    expect(last()).toMatchObject({ state: 'running', kept: FIRST - 1 });
    desk().say({ type: 'done', more: true });
    await asked(2);
    expect(desk().told[0]).toMatchObject({
      limit: MOST - FIRST,
      quiet: true,
      from: 'place 2',
      known: { '11': '', '12': '' },
    });
    solves('13', 'place 3');
    await until(() => last()?.state === 'quiet');
    await until(async () => (await record()).from === 'place 3');
    expect(last()).toMatchObject({ read: FIRST + 1, kept: FIRST });
    desk().say({ type: 'done' });
    await until(() => last()?.state === 'done');
    expect((await record()).state).toBe('done');
  });

  it('are all there are on a small desk', async () => {
    const { press, last } = optionsPage();
    press('start');
    await asked(1);
    solves('11');
    desk().say({ type: 'done', more: false });
    await until(() => last()?.state === 'done');
    expect([last()?.read, desks.length]).toEqual([1, 1]);
  });

  it('go on when the options page is closed', async () => {
    const { press, leave } = optionsPage();
    press('start');
    await asked(1);
    leave();
    solves('11');
    await until(async () => (await record()).read === 1);
    // What is still being written would be found by the next test.
    await until(async () => (await examples.count(origin)) === 1);
    expect(desk().port.disconnect).not.toHaveBeenCalled();
  });
});

describe('a worker that starts anew', () => {
  it('goes on quietly where the last one was, and reads nothing twice', async () => {
    await begun({ read: 700, kept: 690, from: 'place 7', barren: ['5'] });
    const learnedAt = new Date(Date.now() - 86_400_000).toISOString();
    await examples.put({
      ref: { ...ref, ticketId: '4' },
      text: 'x',
      values: {},
      requesterName: '',
      agentName: '',
      from: 'solved',
      learnedAt,
    });
    const { press, last, learner } = optionsPage();
    await learner.resume();
    await asked(1);
    expect(desk().told[0]).toEqual({
      limit: MOST - 700,
      quiet: true,
      from: 'place 7',
      known: { '4': learnedAt, '5': '' },
    });
    press('watch');
    await until(() => last() !== undefined);
    expect(last()).toEqual({ state: 'quiet', read: 700, kept: 690, of: 0, learnt: 1 });
  });

  it('leaves alone what was stopped, what is done, and what was never begun', async () => {
    for (const state of ['stopped', 'done'] as const) {
      await begun({ state });
      await new Learner(running.hub).resume();
    }
    await eraseLedger('learned');
    await new Learner(running.hub).resume();
    expect(desks).toEqual([]);
  });

  it('reads no more than there may be', async () => {
    await begun({ read: MOST - 1, from: 'x' });
    const { press, last, learner } = optionsPage();
    press('watch');
    await learner.resume();
    await asked(1);
    expect(desk().told[0]?.limit).toBe(1);
    solves('1');
    desk().say({ type: 'done', more: true });
    await until(() => last()?.state === 'done');
    expect(desks).toHaveLength(1);
  });
});

describe('it stops at once', () => {
  it('at the person’s press, and goes on at another', async () => {
    const { press, last } = optionsPage();
    press('start');
    await asked(1);
    solves('1', 'here');
    await until(() => last()?.read === 1);
    press('stop');
    await until(() => last()?.state === 'stopped');
    expect(desk().port.disconnect).toHaveBeenCalledOnce();
    solves('2');
    await new Learner(running.hub).resume();
    expect([desks.length, (await record()).read]).toEqual([1, 1]);
    press('go-on');
    await asked(2);
    expect(desk().told[0]).toMatchObject({ limit: FIRST - 1, from: 'here', known: { '1': '' } });
  });

  it('when Deskside is switched off, and is taken up again when it is on', async () => {
    await begun({ read: 600, from: 'x' });
    const learner = new Learner(running.hub);
    await learner.resume();
    await asked(1);
    await store(settingsWith({ enabled: false }));
    running.hub.pause();
    await until(async () => (await record()).error !== undefined);
    expect([desk().port.disconnect.mock.calls.length, await learner.now(origin)]).toMatchObject([
      1,
      { state: 'waiting', error: { code: 'off' } },
    ]);
    await new Learner(running.hub).resume();
    await until(async () => (await record()).error?.code === 'off');
    expect(desks).toHaveLength(1);
    await store(settingsWith());
    await new Learner(running.hub).resume();
    await asked(2);
  });

  it('when what was learnt is erased: nothing is kept of what still arrives', async () => {
    const { press, last } = optionsPage();
    press('start');
    await asked(1);
    solves('1');
    await until(() => last()?.read === 1);
    await eraseLedger('learned');
    solves('2');
    await until(() => last()?.state === 'stopped');
    expect([await examples.of(origin), await book.get(origin), desk().port.disconnect.mock.calls.length]).toEqual([
      [],
      null,
      1,
    ]);
  });
});

describe('a desk that cannot be read', () => {
  it('is left alone for a while, longer as the desk itself says', async () => {
    await begun({ read: 600, from: 'x' });
    const learner = new Learner(running.hub);
    await learner.resume();
    await asked(1);
    desk().say({ type: 'failed', error: { code: 'desk-rate-limited', retryAfterMs: 3_600_000 } });
    await until(async () => (await record()).failures === 1);
    const later = Date.now() + 1_800_000;
    await new Learner(running.hub).resume(later);
    expect(desks).toHaveLength(1);
    await new Learner(running.hub).resume(later + 2_000_000);
    await asked(2);
  });

  it('several times in a row waits for the person', async () => {
    await begun({ read: 600, from: 'x', failures: 5 });
    const { press, last, learner } = optionsPage();
    press('watch');
    await learner.resume();
    await asked(1);
    desk().leave();
    await until(() => last()?.state === 'stopped');
    expect([last()?.error?.code, (await record()).state]).toEqual(['desk-unreachable', 'stopped']);
    press('go-on');
    await asked(2);
    solves('9');
    await until(async () => (await record()).failures === 0);
  });

  it('is not asked while none of its tabs is open, and nothing is counted against it', async () => {
    await begun({ read: 600, from: 'x' });
    running.desks.tabs.length = 0;
    const learner = new Learner(running.hub);
    await learner.resume();
    await until(async () => (await record()).error?.code === 'desk-unreachable');
    expect([desks.length, (await record()).failures, (await learner.now(origin))?.state]).toEqual([0, 0, 'waiting']);
  });
});
