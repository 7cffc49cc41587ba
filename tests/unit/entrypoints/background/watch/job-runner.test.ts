import { beforeEach, describe, expect, it, vi } from 'vitest';
import { providerFacts } from '../../../../../core/providers';
import type { JobRecord } from '../../../../../entrypoints/background/store/ledger/job-record';
import { jobs } from '../../../../../entrypoints/background/store/ledger/jobs';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { JobRunner, MOST_AT_ONCE } from '../../../../../entrypoints/background/watch/job-runner';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { ANSWER, store } from '../kit/model';
import { openTab, shows } from '../kit/tabs';
import { until } from '../kit/running';
import { publicTicket, ticketMessage } from '../kit/world';
import {
  WatchWorld,
  allJobs,
  alsoAtOther,
  jobIds,
  nothingChanges,
  otherOrigin,
  rests,
  ticketOf,
  watching,
} from './watch-world';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
answersCompatible(() => world.model);

beforeEach(async () => {
  world.renew();
  await store(watching());
});

const some = (...ids: readonly string[]) => ids.map((id) => ticketOf(id));
/** A tab that shows this ticket as the desk tells it. */
async function shown(ticketId: string, text = `Problem ${ticketId}.`) {
  const port = await openTab(world.hub, ticketOf(ticketId));
  port.say(ticketMessage(publicTicket([text], ticketOf(ticketId))));
  return port;
}

describe('what waits in the ledger', () => {
  it('is done by two hands at once and no more, until nothing is left', async () => {
    let [open, most] = [0, 0];
    world.gate = async () => {
      open += 1;
      most = Math.max(most, open);
      // The other hand has all the time that it needs, and a third one would have had too.
      for (let turn = 0; turn < 5000; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (turn > 20 && most >= MOST_AT_ONCE) break;
      }
      expect((await allJobs()).filter(({ lease }) => lease !== null).length).toBeLessThanOrEqual(MOST_AT_ONCE);
      open -= 1;
    };
    world.answerEach(ANSWER);
    await world.found(some('1', '2', '3', '4', '5', '6'));
    await world.drain();
    expect([MOST_AT_ONCE, most, world.model.asked.length]).toEqual([2, 2, 6]);
    expect([await jobIds(), await tickets.waiting()]).toEqual([[], 6]);
  });

  it('is done by one run, which whoever wants another joins', async () => {
    world.answerEach(ANSWER);
    await world.found(some('1', '2', '3'));
    const runner = world.runner();
    const { signal } = new AbortController();
    const first = runner.drain(signal);
    expect(runner.drain(signal)).toBe(first);
    await first;
    expect(world.model.asked).toHaveLength(3);
    await world.found(some('4'));
    await runner.drain(signal);
    expect(world.model.asked).toHaveLength(4);
  });

  it('is told each time that one has ended', async () => {
    const told = vi.fn();
    world.answerEach(ANSWER);
    await world.found(some('1', '2', '3'));
    await new JobRunner(world.hub, nothingChanges, told).drain(new AbortController().signal);
    expect(told).toHaveBeenCalledTimes(3);
  });
});

describe('one request serves the ticket that nobody opened and the session that shows it', () => {
  it('when somebody opens it while it is asked about: then it waits for nobody', async () => {
    await world.found(some('1'));
    const drained = world.drain();
    const request = await world.model.request();
    const port = await shown('1');
    await port.until(shows('waiting'));
    request.answer(ANSWER);
    await port.until(shows('suggestion'));
    await drained;
    await until(async () => (await tickets.get(ticketOf('1')))?.suggestionId != null);
    expect([world.model.asked.length, await jobIds(), await tickets.waiting()]).toEqual([1, [], 0]);
  });

  it('when it changes in a list while somebody waits for its answer', async () => {
    const port = await shown('1');
    const request = await world.model.request();
    await until(async () => (await jobIds()).length === 1);
    await world.found(some('1'));
    const drained = world.drain();
    await until(() => world.reads('1') === 1);
    request.answer(ANSWER);
    await port.until(shows('suggestion'));
    await drained;
    await until(async () => (await jobIds()).length === 0);
    expect([world.model.asked.length, await tickets.waiting()]).toEqual([1, 0]);
  });

  it('when its answer has come and is being written', async () => {
    let write: () => void = () => undefined;
    const { put } = suggestionBook;
    vi.spyOn(suggestionBook, 'put').mockImplementation(async (...args) => {
      await new Promise<void>((resolve) => (write = resolve));
      return put(...args);
    });
    const port = await shown('1');
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    await world.found(some('1'));
    await world.drain();
    expect([world.reads('1'), world.model.asked.length, await jobIds()]).toEqual([1, 1, []]);
    write();
    await until(async () => (await tickets.get(ticketOf('1')))?.suggestionId != null);
    expect(await tickets.waiting()).toBe(0);
  });

  it('and goes on for the list when that one goes away', async () => {
    await world.found(some('1'));
    const drained = world.drain();
    const request = await world.model.request();
    const port = await shown('1');
    await port.until(shows('waiting'));
    port.say({ type: 'stop', what: 'triage' });
    await port.until(shows('failed'));
    port.leave();
    request.answer(ANSWER);
    await drained;
    expect([request.call.signal.aborted, world.model.asked.length, await tickets.waiting()]).toEqual([false, 1, 1]);
  });
});

