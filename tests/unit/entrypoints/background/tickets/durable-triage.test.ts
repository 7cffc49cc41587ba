import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jobs } from '../../../../../entrypoints/background/store/ledger/jobs';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import type { Hub } from '../../../../../entrypoints/background/session/hub';
import { workerName } from '../../../../../entrypoints/background/tickets/worker-name';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, store } from '../kit/model';
import { until } from '../kit/running';
import { openTab, shows } from '../kit/tabs';
import { publicTicket, ticketMessage } from '../kit/world';
import { WatchWorld, allJobs, jobIds, ticketOf, watching } from '../watch/watch-world';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
answersCompatible(() => world.model);

/** Of a person who watches nothing. */
const settings = watching({
  capabilities: { triage: true, draft: true, watch: false, summary: false },
  agreedUnopened: [],
  desks: {},
});
const noJob = (): Promise<unknown> => until(async () => (await jobIds()).length === 0);

beforeEach(async () => {
  world.renew();
  await store(settings);
});

async function opened(hub: Hub = world.hub): Promise<FakePort> {
  const port = await openTab(hub, ticketOf('1'));
  port.say(ticketMessage(publicTicket(['Problem 1.'], ticketOf('1'))));
  return port;
}
const underWay = async (): Promise<FakePort> => {
  const port = await opened();
  await world.model.request();
  await until(async () => (await jobIds()).length === 1);
  return port;
};

/** The worker ends in the middle of its request: nothing of what it held in memory is left. Answers the next one. */
async function nextWorker(): Promise<Hub> {
  await using(async (db) => {
    for (const job of await db.getAll('jobs')) await db.put('jobs', { ...job, lease: 'the worker before' });
  });
  world.model = new FakeModel();
  world.hub = world.worker();
  return world.hub;
}

describe('a request for a ticket that somebody has before them', () => {
  it('is a job in this worker’s hand while it is out, and none once the answer is written', async () => {
    const end = vi.spyOn(jobs, 'end');
    let write: () => void = () => undefined;
    const { put } = suggestionBook;
    vi.spyOn(suggestionBook, 'put').mockImplementation(async (...args) => {
      await new Promise<void>((resolve) => (write = resolve));
      return put(...args);
    });
    const port = await underWay();
    expect(await allJobs()).toMatchObject([{ ref: ticketOf('1'), priority: 'shown', lease: workerName }]);
    // Whoever else looks for work in this worker is not given it.
    await world.drain();
    expect(world.reads()).toBe(0);
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    // It is shown already and not written yet: a worker that ended now would have to ask again.
    expect([await jobIds(), end.mock.calls]).toEqual([['1'], []]);
    write();
    await noJob();
    expect((await tickets.get(ticketOf('1')))?.suggestionId).toEqual(expect.any(String));
  });

  it.each(['server-error', 'refused'] as const)('is no job any more once it has failed: %s', async (code) => {
    const port = await underWay();
    (await world.model.request()).fail(code);
    await port.until(shows('failed'));
    await noJob();
  });

  it('is no job any more once it was stopped', async () => {
    const port = await underWay();
    port.say({ type: 'stop', what: 'triage' });
    await port.until(shows('failed'));
    await noJob();
  });

  it('is none while it waits for its turn, or for consent: nothing was paid for', async () => {
    const begin = vi.spyOn(jobs, 'begin');
    await store({ ...settings, agreed: [] });
    const port = await opened();
    await port.until(({ triage }) => triage.is !== 'reading');
    expect([begin.mock.calls, world.model.asked, await jobIds()]).toEqual([[], [], []]);
  });

  it('is none where this device answers, which costs nothing', async () => {
    const begin = vi.spyOn(jobs, 'begin');
    await store({ ...settings, provider: 'on-device' });
    const port = await opened();
    await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
    expect(begin).not.toHaveBeenCalled();
  });

  it('keeps nobody waiting whose ledger cannot take it', async () => {
    vi.spyOn(jobs, 'begin').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const port = await opened();
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
  });
});

describe('a worker that ends', () => {
  it('leaves it to the next one, which reads the ticket anew and asks', async () => {
    await underWay();
    const hub = await nextWorker();
    const drained = world.drain();
    (await world.model.request()).answer(ANSWER);
    await drained;
    expect([world.reads('1'), world.model.asked.length, await jobIds()]).toEqual([1, 1, []]);
    // Whoever comes back to the ticket finds the answer, and nobody is asked.
    const back = await opened(hub);
    await back.until(shows('suggestion'));
    expect(world.model.asked).toHaveLength(1);
  });

  it('whose page comes back first asks once only', async () => {
    await underWay();
    const back = await opened(await nextWorker());
    await world.model.request();
    const drained = world.drain();
    (await world.model.request()).answer(ANSWER);
    await back.until(shows('suggestion'));
    await drained;
    await noJob();
    expect(world.model.asked).toHaveLength(1);
  });

  it('and whose answer is in the ledger by now is not asked for again', async () => {
    const port = await underWay();
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    await noJob();
    port.leave();
    await nextWorker();
    await jobs.begin(ticketOf('1'), 'the worker before');
    await world.drain();
    expect([world.reads('1'), world.model.asked, await jobIds()]).toEqual([1, [], []]);
  });

  it.each([
    ['Deskside', { enabled: false }],
    ['suggestions', { capabilities: { triage: false, draft: true, watch: false, summary: false } }],
  ])('leaves nothing that is read once %s was switched off', async (_what, change) => {
    await underWay();
    await nextWorker();
    await store({ ...settings, ...change });
    await world.drain();
    expect([world.reads('1'), world.model.asked, await jobIds()]).toEqual([0, [], []]);
  });
});