describe('what a desk says', () => {
  it('lets that desk rest and no other, for as long as it wants', async () => {
    await store(watching(alsoAtOther));
    world.answerEach(ANSWER);
    world.deskFails('desk-rate-limited', { retryAfterMs: 300_000 });
    await world.found([...some('1', '2', '3', '6'), ticketOf('4', otherOrigin), ticketOf('5', otherOrigin)]);
    await world.drain();
    expect([world.model.asked.length, await tickets.waiting(otherOrigin), await jobIds()]).toEqual([
      2,
      2,
      ['1', '2', '3', '6'],
    ]);
    // The two that were in hand, and none after them.
    expect(world.reads() - 2).toBeLessThanOrEqual(MOST_AT_ONCE);
    const resting = Object.values(await rests()).filter((seconds) => seconds > 0);
    expect(resting.length).toBe(world.reads() - 2);
    for (const seconds of resting) expect(seconds).toBeGreaterThan(295);
    expect(await watchBook.provider()).toBeNull();
    expect((await allJobs()).every(({ lease, attempts }) => lease === null && attempts === 0)).toBe(true);
  });

  it('lets it rest for a minute where it says no time', async () => {
    world.deskFails('desk-signed-out');
    await world.found(some('1'));
    await world.drain();
    const { 1: seconds } = await rests();
    expect([world.model.asked, seconds]).toEqual([[], 60]);
  });
});

describe('what a provider says', () => {
  const failing = async (): Promise<void> => {
    const drained = world.drain();
    const from = world.model.asked.length;
    for (let next = 1; next <= MOST_AT_ONCE; next += 1) await world.model.request(from + next);
    for (const { fail } of world.model.asked.slice(from)) fail('server-error');
    await drained;
  };
  const rest = async (): Promise<number> =>
    Math.round((Date.parse((await watchBook.provider())?.notBefore ?? '') - Date.now()) / 60_000);

  it('lets all tickets rest and none be lost, longer each time, up to half an hour', async () => {
    await store(watching(alsoAtOther));
    await world.found([...some('1', '2', '3'), ticketOf('4', otherOrigin)]);
    const failed = vi.spyOn(watchBook, 'providerFailed');
    const rested = [];
    for (const failures of [1, 2, 3, 4, 5, 6, 7]) {
      await failing();
      rested.push(await rest());
      // Two that were out at the same time tell of one failure.
      expect(await watchBook.provider()).toMatchObject({ error: { code: 'server-error' }, failures });
      expect(failed).toHaveBeenCalledTimes(failures);
      expect([await jobIds(), world.model.asked.length]).toEqual([['1', '2', '3', '4'], 2 * failures]);
      expect((await allJobs()).every(({ lease, attempts }) => lease === null && attempts === 0)).toBe(true);
      await world.timePasses();
    }
    expect(rested).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('is forgotten once it answers', async () => {
    await world.found(some('1', '2'));
    await failing();
    await world.timePasses();
    world.answerEach(ANSWER, 3);
    await world.drain();
    expect([await watchBook.provider(), await jobIds(), await tickets.waiting()]).toEqual([null, [], 2]);
  });

  it('about one answer lets the others go on; the third bad one is the last', async () => {
    await world.found(some('1'));
    for (const [rest_, attempts] of [
      [120, 1],
      [240, 2],
    ] as const) {
      const asked = world.model.asked.length;
      const drained = world.drain();
      (await world.model.request(asked + 1)).fail('bad-answer');
      await drained;
      expect([await rests(), (await allJobs())[0]?.attempts]).toEqual([{ 1: rest_ }, attempts]);
      await world.timePasses();
    }
    await world.found(some('2'));
    const drained = world.drain();
    await world.model.request(4);
    for (const { request, fail, answer } of world.model.asked.slice(2))
      if (request.user.includes('Problem 1.')) fail('bad-answer');
      else answer(ANSWER);
    await drained;
    expect([await jobIds(), await tickets.waiting(), await watchBook.provider()]).toEqual([[], 1, null]);
  });

  it.each(['refused', 'too-long', 'request-too-large'] as const)(
    'about one ticket ends that one alone: %s',
    async (code) => {
      await world.found(some('1', '2'));
      const drained = world.drain();
      await world.model.request(2);
      const [one, two] = world.model.asked;
      one?.fail(code);
      two?.answer(ANSWER);
      await drained;
      expect([await jobIds(), await tickets.waiting(), await watchBook.provider()]).toEqual([[], 1, null]);
    },
  );
});

describe('switching off in the middle', () => {
  it('ends the requests at once and leaves what was not done', async () => {
    const ended = new AbortController();
    await world.found(some('1', '2', '3'));
    const before = await allJobs();
    const read = (job: JobRecord): JobRecord => ({ ...job, provenAt: null });
    const drained = world.drain(ended.signal);
    await world.model.request(MOST_AT_ONCE);
    ended.abort();
    await drained;
    expect(world.model.asked.map(({ call }) => call.signal.aborted)).toEqual([true, true]);
    expect([(await allJobs()).map(read), await tickets.waiting()]).toEqual([before, 0]);
    expect(await watchBook.provider()).toBeNull();
    world.answerEach(ANSWER, 3);
    await world.drain();
    expect([await jobIds(), await tickets.waiting()]).toEqual([[], 3]);
  });
});

describe('a request that waited in a line', () => {
  /** The server answers so many at once, and is kept busy by other tickets. */
  async function busy(): Promise<{ free(): void }> {
    const most = providerFacts.compatible.concurrency;
    for (let each = 1; each <= most; each += 1) {
      await shown(`busy-${each}`);
      await world.model.request(each);
    }
    const [first] = world.model.asked.splice(0);
    return { free: () => first?.answer(ANSWER) };
  }

  it('for less than ten seconds is sent as it was read', async () => {
    const line = await busy();
    await world.found(some('1'));
    const drained = world.drain();
    await until(() => world.reads('1') === 1);
    world.pass(9_000);
    line.free();
    (await world.model.request()).answer(ANSWER);
    await drained;
    expect([world.reads('1'), await tickets.waiting()]).toEqual([1, 1]);
  });

  it('for longer is read again before it goes', async () => {
    const line = await busy();
    await world.found(some('1'));
    const drained = world.drain();
    await until(async () => (await allJobs()).some(({ provenAt }) => provenAt !== null));
    world.pass(11_000);
    line.free();
    (await world.model.request()).answer(ANSWER);
    await drained;
    expect([world.reads('1'), await tickets.waiting(), world.model.asked.length]).toEqual([2, 1, 1]);
  });

  it('and whose text changed meanwhile is not sent: what it says now is asked about', async () => {
    world.texts.set('1', 'My card K4929 is refused.');
    const line = await busy();
    await world.found(some('1', '2'));
    const drained = world.drain();
    await until(async () => (await allJobs()).filter(({ provenAt }) => provenAt !== null).length === 2);
    world.texts.set('1', 'My card is refused.');
    world.pass(11_000);
    line.free();
    world.answerEach(ANSWER);
    await drained;
    expect([await jobIds(), await tickets.waiting(), world.model.asked.length]).toEqual([[], 2, 2]);
    expect(world.asked()).toContain('My card is refused.');
    expect(world.asked()).not.toContain('K4929');
  });

  it('and that somebody has given a category meanwhile is done with that', async () => {
    const line = await busy();
    await world.found(some('1'));
    const drained = world.drain();
    await until(async () => (await allJobs()).some(({ provenAt }) => provenAt !== null));
    world.says.set('1', { values: { '900': 'printer' } });
    world.pass(11_000);
    line.free();
    await drained;
    expect([await jobIds(), world.model.asked]).toEqual([[], []]);
  });

  it('and whose desk cannot be asked again lets that desk rest', async () => {
    const line = await busy();
    await world.found(some('1'));
    const drained = world.drain();
    await until(async () => (await allJobs()).some(({ provenAt }) => provenAt !== null));
    world.deskFails('desk-signed-out');
    world.pass(11_000);
    line.free();
    await drained;
    expect([await rests(), world.model.asked, await watchBook.provider()]).toEqual([{ 1: 60 }, [], null]);
  });
});

describe('what somebody had before them when a worker ended', () => {
  const left = (id: string) => jobs.begin(ticketOf(id), 'a worker that has ended');

  it('is done first, whatever is watched and agreed to for unopened tickets', async () => {
    await store(
      watching({
        agreedUnopened: [],
        desks: {},
        capabilities: { triage: true, draft: true, watch: false, summary: false },
      }),
    );
    await left('1');
    const drained = world.drain();
    (await world.model.request()).answer(ANSWER);
    await drained;
    expect([await jobIds(), (await tickets.get(ticketOf('1')))?.suggestionId]).toEqual([[], expect.any(String)]);
  });

  it('is given up when it fails: whoever comes back asks for themselves', async () => {
    await left('1');
    world.deskFails('desk-signed-out');
    await world.drain();
    expect(await jobIds()).toEqual([]);
  });

  it('is not asked where nobody has agreed to that by now, and holds nothing up', async () => {
    await store(watching({ agreed: [] }));
    await left('1');
    await world.found(some('2'));
    world.answerEach(ANSWER);
    await world.drain();
    expect([world.model.asked.length, await jobIds(), await tickets.waiting()]).toEqual([1, [], 1]);
    expect(world.asked()).toContain('Problem 2.');
  });
});
